import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { and, eq, sql } from 'drizzle-orm';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { database } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { historyEntries } from '~db/schema/history';
import { letterMotionLinks } from '~db/schema/motions';
import { sourceAlarms, sourceStates, synchronisationRuns } from '~db/schema/synchronisation';
import { onAnotherDatabase, useTestDatabase } from '../../../tests/database';
import { contentOf } from '../../../tests/house-content';
import { guid, houseRecord } from '../../../tests/house-records';
import { houseWorld, madeLetter, madeLetterId } from '../../../tests/house-world';
import { Faults } from '../../../tests/replay/faults';
import { hastyFetcher } from '../../../tests/replay/made';
import { ReplayServer } from '../../../tests/replay/server';
import { ReplayStore } from '../../../tests/replay/store';
import type { Source, SourceCategory } from '../source-record';
import { SourceError } from '../sources/source-error';
import { syncFeed } from '../sources/syncfeed/client';
import { type Synchronisation, type Synchronised, synchronise } from './synchronise.server';

useTestDatabase();
const NOW = new Date('2026-02-02T12:00:00Z');
const MOTIONS = 200;

type Content = Awaited<ReturnType<typeof contentOf>>;
let undisturbed: Content;
let replay: ReplayServer | undefined;

async function serving(
  records = houseWorld(MOTIONS),
  options: Partial<Parameters<typeof ReplayServer.start>[0]> = {},
) {
  const store = new ReplayStore();
  store.add(records);
  replay = await ReplayServer.start({ store, ...options });
  return { replay, store, source: feedOf(replay) };
}

const feedOf = ({ origin }: ReplayServer): Source =>
  syncFeed({ address: `${origin}/SyncFeed/2.0`, fetcher: hastyFetcher(), now: () => NOW });

async function run(source: Source, more: Partial<Synchronisation> = {}): Promise<Synchronised> {
  const done = await synchronise({ source, now: () => NOW, signal: new AbortController().signal, ...more });
  if (done === null) throw new Error('another process is at it');
  return done;
}

async function untilInStep(source: Source): Promise<void> {
  for (let round = 0; round < 12; round += 1) if ((await run(source)).errors.length === 0) return;
  throw new Error('never in step');
}

const stateOf = async (category: SourceCategory) => {
  const [state] = await database().select().from(sourceStates).where(eq(sourceStates.category, category));
  return state;
};

beforeAll(async () => {
  undisturbed = await onAnotherDatabase(async () => {
    const { source, replay: server } = await serving();
    await run(source);
    await server.stop();
    return contentOf();
  });
}, 120_000);

afterEach(async () => {
  await replay?.stop();
  replay = undefined;
});

test('whatever goes wrong on the way, the end is that of an undisturbed run, and nothing is told twice', async () => {
  await onAnotherDatabase(async () => {
    const { source, replay: server } = await serving(houseWorld(MOTIONS), { faults: new Faults(11, 0.3) });
    const stop = new AbortController();
    const first = await run(source, {
      signal: stop.signal,
      onProgress: ({ recordsInRun }) => recordsInRun > 400 && stop.abort(),
    });
    expect(first.wasStopped).toBe(true);
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let isRestarted = false;
    const restarted = run(source, {
      onProgress: ({ recordsInRun }) => {
        begin();
        if (recordsInRun > 200 && !isRestarted) void server.restart();
        isRestarted ||= recordsInRun > 200;
      },
    });
    await begun;
    // One at a time over all processes: a second one leaves at once.
    expect(await synchronise({ source, now: () => NOW, signal: new AbortController().signal })).toBeNull();
    await restarted;
    await untilInStep(source);
    expect(await contentOf()).toEqual(undisturbed);
    const [told] = await jsonRows<{ motions: number; entries: number }>(
      sql`select (select count(*) from motions) as motions,
        (select count(*) from history_entries where action = 'motion.created') as entries`,
    );
    expect(told?.entries).toBe(told?.motions);
  });
}, 120_000);

test('a run in step knows until when it is complete; another one changes nothing', async () => {
  const { source, store } = await serving();
  const done = await run(source, { askedBy: 'Demo Beheer' });
  expect(done).toMatchObject({ errors: [], wasStopped: false });
  expect(await contentOf()).toEqual(undisturbed);
  expect(await stateOf('Zaak')).toMatchObject({
    lastSuccessAt: NOW,
    newestChangeAt: new Date('2026-01-20T10:00:00Z'),
    failures: 0,
    lastError: null,
  });
  const links = await database().select().from(letterMotionLinks);
  expect(links.filter(({ state }) => state === 'confirmed').length).toBeGreaterThan(MOTIONS / 4);
  expect(await run(source)).toMatchObject({ changed: 0, links: 0 });

  // What comes after the first takeover is news; what was there before is not.
  store.add(madeLetter(101, 25));
  expect(await run(source)).toMatchObject({ changed: 2, links: 1 });
  const [link] = await jsonRows<{ motion: string; id: number }>(
    sql`select motions.key as motion, motions.id from letter_motion_links join motions on motions.id = motion_id
      join kamerstukken paper on paper.id = letter_id where paper.external_id = ${madeLetterId(101)}::uuid`,
  );
  expect(link?.motion).toBe('kst-30012-101');
  const told = await database()
    .select({ origin: historyEntries.origin })
    .from(historyEntries)
    .where(and(eq(historyEntries.action, 'motion.letter'), eq(historyEntries.subjectId, link?.id ?? 0)));
  expect(told).toEqual([{ origin: 'sync' }]);
  const [before] = await jsonRows<{ count: number }>(
    sql`select count(*) from history_entries where action = 'motion.letter' and origin = 'load'`,
  );
  expect(before?.count).toBeGreaterThan(0);
  const runs = await database().select().from(synchronisationRuns).orderBy(synchronisationRuns.id);
  expect(runs[0]).toMatchObject({ askedBy: 'Demo Beheer', endedAt: NOW, errors: [], category: null });
}, 120_000);

