import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { recordPages } from '../../app/opendata/files/record-files';
import { linkLetters } from '../../app/opendata/links/links.server';
import { applyRecords } from '../../app/opendata/projection/apply.server';
import { SOURCE_CATEGORIES, type Source, type SourceRecord } from '../../app/opendata/source-record';
import { odata } from '../../app/opendata/sources/odata/client';
import { syncFeed } from '../../app/opendata/sources/syncfeed/client';
import { SYNCHRONISATION } from '../../app/opendata/synchronisation/alarms.server';
import { synchronise } from '../../app/opendata/synchronisation/synchronise.server';
import { database } from '../../db/client';
import { jsonRows } from '../../db/json-rows';
import { onAnotherDatabase, useTestDatabase } from '../database';
import { contentOf } from '../house-content';
import { Faults } from '../replay/faults';
import { hastyFetcher } from '../replay/made';
import { ReplayServer } from '../replay/server';
import { isFed, ReplayStore } from '../replay/store';

/**
 * Whether a disturbed synchronisation of real records ends as an undisturbed import of the same:
 *   GESTAND_RECORDS=FOLDER [GESTAND_RECORDS_EACH=20000] npm run test:long -- tests/long/sync.long.ts
 * FOLDER holds files of records as `gestand import` takes them; of each file the first lines are taken.
 */
const folder = process.env.GESTAND_RECORDS ?? null;
const EACH = Number(process.env.GESTAND_RECORDS_EACH ?? 20_000);
const NOW = new Date('2026-02-02T12:00:00Z');
/** Of the records that were dated, this part comes in a second synchronisation. */
const NEW_PART = 0.1;
const PAGE = 4_000;

process.env.GESTAND_LOG = 'silent';
useTestDatabase();
if (folder === null) process.stdout.write('skipped: GESTAND_RECORDS names no folder of records\n');

test.skipIf(folder === null)('real records end the same, whatever happens on their way', async () => {
  const { first, later } = await recordsOf(folder ?? '');
  const all = new ReplayStore();
  all.add(first);
  all.add(later);
  say(`${first.length} readings before, ${later.length} from the cut on`);
  const undisturbed = await onAnotherDatabase(() => imported(recordsIn(all)));
  for (const [name, rows] of Object.entries(undisturbed)) say(`  ${rows.length} ${name}`);
  for (const { category, records } of undisturbed.mirror) say(`  mirrored: ${records} ${category}`);

  const throughFeed = await onAnotherDatabase(() => synchronised(first, later));
  expectSame(throughFeed, undisturbed);
  say('SyncFeed with faults, a restart and a killed process: the same');

  const throughOData = await onAnotherDatabase(async () => {
    const replay = await ReplayServer.start({ store: all });
    await untilInStep(
      odata({ address: `${replay.origin}/OData/v5`, fetcher: hastyFetcher(), now: () => NOW }),
    );
    await replay.stop();
    return contentAndMirror();
  });
  expectSame(throughOData, undisturbed);
  say('OData v5: the same');
});

