import { describe, expect, it } from 'vitest';
import {
  docxOf,
  linesDown,
  pdfOf,
  wordNote,
  wordParagraph,
  wordRun,
  wordTable,
  zipOf,
} from '../../tests/documents';
import { extractDocument, extractPasted } from './extract';
import { extractApart } from './extract-apart.server';
import { textOfOfficialXml } from './official-xml';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function textOf(given: Uint8Array, name: string): Promise<string> {
  const extracted = await extractDocument(given, name);
  return extracted.ok ? extracted.value.text : extracted.error.code;
}

async function refusalOf(given: Uint8Array, name = 'brief.pdf'): Promise<string> {
  const extracted = await extractDocument(given, name);
  return extracted.ok ? 'read' : extracted.error.code;
}

const pdf = (text: string): Uint8Array => pdfOf([text === '' ? [] : linesDown([text])]);

describe('a document', () => {
  it("of the House's own Word files gives the text of its tables, whole words", async () => {
    const head = wordParagraph(wordRun('T'), wordRun('WEEDE '), wordRun('K'), wordRun('AMER'));
    const promise = wordParagraph(
      wordRun('Ik zal de Kamer binnen zes '),
      wordRun('weken over de motie'),
      wordNote(1),
      wordRun(' informeren.'),
    );
    const file = docxOf(wordTable(head, promise), ['Kamerstuk 41 235, nr. 12']);
    expect(await textOf(file, 'brief.docx')).toBe(
      'TWEEDE KAMER\n\nIk zal de Kamer binnen zes weken over de motie1 informeren.\n\n1 Kamerstuk 41 235, nr. 12',
    );
  });

  it('of Word keeps the rows of a table whole, but not those that a letter is laid out in', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(...cell.split('|').map(wordRun))}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row('Nr.', 'Indiener', 'Advies')}${row('61', 'Veen|stra', 'Ont|raden')}${row('62', '', 'Oordeel Kamer')}</w:tbl>`;
    const layout = `<w:tbl>${row('Geachte voorzitter, '.repeat(40), 'Hierbij.')}</w:tbl>`;
    const text = await textOf(docxOf(`${table}${layout}`), 'brief.docx');
    expect(text).toBe(
      `Nr.\tIndiener\tAdvies\n\n61\tVeenstra\tOntraden\n\n62\t\tOordeel Kamer\n\n${'Geachte voorzitter, '.repeat(40).trim()}\n\nHierbij.`,
    );
  });

  it('of text is taken as it stands, with its paragraphs', async () => {
    const extracted = await extractDocument(
      bytes('Eerste alinea\nloopt door.\n\nTweede alinea.'),
      'brief.txt',
    );
    expect(extracted).toMatchObject({
      ok: true,
      value: {
        format: 'txt',
        paragraphs: [
          { start: 0, end: 25 },
          { start: 27, end: 41 },
        ],
      },
    });
  });

  it('of Windows is read with its accents and without its mark', async () => {
    const windows = new Uint8Array([0x43, 0x75, 0x72, 0x61, 0xe7, 0x61, 0x6f]);
    expect(await extractDocument(windows, 'brief.txt')).toMatchObject({ value: { text: 'Curaçao' } });
    expect(await extractDocument(bytes('\ufeffbrief'), 'brief.txt')).toMatchObject({
      value: { text: 'brief' },
    });
    expect(extractPasted('een\r\ntwee')).toMatchObject({ value: { text: 'een\ntwee' } });
  });

  it('of Windows in two bytes a letter is read, with its mark and without', async () => {
    const little = Buffer.from('Geachte voorzitter, Curaçao', 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const written of [little, big, Buffer.concat([Buffer.from([0xff, 0xfe]), little])])
      expect(await textOf(new Uint8Array(written), 'brief.txt')).toBe('Geachte voorzitter, Curaçao');
  });

  it('of text keeps the pages that form feeds end', async () => {
    expect(await extractDocument(bytes('Een\n\ftwee\fdrie'), 'brief.txt')).toMatchObject({
      value: {
        pages: [
          { page: 1, start: 0, end: 4 },
          { page: 2, start: 5, end: 9 },
          { page: 3, start: 10, end: 14 },
        ],
      },
    });
  });

  it('of PDF gives its text by page', async () => {
    const extracted = await extractDocument(
      pdf('De minister zal de Kamer informeren over de oevers.'),
      'brief.pdf',
    );
    expect(extracted).toMatchObject({ ok: true, value: { format: 'pdf', pages: [{ page: 1, start: 0 }] } });
    expect(extracted.ok && extracted.value.text).toContain('informeren over de oevers');
  });

  it('of PDF keeps its paragraphs, footnotes and pages', async () => {
    const file = pdfOf([
      linesDown([
        'De minister zal de Kamer',
        'informeren over de oe-',
        'vers.1',
        '',
        'Nieuwe alinea.',
        '',
        '',
        '1 Kamerstuk 41 235',
      ]),
      linesDown(['Tweede bladzijde.']),
    ]);
    const extracted = await extractDocument(file, 'brief.pdf');
    expect(extracted.ok && extracted.value.text).toBe(
      'De minister zal de Kamer\ninformeren over de oe-\nvers.1\n\nNieuwe alinea.\n\n1 Kamerstuk 41 235\n\nTweede bladzijde.',
    );
    expect(extracted.ok && extracted.value.paragraphs.map((paragraph) => paragraph.page)).toEqual([
      1, 1, 1, 2,
    ]);
  });

  it('of PDF with two columns written across is read column by column, a table row by row', async () => {
    const left = [
      'De minister zal de oevers van',
      'de rivier laten meten, omdat',
      'het water hoger staat dan in',
      'de jaren daarvoor. Ook wordt',
      'gekeken naar de dijken langs',
      'de zijrivieren in het land.',
    ];
    const right = left.map((line) => `${line.slice(0, 20)} rechts`);
    const across = left.flatMap((words, row) => [
      { x: 72, y: 780 - row * 12, words },
      { x: 320, y: 780 - row * 12, words: right[row] ?? '' },
    ]);
    expect(await textOf(pdfOf([across]), 'brief.pdf')).toBe(`${left.join('\n')}\n\n${right.join('\n')}`);

    const table = left.flatMap((_, row) => [
      { x: 72, y: 780 - row * 12, words: `${row + 1}. Motie` },
      { x: 320, y: 780 - row * 12, words: 'Afgedaan' },
    ]);
    expect(await textOf(pdfOf([table]), 'brief.pdf')).toMatch(/^1\. Motie\tAfgedaan\n2\. Motie/);
  });

  it('that cannot be a letter is refused by what it is, not by its name', async () => {
    expect(await refusalOf(new Uint8Array())).toBe('empty');
    expect(await refusalOf(bytes('   \n  '), 'brief.txt')).toBe('empty');
    expect(await refusalOf(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]))).toBe('not a document');
    expect(await refusalOf(bytes('%PDF-1.7\nkapot'))).toBe('broken');
    expect(await refusalOf(bytes('PK\u0003\u0004kapot'), 'brief.docx')).toBe('broken');
    expect(await refusalOf(pdf(''))).toBe('scan without text');
    expect(await refusalOf(new Uint8Array(26 * 1024 * 1024).fill(65), 'brief.txt')).toBe('too large');
    expect(await refusalOf(bytes('woord '.repeat(400_000)), 'brief.txt')).toBe('too long');
  });
});

describe('a hostile file', () => {
  const ENCRYPT = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -4 >> /ID [(a) (a)]`;

  it('with a password, or with more pages than a paper has, is refused with the reason', async () => {
    expect(await refusalOf(pdfOf([linesDown(['geheim'])], ENCRYPT))).toBe('encrypted');
    expect(await refusalOf(pdfOf(Array.from({ length: 2_001 }, () => [])))).toBe('too long');
  });

  it('that unpacks to more than a letter can hold is refused, whatever it says of itself', async () => {
    const honest = zipOf([['word/document.xml', 'x']], 2_000_000_000);
    expect(await refusalOf(honest, 'brief.docx')).toBe('too much');
    const lying = zipOf([['word/document.xml', ' '.repeat(2_000_000)]], 1024);
    expect(await refusalOf(lying, 'brief.docx')).toBe('too much');
  });

  it('is read in a thread of its own, which answers one document after another', async () => {
    const read = [
      pdf('De minister zal de Kamer informeren.'),
      bytes('%PDF-1.7\nkapot'),
      pdf('Nog een brief van de minister.'),
    ];
    const answers = await Promise.all(read.map((one) => extractApart(one, 'brief.pdf')));
    expect(answers.map((one) => (one.ok ? one.value.text : one.error.code))).toEqual([
      'De minister zal de Kamer informeren.',
      'broken',
      'Nog een brief van de minister.',
    ]);
  });

  it('of XML that nests without end is refused at once', async () => {
    expect(await refusalOf(bytes(`<?xml version="1.0"?>${'<a>'.repeat(200_000)}`), 'brief.xml')).toBe(
      'broken',
    );
  });
});

