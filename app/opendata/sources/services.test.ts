import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { anyRecord } from '../../../tests/replay/any-record';
import { FAULTS, Faults } from '../../../tests/replay/faults';
import { hastyFetcher, madeId, madeRecord, madeRecords, readAll } from '../../../tests/replay/made';
import { type ReplayOptions, ReplayServer } from '../../../tests/replay/server';
import { ReplayStore } from '../../../tests/replay/store';
import type { Source } from '../source-record';
import { odata } from './odata/client';
import { syncFeed } from './syncfeed/client';
import { SETTLES_AFTER } from './walk';

const NOW = new Date('2026-11-24T12:00:00Z');
const signal = new AbortController().signal;

let replay: ReplayServer | undefined;
afterEach(async () => {
  await replay?.stop();
  replay = undefined;
});

async function serving(
  records: Iterable<Parameters<ReplayStore['add']>[0] extends Iterable<infer R> ? R : never>,
  options: Partial<ReplayOptions> = {},
): Promise<{ store: ReplayStore; replay: ReplayServer; sources: Record<string, Source> }> {
  const store = new ReplayStore();
  store.add(records);
  replay = await ReplayServer.start({ store, slowness: 2, ...options });
  return { store, replay, sources: sourcesAt(replay.origin) };
}

function sourcesAt(origin: string, now: () => Date = () => NOW): Record<string, Source> {
  const fetcher = hastyFetcher();
  return {
    SyncFeed: syncFeed({ address: `${origin}/SyncFeed/2.0`, fetcher, now }),
    'OData v4/2.0': odata({ address: `${origin}/OData/v4/2.0`, fetcher, now }),
    'OData v5': odata({ address: `${origin}/OData/v5`, fetcher, now }),
  };
}

const SERVICES = ['SyncFeed', 'OData v4/2.0', 'OData v5'] as const;
const service = (sources: Record<string, Source>, name: string): Source => {
  const source = sources[name];
  if (!source) throw new Error(`no service ${name}`);
  return source;
};

