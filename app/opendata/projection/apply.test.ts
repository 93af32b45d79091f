import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { motionByKey } from '~/motions/queries.server';
import { database, type Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { useTestDatabase } from '../../../tests/database';
import { houseRecord, IDS, motionZaak, smallHouse, TITLE, tombstone } from '../../../tests/house-records';
import { apart, endOf, troubledStream } from '../../../tests/house-streams';
import type { SourceRecord } from '../source-record';
import { applyRecords } from './apply.server';

useTestDatabase();
const NOW = new Date('2026-01-15T12:00:00Z');

const apply = (transaction: Transaction, records: SourceRecord[], at = NOW) =>
  applyRecords(transaction, records, at);

test('a motion has its number, its place in the chain, its vote and its advice', async () => {
  await database().transaction((transaction) => apply(transaction, smallHouse()));
  const changed = await motionByKey(PUBLIC_VIEWER, '30012-9');
  expect(changed).toMatchObject({
    title: 'brugwachters',
    zaak_number: '2026Z00011',
    submitted_on: '2026-01-08',
    outcome: 'aangenomen',
    outcome_on: '2026-01-13',
    votes_for: 80,
    votes_against: 70,
    advice: 'Oordeel Kamer',
    document_number: '2026D00021',
    dossiers: [{ key: '30012', title: TITLE }],
    before: [{ key: 'kst-30012-5', outcome: 'gewijzigd' }],
  });
  expect(changed?.signatories?.map(({ name, fractie }) => [name, fractie])).toEqual([
    ['Vos', 'WP'],
    ['Van der Kade', 'DIJK'],
  ]);
  expect(changed?.decisions[0]?.ballot?.votes.map(({ isMistake }) => isMistake)).toEqual([false, true]);
});

test('a motion of which the register tells no dossier is numbered by the title that its dossier has', async () => {
  const loose = await motionByKey(PUBLIC_VIEWER, '30012-12');
  expect(loose?.zaak_number).toBe('2026Z00012');
  expect((await motionByKey(PUBLIC_VIEWER, '2026Z00012'))?.key).toBe('kst-30012-12');
});

test('the same records again change nothing and write no history', async () => {
  const before = await jsonRows<{ count: number }>(sql`select count(*) from history_entries`);
  const applied = await database().transaction((transaction) => apply(transaction, smallHouse()));
  expect(applied.changed).toBe(0);
  expect(await jsonRows(sql`select count(*) from history_entries`)).toEqual(before);
});

test('records that are published anew without a change touch no row that people see', async () => {
  await apart(async (transaction) => {
    await transaction.execute(sql`create temporary table touched on commit drop as
      select xmin::text as row, 'motion' as what, id from motions union all select xmin::text, 'paper', id from kamerstukken
      union all select xmin::text, 'zaak', id from zaken union all select xmin::text, 'search', id from search_documents`);
    const anew = smallHouse().map((record) => ({ ...record, changedAt: '2026-01-14T10:00:00.0000000Z' }));
    expect((await apply(transaction, anew)).changed).toBe(0);
    expect(
      await jsonRows(
        sql`select * from touched except (select xmin::text, 'motion', id from motions union all select xmin::text, 'paper', id from kamerstukken
          union all select xmin::text, 'zaak', id from zaken union all select xmin::text, 'search', id from search_documents)`,
        transaction,
      ),
    ).toEqual([]);
  });
});

test('advice that the register changed supersedes what it said; both stay, and the history tells', async () => {
  const history = await apart(async (transaction) => {
    await apply(transaction, [
      motionZaak(
        IDS.loose,
        '2026Z00012',
        12,
        'Motie van het lid Kok over sluiswachters',
        { Kabinetsappreciatie: 'Oordeel Kamer' },
        {},
        12,
      ),
    ]);
    return {
      statements: await jsonRows(
        sql`select value, superseded_at is null as stands from statements_of_advice join motions on motions.id = motion_id
        where key = 'kst-30012-12' order by statements_of_advice.id`,
        transaction,
      ),
      entries: await jsonRows(
        sql`select action, before, after, origin from history_entries where subject_name = '30 012, nr. 12' order by id`,
        transaction,
      ),
    };
  });
  expect(history.statements).toEqual([
    { value: 'Ontraden', stands: false },
    { value: 'Oordeel Kamer', stands: true },
  ]);
  expect(history.entries).toEqual([
    { action: 'motion.created', before: null, after: { title: 'sluiswachters' }, origin: 'sync' },
    {
      action: 'motion.advice',
      before: { advice: 'Ontraden' },
      after: { advice: 'Oordeel Kamer' },
      origin: 'sync',
    },
  ]);
});

test('an advice that nobody has seen before is kept as printed and raised', async () => {
  const { applied, advice } = await apart(async (transaction) => ({
    applied: await apply(transaction, [
      motionZaak(80, '2026Z00080', 80, 'Motie van het lid Kok over veren', {
        Kabinetsappreciatie: 'Welwillend',
      }),
    ]),
    advice: await jsonRows(
      sql`select advice from motions join zaken on zaken.id = zaak_id where number = '2026Z00080'`,
      transaction,
    ),
  }));
  expect(applied.alarms).toMatchObject([
    { kind: 'unseen value', field: 'Kabinetsappreciatie', value: 'Welwillend', exampleName: '2026Z00080' },
  ]);
  expect(advice).toEqual([{ advice: 'Welwillend' }]);
});

test('a motion that the House deleted is withdrawn, not lost, and comes back whole', async () => {
  await apart(async (transaction) => {
    const state = () =>
      jsonRows<{ stands: boolean; title: string }>(
        sql`select withdrawn_at is null as stands, title from motions where key = 'kst-30012-5'`,
        transaction,
      );
    await apply(transaction, [tombstone('Zaak', IDS.motion)]);
    expect(await state()).toEqual([{ stands: false, title: 'brugwachters' }]);
    await apply(transaction, [
      motionZaak(
        IDS.motion,
        '2026Z00010',
        5,
        'Motie van het lid Vos over brugwachters',
        {},
        { Kamerstukdossier: [1] },
        25,
      ),
    ]);
    expect(await state()).toEqual([{ stands: true, title: 'brugwachters' }]);
    expect(
      await jsonRows(
        sql`select action from history_entries where subject_name = '30 012, nr. 5' order by id`,
        transaction,
      ),
    ).toEqual(
      [
        { action: 'motion.created' },
        { action: 'motion.outcome' },
        { action: 'motion.withdrawn' },
        { action: 'motion.restored' },
      ].filter(({ action }) => action !== 'motion.outcome'),
    );
  });
});

test('a title of two dossiers numbers nothing, and takes back what it numbered', async () => {
  const key = await apart(async (transaction) => {
    await apply(transaction, [
      houseRecord('Kamerstukdossier', 2, { Nummer: 30013, Titel: TITLE, Afgesloten: false }),
    ]);
    return jsonRows(
      sql`select motions.key, is_key_derived from motions join zaken on zaken.id = zaak_id
      join kamerstukken on kamerstukken.id = kamerstuk_id where number = '2026Z00012'`,
      transaction,
    );
  });
  expect(key).toEqual([{ key: null, is_key_derived: false }]);
});

test('the stream in the opposite order ends in the same records', async () => {
  const stream = troubledStream();
  const expected = await endOf(stream, stream.length, NOW);
  expect(expected.motions).toHaveLength(4);
  expect(await endOf([...stream].reverse(), 9, NOW)).toEqual(expected);
}, 60_000);

test('a number that two zaken would derive is given to neither, whichever came first', async () => {
  const rivals = [
    houseRecord('Kamerstukdossier', IDS.dossier, { Nummer: 30012, Titel: TITLE, Afgesloten: false }),
    motionZaak(500, '2026Z00500', 44, 'Motie van het lid Vos over dijken (t.v.v. 30012-43)', { Titel: 'Dijken' }),
    houseRecord('Zaak', 501, { Nummer: '2026Z00501', Soort: 'Brief regering', Titel: 'Dijken', Onderwerp: 'Dijken', Vergaderjaar: '2025-2026', Volgnummer: 44 }),
  ]; // biome-ignore format: one record a line
  const together = await endOf(rivals, 3, NOW);
  expect(together.motions).toMatchObject([{ number: '2026Z00500', key: null }]);
  expect(await endOf(rivals, 1, NOW)).toEqual(together);
  expect(await endOf([...rivals].reverse(), 1, NOW)).toEqual(together);
  // Without the dossier's own record, the one that the number made goes with the number.
  const unnamed = rivals.slice(1);
  expect(await endOf(unnamed, 1, NOW)).toEqual(await endOf(unnamed, 2, NOW));
});

test('a mistyped or shortened reference does not keep the motions of a title from their number', async () => {
  const numbers = (title: string, ...notes: string[]) =>
    apart(async (transaction) => {
      const told = notes.map((note, place) =>
        motionZaak(500 + place, `2026Z0050${place}`, 50 + place, `Motie van het lid Kok over ${place} (t.v.v. ${note})`, { Titel: title }),
      ); // biome-ignore format: one record
      const quiet = motionZaak(510, '2026Z00510', 60, 'Motie van het lid Kok over ponten', { Titel: title });
      await apply(transaction, [...told, quiet]);
      const [row] = await jsonRows<{ key: string | null }>(
        sql`select motions.key from motions join zaken on zaken.id = zaak_id where number = '2026Z00510'`,
        transaction,
      );
      return row?.key;
    });
  expect(await numbers('Raad voor Bruggen', '21501-02-7', '21501-8')).toBe('kst-21501-02-60');
  expect(await numbers('Raad voor Bruggen', '21501-02-7', '21501-07-8')).toBeNull();
  const budget =
    'Vaststelling van de begrotingsstaten van het Ministerie van Bruggen (XVI) voor het jaar 2026';
  expect(await numbers(budget, '36800-XVI-7', '36800-XV-8')).toBe('kst-36800-XVI-60');
});
