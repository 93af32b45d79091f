import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf, DEFAULT_CALENDAR } from './calendar';
import { deadlinesIn } from './deadlines-in';
import { nextOccurrence, resolveEvent } from './following';
import { addDays } from './plain-date';
import { RULE_GROUPS } from './rules';
import { MONTHS } from './words';

const CALENDAR = calendarOf(DEFAULT_CALENDAR);

const RULES = RULE_GROUPS.flatMap(({ rules }) => rules);
/** Every word that stands in a pattern, so that what is thrown together comes near to what is read. */
const PATTERN_WORDS = [
  ...new Set(RULES.flatMap(({ pattern }) => pattern.replace(/\(\?<\w+>/g, '(').match(/\p{L}{2,}/gu) ?? [])),
];
const WORDS = [...PATTERN_WORDS, ...MONTHS, 'zal', 'heb', 'geïnformeerd', 'de Kamer', 'Q2'];
const SIGNS = [
  '.',
  ',',
  ';',
  ':',
  '(',
  ')',
  '-',
  '\u00ad',
  '\u00a0',
  '\n',
  '\r\n',
  '1',
  '30',
  '31',
  '99',
  '2026',
  '20265',
  '2019/20',
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3000, size: 'max' }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...SIGNS)), {
      maxLength: 400,
      size: 'max',
    })
    .map((pieces) => pieces.join(' ')),
);
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1945-05-05', days));

test('any text on any day is read without an error, its offsets cut its words, its windows run forward', () => {
  fc.assert(
    fc.property(text, day, day, (words, anchor, later) => {
      const before = performance.now();
      for (const found of deadlinesIn(words, anchor, CALENDAR)) {
        expect(found.text).toBe(words.slice(found.start, found.end));
        if (found.from !== null && found.to !== null) expect(found.from <= found.to).toBe(true);
        if (found.to !== null) expect(found.to >= anchor).toBe(true);
        const next = nextOccurrence(found, later, CALENDAR);
        if (next?.to) expect(next.to > later).toBe(true);
        resolveEvent(found, later);
      }
      expect(performance.now() - before).toBeLessThan(2000);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 20_000), endOnFailure: true },
  );
}, 600_000);