describe('official XML', () => {
  const LETTER = `<?xml version="1.0"?><officiele-publicatie><metadata><meta name="x" content="y"/></metadata><kamerstuk>
    <dossier><dossiernummer><dossiernr>41 235</dossiernr></dossiernummer><titel>Waterveiligheid</titel></dossier>
    <stuk><stuknr>Nr. <ondernummer kamer="2">58</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel>
    <tekst><al>Ik zal de Kamer <nadruk type="cur">binnen zes weken</nadruk> informeren.</al><al>Tot zover &amp; niet verder.</al></tekst>
    <ondertekening><functie>De Minister van Voorbeeldzaken,</functie><naam><voornaam>V.</voornaam> <achternaam>Fictief</achternaam></naam></ondertekening></stuk></kamerstuk></officiele-publicatie>`;

  it('becomes paragraphs, with its number and signature', () => {
    const text = textOfOfficialXml(LETTER);
    expect(text).toContain('41 235 Waterveiligheid');
    expect(text).toContain('Nr. 58');
    expect(text).toContain('Ik zal de Kamer binnen zes weken informeren.\n\nTot zover & niet verder.');
    expect(text).toContain('De Minister van Voorbeeldzaken,\n\nV. Fictief');
  });

  it('keeps a sentence whole that a note stands in, with the note as print has it', () => {
    const noted = LETTER.replace(
      'weken</nadruk> informeren.',
      'weken</nadruk> over de motie<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk 41 235, nr. 12</noot.al><noot.al>Zie ook nr. 13.</noot.al></noot> informeren.',
    );
    const text = textOfOfficialXml(noted);
    expect(text).toContain('Ik zal de Kamer binnen zes weken over de motie1 informeren.');
    expect(text).toMatch(/V\. Fictief\n\n1 Kamerstuk 41 235, nr\. 12\nZie ook nr\. 13\.$/);
  });

  it('keeps the rows of a table whole, and leaves out the name of the series in the head', () => {
    const table =
      '<table><tgroup><tbody><row><entry><al>61</al></entry><entry><al>Veenstra c.s.</al></entry><entry><al>Ontraden</al></entry></row></tbody></tgroup></table>';
    const text = textOfOfficialXml(
      LETTER.replace('<al>Tot zover', `${table}<al>Tot zover`).replace(
        '<dossier>',
        '<tekstregel inhoud="documenttype">Kamerstukken</tekstregel><dossier>',
      ),
    );
    expect(text).toMatch(/^41 235 Waterveiligheid/);
    expect(text).toContain('informeren.\n\n61\tVeenstra c.s.\tOntraden\n\nTot zover');
  });

  it('of questions and answers keeps each number with its question and answer', () => {
    const asked = `<officiele-publicatie><kamervragen><kamervraagnummer>2026D00001</kamervraagnummer>
      <vraag><nr>1</nr><al>Bent u bekend met de oevers?</al></vraag>
      <antwoord><nr>1</nr><al>Ja. Ik zal de Kamer informeren.</al></antwoord></kamervragen></officiele-publicatie>`;
    expect(textOfOfficialXml(asked)).toBe(
      '2026D00001\n\nVraag 1\n\nBent u bekend met de oevers?\n\nAntwoord 1\n\nJa. Ik zal de Kamer informeren.',
    );
  });

  it('is refused where it is broken or defines entities of its own', async () => {
    expect(textOfOfficialXml('<a><b></a>')).toBeNull();
    expect(textOfOfficialXml('<!DOCTYPE a [<!ENTITY x "xxxx">]><a>&x;</a>')).toBeNull();
    expect(await refusalOf(bytes('<?xml version="1.0"?><a><b></a>'), 'brief.xml')).toBe('broken');
  });
});
