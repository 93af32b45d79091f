import { beforeAll, beforeEach } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { buildDigests } from '~/digests/content/content.server';
import type { DigestContent, DigestFollow, DigestPeriod, DigestReader } from '~/digests/digest';
import { authorOf, record } from '~/history/changes.server';
import type { HistoryRecord } from '~/history/history';
import { database, driver } from '~db/client';
import { loadChain, NOW } from './chain';
import { useTestDatabase } from './database';

/** What tests of issues begin with: a week in which nothing happened yet to the chain around 32 735, nr. 278. */

/** Week 25 of 2026; everything happens on its Monday. */
export const WEEK: DigestPeriod = {
  rhythm: 'weekly',
  key: '2026-W25',
  startsAt: new Date('2026-06-14T22:00:00Z'),
  endsAt: new Date('2026-06-21T22:00:00Z'),
};
let nextFollow = 1;
export const follow = (followed: Partial<DigestFollow>): DigestFollow => ({
  id: nextFollow++,
  kind: 'motion',
  subjectId: null,
  listAddress: null,
  name: 'dit',
  since: WEEK.startsAt,
  toldUntil: WEEK.startsAt,
  isDue: true,
  ...followed,
});
export const reader = (viewer: Viewer, ...follows: DigestFollow[]): DigestReader => ({
  followerId: 1,
  viewer,
  locale: 'nl',
  wantsDeadlines: false,
  follows,
});
export async function built(asked: DigestReader, period = WEEK): Promise<DigestContent> {
  const [content] = await buildDigests([asked], [period]);
  if (!content) throw new Error('nothing was built');
  return content;
}
/** The blocks of an issue with why its reader gets each. */
export const itemsOf = (content: DigestContent) =>
  content.sections.flatMap(({ items }) => items.map(({ block, because }) => ({ ...block, because })));
export const itemsFor = async (...follows: DigestFollow[]) =>
  itemsOf(await built(reader(PUBLIC_VIEWER, ...follows)));
/** So many hours later. */
export const at = (hour: number) => new Date(NOW.getTime() + hour * 3_600_000);

/** Gives a test file the chain in a database of its own; each test begins with an empty history. */
export function useDigestWeek() {
  const { url } = useTestDatabase();
  let known: Awaited<ReturnType<typeof loadChain>> | undefined;
  beforeAll(async () => {
    known = await loadChain();
  });
  beforeEach(async () => {
    // Only a test may: history is append-only for everybody else.
    await driver().unsafe(
      'alter table history_entries disable trigger user; delete from history_entries; alter table history_entries enable trigger user',
    );
  });
  const chain = () => {
    if (!known) throw new Error('the chain is not loaded yet');
    return known;
  };
  return {
    url,
    chain,
    motion: () => follow({ subjectId: chain().main.id, name: '32 735, nr. 278' }),
    tell: (when: Date, ...entries: HistoryRecord[]) =>
      database().transaction((transaction) =>
        record(transaction, authorOf(chain().editor), when, ...entries),
      ),
    advice: (was: string, is: string): HistoryRecord => ({
      action: 'motion.advice',
      subject: { kind: 'motion', id: chain().main.id, name: '32 735, nr. 278' },
      before: { advice: was },
      after: { advice: is },
    }),
    ministry: () => chain().main.ministryId,
  };
}
