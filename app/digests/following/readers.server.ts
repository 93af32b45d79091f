import { and, eq, isNull } from 'drizzle-orm';
import type { Member, Viewer } from '~/accounts/viewer';
import type { Locale } from '~/ui/i18n';
import { database } from '~db/client';
import { followers, follows } from '~db/schema/digests';
import { type FollowedRecord, followedRecords, type RecordKind } from './followed-records.server';
import { type Followable, followableFields, listName } from './following';

/** Somebody who follows things, with what they may see. */
export type Reader = typeof followers.$inferSelect;

/** The reader that a member is; null while they never followed anything. */
export async function readerOfMember(member: Member): Promise<Reader | null> {
  const [reader] = await database().select().from(followers).where(eq(followers.userId, member.userId));
  return reader ?? null;
}

/** A reader without an account, by the id that their signed link names. */
export async function readerByMail(followerId: number): Promise<Reader | null> {
  const [reader] = await database()
    .select()
    .from(followers)
    .where(and(eq(followers.id, followerId), isNull(followers.userId)));
  return reader ?? null;
}

/** What a page offers beside its title: `isFollowed` is null for who has no account. */
export interface FollowOffer {
  soort: string;
  wat: string;
  isFollowed: boolean | null;
}

/** Whether this viewer follows what a page shows. One statement, none for the public. */
export async function followOffer(viewer: Viewer, followable: Followable): Promise<FollowOffer> {
  const fields = followableFields(followable);
  if (viewer.kind === 'public') return { ...fields, isFollowed: null };
  const [found] = await database()
    .select({ id: follows.id })
    .from(follows)
    .innerJoin(followers, eq(followers.id, follows.followerId))
    .where(and(eq(followers.userId, viewer.userId), isNull(follows.stoppedAt), isFollowOf(followable)));
  return { ...fields, isFollowed: found !== undefined };
}

/** The condition that a row of `follows` is of this thing. */
export const isFollowOf = (followable: Followable) =>
  followable.kind === 'list'
    ? eq(follows.listAddress, followable.listAddress)
    : and(eq(follows.kind, followable.kind), eq(follows.subjectId, followable.subjectId));

export interface ShownFollow {
  id: number;
  kind: typeof follows.$inferSelect.kind;
  name: string;
  title: string;
  /** Null when the record is not there any more, or not to be seen. */
  path: string | null;
  frequency: 'daily' | 'at once' | null;
}

/** All that a reader follows, the latest first, by the names of today. Two statements. */
export async function followsOf(viewer: Viewer, reader: Reader, locale: Locale): Promise<ShownFollow[]> {
  const rows = await database()
    .select()
    .from(follows)
    .where(and(eq(follows.followerId, reader.id), isNull(follows.stoppedAt)));
  const wanted = rows.flatMap(({ kind, subjectId }) =>
    kind === 'list' || subjectId === null ? [] : [{ kind: kind as RecordKind, id: subjectId }],
  );
  const records = new Map(
    (await followedRecords(viewer, wanted, locale)).map((record) => [`${record.kind} ${record.id}`, record]),
  );
  return rows
    .sort((one, other) => other.id - one.id)
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      frequency: row.frequency,
      ...(row.listAddress === null
        ? namesOf(row.name, records.get(`${row.kind} ${row.subjectId}`))
        : { name: listName(row.listAddress, locale), title: '', path: row.listAddress }),
    }));
}

const namesOf = (name: string, record: FollowedRecord | undefined) =>
  record ? { name: record.name, title: record.title, path: record.path } : { name, title: '', path: null };

/** The name of what somebody asks to follow, as this viewer may see it; null for what is not there. */
export async function nameOfFollowable(
  viewer: Viewer,
  followable: Followable,
  locale: Locale,
): Promise<{ name: string; title: string; path: string | null } | null> {
  if (followable.kind === 'list') {
    const name = listName(followable.listAddress, locale);
    return { name, title: '', path: followable.listAddress };
  }
  const [record] = await followedRecords(
    viewer,
    [{ kind: followable.kind, id: followable.subjectId }],
    locale,
  );
  return record ?? null;
}
