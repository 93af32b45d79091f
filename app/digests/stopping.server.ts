import { and, eq, isNull, sql } from 'drizzle-orm';
import { database } from '~db/client';
import { followers, follows } from '~db/schema/digests';
import type { StopSubject } from './issue-mail.server';

/**
 * Ends what a stop link names, for whoever holds the link. Ending it again, or after the reader is gone,
 * changes nothing and is no error.
 */
export async function stopByLink({ followerId, followId }: StopSubject, now: Date): Promise<void> {
  if (followId === null) {
    await database()
      .update(followers)
      .set({ stoppedAt: now, version: sql`${followers.version} + 1` })
      .where(and(eq(followers.id, followerId), isNull(followers.stoppedAt)));
    return;
  }
  await database()
    .update(follows)
    .set({ stoppedAt: now })
    .where(and(eq(follows.id, followId), eq(follows.followerId, followerId), isNull(follows.stoppedAt)));
}

/** What a stop link is about: the name of the follow, or null for all digests and for what is gone. */
export async function nameOfStopSubject({ followId }: StopSubject): Promise<string | null> {
  if (followId === null) return null;
  const [row] = await database().select({ name: follows.name }).from(follows).where(eq(follows.id, followId));
  return row?.name ?? null;
}