test('a category that fails keeps its place and does not stop the others; the next run goes on', async () => {
  const { source, store } = await serving();
  store.add([houseRecord('Besluit', 9001, { BesluitSoort: 'Ingediend', Status: 'Besluit' }, {}, 27)]);
  const refusing: Source = {
    name: 'syncfeed',
    pages: (category, checkpoint, signal) => {
      if (category === 'Besluit') throw new SourceError('refused', 'voorbeeld.example answered 400', 400);
      return source.pages(category, checkpoint, signal);
    },
  };
  const before = await stateOf('Besluit');
  expect((await run(refusing)).errors).toEqual([
    { category: 'Besluit', error: 'voorbeeld.example answered 400' },
  ]);
  expect(await stateOf('Besluit')).toMatchObject({
    checkpoint: before?.checkpoint,
    failures: 1,
    lastError: 'voorbeeld.example answered 400',
  });
  expect(await run(source)).toMatchObject({ changed: 1, errors: [] });
  expect(await stateOf('Besluit')).toMatchObject({ failures: 0, lastError: null });
}, 60_000);

test('a source that is out of order is a state, not a crash: after three unanswered categories the run ends', async () => {
  const down: Source = {
    name: 'syncfeed',
    // biome-ignore lint/correctness/useYield: nothing comes
    async *pages() {
      throw new SourceError('unavailable', 'voorbeeld.example cannot be reached');
    },
  };
  const done = await run(down);
  expect(done.errors).toHaveLength(3);
  const [last] = await jsonRows<{ errors: string[] }>(
    sql`select errors from synchronisation_runs order by id desc limit 1`,
  );
  expect(last?.errors[0]).toContain('cannot be reached');
});

test('a record that cannot be read is raised with its id, and the rest of its page is taken over', async () => {
  await onAnotherDatabase(async () => {
    const { source } = await serving(houseWorld(4), { broken: new Set([guid(1100)]) });
    await run(source);
    const alarms = await database().select().from(sourceAlarms);
    expect(alarms).toMatchObject([{ kind: 'malformed record', category: 'Zaak', exampleId: guid(1100) }]);
    expect(await stateOf('Zaak')).toMatchObject({ failures: 0 });
  });
});

test('a process that is killed anywhere loses nothing and doubles nothing', async () => {
  await onAnotherDatabase(async () => {
    const { replay: server } = await serving();
    const [here] = await jsonRows<{ name: string }>(sql`select current_database() as name`);
    const address = new URL((await import('vitest')).inject('databaseServer'));
    address.pathname = `/${here?.name}`;
    for (const enough of [150, 450]) {
      const child = begin(address.href, server);
      await until(async () => (await recordsSoFar()) > enough || child.exitCode !== null);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const [, killed] = await database().select().from(synchronisationRuns).orderBy(synchronisationRuns.id);
    expect(killed?.endedAt).toBeNull();
    const last = begin(address.href, server);
    const [code] = await once(last, 'exit');
    expect(code).toBe(0);
    expect(await contentOf()).toEqual(undisturbed);
    const runs = await database().select().from(synchronisationRuns).orderBy(synchronisationRuns.id);
    expect(runs.map(({ errors }) => errors)).toEqual([['the process ended'], ['the process ended'], []]);
  });
}, 180_000);

const recordsSoFar = async () =>
  (await jsonRows<{ sum: number | null }>(sql`select sum(records) from source_states`))[0]?.sum ?? 0;

function begin(databaseUrl: string, server: ReplayServer): ChildProcess {
  return spawn(process.execPath, ['app/commands/gestand.mjs', 'sync', '--once'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      GESTAND_CLOCK: NOW.toISOString(),
      GESTAND_LOG: 'silent',
      TK_SYNCFEED_URL: `${server.origin}/SyncFeed/2.0`,
    },
  });
}

async function until(isReached: () => Promise<boolean>): Promise<void> {
  while (!(await isReached())) await new Promise((resolve) => setImmediate(resolve));
}
