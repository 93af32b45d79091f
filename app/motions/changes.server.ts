import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Member, requireEditor, type Viewer } from '~/accounts/viewer';
import { isPlainDate } from '~/deadlines/plain-date';
import { authorOf, record } from '~/history/changes.server';
import type { HistoryRecord } from '~/history/history';
import { printedNumber } from '~/kamerstukken/addresses';
import type { LinkState } from '~/kamerstukken/letter-link';
import { citePassage } from '~/kamerstukken/passages.server';
import { isUniqueViolation } from '~/platform/database-errors';
import { done, type Result, refused } from '~/platform/result';
import { database, type Transaction } from '~db/client';
import { kamerstukken, zaken } from '~db/schema/kamerstukken';
import { letterMotionLinks, motionCorrections, motions, statementsOfAdvice } from '~db/schema/motions';
import { recomputeMotion } from './derived.server';
import {
  type Conflict,
  type Correctable,
  type ExecutionState,
  type Refusal,
  type Side,
  takesProof,
} from './motion';
import { isOutcome } from './outcome';
import { judgeMotion, STATE_OF_SIDE } from './recording.server';

export interface SavedMotion {
  version: number;
}
export type MotionResult = Result<SavedMotion, Conflict | Refusal>;

type StoredMotion = typeof motions.$inferSelect;

/** What somebody read or heard: the value, and the letter, debate or reason that it rests on. */
export interface NewAdvice {
  value: string;
  source: 'letter' | 'debate' | 'correction';
  statedOn: string | null;
  statedBy: string | null;
  /** Printed number of the paper: `32735-286`. */
  paper: string | null;
  quote: string | null;
  reason: string | null;
}

/** Adds a statement of advice to the history of a motion; nothing that was stated before changes. */
export function addAdvice(
  viewer: Viewer,
  motionId: number,
  version: number,
  advice: NewAdvice,
  now: Date,
): Promise<MotionResult> {
  const member = requireEditor(viewer, 'motion.advice');
  return changeMotion(
    motionId,
    version,
    { advice: (motion) => motion.advice },
    async (transaction, motion) => {
      if (advice.source === 'correction' && !advice.reason) return refusal('reason', 'reasonNeeded');
      if (advice.source === 'letter' && !advice.paper) return refusal('paper', 'unknownPaper');
      const proof = await proofOf(transaction, advice.paper, advice.quote);
      if (proof.kind === 'refused') return proof;
      await transaction.insert(statementsOfAdvice).values({
        motionId,
        value: advice.value,
        source: advice.source,
        statedOn: advice.statedOn ?? proof.date,
        statedBy: advice.statedBy,
        kamerstukId: proof.kamerstukId,
        passageId: proof.passageId,
        reason: advice.reason,
        recordedBy: member.userId,
        recordedAt: now,
      });
      const derived = await recomputeMotion(transaction, motionId);
      await remember(transaction, member, now, motion, {
        action: 'motion.advice',
        before: { advice: motion.advice },
        after: {
          advice: derived ? (derived.after.advice ?? motion.advice) : motion.advice,
          stated: advice.value,
          source: advice.source,
        },
        reason: advice.reason,
        passageId: proof.passageId,
      });
      return null;
    },
  );
}

/** How far the execution of a motion is, as one of three sides has it. */
export interface NewJudgement {
  side: Side;
  state: ExecutionState;
  judgedOn: string;
  paper: string | null;
  quote: string | null;
  reason: string | null;
}

/** Records a judgement of a motion's execution. What says that something was done takes a passage or a reason. */
export function judgeExecution(
  viewer: Viewer,
  motionId: number,
  version: number,
  judgement: NewJudgement,
  now: Date,
): Promise<MotionResult> {
  const member = requireEditor(viewer, 'motion.state');
  const field = STATE_OF_SIDE[judgement.side];
  return changeMotion(
    motionId,
    version,
    { state: (motion) => motion[field] },
    async (transaction, motion) => {
      if (!isPlainDate(judgement.judgedOn)) return refusal('judgedOn', 'notADate');
      const proof = await proofOf(transaction, judgement.paper, judgement.quote);
      if (proof.kind === 'refused') return proof;
      if (takesProof(judgement.state) && proof.passageId === null && !judgement.reason) {
        return refusal('reason', 'proofNeeded');
      }
      const { side, state, judgedOn, reason } = judgement;
      await judgeMotion(
        transaction,
        authorOf(member),
        now,
        { id: motionId, name: await nameOf(transaction, motion), state: motion[field] },
        {
          ...{ side, state, judgedOn, reason },
          kamerstukId: proof.kamerstukId,
          passageId: proof.passageId,
        },
      );
      return null;
    },
  );
}

