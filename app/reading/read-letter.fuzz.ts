import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLetter } from './read-letter';

const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000);

const LETTERS = ['voorbeeldbrief.txt', 'meerdere-moties.txt', 'verzamelbrief.txt', 'moties-in-proza.txt'].map(
  (name) => readFileSync(`tests/fixtures/letters/${name}`, 'utf8'),
);

/** A letter cut, repeated and filled with noise, as broken files are. */
const mangled = fc
  .tuple(
    fc.constantFrom(...LETTERS),
    fc.array(fc.tuple(fc.nat(3000), fc.nat(200), fc.string({ unit: 'binary', maxLength: 20 })), {
      maxLength: 12,
    }),
  )
  .map(([letter, cuts]) =>
    cuts.reduce((text, [at, length, noise]) => text.slice(0, at) + noise + text.slice(at + length), letter),
  );

it('no mangled letter makes the reading fail, and every find stays inside the text', () => {
  fc.assert(
    fc.property(mangled, (text) => {
      const reading = readLetter(text);
      for (const { start, end } of [...reading.citations, ...reading.motions, ...reading.commitments]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(readLetter(text)).toEqual(reading);
    }),
    { numRuns: RUNS },
  );
});
