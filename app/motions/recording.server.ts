import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { printPaper } from '~/citations/paper-id';
import { parseCitation } from '~/citations/parse-citation';
import { record } from '~/history/changes.server';
import type { Author } from '~/history/history';
import { membersBySurname } from '~/kamerstukken/members.server';
import type { Transaction } from '~db/client';
import { judgements } from '~db/schema/commitments';
import { letterMotionLinks, motionSignatories, motions, statementsOfAdvice } from '~db/schema/motions';
import type { ExecutionState, Side } from './motion';

interface KnownMotion {
  id: number;
  key: string;
}

/**
 * Finds a motion by its number, or begins one that is known from a letter alone, its submitters tied to the
 * members of that name who sat in the House on `on` (the letter's day).
 */
export async function ensureMotion(
  transaction: Transaction,
  author: Author,
  now: Date,
  motion: { key: string; kamerstukId: number; title: string; submitters: string[]; on?: string | null },
): Promise<KnownMotion> {
  const [known] = await transaction
    .select({ id: motions.id })
    .from(motions)
    .where(or(eq(motions.key, motion.key), eq(motions.kamerstukId, motion.kamerstukId)));
  if (known) return { id: known.id, key: motion.key };
  const [made] = await transaction
    .insert(motions)
    .values({ key: motion.key, kamerstukId: motion.kamerstukId, title: motion.title })
    .returning({ id: motions.id });
  if (!made) throw new Error('the motion was not stored');
  if (motion.submitters.length > 0) {
    const members = await membersBySurname(transaction, motion.submitters, motion.on ?? null);
    await transaction.insert(motionSignatories).values(
      motion.submitters.map((name, index) => ({
        ...{ motionId: made.id, position: index + 1, name },
        ...members.get(name.toLowerCase()),
      })),
    );
  }
  await record(transaction, author, now, {
    action: 'motion.created',
    subject: { kind: 'motion', id: made.id, name: printPaper(motion.key, 'number') },
    before: null,
    after: { title: motion.title },
  });
  return { id: made.id, key: motion.key };
}

/** The motion that a printed number names, however it is written; null where none is known. */
export async function motionNamed(transaction: Transaction, printed: string): Promise<number | null> {
  const key = parseCitation(printed)?.ids[0];
  if (!key) return null;
  const [found] = await transaction.select({ id: motions.id }).from(motions).where(eq(motions.key, key));
  return found?.id ?? null;
}

/** A person confirmed that a letter speaks of a motion, and how. */
export async function linkLetter(
  transaction: Transaction,
  author: Author,
  now: Date,
  motion: KnownMotion,
  letter: { letterId: number; key: string; kind: string },
): Promise<void> {
  const [made] = await transaction
    .insert(letterMotionLinks)
    .values({
      letterId: letter.letterId,
      motionId: motion.id,
      kind: letter.kind,
      state: 'confirmed',
      source: 'intake',
      confidence: 1,
      decidedBy: author.userId,
      decidedAt: now,
    })
    .onConflictDoUpdate({
      target: [letterMotionLinks.letterId, letterMotionLinks.motionId],
      set: { state: 'confirmed', kind: letter.kind, decidedBy: author.userId, decidedAt: now },
      // What only a rule said, proposed or known, becomes this person's word.
      setWhere: and(ne(letterMotionLinks.state, 'rejected'), isNull(letterMotionLinks.decidedBy)),
    })
    .returning({ id: letterMotionLinks.id });
  if (!made) return;
  await record(transaction, author, now, {
    action: 'motion.letter',
    subject: { kind: 'motion', id: motion.id, name: printPaper(motion.key, 'number') },
    before: null,
    after: { letter: letter.key, link: letter.kind },
  });
}

/** Adds what a letter advises to the motion's history of advice; the same sentence states it once. */
export async function stateAdvice(
  transaction: Transaction,
  author: Author,
  now: Date,
  motion: KnownMotion,
  advice: {
    value: string;
    otherwise: string | null;
    condition: string | null;
    statedOn: string | null;
    statedBy: string | null;
    kamerstukId: number;
    passageId: number;
  },
): Promise<void> {
  // The same letter was said to advise this before its text was at hand: now the sentence proves it.
  const [proven] = await transaction
    .update(statementsOfAdvice)
    .set({ passageId: advice.passageId, otherwise: advice.otherwise, condition: advice.condition })
    .where(
      and(
        eq(statementsOfAdvice.motionId, motion.id),
        eq(statementsOfAdvice.kamerstukId, advice.kamerstukId),
        eq(statementsOfAdvice.value, advice.value),
        isNull(statementsOfAdvice.passageId),
      ),
    )
    .returning({ id: statementsOfAdvice.id });
  if (proven) return;
  const [before] = await transaction
    .select({ value: statementsOfAdvice.value })
    .from(statementsOfAdvice)
    .where(and(eq(statementsOfAdvice.motionId, motion.id), isNull(statementsOfAdvice.supersededAt)));
  const [made] = await transaction
    .insert(statementsOfAdvice)
    .values({ motionId: motion.id, source: 'letter', recordedBy: author.userId, recordedAt: now, ...advice })
    .onConflictDoNothing()
    .returning({ id: statementsOfAdvice.id });
  if (!made) return;
  await record(transaction, author, now, {
    action: 'motion.advice',
    subject: { kind: 'motion', id: motion.id, name: printPaper(motion.key, 'number') },
    before: before ? { advice: before.value } : null,
    after: { advice: advice.value },
    passageId: advice.passageId,
  });
}

/** How far the execution of a motion is, as one of three sides has it. The caller checks the proof. */
export async function judgeMotion(
  transaction: Transaction,
  author: Author,
  now: Date,
  motion: { id: number; name: string; state: string | null },
  judgement: {
    side: Side;
    state: ExecutionState;
    judgedOn: string;
    kamerstukId: number | null;
    passageId: number | null;
    reason: string | null;
  },
): Promise<void> {
  await transaction
    .insert(judgements)
    .values({ motionId: motion.id, ...judgement, recordedBy: author.userId, recordedAt: now });
  const field = STATE_OF_SIDE[judgement.side];
  await transaction
    .update(motions)
    .set({ [field]: judgement.state, version: sql`${motions.version} + 1` })
    .where(eq(motions.id, motion.id));
  await record(transaction, author, now, {
    action: 'motion.state',
    subject: { kind: 'motion', id: motion.id, name: motion.name },
    before: { [field]: motion.state },
    after: { [field]: judgement.state },
    reason: judgement.reason,
    passageId: judgement.passageId,
  });
}

/** Where a motion keeps the state of a side as last judged, for lists. */
export const STATE_OF_SIDE = { ministry: 'ministryState', house: 'houseState', own: 'ownState' } as const;