/** Sets a correction beside an official fact. The fact itself stays as the House has it. */
export function correctFact(
  viewer: Viewer,
  motionId: number,
  version: number,
  correction: { field: Correctable; value: string; reason: string },
  now: Date,
): Promise<MotionResult> {
  const member = requireEditor(viewer, 'motion.changed');
  const { field, value, reason } = correction;
  return changeMotion(
    motionId,
    version,
    { [field]: (motion) => motion[field] },
    async (transaction, motion) => {
      if (!reason.trim()) return refusal('reason', 'reasonNeeded');
      if (field === 'submittedOn' && !isPlainDate(value)) return refusal('value', 'notADate');
      if (field === 'outcome' && !isOutcome(value)) return refusal('value', 'notAnOutcome');
      const [former] = await transaction
        .update(motionCorrections)
        .set({ supersededAt: now })
        .where(
          and(
            eq(motionCorrections.motionId, motionId),
            eq(motionCorrections.field, field),
            isNull(motionCorrections.supersededAt),
          ),
        )
        .returning({ value: motionCorrections.value });
      await transaction
        .insert(motionCorrections)
        .values({ motionId, field, value, reason, recordedBy: member.userId, recordedAt: now });
      await remember(transaction, member, now, motion, {
        action: 'motion.changed',
        before: { [field]: motion[field], correction: former?.value ?? null },
        after: { [field]: motion[field], correction: value },
        reason,
      });
      return null;
    },
  );
}

/**
 * A person says whether a letter is about the motion; no rule changes that any more. What counts is the link as
 * the person saw it: other changes of the motion do not stand in the way.
 */
export async function decideLetterLink(
  viewer: Viewer,
  motionId: number,
  link: { id: number; saw: LinkState; state: 'confirmed' | 'rejected' },
  now: Date,
): Promise<MotionResult> {
  const member = requireEditor(viewer, 'motion.letter');
  return changeMotion(motionId, null, {}, async (transaction, motion) => {
    const [former] = await transaction
      .select()
      .from(letterMotionLinks)
      .where(and(eq(letterMotionLinks.id, link.id), eq(letterMotionLinks.motionId, motionId)))
      .for('update');
    if (!former) return refusal('', 'gone');
    if (former.state === link.state && former.decidedBy !== null) return null;
    if (former.state !== link.saw) return refusal('', 'decidedMeanwhile');
    await transaction
      .update(letterMotionLinks)
      .set({ state: link.state, decidedBy: member.userId, decidedAt: now })
      .where(eq(letterMotionLinks.id, link.id));
    const [letter] = await transaction
      .select({ key: kamerstukken.key, number: kamerstukken.documentNumber, title: kamerstukken.title })
      .from(kamerstukken)
      .where(eq(kamerstukken.id, former.letterId));
    const name = printedNumber(letter?.key ?? null, letter?.number ?? letter?.title ?? '');
    await remember(transaction, member, now, motion, {
      action: 'motion.letter',
      before: { letter: name, state: former.state },
      after: { letter: name, state: link.state },
      passageId: former.passageId,
    });
    return null;
  });
}

/**
 * One transaction: the motion is taken at the version that the person saw (null: at any), changed, and its version
 * raised.
 * A refusal rolls everything back.
 */
async function changeMotion(
  motionId: number,
  version: number | null,
  shown: Record<string, (motion: StoredMotion) => string | null>,
  change: (transaction: Transaction, motion: StoredMotion) => Promise<Refusal | null>,
): Promise<MotionResult> {
  try {
    return await database().transaction(async (transaction) => {
      const [motion] = await transaction.select().from(motions).where(eq(motions.id, motionId)).for('update');
      if (!motion) throw new Refused(refusal('', 'gone'));
      if (version !== null && motion.version !== version) {
        const current = Object.fromEntries(Object.entries(shown).map(([name, read]) => [name, read(motion)]));
        return refused({ kind: 'conflict' as const, version: motion.version, current });
      }
      const problem = await change(transaction, motion);
      if (problem) throw new Refused(problem);
      const [saved] = await transaction
        .update(motions)
        .set({ version: sql`greatest(${motions.version}, ${motion.version + 1})` })
        .where(eq(motions.id, motionId))
        .returning({ version: motions.version });
      return done({ version: saved?.version ?? motion.version + 1 });
    });
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal);
    if (isUniqueViolation(error)) return refused(refusal('quote', 'alreadyRecorded'));
    throw error;
  }
}

/** Carries a refusal out of a transaction, so that it is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.why);
  }
}

const refusal = (field: string, why: Refusal['why']): Refusal => ({ kind: 'refused', field, why });

async function proofOf(transaction: Transaction, paper: string | null, quote: string | null) {
  if (!paper) return { kind: 'found' as const, kamerstukId: null, passageId: null, date: null };
  const cited = await citePassage(transaction, paper, quote);
  if (cited.kind === 'unknown paper') return refusal('paper', 'unknownPaper');
  if (cited.kind === 'quote not found') return refusal('quote', 'quoteNotFound');
  return cited;
}

async function remember(
  transaction: Transaction,
  member: Member,
  now: Date,
  motion: StoredMotion,
  entry: Omit<HistoryRecord, 'subject'>,
): Promise<void> {
  await record(transaction, authorOf(member), now, {
    ...entry,
    subject: { kind: 'motion', id: motion.id, name: await nameOf(transaction, motion) },
  });
}

async function nameOf(transaction: Transaction, motion: StoredMotion): Promise<string> {
  const [zaak] = motion.zaakId
    ? await transaction.select({ number: zaken.number }).from(zaken).where(eq(zaken.id, motion.zaakId))
    : [];
  return printedNumber(motion.key, zaak?.number ?? motion.title);
}
