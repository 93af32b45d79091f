import { eq } from 'drizzle-orm';
import { colleague } from '~/accounts/queries.server';
import { type Member, NotAllowed, requireEditor, type Viewer } from '~/accounts/viewer';
import { isPlainDate, plainDateAt } from '~/deadlines/plain-date';
import { authorOf, record } from '~/history/changes.server';
import { type Changed, changeRecord, inOneTransaction } from '~/history/changing.server';
import { type Refusal, Refused } from '~/history/refusal';
import { calendar } from '~/kamerstukken/calendar.server';
import { type GivenProof, type ProofRefusal, proofOf } from '~/kamerstukken/passages.server';
import { type Side, takesProof } from '~/motions/motion';
import { motionNamed } from '~/motions/recording.server';
import type { Result } from '~/platform/result';
import type { Transaction } from '~db/client';
import { commitmentRelations, commitments } from '~db/schema/commitments';
import { ministries } from '~db/schema/kamerstukken';
import { type CommitmentState, mayChange, nextStates, shortTitle } from './commitment';
import { deadlineInWords } from './deadline-in-words';
import { judgeCommitment, logCommitment, motionsServed, moveDeadline } from './recording.server';

/** Why a change of a commitment is refused, as a name of the room's messages. */
export type CommitmentRefusal =
  | ProofRefusal
  | 'proofNeeded'
  | 'reasonNeeded'
  | 'notADate'
  | 'noEvent'
  | 'sourceNeeded'
  | 'notNext'
  | 'textNeeded'
  | 'wordsNeeded'
  | 'unknownCommitment'
  | 'unknownMotion'
  | 'sameCommitment'
  | 'alreadyRelated'
  | 'unknownOwner'
  | 'gone';

export type ChangedCommitment = Changed<CommitmentRefusal>;

export type Stored = typeof commitments.$inferSelect;

export const refusal = (field: string, why: CommitmentRefusal): Refused => new Refused(field, why);

/** Changes a commitment as `changeRecord` does, by who may change it. @throws NotAllowed */
export async function changeCommitment(
  viewer: Viewer,
  number: string,
  version: number,
  shown: (commitment: Stored) => Record<string, string | null>,
  change: (transaction: Transaction, member: Member, commitment: Stored) => Promise<void>,
): Promise<ChangedCommitment> {
  const member = requireEditor(viewer, `change ${number}`);
  return changeRecord<Stored, CommitmentRefusal>(
    {
      table: commitments,
      take: async (transaction) => {
        const [row] = await transaction
          .select({ commitment: commitments, ministryOrganisationId: ministries.organisationId })
          .from(commitments)
          .leftJoin(ministries, eq(ministries.id, commitments.ministryId))
          .where(eq(commitments.number, number))
          .for('update', { of: commitments });
        if (!row) throw refusal('', 'gone');
        const { commitment, ministryOrganisationId } = row;
        if (!mayChange(viewer, { organisationId: commitment.organisationId, ministryOrganisationId })) {
          throw new NotAllowed(`change ${number}`);
        }
        return commitment;
      },
      version,
      shown,
    },
    (transaction, commitment) => change(transaction, member, commitment),
  );
}

/** Judges how far a commitment is, for one of the three sides, on evidence or for a stated reason. */
export function takeStep(
  viewer: Viewer,
  number: string,
  version: number,
  step: { side: Side; state: CommitmentState; judgedOn: string } & GivenProof,
  now: Date,
): Promise<ChangedCommitment> {
  const column = { ministry: 'ministryState', house: 'houseState', own: 'ownState' } as const;
  return changeCommitment(
    viewer,
    number,
    version,
    (commitment) => ({ state: commitment[column[step.side]] }),
    async (transaction, member, commitment) => {
      const state = commitment[column[step.side]];
      if (!isPlainDate(step.judgedOn)) throw refusal('judgedOn', 'notADate');
      if (step.side === 'own' && !nextStates(state).includes(step.state)) throw refusal('state', 'notNext');
      const proof = await proofOf(transaction, step);
      if (takesProof(step.state) && proof.passageId === null && !proof.reason) {
        throw refusal('reason', 'proofNeeded');
      }
      await judgeCommitment(
        transaction,
        authorOf(member),
        now,
        { id: commitment.id, number, state },
        { side: step.side, state: step.state, judgedOn: step.judgedOn, ...proof },
      );
      if (step.side === 'own') await nextOccurrence(transaction, member, now, commitment, step.state);
    },
  );
}

