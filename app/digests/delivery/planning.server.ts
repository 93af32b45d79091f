import { inArray, sql } from 'drizzle-orm';
import { log } from '~/platform/log.server';
import { database, type Transaction } from '~db/client';
import { type digestIssues, followers } from '~db/schema/digests';
import { type DigestContent, type DigestPeriod, itemsOf, type RenderedDigest, type Rhythm } from '../digest';
import { linksFor, messageIdOf } from './issue-mail.server';
import { blocksIn, keptContent } from './kept-content.server';
import type { IssueMaking } from './making.server';
import { dueIssue, issueAtOnce } from './periods';
import {
  type ReaderToSend,
  readersToSend,
  type Series,
  seriesOfReaders,
  toldByAll,
} from './readers-to-send.server';

export interface PlanningWish {
  /** Only this reader. */
  address?: string;
  /** Only weekly issues of this week. */
  week?: string;
  /** Makes the issues, shows them and stores nothing. */
  isRehearsal?: boolean;
}

export interface PlannedIssue {
  followerId: number;
  address: string;
  period: DigestPeriod;
  /** Null when there is nothing to send. */
  subject: string | null;
  items: number;
}

const RHYTHMS = ['weekly', 'daily', 'at once'] as const satisfies readonly Rhythm[];
/** Readers whose issues are made in one transaction. */
const BATCH = 500;
/** A change carries the time at which it was asked for; so much later its transaction has begun. */
const MARGIN_MS = 60_000;
/** The same for an issue that its reader waits for. */
const SHORT_MARGIN_MS = 1_000;

/**
 * The moment before which nothing changes any more: a minute ago, or a minute before the oldest transaction
 * that still writes began. What an issue tells of ends no later, so that no change slips in behind it.
 */
export async function settledUntil(now: Date, margin = MARGIN_MS): Promise<Date> {
  const [row] = await database().execute<{ age: string | null }>(sql`
    select extract(epoch from now() - min(xact_start)) as age from pg_stat_activity
    where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()`);
  return new Date(now.getTime() - margin - Math.max(0, Number(row?.age ?? 0)) * 1000);
}

/**
 * Makes every issue that is due and stores it, ready to send. May run in any number of processes at once:
 * a reader's row is the lock of their issues, and who finds it taken leaves that reader to the other.
 */
export async function planDueIssues(
  making: IssueMaking,
  now: Date,
  wish: PlanningWish = {},
  /** Called whenever some are stored and may go out. */
  stored: () => void = () => {},
): Promise<PlannedIssue[]> {
  const settled = await settledUntil(now);
  const dueIssueOf = dueIssues(now, settled, wish);
  const due = (await seriesOfReaders(database(), now, wish.address)).filter(
    (one) => dueIssueOf(one) !== null,
  );
  const planned: PlannedIssue[] = [];
  for (const rhythm of RHYTHMS) {
    const ids = due.filter((series) => series.rhythm === rhythm).map((series) => series.followerId);
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      planned.push(
        ...(await planEach(batch, (some) => planBatch(making, rhythm, some, now, dueIssueOf, wish))),
      );
      stored();
    }
  }
  return planned;
}

/** Readers without whom a batch fails are found by halving: one of them holds up no other. */
async function planEach(
  ids: number[],
  plan: (ids: number[]) => Promise<PlannedIssue[]>,
): Promise<PlannedIssue[]> {
  try {
    return await plan(ids);
  } catch (error) {
    if (ids.length === 1) {
      log('error', 'digest not made', { follower: ids[0], error });
      return [];
    }
    const half = Math.ceil(ids.length / 2);
    return [...(await planEach(ids.slice(0, half), plan)), ...(await planEach(ids.slice(half), plan))];
  }
}

type DueIssueOf = (series: Omit<Series, 'followerId'>) => DigestPeriod | null;

