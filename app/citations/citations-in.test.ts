import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsIn, parseCitation } from './citations-in';
import {
  dossierKey,
  kamerstukId,
  parseDossierKey,
  parseKamerstukId,
  printPaper,
  sessionYears,
} from './paper-id';

/** Every form in which papers are cited, with what it names. Add a form: a row here, then its rule. */
const FORMS: [text: string, ids: string[], context?: { dossier?: string; own?: string }][] = [
  ['zie Kamerstuk 41 735, nr. 278.', ['kst-41735-278']],
  ['(Kamerstuk 41735-278)', ['kst-41735-278']],
  ['Kamerstukken II 2019/20, 41 735, nr. 278, p. 3', ['kst-41735-278']],
  ['Kamerstukken ll 2023/24, 41 735, nr. 12', ['kst-41735-12']],
  ['Kamerstuk 41 300 VI, nr. 80', ['kst-41300-VI-80']],
  ['Kamerstuk 41300-XVI-23', ['kst-41300-XVI-23']],
  ['Kamerstuk 41.700XII, nr. 4', ['kst-41700-XII-4']],
  ['(41 600-A, nr. 31)', ['kst-41600-A-31']],
  ['Kamerstuk 21 501-02, nr. 2801', ['kst-21501-02-2801']],
  ['Kamerstuk 21501–32, nr. 1668', ['kst-21501-32-1668']],
  ['Kamerstuk 41 526, L', ['kst-41526-L']],
  ['Kamerstuk 41 321 (R 2181), nr. 11', ['kst-41321-(R2181)-11']],
  ['(t.v.v. 41899-(R2102)-3)', ['kst-41899-(R2102)-3']],
  ['Kamerstuk 41 681, nrs. 7 en 10', ['kst-41681-7', 'kst-41681-10']],
  ['Kamerstuk 41 681, nrs. 1–3', ['kst-41681-1', 'kst-41681-2', 'kst-41681-3']],
  ['Kamerstuk 41 681, nrs. 383, 348 en 309', ['kst-41681-383', 'kst-41681-348', 'kst-41681-309']],
  ['Kamerstuk 29477-484-485-486', ['kst-29477-484', 'kst-29477-485', 'kst-29477-486']],
  ['Kamerstuk 35133-31-34', ['kst-35133-31', 'kst-35133-34']],
  ['Kamerstukken 24515/33077-653', ['kst-24515-653']],
  ['motie op stuk nr. 68 (41 483)', ['kst-41483-68']],
  ['Zij krijgt nr. 203(28286).', ['kst-28286-203']],
  ['de motie op stuk nr. 6 (41 476-XVI)', ['kst-41476-XVI-6']],
  ['motie-Dassen c.s. (41 896, nr. 12)', ['kst-41896-12']],
  ['(41 293 en 41 289, nr. 653, bijlage 1)', ['kst-41293-653']],
  ['(41 682/41 334, nr. 143)', ['kst-41682-143']],
  ['motie (41 600 XVII, letter M)', ['kst-41600-XVII-M']],
  ['motie (41 067, Y)', ['kst-41067-Y']],
  ['motie op stuk nr. 942 (21501–08)', ['kst-21501-08-942']],
  ['Kamerstuk 21 501-21, stuk nr. 2648', ['kst-21501-21-2648']],
  ['(t.v.v. 31289 , nr. 218)', ['kst-31289-218']],
  ['(t.v.v. 33400-XIII, 34)', ['kst-33400-XIII-34']],
  ['de reeks (21 501–02)', ['dossier-21501-02']],
  ['Geannoteerde agenda (Kamerstuk 21501-20', ['dossier-21501-20']],
  ['brief (36 471-64) op 7 juni', ['kst-36471-64']],
  ['het wetsvoorstel (41 825)', ['dossier-41825']],
  ['dossier 41825', ['dossier-41825']],
  ['1 Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424', ['kst-26485-424']],
  ['TK 2023/24, 31 839, nr. 1024', ['kst-31839-1024']],
  ['Handelingen II 2019/20, nr. 47, item 7', ['h-tk-20192020-47-7']],
  ['(Handelingen II 2016/17, nr. 55, Stemmingen moties Vreemdelingenbeleid)', ['h-tk-20162017-55']],
  ['Handelingen II 2007/08, nr. 66, p. 4709-4713', ['h-tk-20072008-4709-4713']],
  ['Aanhangsel Hande-\nlingen II 2018/19, nrs. 3894 en 3922', ['ah-tk-20182019-3894', 'ah-tk-20182019-3922']],
  ['Aanhangsel Handelingen, vergaderjaar 2023–2024,\nnr. 1137', ['ah-tk-20232024-1137']],
  ['toezegging TZ202603-130', ['TZ202603-130']],
  ['toezegging TO3357', ['T03357']],
  ['(2022D22285) en (2022Z10723)', ['2022D22285', '2022Z10723']],
  ['COM(2021)206 final', ['com-2021-206']],
  ['Stb. 2024, 71 en Stcrt. 2023, 1200', ['stb-2024-71', 'stcrt-2023-1200']],
  ['(t.v.v. nr. 24)', ['kst-41735-24'], { dossier: '41735' }],
  ['(t.v.v. die gedrukt onder nr. 17)', ['kst-41735-17'], { dossier: '41735' }],
];

