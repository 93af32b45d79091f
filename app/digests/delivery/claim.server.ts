import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Viewer } from '~/accounts/viewer';
import { database } from '~db/client';
import { users } from '~db/schema/accounts';
import { digestIssues, followers } from '~db/schema/digests';
import type { KeptIssue } from './kept-content.server';
import { getsMail, viewerOf } from './readers-to-send.server';

/** An issue that this process has taken up, and its reader as they are now. */
export interface Claimed extends KeptIssue {
  id: number;
  followerId: number;
  address: string;
  messageId: string;
  attempts: number;
  plannedAt: Date;
  viewer: Viewer;
  hasAccount: boolean;
}

/** Issues planned for somebody who stopped meanwhile, or whose account was closed, are not sent. */
export async function withdrawUnwanted(): Promise<void> {
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

/** Takes up at most `count` issues whose time has come: when it returns they are committed as `sending`. */
export async function claimIssues(count: number, now: Date, address: string | undefined): Promise<Claimed[]> {
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
  const rows = await db
    .update(digestIssues)
    .set({ state: 'sending', sendingAt: now, attempts: sql`${digestIssues.attempts} + 1` })
    .from(followers)
    .leftJoin(users, eq(users.id, followers.userId))
    .where(and(eq(followers.id, digestIssues.followerId), inArray(digestIssues.id, next)))
    .returning({
      id: digestIssues.id,
      followerId: digestIssues.followerId,
      address: digestIssues.address,
      messageId: digestIssues.messageId,
      attempts: digestIssues.attempts,
      plannedAt: digestIssues.plannedAt,
      rhythm: digestIssues.rhythm,
      period: digestIssues.period,
      startsAt: digestIssues.startsAt,
      endsAt: digestIssues.endsAt,
      content: digestIssues.content,
      user: {
        id: users.id,
        name: users.name,
        email: users.email,
        role: users.role,
        organisationId: users.organisationId,
      },
    });
  return rows.map(({ user, ...issue }) => ({
    ...issue,
    viewer: viewerOf(user, null),
    hasAccount: user !== null,
  }));
}
