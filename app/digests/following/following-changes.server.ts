import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Member, PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { plainDateAt } from '~/deadlines/plain-date';
import { done, type Result, refused } from '~/platform/result';
import type { Locale } from '~/ui/i18n';
import { database, type Transaction } from '~db/client';
import { followers, follows, toldMarks } from '~db/schema/digests';
import { type Followable, type FollowRhythm, MOST_FOLLOWS, type ReaderForm } from './following';
import { isFollowOf, nameOfFollowable, type Reader } from './readers.server';

/**
 * What readers change about their own mail. It is theirs alone and no record of the House: it leaves no
 * history, and is gone when the account is.
 */

export type FollowRefusal = 'gone' | 'too many';

/** A member begins to follow something; they become a reader with it. */
export async function followAsMember(
  member: Member,
  followable: Followable,
  locale: Locale,
  now: Date,
): Promise<Result<number, FollowRefusal>> {
  return follow(
    member,
    async (transaction) => {
      await transaction
        .insert(followers)
        .values({ userId: member.userId, locale, createdAt: now })
        .onConflictDoNothing();
      return eq(followers.userId, member.userId);
    },
    followable,
    locale,
    now,
  );
}

/**
 * Somebody confirmed an address by mail and follows something with it, seeing what the public sees. A reader
 * that had stopped all mail, or whose address refused it, begins again: the confirmation arrived. Answers the id of the reader.
 */
export async function followByMail(
  email: string,
  followable: Followable,
  locale: Locale,
  now: Date,
): Promise<Result<number, FollowRefusal>> {
  return follow(
    PUBLIC_VIEWER,
    async (transaction) => {
      const [known] = await transaction
        .select({ id: followers.id, stoppedAt: followers.stoppedAt })
        .from(followers)
        .where(eq(followers.email, email))
        .for('update');
      if (known?.stoppedAt) await beginAfresh(transaction, known.id, now);
      await transaction
        .insert(followers)
        .values({ email, locale, confirmedAt: now, createdAt: now })
        .onConflictDoUpdate({
          target: followers.email,
          set: {
            confirmedAt: sql`coalesce(${followers.confirmedAt}, excluded.confirmed_at)`,
            ...MAIL_COMES,
          },
        });
      return eq(followers.email, email);
    },
    followable,
    locale,
    now,
  );
}

/** One row a thing: what was stopped begins again from now on, what is followed stays as it is. */
async function follow(
  viewer: Viewer,
  ensureReader: (transaction: Transaction) => Promise<ReturnType<typeof eq>>,
  followable: Followable,
  locale: Locale,
  now: Date,
): Promise<Result<number, FollowRefusal>> {
  const named = await nameOfFollowable(viewer, followable, locale);
  if (!named) return refused('gone');
  return database().transaction(async (transaction) => {
    const which = await ensureReader(transaction);
    // The reader's row is the lock of all that hangs on it: of two tabs at the limit one is refused.
    const [reader] = await transaction.select().from(followers).where(which).for('update');
    if (!reader) throw new Error('the reader was not stored');
    const [known] = await transaction
      .select({ id: follows.id, stoppedAt: follows.stoppedAt })
      .from(follows)
      .where(and(eq(follows.followerId, reader.id), isFollowOf(followable)));
    if (known && known.stoppedAt === null) return done(reader.id);
    const [running] = await transaction
      .select({ follows: count() })
      .from(follows)
      .where(and(eq(follows.followerId, reader.id), isNull(follows.stoppedAt)));
    if ((running?.follows ?? 0) >= MOST_FOLLOWS) return refused('too many' as const);
    if (known) {
      await transaction
        .update(follows)
        .set({ stoppedAt: null, createdAt: now, toldUntil: null, frequency: null, name: named.name })
        .where(eq(follows.id, known.id));
      return done(reader.id);
    }
    await transaction.insert(follows).values({
      followerId: reader.id,
      kind: followable.kind,
      subjectId: followable.kind === 'list' ? null : followable.subjectId,
      listAddress: followable.kind === 'list' ? followable.listAddress : null,
      name: named.name,
      createdAt: now,
    });
    return done(reader.id);
  });
}

/** Ends a follow; ending it again changes nothing. */
export async function stopFollowing(
  reader: Pick<Reader, 'id'>,
  which: Followable | { followId: number },
  now: Date,
): Promise<void> {
  await database()
    .update(follows)
    .set({ stoppedAt: now })
    .where(
      and(
        eq(follows.followerId, reader.id),
        isNull(follows.stoppedAt),
        'followId' in which ? eq(follows.id, which.followId) : isFollowOf(which),
      ),
    );
}

