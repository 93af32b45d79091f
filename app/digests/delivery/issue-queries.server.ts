import { and, desc, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { type Member, requireAdmin, type Viewer } from '~/accounts/viewer';
import { database } from '~db/client';
import { users } from '~db/schema/accounts';
import { digestIssues, followers } from '~db/schema/digests';
import { keepersNow, visibleTo } from '../content/visible-now.server';
import { type ReadableDigest, readable } from '../digest';
import { linksFor } from './issue-mail.server';
import { ContentReader } from './kept-content.server';
import type { IssueMaking } from './making.server';
import { addressOfReader } from './readers-to-send.server';

/** Rows of each list on the page of administration. */
const SHOWN = 100;
const WEEK_MS = 7 * 86_400_000;

const LISTED = {
  id: digestIssues.id,
  address: digestIssues.address,
  period: digestIssues.period,
  state: digestIssues.state,
  messageId: digestIssues.messageId,
  attempts: digestIssues.attempts,
  nextAttemptAt: digestIssues.nextAttemptAt,
  sendingAt: digestIssues.sendingAt,
  lastAnswer: digestIssues.lastAnswer,
};

/** How the mail goes: counts of the last weeks and days, and what asks for somebody. Five statements. */
export async function digestsOverview(viewer: Viewer, now: Date) {
  requireAdmin(viewer, 'see the delivery of digests');
  const db = database();
  const count = sql<number>`count(*)::int`;
  const weeks = await db
    .select({ period: digestIssues.period, state: digestIssues.state, count })
    .from(digestIssues)
    .where(
      and(eq(digestIssues.rhythm, 'weekly'), gte(digestIssues.endsAt, new Date(now.getTime() - 4 * WEEK_MS))),
    )
    .groupBy(digestIssues.period, digestIssues.state)
    .orderBy(desc(digestIssues.period), digestIssues.state);
  const lately = await db
    .select({ state: digestIssues.state, count })
    .from(digestIssues)
    .where(gte(digestIssues.endsAt, new Date(now.getTime() - WEEK_MS)))
    .groupBy(digestIssues.state)
    .orderBy(digestIssues.state);
  const uncertain = await db
    .select(LISTED)
    .from(digestIssues)
    .where(eq(digestIssues.state, 'uncertain'))
    .orderBy(desc(digestIssues.id))
    .limit(SHOWN);
  const troubled = await db
    .select(LISTED)
    .from(digestIssues)
    .where(and(inArray(digestIssues.state, ['failed', 'planned']), isNotNull(digestIssues.lastAnswer)))
    .orderBy(desc(digestIssues.id))
    .limit(SHOWN);
  const suppressed = await db
    .select({
      id: followers.id,
      address: addressOfReader,
      since: followers.suppressedAt,
      reason: followers.suppressedReason,
    })
    .from(followers)
    .leftJoin(users, eq(users.id, followers.userId))
    .where(isNotNull(followers.suppressedAt))
    .orderBy(desc(followers.suppressedAt), desc(followers.id))
    .limit(SHOWN);
  return { weeks, lately, uncertain, troubled, suppressed };
}

/** Issues that were sent to a member, the newest first; `before` is the id that the previous page ended with. */
export async function ownIssues(member: Member, before: number | null) {
  const rows = await database()
    .select({
      id: digestIssues.id,
      period: digestIssues.period,
      rhythm: digestIssues.rhythm,
      subject: digestIssues.subject,
      items: digestIssues.items,
      sentAt: digestIssues.sentAt,
    })
    .from(digestIssues)
    .innerJoin(followers, eq(followers.id, digestIssues.followerId))
    .where(
      and(
        eq(followers.userId, member.userId),
        eq(digestIssues.state, 'sent'),
        before === null ? undefined : lt(digestIssues.id, before),
      ),
    )
    .orderBy(desc(digestIssues.id))
    .limit(SHOWN + 1);
  return { issues: rows.slice(0, SHOWN), next: rows.length > SHOWN ? (rows[SHOWN - 1]?.id ?? null) : null };
}

/**
 * One issue of the member's own, by its key, as it reads with what they may see today; null for what was
 * never made for them.
 */
export async function ownIssue(
  member: Member,
  key: string,
  { render, stamps }: Pick<IssueMaking, 'render' | 'stamps'>,
): Promise<ReadableIssue | null> {
  const [issue] = await database()
    .select({
      followerId: digestIssues.followerId,
      rhythm: digestIssues.rhythm,
      period: digestIssues.period,
      startsAt: digestIssues.startsAt,
      endsAt: digestIssues.endsAt,
      content: digestIssues.content,
      sentAt: digestIssues.sentAt,
    })
    .from(digestIssues)
    .innerJoin(followers, eq(followers.id, digestIssues.followerId))
    .where(
      and(
        eq(followers.userId, member.userId),
        eq(digestIssues.period, key),
        eq(digestIssues.state, 'sent'),
        isNotNull(digestIssues.content),
      ),
    );
  const [content] = issue ? await new ContentReader().read([issue]) : [];
  if (!issue || !content) return null;
  const visible = visibleTo(member, content, await keepersNow([content]));
  const links = linksFor(stamps, { followerId: issue.followerId, hasAccount: true }, content.period);
  return { period: issue.period, sentAt: issue.sentAt, ...readable(render(visible, links)) };
}

export interface ReadableIssue extends ReadableDigest {
  period: string;
  sentAt: Date | null;
}