describe.each(SERVICES)('a kind of record by %s', (name) => {
  test('comes whole, page by page, and then there is nothing newer', async () => {
    const { sources } = await serving(madeRecords('Zaak', 620));
    const read = await readAll(service(sources, name).pages('Zaak', null, signal));
    expect(read.records.size).toBe(620);
    expect(read).toMatchObject({ unreadable: [], isCaughtUp: true });
    const again = await readAll(service(sources, name).pages('Zaak', read.checkpoint, signal));
    expect(again).toMatchObject({ pages: 1, isCaughtUp: true, checkpoint: read.checkpoint });
    expect(again.records.size).toBe(0);
  });

  test('of which six hundred changed at one moment comes whole, and goes on in the middle of it', async () => {
    const time = '2025-06-01T10:00:00.1234567Z';
    const { sources } = await serving(
      Array.from({ length: 600 }, (_, place) => madeRecord('Stemming', place + 1, { changedAt: time })),
    );
    const seen = new Set<string>();
    let checkpoint: string | null = null;
    // Stops after each page, as a process that is killed there.
    for (let runs = 0; runs < 20; runs += 1) {
      let isCaughtUp = false;
      for await (const page of service(sources, name).pages('Stemming', checkpoint, signal)) {
        for (const { id } of page.records) seen.add(id);
        ({ checkpoint, isCaughtUp } = page);
        break;
      }
      if (isCaughtUp) break;
    }
    expect(seen.size).toBe(600);
  });

  test('that changes, goes and comes later is told from the checkpoint on', async () => {
    const { store, sources } = await serving(madeRecords('Zaak', 30));
    const { checkpoint } = await readAll(service(sources, name).pages('Zaak', null, signal));
    const later = '2026-01-01T00:00:00.0000000Z';
    store.add([
      madeRecord('Zaak', 3, { changedAt: later, fields: { Onderwerp: 'Anders' } }),
      madeRecord('Zaak', 4, { changedAt: later, isDeleted: true, fields: {}, relations: {} }),
      madeRecord('Zaak', 31, { changedAt: later }),
    ]);
    const { records } = await readAll(service(sources, name).pages('Zaak', checkpoint, signal));
    expect(records.size).toBe(3);
    expect(records.get(`Zaak ${madeId(3)}`)?.fields.Onderwerp).toBe('Anders');
    expect(records.get(`Zaak ${madeId(4)}`)).toMatchObject({ isDeleted: true, fields: {} });
  });

  test('that changed a moment ago is handed over, but the checkpoint waits until it has settled', async () => {
    const ago = (milliseconds: number): string =>
      new Date(NOW.getTime() - milliseconds).toISOString().replace('Z', '0000Z');
    const {
      store,
      sources,
      replay: server,
    } = await serving([madeRecord('Zaak', 1), madeRecord('Zaak', 2, { changedAt: ago(1_000) })]);
    const { records, checkpoint } = await readAll(service(sources, name).pages('Zaak', null, signal));
    expect(records.size).toBe(2);
    // Committed late, in an earlier place.
    store.show(madeId(2));
    const after = await readAll(service(sources, name).pages('Zaak', checkpoint, signal));
    expect([...after.records.keys()]).toContain(`Zaak ${madeId(2)}`);
    const later = (): Date => new Date(NOW.getTime() + SETTLES_AFTER);
    const settled = service(sourcesAt(server.origin, later), name);
    const last = await readAll(settled.pages('Zaak', after.checkpoint, signal));
    expect((await readAll(settled.pages('Zaak', last.checkpoint, signal))).records.size).toBe(0);
  });

  test.each([1, 2, 3])('comes whole whatever goes wrong on the way (course of events %i)', async (seed) => {
    const { replay: server, sources } = await serving(madeRecords('Zaak', 700));
    const undisturbed = await readAll(service(sources, name).pages('Zaak', null, signal));
    server.faults = new Faults(seed, 0.5);
    const disturbed = await readAll(service(sources, name).pages('Zaak', null, signal));
    expect(disturbed).toMatchObject({ unreadable: [], checkpoint: undisturbed.checkpoint });
    expect([...disturbed.records].sort()).toEqual([...undisturbed.records].sort());
    expect(server.asked.filter(({ fault }) => fault !== null).length).toBeGreaterThan(0);
  });

  test.each(FAULTS)('comes whole with every second answer "%s"', async (kind) => {
    const { sources } = await serving(madeRecords('Zaak', 320), { faults: new Faults(7, 0.5, [kind]) });
    const read = await readAll(service(sources, name).pages('Zaak', null, signal));
    expect(read.records.size).toBe(320);
    expect(read.unreadable).toEqual([]);
  });

  test('comes whole when the service starts anew in the middle', async () => {
    const { replay: server, sources } = await serving(madeRecords('Zaak', 700));
    const seen = new Set<string>();
    for await (const page of service(sources, name).pages('Zaak', null, signal)) {
      for (const { id } of page.records) seen.add(id);
      await server.restart();
    }
    expect(seen.size).toBe(700);
  });

  test('ends at once when nobody waits for it any more', async () => {
    const { sources } = await serving(madeRecords('Zaak', 700));
    const stop = new AbortController();
    await expect(async () => {
      for await (const _ of service(sources, name).pages('Zaak', null, stop.signal))
        stop.abort(new Error('gestopt'));
    }).rejects.toThrow('gestopt');
  });

  test('a checkpoint of another service is refused in words', async () => {
    const { sources } = await serving([]);
    await expect(readAll(service(sources, name).pages('Zaak', 'gisteren', signal))).rejects.toThrow(
      '"gisteren" is no checkpoint of',
    );
  });
});

test('every service tells the same records, of every kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyRecord, { maxLength: 40, selector: ({ id }) => id }), async (made) => {
      // A relation to what is deleted is none in OData; SyncFeed leaves that to who reads it.
      const deleted = new Set(made.filter(({ isDeleted }) => isDeleted).map(({ id }) => id));
      const { sources, replay: server } = await serving(made);
      for (const category of new Set(made.map((record) => record.category))) {
        const byId = (record: { id: string }): string => record.id;
        const [first, ...others] = await Promise.all(
          SERVICES.map(async (name) => {
            const { records } = await readAll(service(sources, name).pages(category, null, signal));
            return [...records.values()]
              .map(({ fields: { KamerbriefNakoming, ...fields }, relations, ...record }) => ({
                ...record,
                fields,
                relations: Object.fromEntries(
                  Object.entries(relations)
                    .filter(([relation]) => !/^(KamerbriefNakoming|ToegezegdAan)/.test(relation))
                    .map(([relation, ids]) => [relation, ids.filter((id) => !deleted.has(id))]),
                ),
              }))
              .sort((a, b) => (byId(a) < byId(b) ? -1 : 1));
          }),
        );
        for (const other of others) expect(other).toEqual(first);
      }
      await server.stop();
    }),
    { numRuns: 15 },
  );
});
