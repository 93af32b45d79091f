import { describe, expect, it } from 'vitest';
import { extractDocument, extractPasted } from './extract';
import { textOfOfficialXml } from './official-xml';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function refusalOf(given: Uint8Array, name = 'brief.pdf'): Promise<string> {
  const extracted = await extractDocument(given, name);
  return extracted.ok ? 'read' : extracted.error.code;
}

/** A PDF of one page with this text, as small as one can be written by hand. */
function pdf(text: string): Uint8Array {
  const stream = text === '' ? '' : `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`;
  return bytes(file);
}

/** A DOCX as the House makes them: the text in a table, its words cut into runs. Stored, not compressed. */
function docx(): Uint8Array {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ],
    [
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr><w:tc><w:p>${run('T')}${run('WEEDE ')}${run('K')}${run('AMER')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${run('Ik zal de Kamer binnen zes ')}${run('weken informeren.')}</w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    ],
  ];
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const data = Buffer.from(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, index, end]));
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('a document', () => {
  it("of the House's own Word files gives the text of its tables, whole words", async () => {
    const extracted = await extractDocument(docx(), 'brief.docx');
    expect(extracted.ok && extracted.value.text).toContain('TWEEDE KAMER');
    expect(extracted.ok && extracted.value.text).toContain('Ik zal de Kamer binnen zes weken informeren.');
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

  it('of PDF gives its text by page', async () => {
    const extracted = await extractDocument(
      pdf('De minister zal de Kamer informeren over de oevers.'),
      'brief.pdf',
    );
    expect(extracted).toMatchObject({ ok: true, value: { format: 'pdf', pages: [{ page: 1, start: 0 }] } });
    expect(extracted.ok && extracted.value.text).toContain('informeren over de oevers');
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

  it('that unpacks to more than a letter can hold is refused before it is unpacked', async () => {
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 0, 'latin1');
    entry.writeUInt32LE(2_000_000_000, 24);
    const bomb = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(26), entry]);
    expect(await refusalOf(new Uint8Array(bomb), 'brief.docx')).toBe('too large');
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

  it('is refused where it is broken or defines entities of its own', async () => {
    expect(textOfOfficialXml('<a><b></a>')).toBeNull();
    expect(textOfOfficialXml('<!DOCTYPE a [<!ENTITY x "xxxx">]><a>&x;</a>')).toBeNull();
    expect(await refusalOf(bytes('<?xml version="1.0"?><a><b></a>'), 'brief.xml')).toBe('broken');
  });
});