/** The first synchronisation with all that can go wrong, then what changed since. */
async function synchronised(first: SourceRecord[], later: SourceRecord[]) {
  const store = new ReplayStore();
  store.add(first);
  const replay = await ReplayServer.start({ store, faults: new Faults(7, 0.1) });
  const source = syncFeed({
    address: `${replay.origin}/SyncFeed/2.0`,
    fetcher: hastyFetcher(),
    now: () => NOW,
  });
  const child = await processFor(replay);
  while ((await recordsSoFar()) < 600 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill('SIGKILL');
  if (child.exitCode === null) await once(child, 'exit');
  say(`our own process was killed after ${await recordsSoFar()} records`);
  await run(source, () => replay.restart());
  await untilInStep(source);
  const [before] = await origins(0);
  expect(before).toMatchObject({ news: 0 });

  store.add(later);
  await untilInStep(source);
  await replay.stop();
  const [after] = await origins(before?.last ?? 0);
  say(`loaded: ${before?.loads} entries in the history; news of the second: ${after?.news}`);
  expect(after?.news).toBeGreaterThan(0);
  expect(after?.loads).toBe(0);
  return contentAndMirror();
}

/** Entries of the history after one; alarms and links of old letters tell nothing of when their records came. */
const origins = (after: number) =>
  jsonRows<{ loads: number; news: number; last: number }>(
    sql`select count(*) filter (where origin = 'load') as loads, count(*) filter (where origin = 'sync') as news,
        max(id) as last from history_entries
      where id > ${after} and action not in ('source.alarm', 'motion.letter')`,
  );

async function run(source: Source, halfway?: () => Promise<void>) {
  let isHalfway = false;
  const done = await synchronise({
    source,
    now: () => NOW,
    signal: new AbortController().signal,
    onProgress: ({ recordsInRun }) => {
      if (halfway && !isHalfway && recordsInRun > EACH / 2) {
        isHalfway = true;
        void halfway();
      }
    },
  });
  if (done === null) throw new Error('another process is at it');
  return done;
}

async function untilInStep(source: Source): Promise<void> {
  for (let round = 0; round < 20; round += 1) if ((await run(source)).errors.length === 0) return;
  throw new Error('never in step');
}

/**
 * The same, and the mirror of the source itself: how many records of each kind, and what those say that are not
 * deleted. Of a deleted one a feed tells no more than that, where files hold what it said before; and a service
 * says of a field that it is empty, where files leave it out.
 */
async function contentAndMirror() {
  const mirror = await jsonRows<{ category: string; records: number }>(
    sql`select category, count(*) as records, count(*) filter (where is_deleted) as deleted,
        md5(string_agg(id::text || md5(jsonb_strip_nulls(fields - 'ApiGewijzigdOp')::text), '' order by id)
          filter (where not is_deleted)) as says
      from source_records group by category order by category`,
  );
  return { ...(await contentOf()), mirror };
}

async function imported(records: Iterable<SourceRecord>) {
  let page: SourceRecord[] = [];
  const apply = async () => {
    const full = page;
    page = [];
    await database().transaction((transaction) => applyRecords(transaction, full, NOW, 'load'));
  };
  for (const record of records) {
    page.push(record);
    if (page.length === PAGE) await apply();
  }
  await apply();
  await linkLetters({ ...SYNCHRONISATION, origin: 'load' }, () => NOW);
  return contentAndMirror();
}

function* recordsIn(store: ReplayStore): Generator<SourceRecord> {
  for (const category of SOURCE_CATEGORIES.filter(isFed))
    for (const entry of store.ordered(category)) yield store.read(entry);
}

/** The first lines of each file, before and from the moment that a tenth of the dated ones came after. */
async function recordsOf(place: string): Promise<{ first: SourceRecord[]; later: SourceRecord[] }> {
  const records: SourceRecord[] = [];
  const files = readdirSync(place, { recursive: true }).map(String);
  for (const file of files.filter((name) => /\.(ndjson|jsonl)(\.gz)?$/.test(name)).sort()) {
    let lines = 0;
    for await (const page of recordPages(join(place, file), 100)) {
      records.push(...page.records.filter(({ category }) => isFed(category)).map(asServed));
      lines += page.records.length;
      if (lines >= EACH) break;
    }
  }
  const times = records.flatMap(({ changedAt }) => changedAt ?? []).sort();
  const cut = times[Math.floor(times.length * (1 - NEW_PART))] ?? '';
  const isChanged = ({ changedAt }: SourceRecord) => changedAt !== null && changedAt >= cut;
  // A zaak tells its papers, the feed tells of a paper its zaken: to the House that is a change of the paper.
  const retold = new Set(records.filter(isChanged).flatMap(({ relations }) => relations.Document ?? []));
  const isLater = (record: SourceRecord) =>
    isChanged(record) || (record.category === 'Document' && retold.has(record.id));
  return { first: records.filter((record) => !isLater(record)), later: records.filter(isLater) };
}

/** Without what files tell and the services do not: whether a vote was part of a roll call. */
function asServed({ fields, ...record }: SourceRecord): SourceRecord {
  const { Hoofdelijk: _, ...served } = fields;
  return { ...record, fields: served };
}

function expectSame(one: Record<string, unknown[]>, other: Record<string, unknown[]>): void {
  for (const [name, rows] of Object.entries(other)) {
    const theirs = new Set(rows.map((row) => JSON.stringify(row)));
    const ours = new Set((one[name] ?? []).map((row) => JSON.stringify(row)));
    const [missing, more] = [
      [...theirs].filter((row) => !ours.has(row)),
      [...ours].filter((row) => !theirs.has(row)),
    ];
    // A few rows tell more than the whole.
    expect({
      name,
      count: missing.length + more.length,
      missing: missing.slice(0, 3),
      more: more.slice(0, 3),
    }).toEqual({ name, count: 0, missing: [], more: [] });
  }
}

const recordsSoFar = async () =>
  (await jsonRows<{ sum: number | null }>(sql`select sum(records) from source_states`))[0]?.sum ?? 0;

async function processFor(replay: ReplayServer): Promise<ChildProcess> {
  const [here] = await jsonRows<{ name: string }>(sql`select current_database() as name`);
  const address = new URL(inject('databaseServer'));
  address.pathname = `/${here?.name}`;
  return spawn(process.execPath, ['app/commands/gestand.mjs', 'sync', '--once'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: address.href,
      GESTAND_CLOCK: NOW.toISOString(),
      TK_SYNCFEED_URL: `${replay.origin}/SyncFeed/2.0`,
    },
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