describe('citations', () => {
  it.each(FORMS)('reads %j', (text, ids, context) => {
    expect(citationsIn(text, context).flatMap((citation) => citation.ids)).toEqual(ids);
  });

  it.each([
    'Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 3',
    'ISSN 0921 - 7371',
    'ah-tk-20232024-1314',
    'https://www.voorbeeld.nl/artikel/33077-653',
    'een bedrag van € 24 515-30 duizend',
    'in 2019-2020 waren er 12 345 bezoekers',
  ])('reads no citation in %j', (text) => {
    expect(citationsIn(text)).toEqual([]);
  });

  it('never mends a wrong digit: a six-digit dossier is said to be unresolved', () => {
    const [found] = citationsIn('(Kamerstuk 332500-XVI, nr. 63)');
    expect(found).toMatchObject({ unresolved: true, ids: [] });
  });

  it('leaves the paper itself out of what it cites', () => {
    const head = 'Tweede Kamer, vergaderjaar 2019–2020, 32 735, nr. 286 2';
    expect(citationsIn(head, { own: 'kst-32735-286' })).toEqual([]);
  });

  it('counts a bare number only when the store knows the paper', () => {
    const text = 'volgens 32735-278 is dat zo';
    expect(citationsIn(text)).toEqual([]);
    expect(citationsIn(text, { knownPapers: (id) => id === 'kst-32735-278' })).toHaveLength(1);
  });

  it.each([
    ['32735-278', 'kst-32735-278'],
    ['32 735 278', 'kst-32735-278'],
    ['Kamerstuk 32 735, nr. 278', 'kst-32735-278'],
    ['kst-32735-278', 'kst-32735-278'],
    ['36600-XVI-23', 'kst-36600-XVI-23'],
    ['32735', 'dossier-32735'],
    ['2020Z01447', '2020Z01447'],
    ['stalling bij het station', null],
  ])('takes %j typed in a search box for %j', (typed, id) => {
    expect(parseCitation(typed)?.ids[0] ?? null).toBe(id);
  });
});

const paper = fc.record({
  number: fc.integer({ min: 10_000, max: 49_999 }).map(String),
  suffix: fc.constantFrom(null, 'VI', 'XVI', 'IIB', 'A', 'J', '02'),
  kingdomAct: fc.constantFrom(null, null, 'R2137'),
  paper: fc.oneof(fc.integer({ min: 1, max: 9999 }).map(String), fc.constantFrom('42e', 'C', 'CK')),
});

describe('ids of papers', () => {
  it('come back from what was made of them', () => {
    fc.assert(
      fc.property(paper, (one) => {
        expect(parseKamerstukId(kamerstukId(one))).toEqual(one);
        expect(parseDossierKey(dossierKey(one))).toEqual({
          number: one.number,
          suffix: one.suffix,
          kingdomAct: one.kingdomAct,
        });
      }),
    );
  });

  it('are read back from every printed style', () => {
    fc.assert(
      fc.property(
        paper,
        fc.constantFrom('short', 'aanwijzing') as fc.Arbitrary<'short' | 'aanwijzing'>,
        (one, style) => {
          // A two-digit sub-dossier exists in the series 21 501 alone.
          const given = {
            ...one,
            number: one.suffix === '02' ? '21501' : one.number,
            // Behind a fund's letter a second letter would be the paper: papers of a fund have numbers.
            paper: /^[AJ]$/.test(one.suffix ?? '') ? one.paper.replace(/^\D+$/, '7') : one.paper,
          };
          const id = kamerstukId(given);
          expect(citationsIn(printPaper(id, style, '2019-2020')).flatMap((citation) => citation.ids)).toEqual(
            [id],
          );
        },
      ),
    );
  });

  it('know session years that follow one another', () => {
    expect(sessionYears('2019/20')).toBe('20192020');
    expect(sessionYears('1999-2000')).toBe('19992000');
    expect(sessionYears('2023-34')).toBeNull();
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Kamerstuk ',
        '32 735',
        ', nr. ',
        '278',
        '-',
        '–',
        '\u00a0',
        '(',
        ')',
        ' en ',
        'XVI',
        '\n',
        'Handelingen II 2019/20',
        'nrs. 1-3',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  );

  it('is read without an error, and every offset cuts the words quoted', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const citation of citationsIn(text, { dossier: '32735', knownPapers: () => true })) {
          expect(citation.start).toBeGreaterThanOrEqual(last);
          expect(citation.end).toBeLessThanOrEqual(text.length);
          const plain = (words: string) => words.replace(/[\s\u00a0-]+/gu, '');
          expect(plain(text.slice(citation.start, citation.end))).toBe(plain(citation.surface));
          last = citation.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same with other line ends and spaces', () => {
    for (const [text, ids, context] of FORMS) {
      for (const other of [
        text.replaceAll('\n', '\r\n'),
        text.replaceAll(' ', '\u00a0'),
        text.replaceAll(' ', ' \n'),
      ]) {
        expect(
          citationsIn(other, context).flatMap((citation) => citation.ids),
          other,
        ).toEqual(ids);
      }
    }
  });

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['hyphens', '-'.repeat(100_000)],
    ['brackets', '('.repeat(50_000) + ')'.repeat(50_000)],
    ['half citations', 'Kamerstuk 32 735, nr. '.repeat(5_000)],
    ['numbers in a list', `Kamerstuk 32 735, nrs. ${'1, '.repeat(30_000)}`],
  ])('is read in a second, be it nothing but %s', (_name, text) => {
    const started = performance.now();
    citationsIn(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