/** The issue of a series that is due and may be made now. */
function dueIssues(now: Date, settled: Date, wish: PlanningWish): DueIssueOf {
  // Most readers share a few periods.
  const periods = new Map<string, DigestPeriod | null>();
  const periodOf: DueIssueOf = ({ rhythm, weekday, hour, pausedUntil, last, toldUntil }) => {
    if (rhythm === 'at once') return issueAtOnce(toldUntil, settled);
    const alike = JSON.stringify([rhythm, weekday, hour, pausedUntil, last, toldUntil]);
    const known = periods.get(alike);
    if (known !== undefined) return known;
    const period = dueIssue(rhythm, { weekday, hour, pausedUntil }, { last, toldUntil }, now);
    periods.set(alike, period);
    return period;
  };
  return (series) => {
    const period = periodOf(series);
    if (!period || period.endsAt > settled) return null;
    return wish.week === undefined || period.key === wish.week ? period : null;
  };
}

class Rehearsed extends Error {}

async function planBatch(
  making: IssueMaking,
  rhythm: Rhythm,
  ids: number[],
  now: Date,
  dueIssueOf: DueIssueOf,
  wish: PlanningWish,
): Promise<PlannedIssue[]> {
  let planned: PlannedIssue[] = [];
  try {
    await database().transaction(async (transaction) => {
      const locked = await transaction
        .select({ id: followers.id })
        .from(followers)
        .where(inArray(followers.id, ids))
        .orderBy(followers.id)
        .for('update', { skipLocked: true });
      if (locked.length === 0) return;
      // Another process may have planned some of them before the lock was ours, or a reader changed their mind.
      const readers = await readersToSend(
        transaction,
        locked.map(({ id }) => id),
        rhythm,
        now,
      );
      const wanted = readers.flatMap((reader) => {
        const toldUntil = toldByAll(reader);
        const period = toldUntil && dueIssueOf({ ...reader.rhythms, rhythm, last: reader.last, toldUntil });
        return period ? [{ reader, period }] : [];
      });
      planned = await makeIssues(transaction, making, wanted, rhythm, now);
      if (wish.isRehearsal) throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  return planned;
}

/**
 * One issue for a reader here and now, of all that they follow and that was not told yet: what they asked for
 * themselves. Their next issues begin after it. Null when nothing changed.
 */
export async function planIssueNow(
  making: IssueMaking,
  followerId: number,
  now: Date,
): Promise<PlannedIssue | null> {
  const settled = await settledUntil(now, SHORT_MARGIN_MS);
  return database().transaction(async (transaction) => {
    await transaction
      .select({ id: followers.id })
      .from(followers)
      .where(sql`${followers.id} = ${followerId}`)
      .for('update');
    const [reader] = await readersToSend(transaction, [followerId], 'all', now);
    const period = reader && issueOfAll(reader, settled);
    if (!period) return null;
    const [planned] = await makeIssues(transaction, making, [{ reader, period }], 'all', now);
    return planned ?? null;
  });
}

/** What `planIssueNow` would make, without making it; null for a reader who follows nothing or has no news. */
export async function previewIssue(
  { build, render, stamps }: IssueMaking,
  followerId: number,
  now: Date,
): Promise<RenderedDigest | null> {
  const [reader] = await readersToSend(database(), [followerId], 'all');
  const period = reader && issueOfAll(reader, await settledUntil(now, SHORT_MARGIN_MS));
  if (!period) return null;
  const [content] = await build([reader], [period]);
  return content && isWanted(content, reader) ? render(content, linksFor(stamps, reader, period)) : null;
}

function issueOfAll(reader: ReaderToSend, settled: Date): DigestPeriod | null {
  const toldUntil = toldByAll(reader);
  return toldUntil && issueAtOnce(toldUntil, settled);
}

/** Builds and stores issues of readers that are locked; empty ones at once leave no row. */
async function makeIssues(
  transaction: Transaction,
  { build, subjectOf, stamps }: IssueMaking,
  wanted: Wanted,
  rhythm: Rhythm | 'all',
  now: Date,
): Promise<PlannedIssue[]> {
  if (wanted.length === 0) return [];
  const contents = await build(
    wanted.map(({ reader }) => reader),
    wanted.map(({ period }) => period),
  );
  const issues: NewIssue[] = [];
  const sent: DigestContent[] = [];
  const planned: PlannedIssue[] = [];
  for (const [index, { reader, period }] of wanted.entries()) {
    const content = contents[index];
    if (!content) throw new Error('the builder left out a reader');
    const isSent = isWanted(content, reader);
    if (!isSent && period.rhythm === 'at once') continue;
    if (isSent) sent.push(content);
    const { followerId, address } = reader;
    const subject = isSent ? subjectOf(content) : null;
    const items = itemsOf(content);
    planned.push({ followerId, address, period, subject, items });
    issues.push({
      follower_id: followerId,
      rhythm: period.rhythm,
      period: period.key,
      starts_at: period.startsAt,
      ends_at: period.endsAt,
      state: isSent ? 'planned' : 'nothing to send',
      address,
      message_id: messageIdOf(stamps, followerId, period),
      subject,
      content: isSent ? keptContent(content) : null,
      items,
    });
  }
  // Last, because processes that keep the same blocks wait here for one another. Under the lock nobody else
  // can have made the issues: a row that is there already is a fault to hear of.
  await transaction.execute(sql`
    with kept as (
      insert into digest_blocks (key, block)
      select key, block from jsonb_to_recordset(${JSON.stringify(blocksIn(sent))}::jsonb) as made(key text, block jsonb)
      on conflict do nothing),
    told as (
      insert into told_marks (follower_id, rhythm, until)
      select * from jsonb_to_recordset(${JSON.stringify(marksAfter(wanted, rhythm))}::jsonb)
        as made(follower_id bigint, rhythm text, until timestamptz)
      on conflict (follower_id, rhythm) do update set until = greatest(told_marks.until, excluded.until)),
    joined as (
      update follows set told_until = null
      from jsonb_to_recordset(${JSON.stringify(apartUntil(wanted))}::jsonb) as due(id bigint, until timestamptz)
      where follows.id = due.id and follows.told_until <= due.until)
    insert into digest_issues (follower_id, rhythm, period, starts_at, ends_at, state, address, message_id,
      subject, content, items, planned_at)
    select made.*, ${now.toISOString()}::timestamptz from jsonb_to_recordset(${JSON.stringify(issues)}::jsonb)
      as made(follower_id bigint, rhythm text, period text, starts_at timestamptz, ends_at timestamptz, state text,
        address text, message_id text, subject text, content jsonb, items int)`);
  return planned;
}

/** An issue as its row begins. */
interface NewIssue
  extends Pick<typeof digestIssues.$inferInsert, 'rhythm' | 'period' | 'state' | 'address' | 'subject'> {
  follower_id: number;
  starts_at: Date;
  ends_at: Date;
  message_id: string;
  content: ReturnType<typeof keptContent> | null;
  items: number;
}

type Wanted = readonly { reader: ReaderToSend; period: DigestPeriod }[];

/** Until when these issues tell their readers, by rhythm; one of all that they follow moves every mark. */
const marksAfter = (wanted: Wanted, rhythm: Rhythm | 'all') =>
  wanted.flatMap(({ reader, period }) =>
    (rhythm === 'all' ? RHYTHMS : [rhythm]).map((one) => ({
      follower_id: reader.followerId,
      rhythm: one,
      until: period.endsAt,
    })),
  );

/** Follows with a moment of their own, which go by their reader's mark again once that has passed it. */
const apartUntil = (wanted: Wanted) =>
  wanted.flatMap(({ reader, period }) => reader.apart.map((id) => ({ id, until: period.endsAt })));

const isWanted = (content: DigestContent, reader: ReaderToSend): boolean =>
  itemsOf(content) > 0 || (reader.wantsEmptyIssue && content.period.rhythm !== 'at once');
