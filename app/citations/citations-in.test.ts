import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../../tests/work-time';
import { citationsIn } from './citations-in';
import { DOSSIERS, KAMERSTUKKEN, NO_CITATIONS, OTHER_SERIES, RELATIVE, WRONG_NUMBERS } from './examples';
import {
  dossierKey,
  kamerstukId,
  parseDossierKey,
  parseKamerstukId,
  printPaper,
  sessionYears,
} from './paper-id';
import { parseCitation } from './parse-citation';

const FORMS = [...KAMERSTUKKEN, ...DOSSIERS, ...OTHER_SERIES, ...RELATIVE];

describe('citations', () => {
  it.each(FORMS.map(([text, ids, dossier = null]) => ({ text, ids, dossier })))(
    'reads $text',
    ({ text, ids, dossier }) => {
      expect(citationsIn(text, { dossier }).flatMap((citation) => citation.ids)).toEqual(ids);
    },
  );

  it.each(NO_CITATIONS)('reads no citation in %j', (text) => {
    expect(citationsIn(text)).toEqual([]);
  });

  it.each(WRONG_NUMBERS)('never mends the number of %j, but says that it is unresolved', (text) => {
    expect(citationsIn(text)).toMatchObject([{ unresolved: true, ids: [] }]);
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

const STYLES = ['number', 'short', 'dash', 'aanwijzing'] as const;

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

  it('are read back from every printed style, typed or in a sentence', () => {
    fc.assert(
      fc.property(paper, fc.constantFrom(...STYLES), (one, style) => {
        // A two-digit part exists in the series 21 501 alone.
        const id = kamerstukId({ ...one, number: one.suffix === '02' ? '21501' : one.number });
        const printed = printPaper(id, style, '2019-2020');
        expect(parseCitation(printed)?.ids, printed).toEqual([id]);
        expect(
          citationsIn(`zie de motie (${printed}).`).flatMap((citation) => citation.ids),
          printed,
        ).toEqual([id]);
      }),
    );
  });

  it.each([
    'kst-CXLVIII-A',
    'ah-tk-20232024-1314',
    'ah-ek-20142015-12',
    'h-tk-20192020-48-7',
    'h-ek-20222023-12',
    'h-tk-20072008-4709-4713',
    'dossier-36600-XVI',
    'dossier-21501-02',
    'dossier-35315-(R2137)',
    'stb-2024-71',
    'stcrt-2023-12345',
    'trb-1988-7',
    'com-2021-206',
    'blg-1013455',
    'nds-tk-2025D01356',
    'kst-20002001-00044-382',
    'h-tk-20192020-31-8-n1',
    'TZ202603-130',
    'T02857',
    '2025Z11583',
    '2025D26607',
  ])('of other kinds are read back from their printed form: %s', (id) => {
    for (const style of STYLES) expect(parseCitation(printPaper(id, style, '2023-2024'))?.ids).toEqual([id]);
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
    for (const [text, ids, dossier = null] of FORMS) {
      for (const other of [
        text.replaceAll('\n', '\r\n'),
        text.replaceAll(' ', '\u00a0'),
        text.replaceAll(' ', ' \n'),
      ]) {
        expect(
          citationsIn(other, { dossier }).flatMap((citation) => citation.ids),
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
    ['dossiers in a list', '41 735/'.repeat(20_000)],
    ['dossiers in a list with a number', 'Kamerstuk 41 735, '.repeat(10_000)],
    ['motions with a number', 'de motie van het lid Veenstra (nr. '.repeat(5_000)],
    ['numbers in a list', `Kamerstuk 32 735, nrs. ${'1, '.repeat(30_000)}`],
  ])('is read in a second, be it nothing but %s', (_name, text) => {
    expectWithin(1000, () => void citationsIn(text));
  });
});
