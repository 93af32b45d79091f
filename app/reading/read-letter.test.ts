import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../../tests/work-time';
import { type AnnotatedLetter, newScores, score } from './evaluation';
import { readLetter } from './read-letter';

const FOLDER = new URL('../../tests/fixtures/letters/', import.meta.url);
const letterNamed = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');
const { letters } = JSON.parse(letterNamed('gold.json')) as { letters: AnnotatedLetter[] };

const mended = (text: string): string => text.replace(/\s+/g, '');

describe('a letter', () => {
  it.each(letters)('$file is read as annotated', (letter) => {
    const scores = newScores();
    score(scores, letter, readLetter(letterNamed(letter.file)));
    expect(Object.values(scores).flatMap(({ misses, falseHits }) => [...misses, ...falseHits])).toEqual([]);
  });

  it.each(letters)('$file says the same with other line ends and spaces', (letter) => {
    const text = letterNamed(letter.file);
    const plain = JSON.stringify(withoutPlaces(text));
    expect(JSON.stringify(withoutPlaces(text.replaceAll('\n', '\r\n')))).toBe(plain);
    expect(JSON.stringify(withoutPlaces(text.replace(/(?<=\S) (?=\S)/g, '\u00a0')))).toBe(plain);
  });

  it('gives a way out beside the advice', () => {
    const motion = readLetter(letterNamed('meerdere-moties.txt')).motions.find(
      (one) => one.id === 'kst-41310-72',
    );
    expect(motion?.advice).toMatchObject({ value: 'Ontijdig', otherwise: 'Ontraden' });
  });

  it('keeps the reading on which an advice rests', () => {
    const motion = readLetter(letterNamed('meerdere-moties.txt')).motions.find(
      (one) => one.id === 'kst-41310-71',
    );
    expect(motion?.advice?.condition).toBe('zij ziet op nieuwe brieven');
  });

  it('of many items says of each what became of it', () => {
    const { items } = readLetter(letterNamed('verzamelbrief.txt'));
    expect(items.map(({ claim, motion, commitment }) => [claim, motion ?? commitment])).toEqual([
      ['afgedaan', 'kst-41235-30'],
      ['uitgesteld', 'TZ202411-014'],
      ['niet uitgevoerd', 'kst-41235-33'],
    ]);
  });

  it('runs on over a page with its notes', () => {
    const [first] = readLetter(letterNamed('antwoorden.txt')).commitments;
    expect(first?.sentence).toBe(
      'Ik zal met het waterschap bespreken welke huizen gevaar lopen en de uitkomst voor 1 juli 2025 met uw Kamer delen.',
    );
  });
});

describe('answers to questions', () => {
  const answers = [
    'Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2023–2024\n\nAanhangsel van de Handelingen\n',
    'Vragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n\n1481\n',
    'Antwoord van Staatssecretaris Voorbeeld (Fictieve Zaken) (ontvangen 11 april 2024).\n',
    'Vraag 1\nZult u de Kamer voor de zomer informeren? Bent u bereid dat te onderzoeken?\n',
    'Antwoord 1\nIk zal uw Kamer voor de zomer informeren.\n',
    'Vraag 2 en 3\nWanneer?\n',
    'Antwoord 2 en 3\nHet rapport kan worden gedeeld zodra het openbaar is.\n',
  ].join('\n');

  it("bind by the government's words alone, and begin where its sentence does", () => {
    const { document, commitments } = readLetter(answers);
    expect(document).toMatchObject({
      id: 'ah-tk-20232024-1481',
      kind: 'antwoord_kamervragen',
      date: '2024-04-11',
    });
    expect(commitments.map((one) => [one.sentence, one.strength])).toEqual([
      ['Ik zal uw Kamer voor de zomer informeren.', 'firm'],
      ['Het rapport kan worden gedeeld zodra het openbaar is.', 'conditional'],
    ]);
    for (const one of commitments) expect(answers.slice(one.start, one.end)).toBe(one.sentence);
  });
});

describe('advice', () => {
  it('says why it was read, in both languages', () => {
    const letter = 'Over de motie-Veenstra (41 235, nr. 61) het volgende. Ik ontraad deze motie.';
    expect(readLetter(letter).motions[0]?.advice).toMatchObject({
      reason: "'ontraden' + deze motie",
      reasons: {
        nl: "'ontraden' + deze motie",
        en: "'ontraden' (advised against) + 'deze motie' (this motion)",
      },
    });
  });
});

