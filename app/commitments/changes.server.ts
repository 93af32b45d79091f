import { eq, sql } from 'drizzle-orm';
import { type Member, NotAllowed, requireEditor, type Viewer } from '~/accounts/viewer';
import { isPlainDate, plainDateAt } from '~/deadlines/plain-date';
import { authorOf, record } from '~/history/changes.server';
import { calendar } from '~/kamerstukken/calendar.server';
import { citePassage } from '~/kamerstukken/passages.server';
import { done, type Result, refused } from '~/platform/result';
import { database, type Transaction } from '~db/client';
import { users } from '~db/schema/accounts';
import { commitmentRelations, commitments } from '~db/schema/commitments';
import { ministries } from '~db/schema/kamerstukken';
import {
  type CommitmentState,
  mayChange,
  needsEvidence,
  nextStates,
  type Side,
  shortTitle,
} from './commitment';
import { deadlineInWords } from './deadline-in-words';
import { judgeCommitment, logCommitment, motionsServed, moveDeadline, type Proof } from './recording.server';

/** What a person can mend: the field, and why, as a name of the room's messages. */
export interface Refusal {
  kind: 'refused';
  field: string;
  why:
    | 'unknownPaper'
    | 'quoteNotFound'
    | 'proofNeeded'
    | 'reasonNeeded'
    | 'notADate'
    | 'noEvent'
    | 'sourceNeeded'
    | 'notNext'
    | 'textNeeded'
    | 'wordsNeeded'
    | 'unknownCommitment'
    | 'sameCommitment'
    | 'alreadyRelated'
    | 'unknownOwner'
    | 'gone';
}

/** Somebody else saved first: what stands now in the fields that the refused save wanted to change. */
export interface Conflict {
  kind: 'conflict';
  version: number;
  current: Record<string, string | null>;
}

export type CommitmentResult = Result<{ number: string }, Refusal | Conflict>;

export type Stored = typeof commitments.$inferSelect;

export const refusal = (field: string, why: Refusal['why']): Refusal => ({ kind: 'refused', field, why });

/** Carries a refusal out of a transaction, so that it is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.why);
  }
}

/**
 * One transaction: the commitment is locked, taken at the version that the person saw and only by who may
 * change it; a refusal rolls everything back.
 * @throws NotAllowed
 */
export async function changeCommitment(
  viewer: Viewer,
  number: string,
  version: number,
  shown: (commitment: Stored) => Record<string, string | null>,
  change: (transaction: Transaction, member: Member, commitment: Stored) => Promise<Refusal | null>,
): Promise<CommitmentResult> {
  try {
    return await database().transaction(async (transaction) => {
      const [row] = await transaction
        .select({ commitment: commitments, ministryOrganisationId: ministries.organisationId })
        .from(commitments)
        .leftJoin(ministries, eq(ministries.id, commitments.ministryId))
        .where(eq(commitments.number, number))
        .for('update', { of: commitments });
      if (!row) return refused(refusal('', 'gone'));
      const { commitment, ministryOrganisationId } = row;
      const owning = { organisationId: commitment.organisationId, ministryOrganisationId };
      if (!mayChange(viewer, owning)) throw new NotAllowed(`change ${number}`);
      if (commitment.version !== version) {
        return refused({
          kind: 'conflict' as const,
          version: commitment.version,
          current: shown(commitment),
        });
      }
      const problem = await change(transaction, viewer, commitment);
      if (problem) throw new Refused(problem);
      await transaction
        .update(commitments)
        .set({ version: sql`greatest(${commitments.version}, ${version + 1})` })
        .where(eq(commitments.id, commitment.id));
      return done({ number });
    });
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal);
    throw error;
  }
}

/** What a person names as proof: a paper with words from it, or a reason. */
export interface GivenProof {
  paper: string | null;
  quote: string | null;
  reason: string | null;
}

/** Finds the proof that a person names; what cannot be found rolls the change back. */
export async function proofOf(transaction: Transaction, given: GivenProof): Promise<Proof> {
  if (!given.paper) return { passageId: null, kamerstukId: null, reason: given.reason };
  const cited = await citePassage(transaction, given.paper, given.quote);
  if (cited.kind === 'unknown paper') throw new Refused(refusal('paper', 'unknownPaper'));
  if (cited.kind === 'quote not found') throw new Refused(refusal('quote', 'quoteNotFound'));
  return { passageId: cited.passageId, kamerstukId: cited.kamerstukId, reason: given.reason };
}

