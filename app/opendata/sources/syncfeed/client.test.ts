import { afterEach, expect, test } from 'vitest';
import { hastyFetcher, madeId, madeRecords, readAll } from '../../../../tests/replay/made';
import { ReplayServer } from '../../../../tests/replay/server';
import { ReplayStore } from '../../../../tests/replay/store';
import { syncFeed } from './client';

const signal = new AbortController().signal;
const NOW = new Date('2026-11-24T12:00:00Z');

let replay: ReplayServer | undefined;
afterEach(async () => {
  await replay?.stop();
});

async function serving(count: number, broken: ReadonlySet<string> = new Set()) {
  const store = new ReplayStore();
  store.add(madeRecords('Zaak', count));
  replay = await ReplayServer.start({ store, broken });
  return {
    replay,
    source: syncFeed({ address: `${replay.origin}/SyncFeed/2.0`, fetcher: hastyFetcher(), now: () => NOW }),
  };
}

test('an entity that is never well-formed is named, and the others of its page are read one by one', async () => {
  const { source, replay: server } = await serving(12, new Set([madeId(5)]));
  const read = await readAll(source.pages('Zaak', null, signal));
  expect(read.records.size).toBe(11);
  expect(read).toMatchObject({ isCaughtUp: true });
  expect(read.unreadable.map(({ id }) => id)).toEqual([madeId(5)]);
  expect(read.unreadable[0]?.reason).toContain('not well-formed');
  expect(server.asked.some(({ url }) => url.includes('content=external'))).toBe(true);
});

test('a page is asked by category and token, nothing else; the first by category alone', async () => {
  const { source, replay: server } = await serving(300);
  await readAll(source.pages('Zaak', null, signal));
  expect(server.asked.map(({ url }) => url)).toEqual([
    '/SyncFeed/2.0/Feed?category=Zaak',
    '/SyncFeed/2.0/Feed?category=Zaak&skiptoken=250',
    '/SyncFeed/2.0/Feed?category=Zaak&skiptoken=250',
    '/SyncFeed/2.0/Feed?category=Zaak&skiptoken=300',
  ]);
  expect(server.asked.every(({ besides }) => besides === 0)).toBe(true);
});

test('publications are not in SyncFeed: nothing is asked, and there is nothing newer', async () => {
  const { source, replay: server } = await serving(1);
  expect(await readAll(source.pages('DocumentPublicatie', null, signal))).toMatchObject({
    pages: 1,
    isCaughtUp: true,
  });
  expect(server.asked).toEqual([]);
});
