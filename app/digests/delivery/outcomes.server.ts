import { sql } from 'drizzle-orm';
import { log } from '~/platform/log.server';
import type { Delivery, Post } from '~/platform/mail.server';
import { database } from '~db/client';
import type { Claimed } from './claim.server';
import { refusalIn } from './refusal';
import { type Verdict, verdictsOn } from './verdicts.server';

export interface SendingTally {
  sent: number;
  deferred: number;
  failed: number;
  uncertain: number;
}

export interface Outcome {
  issue: Claimed;
  delivery: Delivery | { kind: 'not tried' } | { kind: 'withdrawn'; answer: string };
}

const MOST_ATTEMPTS = 12;

/** Writes what became of a number of issues and what that says of their readers: one statement. */
export async function settle(outcomes: Outcome[], post: Post, now: Date, tally: SendingTally): Promise<void> {
  const rows = [];
  const readers: Verdict[] = [];
  for (const { issue, delivery } of outcomes) {
    const row = await rowFor(issue, delivery, post, now);
    rows.push(row);
    if (row.state === 'sent') tally.sent += 1;
    else if (row.state === 'failed') tally.failed += 1;
    else if (row.state === 'uncertain') tally.uncertain += 1;
    else if (row.state === 'planned') tally.deferred += 1;
    if (row.state === 'sent') readers.push({ id: issue.followerId, verdict: 'taken', answer: '' });
    if (row.state === 'failed' && isAboutAddress(delivery)) {
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

const isAboutAddress = (delivery: Outcome['delivery']): boolean =>
  (delivery.kind === 'refused' || delivery.kind === 'deferred') && delivery.about === 'address';

async function rowFor(issue: Claimed, delivery: Outcome['delivery'], post: Post, now: Date) {
  const row = { id: issue.id, attempts: issue.attempts, next: null as string | null };
  const later = new Date(now.getTime() + backoff(issue.attempts)).toISOString();
  switch (delivery.kind) {
    case 'accepted':
      return { ...row, state: 'sent', answer: delivery.answer };
    case 'refused':
      return { ...row, state: 'failed', answer: delivery.answer };
    case 'withdrawn':
      return { ...row, attempts: issue.attempts - 1, state: 'nothing to send', answer: delivery.answer };
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
