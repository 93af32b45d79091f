import fc from 'fast-check';
import { expect, it } from 'vitest';
import { citationsIn } from './citations-in';
import { parseCitation } from './parse-citation';

const RUNS = Number(process.env.FUZZ_RUNS ?? 20_000);

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Kamerstuk ',
        'Kamerstukken II ',
        '2019/20, ',
        '32 735',
        '36 600 XVI',
        '21 501-02',
        ', nr. ',
        'nrs. ',
        '278',
        ' en ',
        '-',
        '–',
        '\u00a0',
        '(',
        ')',
        't.v.v. ',
        'Handelingen II 2019/20, nr. 47',
        'Aanhangsel Handelingen II 2018/19, nrs. 1 en 2',
        '\n',
        '\u00ad',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

it('no text makes the reading of citations fail, overlap or point outside it', () => {
  fc.assert(
    fc.property(text, (given) => {
      let last = 0;
      for (const { start, end } of citationsIn(given, { dossier: '32735', knownPapers: () => true })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(given.length);
        last = end;
      }
      parseCitation(given);
    }),
    { numRuns: RUNS },
  );
});
