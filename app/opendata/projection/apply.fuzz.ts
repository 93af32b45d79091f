import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/database';
import { doubledLetters, endOf, troubledStream } from '../../../tests/house-streams';

useTestDatabase();
const NOW = new Date('2026-01-15T12:00:00Z');

const STREAMS = { troubles: troubledStream, 'doubled letters': doubledLetters };

test.each(Object.entries(STREAMS))(
  'any order and any repetition of a stream (%s), in pages of any size, ends in the same records',
  async (_, streamOf) => {
    const stream = streamOf();
    const expected = await endOf(stream, stream.length, NOW);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...stream, ...stream], { minLength: stream.length * 2 }),
        fc.integer({ min: 1, max: 25 }),
        async (records, page) => {
          expect(await endOf(records, page, NOW)).toEqual(expected);
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 30) },
    );
  },
  1_200_000,
);