/** Judges how far a commitment is, for one of the three sides, on evidence or for a stated reason. */
export function takeStep(
  viewer: Viewer,
  number: string,
  version: number,
  step: { side: Side; state: CommitmentState; judgedOn: string } & GivenProof,
  now: Date,
): Promise<CommitmentResult> {
  const column = { ministry: 'ministryState', house: 'houseState', own: 'ownState' } as const;
  return changeCommitment(
    viewer,
    number,
    version,
    (commitment) => ({ state: commitment[column[step.side]] }),
    async (transaction, member, commitment) => {
      const state = commitment[column[step.side]];
      if (!isPlainDate(step.judgedOn)) return refusal('judgedOn', 'notADate');
      if (step.side === 'own' && !nextStates(state).includes(step.state)) return refusal('state', 'notNext');
      const proof = await proofOf(transaction, step);
      if (needsEvidence(step.state) && proof.passageId === null && !proof.reason) {
        return refusal('reason', 'proofNeeded');
      }
      await judgeCommitment(
        transaction,
        authorOf(member),
        now,
        { id: commitment.id, number, state },
        { side: step.side, state: step.state, judgedOn: step.judgedOn, ...proof },
      );
      if (step.side === 'own') await nextOccurrence(transaction, member, now, commitment, step.state);
      return null;
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
): Promise<CommitmentResult> {
  return changeCommitment(
    viewer,
    number,
    version,
    (commitment) => ({ deadline: commitment.deadlineWords }),
    async (transaction, member, commitment) => {
      if (deadline.words.trim() === '') return refusal('words', 'wordsNeeded');
      if (!isPlainDate(deadline.anchor)) return refusal('anchor', 'notADate');
      const proof = await proofOf(transaction, deadline);
      const isSlip = commitment.deadlineWords !== null;
      if (isSlip && proof.kamerstukId === null && !proof.reason) return refusal('reason', 'reasonNeeded');
      const window = deadlineInWords(deadline.words.trim(), deadline.anchor, await calendar());
      await moveDeadline(transaction, authorOf(member), now, { id: commitment.id, number }, window, proof);
      return null;
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
): Promise<CommitmentResult> {
  return changeCommitment(
    viewer,
    number,
    version,
    (commitment) => ({ text: commitment.text, title: commitment.title }),
    async (transaction, member, commitment) => {
      const text = texts.text.trim();
      if (text === '') return refusal('text', 'textNeeded');
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
      return null;
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
    isConcept: boolean;
  } & GivenProof,
  now: Date,
): Promise<CommitmentResult> {
  const member = requireEditor(viewer, 'log a commitment');
  if (given.text.trim() === '') return refused(refusal('text', 'textNeeded'));
  if (!isPlainDate(given.madeOn)) return refused(refusal('madeOn', 'notADate'));
  const table = await calendar();
  try {
    return await database().transaction(async (transaction) => {
      const proof = await proofOf(transaction, given);
      const [owner] =
        given.ownerId === null
          ? []
          : await transaction.select().from(users).where(eq(users.id, given.ownerId));
      if (given.ownerId !== null && owner?.organisationId !== member.organisationId) {
        return refused(refusal('owner', 'unknownOwner'));
      }
      const made = await logCommitment(transaction, authorOf(member), now, {
        number: null,
        source: given.source,
        text: given.text.trim(),
        actor: given.actor.trim() || 'het kabinet',
        strength: 'firm',
        state: given.isConcept ? 'concept' : 'openstaand',
        madeOn: given.madeOn,
        kamerstukId: proof.kamerstukId,
        passageId: proof.passageId,
        madeBy: given.actor.trim() || null,
        madeByPersonId: null,
        ministryId: given.ministryId,
        organisationId: member.organisationId,
        deadline: given.deadlineWords ? deadlineInWords(given.deadlineWords, given.madeOn, table) : null,
        motionIds: [],
        ownerId: given.ownerId,
      });
      return done({ number: made.number });
    });
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal);
    throw error;
  }
}
