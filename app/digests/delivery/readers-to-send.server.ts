import { and, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { plainDateAt } from '~/deadlines/plain-date';
import type { Database, Transaction } from '~db/client';
import { organisations, users } from '~db/schema/accounts';
import { digestIssues, type FollowedKind, followers, follows, toldMarks } from '~db/schema/digests';
import type { DigestFollow, DigestReader, Rhythm } from '../digest';
import type { Rhythms, SeriesSoFar } from './periods';

/** Whose mail goes out: an open account or a confirmed address, not stopped, not refused by its receiver. */
export const getsMail = (): SQL | undefined =>
  and(
    isNull(followers.stoppedAt),
    isNull(followers.suppressedAt),
    or(
      and(isNotNull(followers.email), isNotNull(followers.confirmedAt)),
      and(isNotNull(users.id), isNull(users.disabledAt)),
    ),
  );

export const addressOfReader = sql<string>`coalesce(${followers.email}, ${users.email})`;

/** The rhythm that a follow goes with: its own or its reader's. */
const rhythmOfFollow = sql<Rhythm>`coalesce(${follows.frequency}, ${followers.frequency})`;

export interface Series extends SeriesSoFar, Rhythms {
  followerId: number;
  rhythm: Rhythm;
}

/** Whose mail goes out on this day. */
const getsMailOn = (now: Date): SQL | undefined =>
  and(getsMail(), or(isNull(followers.pausedUntil), lte(followers.pausedUntil, plainDateAt(now))));

/** How far the issues of each reader have come, a row for each rhythm in which they follow something. One statement. */
export async function seriesOfReaders(
  db: Database | Transaction,
  now: Date,
  address?: string,
): Promise<Series[]> {
  const running = db
    .select({
      followerId: followers.id,
      rhythm: rhythmOfFollow.as('rhythm'),
      weekday: followers.weekday,
      hour: followers.hour,
      pausedUntil: followers.pausedUntil,
      told: sql<string>`min(greatest(${follows.createdAt}, coalesce(${follows.toldUntil}, ${toldMarks.until})))`.as(
        'told',
      ),
    })
    .from(followers)
    .leftJoin(users, eq(users.id, followers.userId))
    .innerJoin(follows, and(eq(follows.followerId, followers.id), isNull(follows.stoppedAt)))
    .leftJoin(toldMarks, and(eq(toldMarks.followerId, followers.id), eq(toldMarks.rhythm, rhythmOfFollow)))
    .where(and(getsMailOn(now), address ? eq(addressOfReader, address.trim().toLowerCase()) : undefined))
    .groupBy(followers.id, rhythmOfFollow)
    .as('running');
  const last = db
    .select({ period: digestIssues.period, endsAt: digestIssues.endsAt })
    .from(digestIssues)
    .where(
      // Qualified by hand: a bare "rhythm" would be the issue's own.
      and(eq(digestIssues.followerId, running.followerId), sql`${digestIssues.rhythm} = "running"."rhythm"`),
    )
    .orderBy(sql`${digestIssues.endsAt} desc`)
    .limit(1)
    .as('last');
  const rows = await db
    .select({
      followerId: running.followerId,
      rhythm: running.rhythm,
      weekday: running.weekday,
      hour: running.hour,
      pausedUntil: running.pausedUntil,
      told: running.told,
      lastKey: last.period,
      lastEnd: last.endsAt,
    })
    .from(running)
    .leftJoinLateral(last, sql`true`)
    .orderBy(running.followerId);
  return rows.map(({ told, lastKey, lastEnd, ...row }) => ({
    ...row,
    toldUntil: new Date(told),
    last: lastKey !== null && lastEnd !== null ? { key: lastKey, endsAt: lastEnd } : null,
  }));
}

export interface ReaderToSend extends DigestReader {
  address: string;
  hasAccount: boolean;
  wantsEmptyIssue: boolean;
  rhythms: Rhythms;
  /** The last issue of the rhythm that was asked for. */
  last: SeriesSoFar['last'];
  /** Ids of follows that are due and have a moment of their own until when they told. */
  apart: number[];
}

/** A follow as one list of JSON: many thousands are read at a time. */
type ReadFollow = [
  id: number,
  kind: FollowedKind,
  subjectId: number | null,
  listAddress: string | null,
  name: string,
  createdAt: string,
  toldUntil: string | null,
  frequency: 'daily' | 'at once' | null,
];

/**
 * Readers as the builder wants them, in the order of their ids, each with all that it follows: for an issue of
 * one rhythm, or of all that they follow. With `sendableAt` only those who get mail then. One statement.
 */
export async function readersToSend(
  db: Database | Transaction,
  ids: readonly number[],
  rhythm: Rhythm | 'all',
  sendableAt?: Date,
): Promise<ReaderToSend[]> {
  // Read once for all and grouped: looked up reader by reader, the whole table would be read for each.
  const followed = db
    .select({
      followerId: follows.followerId,
      all: sql<ReadFollow[]>`json_agg(json_build_array(${follows.id}, ${follows.kind}, ${follows.subjectId},
        ${follows.listAddress}, ${follows.name}, ${follows.createdAt}, ${follows.toldUntil}, ${follows.frequency})
        order by ${follows.id})`.as('all_follows'),
    })
    .from(follows)
    .where(and(inArray(follows.followerId, [...ids]), isNull(follows.stoppedAt)))
    .groupBy(follows.followerId)
    .as('followed');
  const marks = db
    .select({ all: sql`json_object_agg(${toldMarks.rhythm}, ${toldMarks.until})` })
    .from(toldMarks)
    .where(eq(toldMarks.followerId, followers.id));
  const last = db
    .select({ all: sql`json_build_array(${digestIssues.period}, ${digestIssues.endsAt})` })
    .from(digestIssues)
    .where(and(eq(digestIssues.followerId, followers.id), sql`${digestIssues.rhythm} = ${rhythm}`))
    .orderBy(sql`${digestIssues.endsAt} desc`)
    .limit(1);
  const people = await db
    .select({
      reader: followers,
      user: users,
      organisationName: organisations.name,
      address: addressOfReader,
      followed: followed.all,
      marks: sql<Partial<Record<Rhythm, string>> | null>`${marks}`,
      last: sql<[key: string, endsAt: string] | null>`${last}`,
    })
    .from(followers)
    .leftJoin(users, eq(users.id, followers.userId))
    .leftJoin(organisations, eq(organisations.id, users.organisationId))
    .leftJoin(followed, eq(followed.followerId, followers.id))
    .where(and(inArray(followers.id, [...ids]), sendableAt && getsMailOn(sendableAt)))
    .orderBy(followers.id);
  const instantOf = instantsOnce();
  return people.map(({ reader, user, organisationName, address, followed, marks, last }): ReaderToSend => {
    const apart: number[] = [];
    const follows = (followed ?? []).map(
      ([id, kind, subjectId, listAddress, name, createdAt, toldUntil, frequency]): DigestFollow => {
        const itsRhythm = frequency ?? reader.frequency;
        const isDue = rhythm === 'all' || itsRhythm === rhythm;
        if (isDue && toldUntil !== null) apart.push(id);
        const since = instantOf(createdAt);
        const told = instantOf(toldUntil ?? marks?.[itsRhythm] ?? createdAt);
        return {
          id,
          kind,
          subjectId,
          listAddress,
          name,
          since,
          toldUntil: told > since ? told : since,
          isDue,
        };
      },
    );
    return {
      followerId: reader.id,
      viewer: viewerOf(user, organisationName),
      locale: reader.locale,
      wantsDeadlines: reader.wantsDeadlines,
      address,
      hasAccount: user !== null,
      wantsEmptyIssue: reader.whenEmpty === 'line',
      rhythms: { weekday: reader.weekday, hour: reader.hour, pausedUntil: reader.pausedUntil },
      last: last && { key: last[0], endsAt: instantOf(last[1]) },
      follows,
      apart,
    };
  });
}

/** Until when all of what a reader follows and that is due was told; null when nothing is. */
export function toldByAll({ follows }: Pick<DigestReader, 'follows'>): Date | null {
  const due = follows.filter(({ isDue }) => isDue).map(({ toldUntil }) => toldUntil.getTime());
  return due.length > 0 ? new Date(Math.min(...due)) : null;
}

/** As whom somebody reads: with an account as its member, else as anybody. */
export const viewerOf = (
  user: Pick<typeof users.$inferSelect, 'id' | 'name' | 'email' | 'role' | 'organisationId'> | null,
  organisationName: string | null,
): Viewer =>
  user === null
    ? PUBLIC_VIEWER
    : {
        kind: 'member',
        userId: user.id,
        name: user.name,
        email: user.email,
        role: user.role,
        organisationId: user.organisationId,
        organisationName: organisationName ?? '',
      };

/** Most follows of a batch share a few instants. */
function instantsOnce(): (text: string) => Date {
  const instants = new Map<string, Date>();
  return (text) => {
    const instant = instants.get(text) ?? new Date(text);
    instants.set(text, instant);
    return instant;
  };
}