/** Gives one follow its own rhythm, or the reader's again. What it told stays told. */
export async function setRhythm(
  reader: Pick<Reader, 'id'>,
  followId: number,
  rhythm: FollowRhythm,
): Promise<void> {
  await database().transaction(async (transaction) => {
    await keepWhatWasTold(transaction, reader.id, eq(follows.id, followId));
    await transaction
      .update(follows)
      .set({ frequency: rhythm === 'own' ? null : rhythm })
      .where(and(eq(follows.followerId, reader.id), eq(follows.id, followId)));
  });
}

/**
 * Follows that are about to change rhythm take with them until when they told: the marks of the other rhythm
 * say nothing of them. The reader's row is locked, so no issue is made meanwhile.
 */
async function keepWhatWasTold(transaction: Transaction, readerId: number, which: SQL): Promise<void> {
  const [reader] = await transaction
    .select({ frequency: followers.frequency })
    .from(followers)
    .where(eq(followers.id, readerId))
    .for('update');
  if (!reader) return;
  const mark = transaction
    .select({ until: toldMarks.until })
    .from(toldMarks)
    .where(
      and(
        eq(toldMarks.followerId, readerId),
        eq(toldMarks.rhythm, sql`coalesce(${follows.frequency}, ${reader.frequency})`),
      ),
    );
  await transaction
    .update(follows)
    .set({ toldUntil: sql`greatest(${follows.createdAt}, ${mark})` })
    .where(and(eq(follows.followerId, readerId), isNull(follows.toldUntil), which));
}

export type ReaderRefusal = 'conflict' | 'pauseInThePast';

/** Keeps how often, when and in which language a reader wants mail, at the version that they saw. */
export async function saveReader(
  reader: Pick<Reader, 'id' | 'frequency'>,
  form: ReaderForm,
  now: Date,
): Promise<Result<null, ReaderRefusal>> {
  if (form.pauze !== '' && form.pauze <= plainDateAt(now)) return refused('pauseInThePast');
  return database().transaction(async (transaction) => {
    // At the version that they saw the rhythm is the one that they saw.
    if (form.ritme !== reader.frequency) {
      await keepWhatWasTold(transaction, reader.id, isNull(follows.frequency));
    }
    const saved = await transaction
      .update(followers)
      .set({
        frequency: form.ritme,
        weekday: form.dag,
        hour: form.uur,
        pausedUntil: form.pauze === '' ? null : form.pauze,
        wantsDeadlines: form.termijnen === 'on',
        whenEmpty: form.leeg,
        locale: form.taal,
        version: form.versie + 1,
      })
      .where(and(eq(followers.id, reader.id), eq(followers.version, form.versie)))
      .returning({ id: followers.id });
    return saved.length > 0 ? done(null) : refused('conflict' as const);
  });
}

/** Stops all mail; what is followed is kept. */
export async function stopAllMail(reader: Pick<Reader, 'id'>, now: Date): Promise<void> {
  await database()
    .update(followers)
    .set({ stoppedAt: now, version: sql`${followers.version} + 1` })
    .where(and(eq(followers.id, reader.id), isNull(followers.stoppedAt)));
}

/** Mail comes again from now on, also to an address that had refused it. */
export async function resumeMail(reader: Pick<Reader, 'id'>, now: Date): Promise<void> {
  await database().transaction(async (transaction) => {
    const [known] = await transaction
      .select()
      .from(followers)
      .where(eq(followers.id, reader.id))
      .for('update');
    if (!known || (known.stoppedAt === null && known.suppressedAt === null)) return;
    await transaction
      .update(followers)
      .set({ ...MAIL_COMES, version: sql`${followers.version} + 1` })
      .where(eq(followers.id, reader.id));
    await beginAfresh(transaction, reader.id, now);
  });
}

const MAIL_COMES = { stoppedAt: null, suppressedAt: null, suppressedReason: null, softBounces: 0 } as const;

/** Who begins again is told nothing of the time between. */
async function beginAfresh(transaction: Transaction, followerId: number, now: Date): Promise<void> {
  await transaction
    .update(follows)
    .set({ createdAt: now, toldUntil: null })
    .where(and(eq(follows.followerId, followerId), isNull(follows.stoppedAt)));
}
