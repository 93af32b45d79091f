import fc from 'fast-check';
import { expect, test } from 'vitest';
import { database } from '~db/client';
import { useTestDatabase } from '../../../tests/database';
import { contentOf } from '../../../tests/house-content';
import { houseRecord, smallHouse } from '../../../tests/house-records';
import { doubledLetters, emptyHouse, endOf, troubledStream } from '../../../tests/house-streams';
import type { SourceRecord } from '../source-record';
import { importPages, type PageOfFile } from './import.server';

useTestDatabase();
const NOW = new Date('2026-01-15T12:00:00Z');

async function* pagesOf(records: readonly SourceRecord[], size: number): AsyncGenerator<PageOfFile> {
  for (let at = 0; at < records.length; at += size) {
    const page = {
      records: records.slice(at, at + size),
      unreadable: [],
      texts: [],
      passedOver: 0,
      progress: 1,
    };
    yield { file: 'records.ndjson', page };
  }
}

const load = (records: readonly SourceRecord[], size: number) =>
  importPages(pagesOf(records, size), () => NOW);

test.each([
  ['troubles', troubledStream()],
  ['doubled letters', doubledLetters()],
])(
  'pages that are begun while the one before is written end in what they do one by one (%s), in any order',
  async (_, stream) => {
    const expected = await endOf(stream, stream.length, NOW);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...stream], { minLength: stream.length }),
        fc.integer({ min: 1, max: 12 }),
        async (records, size) => {
          await database().transaction(emptyHouse);
          await load(records, size);
          expect(await contentOf()).toEqual(expected);
        },
      ),
      { numRuns: 4 },
    );
  },
  120_000,
);

test('two imports of the same at once end in what one leaves', async () => {
  const records = smallHouse();
  const expected = await endOf(records, records.length, NOW);
  await database().transaction(emptyHouse);
  await Promise.all([load(records, 4), load([...records].reverse(), 5)]);
  expect(await contentOf()).toEqual(expected);
}, 60_000);

test('versions of one record in several pages at once leave the newest', async () => {
  const versions = [1, 2, 3, 4, 5, 6].map((day) =>
    houseRecord('Fractie', 59, { Afkorting: 'WP', NaamNL: `Waterpartij ${day}`, AantalZetels: day }, {}, day),
  );
  await Promise.all([load(versions, 1), load([...versions].reverse(), 1), load(versions, 2)]);
  expect(await contentOf()).toMatchObject({
    fracties: expect.arrayContaining([expect.objectContaining({ seats: 6 })]),
  });
}, 60_000);

test('a page that fails ends the import once the page beside it is done', async () => {
  const broken = houseRecord('Zaak', 95, { Nummer: '2026Z00095', Soort: 'Motie', Vergaderjaar: '\u0000' });
  const others = smallHouse().slice(0, 3);
  async function* pages() {
    yield* pagesOf([{ ...broken, id: 'no guid' as SourceRecord['id'] }], 1);
    yield* pagesOf(others, 3);
  }
  await expect(importPages(pages(), () => NOW)).rejects.toThrow();
  expect((await load(others, 3)).changed).toBe(0);
}, 60_000);
