import { and, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { log } from '~/platform/log.server';
import type { Delivery, Post } from '~/platform/mail.server';
import { type Database, database, type Transaction } from '~db/client';
import { users } from '~db/schema/accounts';
import { digestIssues, followers } from '~db/schema/digests';
import { type IssueStamps, issueMail } from './issue-mail.server';
import { getsMail } from './readers-to-send.server';
import { refusalIn, SOFT_LIMIT } from './refusal';

export interface SendingTally {
  sent: number;
  deferred: number;
  failed: number;
  uncertain: number;
}

export interface SendingOptions {
  post: Post;
  stamps: IssueStamps;
  clock(): Date;
  /** Stops taking up new issues; those under way end. */
  signal?: AbortSignal;
  /** Only issues to this address. */
  address?: string;
  /** Resolves when more issues are ready or no more will be; null when none are being made. */
  moreComing?(): Promise<void> | null;
}

/** Issues taken up and not yet settled; so many are in doubt after a crash, at most. */
const MOST_IN_HAND = 200;
/** When no more than so many are under way, the others are settled and new ones taken up. */
const FEW_LEFT = 20;
/** One under way longer than this counts no longer; what is known for longer is written. */
const SLOW_MS = 2_000;
/** With so many failures in a row to reach the receiver, it is away: the rest waits. */
const AWAY_AFTER = 5;
/** A process that slept does not send what others may have taken for lost meanwhile. */
const LEASE_MS = 240_000;
const MOST_ATTEMPTS = 12;

const ISSUE = {
  id: digestIssues.id,
  followerId: digestIssues.followerId,
  address: digestIssues.address,
  messageId: digestIssues.messageId,
  subject: digestIssues.subject,
  html: digestIssues.html,
  text: digestIssues.text,
  attempts: digestIssues.attempts,
};
type Claimed = {
  [K in keyof typeof ISSUE]: (typeof digestIssues.$inferSelect)[K];
};

interface Outcome {
  issue: Claimed;
  delivery: Delivery | { kind: 'not tried' };
}

/**
 * Sends every planned issue whose time has come. What is taken up is committed as `sending` before a
 * connection is made, so a process that dies leaves it in doubt and never sends it twice. Any number of
 * processes may do this at once.
 */
export async function sendPlannedIssues(options: SendingOptions): Promise<SendingTally> {
  const { post, stamps, clock } = options;
  const tally: SendingTally = { sent: 0, deferred: 0, failed: 0, uncertain: 0 };
  const underWay = new Map<Promise<void>, number>();
  let outcomes: Outcome[] = [];
  let settledAt = performance.now();
  /** Set while nothing is ready and more is being made. */
  let awaited: Promise<void> | null = null;
  let unreached = 0;
  let isDone = false;
  await withdrawUnwanted();

  const send = async (issue: Claimed, claimedAt: number): Promise<void> => {
    const isStale = performance.now() - claimedAt > LEASE_MS;
    if (isStale || unreached >= AWAY_AFTER) {
      outcomes.push({ issue, delivery: { kind: 'not tried' } });
      return;
    }
    const delivery = await deliver(post, stamps, issue, clock());
    unreached = delivery.kind === 'deferred' && delivery.about === 'connection' ? unreached + 1 : 0;
    outcomes.push({ issue, delivery });
  };

  const settleKnown = async (): Promise<void> => {
    const some = outcomes;
    outcomes = [];
    settledAt = performance.now();
    if (some.length > 0) await settle(some, post, clock(), tally);
  };

  while (true) {
    const prompt = [...underWay.values()].filter((since) => performance.now() - since < SLOW_MS).length;
    isDone ||= options.signal?.aborted === true || unreached >= AWAY_AFTER;
    if (!isDone && awaited === null && prompt <= FEW_LEFT && underWay.size < MOST_IN_HAND) {
      await settleKnown();
      // Asked for before looking, so that nothing becomes ready in between unnoticed.
      const more = options.moreComing?.() ?? null;
      const room = MOST_IN_HAND - underWay.size;
      const claimed = await claim(room, clock(), options.address);
      if (claimed.length < room) {
        isDone = more === null;
        awaited =
          more?.then(() => {
            awaited = null;
          }) ?? null;
      }
      const since = performance.now();
      for (const issue of claimed) {
        const work: Promise<void> = send(issue, since).finally(() => underWay.delete(work));
        underWay.set(work, since);
      }
    }
    if (underWay.size > 0) await Promise.race([...underWay.keys(), pause(250)]);
    if (underWay.size === 0 || performance.now() - settledAt > SLOW_MS) await settleKnown();
    if (underWay.size === 0 && outcomes.length === 0) {
      if (isDone) return tally;
      if (awaited) await awaited;
    }
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Never throws: a mail that cannot be made is refused, one of which nothing is known is in doubt. */
async function deliver(post: Post, stamps: IssueStamps, issue: Claimed, now: Date): Promise<Delivery> {
  try {
    const { subject, html, text } = issue;
    if (subject === null || html === null || text === null) {
      return { kind: 'refused', about: 'message', answer: 'there is no mail of this issue' };
    }
    return await post.deliver(issueMail(stamps, { ...issue, subject, html, text }, now));
  } catch (error) {
    log('error', 'digest not sent', { issue: issue.id, error });
    return { kind: 'unknown', answer: error instanceof Error ? error.message : String(error) };
  }
}

/** Issues planned for somebody who stopped meanwhile, or whose account was closed, are not sent. */
async function withdrawUnwanted(): Promise<void> {
  const wanted = database()
    .select({ one: sql`1` })
    .from(followers)
    .leftJoin(users, eq(users.id, followers.userId))
    .where(and(eq(followers.id, digestIssues.followerId), getsMail()));
  await database()
    .update(digestIssues)
    .set({ state: 'nothing to send', lastAnswer: 'the reader stopped' })
    .where(and(eq(digestIssues.state, 'planned'), sql`not exists ${wanted}`));
}

async function claim(count: number, now: Date, address: string | undefined): Promise<Claimed[]> {
  const db = database();
  const next = db
    .select({ id: digestIssues.id })
    .from(digestIssues)
    .where(
      and(
        eq(digestIssues.state, 'planned'),
        or(isNull(digestIssues.nextAttemptAt), lte(digestIssues.nextAttemptAt, now)),
        address === undefined ? undefined : eq(digestIssues.address, address.trim().toLowerCase()),
      ),
    )
    .orderBy(digestIssues.id)
    .limit(count)
    .for('update', { skipLocked: true });
  return db
    .update(digestIssues)
    .set({ state: 'sending', sendingAt: now, attempts: sql`${digestIssues.attempts} + 1` })
    .where(inArray(digestIssues.id, next))
    .returning(ISSUE);
}

/** Writes what became of a number of issues and what that says of their readers: one statement. */
async function settle(outcomes: Outcome[], post: Post, now: Date, tally: SendingTally): Promise<void> {
  const rows = [];
  const readers: Verdict[] = [];
  for (const { issue, delivery } of outcomes) {
    const row = await rowFor(issue, delivery, post, now);
    rows.push(row);
    if (row.state === 'sent') tally.sent += 1;
    else if (row.state === 'failed') tally.failed += 1;
    else if (row.state === 'uncertain') tally.uncertain += 1;
    else tally.deferred += 1;
    if (row.state === 'sent') readers.push({ id: issue.followerId, verdict: 'taken', answer: '' });
    if (row.state === 'failed' && delivery.kind !== 'not tried' && isAboutAddress(delivery)) {
      readers.push({ id: issue.followerId, verdict: refusalIn(row.answer ?? ''), answer: row.answer });
      log('warn', 'digest refused', { issue: issue.id, answer: row.answer });
    }
  }
  await database().execute(sql`with settled as (
    update digest_issues set
      state = settled.state, last_answer = coalesce(settled.answer, last_answer),
      next_attempt_at = settled.next, attempts = settled.attempts,
      sent_at = case when settled.state = 'sent' then ${now.toISOString()}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as settled(id bigint, state text, answer text, next timestamptz, attempts int)
    where digest_issues.id = settled.id and digest_issues.state in ('sending', 'uncertain'))
    ${verdictsOn(readers, now)}`);
}

const isAboutAddress = (delivery: Delivery): boolean =>
  (delivery.kind === 'refused' || delivery.kind === 'deferred') && delivery.about === 'address';

async function rowFor(issue: Claimed, delivery: Outcome['delivery'], post: Post, now: Date) {
  const row = { id: issue.id, attempts: issue.attempts, next: null as string | null };
  const later = new Date(now.getTime() + backoff(issue.attempts)).toISOString();
  switch (delivery.kind) {
    case 'accepted':
      return { ...row, state: 'sent', answer: delivery.answer };
    case 'refused':
      return { ...row, state: 'failed', answer: delivery.answer };
    case 'not tried':
      return { ...row, attempts: issue.attempts - 1, state: 'planned', answer: null, next: later };
    case 'deferred': {
      // A receiver that is away is no fault of this mail, which waits as long as it takes.
      const isLast = issue.attempts >= MOST_ATTEMPTS && delivery.about !== 'connection';
      return isLast
        ? { ...row, state: 'failed', answer: delivery.answer }
        : { ...row, state: 'planned', answer: delivery.answer, next: later };
    }
    case 'unknown': {
      const wasTaken = await post.wasTaken(issue.messageId, now);
      if (wasTaken === true) return { ...row, state: 'sent', answer: delivery.answer };
      if (wasTaken === false) return { ...row, state: 'planned', answer: delivery.answer, next: later };
      return { ...row, state: 'uncertain', answer: delivery.answer };
    }
  }
}

/** 5 minutes, doubled each time, at most 6 hours; twelve attempts take two days. */
export const backoff = (attempts: number): number =>
  Math.min(5 * 2 ** Math.max(0, attempts - 1), 360) * 60_000;

interface Verdict {
  /** Of a reader. */
  id: number;
  verdict: string;
  answer: string | null;
}

/** Counts refusals of addresses; an address that is gone, or refuses five times in a row, gets no more digests. */
export async function recordVerdicts(
  readers: readonly Verdict[],
  now: Date,
  db: Database | Transaction = database(),
): Promise<void> {
  await db.execute(verdictsOn(readers, now));
}

const verdictsOn = (readers: readonly Verdict[], now: Date): SQL => sql`
    update followers set
      soft_bounces = case verdicts.verdict
        when 'taken' then 0 when 'for now' then soft_bounces + 1 else soft_bounces end,
      suppressed_at = case
        when verdicts.verdict = 'gone' or (verdicts.verdict = 'for now' and soft_bounces + 1 >= ${SOFT_LIMIT})
        then coalesce(suppressed_at, ${now.toISOString()}::timestamptz) else suppressed_at end,
      suppressed_reason = case
        when verdicts.verdict = 'gone' or (verdicts.verdict = 'for now' and soft_bounces + 1 >= ${SOFT_LIMIT})
        then coalesce(suppressed_reason, verdicts.answer) else suppressed_reason end
    from jsonb_to_recordset(${JSON.stringify(readers)}::jsonb) as verdicts(id bigint, verdict text, answer text)
    where followers.id = verdicts.id
      and (verdicts.verdict in ('gone', 'for now') or soft_bounces > 0)`;
