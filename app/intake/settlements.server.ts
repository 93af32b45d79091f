import { and, eq, inArray } from 'drizzle-orm';
import type { Member, Viewer } from '~/accounts/viewer';
import { printPaper } from '~/citations/paper-id';
import { mayChange } from '~/commitments/commitment';
import { type DeadlineInWords, deadlineInWords } from '~/commitments/deadline-in-words';
import { commitmentsNamed, visibleCommitments } from '~/commitments/queries.server';
import { judgeCommitment, moveDeadline, presentDeadlineOf } from '~/commitments/recording.server';
import type { Calendar } from '~/deadlines/calendar';
import { plainDateAt } from '~/deadlines/plain-date';
import { authorOf } from '~/history/changes.server';
import { ensurePaper, keepPassage } from '~/kamerstukken/changes.server';
import type { Proof } from '~/kamerstukken/passages.server';
import { ensureMotion, judgeMotion, linkLetter } from '~/motions/recording.server';
import { database, type Transaction } from '~db/client';
import { commitmentDeadlines, commitments, judgements } from '~db/schema/commitments';
import { ministries } from '~db/schema/kamerstukken';
import { motions } from '~db/schema/motions';
import type { IntakeFrame, ProposalContent } from './intake';
import { isMotionId, mayHaveDeadline, type SettlementProposal } from './settlement';

/** Something that a passage can be about, with why it is offered. */
export interface SettlementChoice {
  /** Number of the commitment or id of the motion. */
  about: string;
  title: string | null;
  why: 'named' | 'serves' | 'in paper';
  /** The motion that it serves or the paper that it stands in. */
  through: string | null;
}

/** What each settlement can be about, the surest first, by what its passage names. Two statements in all. */
export async function settlementChoices(
  viewer: Viewer,
  contents: readonly ProposalContent[],
): Promise<(content: SettlementProposal) => SettlementChoice[]> {
  const named = contents.flatMap((content) =>
    content.kind === 'settlement' ? [...content.named, ...(content.about ? [content.about] : [])] : [],
  );
  const papers = [...new Set(named.filter(isMotionId))];
  const numbers = [...new Set(named.filter((name) => !isMotionId(name)))];
  const found = await commitmentsNamed(viewer, { numbers, papers });
  const known =
    papers.length === 0
      ? []
      : await database()
          .select({ key: motions.key, title: motions.title })
          .from(motions)
          .where(inArray(motions.key, papers));
  return (content) => {
    const names = new Set([...content.named, ...(content.about ? [content.about] : [])]);
    const choices: SettlementChoice[] = known.flatMap(({ key, title }) =>
      key !== null && names.has(key) ? [{ about: key, title, why: 'named', through: null }] : [],
    );
    for (const { number, title, motions: served, paper, mayChange: isOurs } of found) {
      if (!isOurs) continue;
      const motion = served.find((key) => names.has(key));
      const choice = { about: number, title };
      if (names.has(number)) choices.push({ ...choice, why: 'named', through: null });
      else if (motion) choices.push({ ...choice, why: 'serves', through: motion });
      else if (paper && names.has(paper)) choices.push({ ...choice, why: 'in paper', through: paper });
    }
    if (content.about !== null && !choices.some(({ about }) => about === content.about))
      choices.unshift({ about: content.about, title: null, why: 'named', through: null });
    return choices;
  };
}

/** Commitments by number, as far as the viewer may see them. */
export async function heldCommitments(transaction: Transaction, viewer: Viewer, numbers: string[]) {
  if (numbers.length === 0) return [];
  return transaction
    .select({
      id: commitments.id,
      number: commitments.number,
      ministryState: commitments.ministryState,
      organisationId: commitments.organisationId,
      ministryOrganisationId: ministries.organisationId,
    })
    .from(commitments)
    .leftJoin(ministries, eq(ministries.id, commitments.ministryId))
    .where(and(inArray(commitments.number, numbers), visibleCommitments(viewer)))
    .orderBy(commitments.id)
    .for('update', { of: commitments });
}

type HeldCommitment = Awaited<ReturnType<typeof heldCommitments>>[number];

export type SettlementProblem = 'unknownCommitment' | 'notYours';

/** Why nothing can be settled of what a person chose; null where it can. A motion is known by its number alone. */
export function problemOf(
  member: Member,
  about: string,
  held: readonly HeldCommitment[],
): SettlementProblem | null {
  if (isMotionId(about)) return null;
  const commitment = held.find((one) => one.number === about);
  if (!commitment) return 'unknownCommitment';
  return mayChange(member, commitment) ? null : 'notYours';
}

/** The same before anything is decided, so that a form can say it. */
export const whyNotToSettle = (
  member: Member,
  { about }: SettlementProposal,
): Promise<SettlementProblem | null> =>
  database().transaction(async (transaction) =>
    about === null || isMotionId(about)
      ? null
      : problemOf(member, about, await heldCommitments(transaction, member, [about])),
  );

