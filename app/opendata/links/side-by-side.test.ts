import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { linksDue } from '~db/schema/synchronisation';
import { useTestDatabase } from '../../../tests/database';
import { houseWorld } from '../../../tests/house-world';
import { applyRecords } from '../projection/apply.server';
import type { SourceRecord } from '../source-record';
import { SYNCHRONISATION } from '../synchronisation/alarms.server';
import { linkLetters } from './links.server';

useTestDatabase();
const NOW = new Date('2026-02-02T12:00:00Z');
const PAGE = 20;

/** The same records with other words: every paper, letter and motion is written anew. */
const reworded = (records: readonly SourceRecord[], round: number): SourceRecord[] =>
  records.map((record) => ({
    ...record,
    changedAt: `2026-03-${String(round).padStart(2, '0')}T10:00:00.0000000Z`,
    fields: record.fields.Onderwerp
      ? { ...record.fields, Onderwerp: `${record.fields.Onderwerp} (${round})` }
      : record.fields,
  }));

test('links wait for a page of records that is being written, and then see all of it', async () => {
  const linking = await database().transaction(async (transaction) => {
    await applyRecords(transaction, houseWorld(6), NOW);
    const waiting = linkLetters(SYNCHRONISATION, () => NOW);
    while (!(await isSomebodyWaiting())) await new Promise((resolve) => setImmediate(resolve));
    // A promise inside an object: the transaction is not to wait for who waits for it.
    return { waiting };
  });
  expect((await linking.waiting).letters).toBeGreaterThan(1);
});

const isSomebodyWaiting = async () =>
  (
    await jsonRows<{ is: boolean }>(sql`select exists (select from pg_locks where locktype = 'advisory'
      and not granted and database = (select oid from pg_database where datname = current_database())) as is`)
  )[0]?.is;

test('records and links are taken over at the same time, and neither ends the other', async () => {
  const world = houseWorld(12);
  let isTakingOver = true;
  const takeOver = async () => {
    for (const [round, records] of [world, reworded(world, 1), reworded(world, 2)].entries()) {
      // Each round the other way round: the order of rows is never the same.
      const ordered = round % 2 === 0 ? records : [...records].reverse();
      for (let at = 0; at < ordered.length; at += PAGE) {
        const page = ordered.slice(at, at + PAGE);
        await database().transaction((transaction) => applyRecords(transaction, page, NOW));
      }
    }
    isTakingOver = false;
  };
  const link = async () => {
    while (isTakingOver) await linkLetters(SYNCHRONISATION, () => NOW);
  };
  await Promise.all([takeOver(), link(), link()]);
  await linkLetters(SYNCHRONISATION, () => NOW);
  expect(await database().select().from(linksDue)).toEqual([]);
}, 60_000);
