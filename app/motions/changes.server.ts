import { and, eq, isNull } from 'drizzle-orm';
import { type Member, requireEditor, type Viewer } from '~/accounts/viewer';
import { isPlainDate } from '~/deadlines/plain-date';
import { authorOf, record } from '~/history/changes.server';
import { type Changed, changeRecord, inOneTransaction } from '~/history/changing.server';
import type { HistoryRecord } from '~/history/history';
import { type Refusal, Refused } from '~/history/refusal';
import { printedNumber } from '~/kamerstukken/addresses';
import type { LinkState } from '~/kamerstukken/letter-link';
import { type GivenProof, proofOf } from '~/kamerstukken/passages.server';
import { isUniqueViolation } from '~/platform/database-errors';
import { type Result, refused } from '~/platform/result';
import type { Transaction } from '~db/client';
import { kamerstukken, zaken } from '~db/schema/kamerstukken';
import { letterMotionLinks, motionCorrections, motions, statementsOfAdvice } from '~db/schema/motions';
import { recomputeMotion } from './derived.server';
import { type Correctable, type ExecutionState, type MotionRefusal, type Side, takesProof } from './motion';
import { isOutcome } from './outcome';
import { judgeMotion, STATE_OF_SIDE } from './recording.server';

export type ChangedMotion = Changed<MotionRefusal>;

type StoredMotion = typeof motions.$inferSelect;

/** What somebody read or heard: the value, and the letter, debate or reason that it rests on. */
export interface NewAdvice extends GivenProof {
  value: string;
  source: 'letter' | 'debate' | 'correction';
  statedOn: string | null;
  statedBy: string | null;
}

/** Adds a statement of advice to the history of a motion; nothing that was stated before changes. */
export function addAdvice(
  viewer: Viewer,
  motionId: number,
  version: number,
  advice: NewAdvice,
  now: Date,
): Promise<ChangedMotion> {
  const member = requireEditor(viewer, 'motion.advice');
  return changeMotion(
    motionId,
    version,
    { advice: (motion) => motion.advice },
    async (transaction, motion) => {
      if (advice.source === 'correction' && !advice.reason) throw refusal('reason', 'reasonNeeded');
      if (advice.source === 'letter' && !advice.paper) throw refusal('paper', 'unknownPaper');
      const proof = await proofOf(transaction, advice);
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
    },
  );
}

/** How far the execution of a motion is, as one of three sides has it. */
export interface NewJudgement extends GivenProof {
  side: Side;
  state: ExecutionState;
  judgedOn: string;
}

/** Records a judgement of a motion's execution. What says that something was done takes a passage or a reason. */
export function judgeExecution(
  viewer: Viewer,
  motionId: number,
  version: number,
  judgement: NewJudgement,
  now: Date,
): Promise<ChangedMotion> {
  const member = requireEditor(viewer, 'motion.state');
  const field = STATE_OF_SIDE[judgement.side];
  return changeMotion(
    motionId,
    version,
    { state: (motion) => motion[field] },
    async (transaction, motion) => {
      if (!isPlainDate(judgement.judgedOn)) throw refusal('judgedOn', 'notADate');
      const proof = await proofOf(transaction, judgement);
      if (takesProof(judgement.state) && proof.passageId === null && !judgement.reason) {
        throw refusal('reason', 'proofNeeded');
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
): Promise<ChangedMotion> {
  const member = requireEditor(viewer, 'motion.changed');
  const { field, value, reason } = correction;
  return changeMotion(
    motionId,
    version,
    { [field]: (motion) => motion[field] },
    async (transaction, motion) => {
      if (!reason.trim()) throw refusal('reason', 'reasonNeeded');
      if (field === 'submittedOn' && !isPlainDate(value)) throw refusal('value', 'notADate');
      if (field === 'outcome' && !isOutcome(value)) throw refusal('value', 'notAnOutcome');
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
): Promise<Result<void, Refusal<MotionRefusal>>> {
  const member = requireEditor(viewer, 'motion.letter');
  return inOneTransaction(async (transaction) => {
    const motion = await takeMotion(transaction, motionId);
    const [former] = await transaction
      .select()
      .from(letterMotionLinks)
      .where(and(eq(letterMotionLinks.id, link.id), eq(letterMotionLinks.motionId, motionId)))
      .for('update');
    if (!former) throw refusal('', 'gone');
    if (former.state === link.state && former.decidedBy !== null) return;
    if (former.state !== link.saw) throw refusal('', 'decidedMeanwhile');
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
  });
}

async function changeMotion(
  motionId: number,
  version: number,
  shown: Record<string, (motion: StoredMotion) => string | null>,
  change: (transaction: Transaction, motion: StoredMotion) => Promise<void>,
): Promise<ChangedMotion> {
  try {
    return await changeRecord<StoredMotion, MotionRefusal>(
      {
        table: motions,
        take: (transaction) => takeMotion(transaction, motionId),
        version,
        shown: (motion) =>
          Object.fromEntries(Object.entries(shown).map(([name, read]) => [name, read(motion)])),
      },
      change,
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refused({ kind: 'refused' as const, field: 'quote', why: 'alreadyRecorded' as const });
  }
}

async function takeMotion(transaction: Transaction, id: number): Promise<StoredMotion> {
  const [motion] = await transaction.select().from(motions).where(eq(motions.id, id)).for('update');
  if (!motion) throw refusal('', 'gone');
  return motion;
}

const refusal = (field: string, why: MotionRefusal): Refused => new Refused(field, why);

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
