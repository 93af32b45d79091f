import { eq } from 'drizzle-orm';
import type { Locale } from '~/ui/i18n';
import { database } from '~db/client';
import { follows } from '~db/schema/digests';
import type { StopSubject } from '../delivery/issue-mail.server';
import { namesToday } from '../following/followed-records.server';
import { listName } from '../following/following';
import { stopAllMail, stopFollowing } from '../following/following-changes.server';

/**
 * Ends what a stop link names, for whoever holds the link. Ending it again, or after the reader is gone,
 * changes nothing and is no error.
 */
export const stopByLink = ({ followerId, followId }: StopSubject, now: Date): Promise<void> =>
  followId === null
    ? stopAllMail({ id: followerId }, now)
    : stopFollowing({ id: followerId }, { followId }, now);

/** What a stop link is about, by its name of today; null for all digests and for what is gone. */
export async function nameOfStopSubject({ followId }: StopSubject, locale: Locale): Promise<string | null> {
  if (followId === null) return null;
  const [row] = await database().select().from(follows).where(eq(follows.id, followId));
  if (!row) return null;
  if (row.listAddress !== null) return listName(row.listAddress, locale);
  return (await namesToday([row]))(row, locale) ?? row.name;
}