describe('the head of a paper', () => {
  it.each([
    ['Nr. 66', 'kst-41235-66'],
    ['Nr 66', 'kst-41235-66'],
    ['nr. 66', 'kst-41235-66'],
  ])('with "%s" gives its number', (line, id) => {
    const head = `41 235\nOevers\n\n${line}\nBRIEF VAN DE MINISTER VAN VOORBEELDZAKEN\n\n's-Gravenhage, 21 juni 2025\n`;
    const { document, citations } = readLetter(
      `${head}\nTweede Kamer, vergaderjaar 2024-2025, 41 235, nr. 66 2\n`,
    );
    expect(document).toMatchObject({ id, date: '2025-06-21' });
    expect(citations).toEqual([]);
  });
});

describe('a sentence over the foot of a page', () => {
  it("runs on over the ministry's column beside the next page", () => {
    const page = [
      'Den Haag, 3 juni 2025\n\nGeachte voorzitter,\n\nOver de laadpalen zal ik uw Kamer uiterlijk in\n\nPagina 1 van 2\n',
      '\fMinisterie van Voorbeeldzaken\n\nDatum\n3 juni 2025\n\nOnze referentie\n2025-0000123456\n',
      'september informeren.\n',
    ].join('\n');
    const [commitment] = readLetter(page).commitments;
    expect(commitment?.sentence).toBe('Over de laadpalen zal ik uw Kamer uiterlijk in september informeren.');
    expect(commitment?.deadline).toMatchObject({ text: 'uiterlijk in september', to: '2025-09-30' });
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...['De', 'motie', 'van het lid Veenstra', '(Kamerstuk 41 235, nr. 3)', 'ontraad', 'ik', 'zal', 'sturen', '.'],
    ...['\n\n', '\n', '-\n', 'Vraag 1\n', 'Antwoord 1\n', '1 Kamerstuk 41 235, nr. 9', 'voor de zomer', '20235', '«'],
  ); // biome-ignore format: a row a kind of word
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  );

  it('is read without an error, twice alike, and every place cuts its words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readLetter(text);
        expect(readLetter(text)).toEqual(reading);
        for (const find of [...reading.citations, ...reading.motions, ...reading.commitments]) {
          expect(find.start).toBeLessThan(find.end);
          expect(find.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(letters)('of $file every motion stands where it says', (letter) => {
    const text = letterNamed(letter.file);
    for (const { start, end, surface } of readLetter(text).motions)
      expect(mended(text.slice(start, end))).toBe(mended(surface));
  });
});

describe('the time it takes', () => {
  const head = letterNamed('voorbeeldbrief.txt');
  const hostile: [string, string][] = [
    ['a letter of a hundred pages', head.repeat(150)],
    ['digits without end', '1'.repeat(100_000)],
    ['hyphens without end', '-\n'.repeat(10_000)],
    ['brackets in brackets', '('.repeat(50_000)],
    ['one sentence without end', 'ik zal de motie van het lid Veenstra en '.repeat(4000)],
    ['names without end', `motie van de leden ${'Van Oeveren, '.repeat(8000)}`],
    ['white space without end', `ik zal${' '.repeat(100_000)}sturen`],
    ['lines without end', '1 \n'.repeat(40_000)],
  ];
  it.each(hostile)('stays short for %s', (_, text) => {
    expectWithin(4000, () => void readLetter(text));
  });
});

/** A reading without its offsets, which move with the line ends. */
function withoutPlaces(text: string) {
  const { document, citations, motions, commitments } = readLetter(text);
  return {
    document,
    citations: citations.map(({ ids }) => ids),
    motions: motions.map(({ id, submitters, advice }) => [id, submitters, advice?.value, advice?.sentence]),
    commitments: commitments.map(({ sentence, strength, deadline }) => [sentence, strength, deadline?.text]),
  };
}

describe('answers to questions', () => {
  it.each([
    ['Vraag 1', 'Antwoord 1'],
    ['Vraag 1', 'Antwoord op vraag 1'],
    ['Vraag 1', 'Antwoord vraag 1:'],
    ['Vragen 1 en 2', 'Antwoord op de vragen 1 en 2'],
    ['Vraag 1, 2 en 3', 'Antwoord op vragen 1 tot en met 3'],
    ['Vraag', 'Antwoord'],
  ])('under "%s" and "%s" the members ask and the government promises', (question, answer) => {
    const text = `${question}
Zult u de Kamer voor de zomer informeren, en zo ja, zegt u toe dat het kabinet dit zal onderzoeken?

${answer}
Ik zal de Kamer voor de zomer informeren.
`;
    expect(readLetter(text).commitments.map(({ sentence }) => sentence)).toEqual([
      'Ik zal de Kamer voor de zomer informeren.',
    ]);
  });

  it('on the line of their heads are told apart too', () => {
    const text = `Vraag 1: Zal het kabinet dit onderzoeken?
Antwoord: Ik zal de Kamer voor de zomer informeren.
`;
    expect(readLetter(text).commitments).toHaveLength(1);
  });
});