export interface AcceptedSettlement {
  about: string;
  content: SettlementProposal;
  /** Place of the passage in the letter. */
  start: number;
  end: number;
}

/**
 * Carries out what a passage says of a motion or a commitment, with the passage as its proof. A step that this
 * passage proved before is not taken twice. Answers what it became: `motion:12`, `commitment:5`.
 */
export async function settle(
  transaction: Transaction,
  member: Member,
  now: Date,
  letter: { paperId: number; frame: IntakeFrame; table: Calendar },
  settlement: AcceptedSettlement,
  held: readonly HeldCommitment[],
): Promise<string> {
  const { about, content, start, end } = settlement;
  const passageId = await keepPassage(transaction, {
    kamerstukId: letter.paperId,
    start,
    end,
    quote: content.sentence,
  });
  const proof: Proof = { passageId, kamerstukId: letter.paperId, reason: content.reason };
  if (isMotionId(about)) return settleMotion(transaction, member, now, letter, about, content, proof);
  const commitment = held.find((one) => one.number === about);
  if (!commitment) throw new Error(`commitment ${about} is gone`);
  await settleCommitment(transaction, member, now, letter, commitment, content, proof);
  return `commitment:${commitment.id}`;
}

async function settleMotion(
  transaction: Transaction,
  member: Member,
  now: Date,
  letter: { paperId: number; frame: IntakeFrame },
  key: string,
  { step }: SettlementProposal,
  proof: Proof,
): Promise<string> {
  const author = authorOf(member);
  const motion = await ensureMotion(transaction, author, now, {
    key,
    kamerstukId: await ensurePaper(transaction, key),
    title: key,
    submitters: [],
  });
  const isSlip = step === 'nieuwe termijn';
  await linkLetter(transaction, author, now, motion, {
    letterId: letter.paperId,
    key: letter.frame.key ?? '',
    kind: isSlip ? 'uitstel' : 'uitvoering',
  });
  if (step === null || isSlip) return `motion:${motion.id}`;
  const [known] = await transaction
    .select({ id: judgements.id })
    .from(judgements)
    .where(
      and(
        eq(judgements.motionId, motion.id),
        eq(judgements.passageId, proof.passageId ?? 0),
        eq(judgements.state, step),
      ),
    );
  if (known) return `motion:${motion.id}`;
  const [stored] = await transaction
    .select({ state: motions.ministryState })
    .from(motions)
    .where(eq(motions.id, motion.id))
    .for('update');
  await judgeMotion(
    transaction,
    author,
    now,
    { id: motion.id, name: printPaper(key, 'number'), state: stored?.state ?? null },
    { side: 'ministry', state: step, judgedOn: letter.frame.date ?? plainDateAt(now), ...proof },
  );
  return `motion:${motion.id}`;
}

async function settleCommitment(
  transaction: Transaction,
  member: Member,
  now: Date,
  letter: { frame: IntakeFrame; table: Calendar },
  commitment: HeldCommitment,
  { step, deadlineWords }: SettlementProposal,
  proof: Proof,
): Promise<void> {
  if (step === null) return;
  const on = letter.frame.date ?? plainDateAt(now);
  if (step !== 'nieuwe termijn') {
    const [known] = await transaction
      .select({ id: judgements.id })
      .from(judgements)
      .where(
        and(
          eq(judgements.commitmentId, commitment.id),
          eq(judgements.passageId, proof.passageId ?? 0),
          eq(judgements.state, step),
        ),
      );
    if (known) return;
    const { id, number, ministryState } = commitment;
    await judgeCommitment(
      transaction,
      authorOf(member),
      now,
      { id, number, state: ministryState },
      { side: 'ministry', state: step, judgedOn: on, ...proof },
    );
  }
  if (mayHaveDeadline(step) && deadlineWords !== null)
    await postpone(
      transaction,
      member,
      now,
      commitment,
      deadlineInWords(deadlineWords, on, letter.table),
      proof,
    );
}

/** The new day that a passage names; the day that stands already is no new one. */
async function postpone(
  transaction: Transaction,
  member: Member,
  now: Date,
  { id, number }: HeldCommitment,
  window: DeadlineInWords,
  proof: Proof,
): Promise<void> {
  const [known] = await transaction
    .select({ position: commitmentDeadlines.position })
    .from(commitmentDeadlines)
    .where(
      and(eq(commitmentDeadlines.commitmentId, id), eq(commitmentDeadlines.passageId, proof.passageId ?? 0)),
    );
  const present = await presentDeadlineOf(transaction, id);
  const isSame = window.to !== null && present?.to === window.to && present.from === window.from;
  if (known || isSame) return;
  await moveDeadline(transaction, authorOf(member), now, { id, number }, window, proof);
}