/** A recurring commitment that is settled comes back by itself, as one of its own that repeats it. */
async function nextOccurrence(
  transaction: Transaction,
  member: Member,
  now: Date,
  commitment: Stored,
  state: CommitmentState,
): Promise<void> {
  if (commitment.everyMonths === null || state !== 'afgedaan') return;
  const words = commitment.deadlineWords ?? 'jaarlijks';
  const anchor = commitment.deadlineTo ?? plainDateAt(now);
  const next = await logCommitment(transaction, authorOf(member), now, {
    number: null,
    source: commitment.source,
    text: commitment.text,
    title: commitment.title,
    actor: commitment.actor,
    strength: commitment.strength,
    state: 'doorlopend',
    madeOn: commitment.madeOn,
    kamerstukId: commitment.kamerstukId,
    passageId: commitment.passageId,
    madeBy: commitment.madeBy,
    madeByPersonId: commitment.madeByPersonId,
    ministryId: commitment.ministryId,
    organisationId: commitment.organisationId,
    deadline: deadlineInWords(words, anchor, await calendar()),
    motionIds: await motionsServed(transaction, commitment.id),
  });
  await transaction
    .insert(commitmentRelations)
    .values({ fromId: next.id, toId: commitment.id, kind: 'repeats', source: 'person' });
}

/** Sets a new deadline in words. Every one after the first is a slip, with its source or reason. */
export function setDeadline(
  viewer: Viewer,
  number: string,
  version: number,
  deadline: { words: string; anchor: string } & GivenProof,
  now: Date,
): Promise<ChangedCommitment> {
  return changeCommitment(
    viewer,
    number,
    version,
    (commitment) => ({ deadline: commitment.deadlineWords }),
    async (transaction, member, commitment) => {
      if (deadline.words.trim() === '') throw refusal('words', 'wordsNeeded');
      if (!isPlainDate(deadline.anchor)) throw refusal('anchor', 'notADate');
      const proof = await proofOf(transaction, deadline);
      const isSlip = commitment.deadlineWords !== null;
      if (isSlip && proof.kamerstukId === null && !proof.reason) throw refusal('reason', 'reasonNeeded');
      const window = deadlineInWords(deadline.words.trim(), deadline.anchor, await calendar());
      await moveDeadline(transaction, authorOf(member), now, { id: commitment.id, number }, window, proof);
    },
  );
}

/** Corrects the words of a commitment that we logged ourselves, or its short name. */
export function correctText(
  viewer: Viewer,
  number: string,
  version: number,
  texts: { text: string; title: string },
  now: Date,
): Promise<ChangedCommitment> {
  return changeCommitment(
    viewer,
    number,
    version,
    (commitment) => ({ text: commitment.text, title: commitment.title }),
    async (transaction, member, commitment) => {
      const text = texts.text.trim();
      if (text === '') throw refusal('text', 'textNeeded');
      // The register's words are the House's: a short name of our own stands beside them.
      const isOfficial = commitment.source === 'register';
      const title = texts.title.trim() || shortTitle(text);
      await transaction
        .update(commitments)
        .set({ text: isOfficial ? commitment.text : text, title, changedAt: now })
        .where(eq(commitments.id, commitment.id));
      await record(transaction, authorOf(member), now, {
        action: 'commitment.changed',
        subject: { kind: 'commitment', id: commitment.id, name: number },
        before: { text: commitment.text, title: commitment.title },
        after: { text: isOfficial ? commitment.text : text, title },
      });
    },
  );
}

/** Logs a commitment by hand: one made in a debate, or in a letter that is not at hand. */
export async function logByHand(
  viewer: Viewer,
  given: {
    text: string;
    actor: string;
    source: 'letter' | 'debate';
    madeOn: string;
    deadlineWords: string | null;
    ministryId: number | null;
    ownerId: number | null;
    /** Printed number of the motion that it serves. */
    motion?: string | null;
    isConcept: boolean;
  } & GivenProof,
  now: Date,
): Promise<Result<{ number: string }, Refusal<CommitmentRefusal>>> {
  const member = requireEditor(viewer, 'log a commitment');
  const table = await calendar();
  return inOneTransaction(async (transaction) => {
    if (given.text.trim() === '') throw refusal('text', 'textNeeded');
    if (!isPlainDate(given.madeOn)) throw refusal('madeOn', 'notADate');
    if (given.ownerId !== null && !(await colleague(transaction, member, given.ownerId))) {
      throw refusal('owner', 'unknownOwner');
    }
    const motionId = given.motion ? await motionNamed(transaction, given.motion) : null;
    if (given.motion && motionId === null) throw refusal('motion', 'unknownMotion');
    const { kamerstukId, passageId } = await proofOf(transaction, given);
    const { number } = await logCommitment(transaction, authorOf(member), now, {
      number: null,
      source: given.source,
      text: given.text.trim(),
      actor: given.actor.trim() || 'het kabinet',
      strength: 'firm',
      state: given.isConcept ? 'concept' : 'openstaand',
      madeOn: given.madeOn,
      ...{ kamerstukId, passageId },
      madeBy: given.actor.trim() || null,
      madeByPersonId: null,
      ministryId: given.ministryId,
      organisationId: member.organisationId,
      deadline: given.deadlineWords ? deadlineInWords(given.deadlineWords, given.madeOn, table) : null,
      motionIds: motionId === null ? [] : [motionId],
      ownerId: given.ownerId,
    });
    return { number };
  });
}
