import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { slipsOf } from '~/deadlines/standing';
import { record } from '~/history/changes.server';
import type { Author } from '~/history/history';
import type { Proof } from '~/kamerstukken/passages.server';
import type { Side } from '~/motions/motion';
import type { Transaction } from '~db/client';
import {
  commitmentDeadlines,
  commitmentMotions,
  commitmentNumbers,
  commitmentOwners,
  commitments,
  judgements,
} from '~db/schema/commitments';
import {
  type CommitmentState,
  givenDeadlines,
  isClosed,
  ownCommitmentNumber,
  saysTheSame,
  shortTitle,
} from './commitment';
import type { DeadlineInWords } from './deadline-in-words';

export interface NewCommitment {
  /** Null gives it one of our own numbers. */
  number: string | null;
  source: 'letter' | 'debate' | 'register';
  text: string;
  title?: string;
  actor: string;
  strength: 'firm' | 'conditional' | 'soft';
  state: CommitmentState;
  madeOn: string | null;
  kamerstukId: number | null;
  passageId: number | null;
  madeBy: string | null;
  madeByPersonId: number | null;
  ministryId: number | null;
  organisationId: number | null;
  deadline: DeadlineInWords | null;
  motionIds: number[];
  ownerId?: number | null;
}

/** The one way in which a commitment comes to be. Answers its id and number. */
export async function logCommitment(
  transaction: Transaction,
  author: Author,
  now: Date,
  commitment: NewCommitment,
): Promise<{ id: number; number: string }> {
  const number = commitment.number ?? (await nextNumber(transaction));
  const { deadline } = commitment;
  const [made] = await transaction
    .insert(commitments)
    .values({
      number,
      source: commitment.source,
      text: commitment.text,
      title: commitment.title ?? shortTitle(commitment.text),
      actor: commitment.actor,
      strength: commitment.strength,
      madeOn: commitment.madeOn,
      kamerstukId: commitment.kamerstukId,
      passageId: commitment.passageId,
      madeBy: commitment.madeBy,
      madeByPersonId: commitment.madeByPersonId,
      ministryId: commitment.ministryId,
      organisationId: commitment.organisationId,
      ownState: commitment.state,
      everyMonths: everyMonths(deadline),
      ...presentDeadline(deadline),
      createdAt: now,
      changedAt: now,
    })
    .returning({ id: commitments.id });
  if (!made) throw new Error('the commitment was not stored');
  if (deadline) {
    await transaction.insert(commitmentDeadlines).values({
      commitmentId: made.id,
      position: 1,
      ...deadline,
      kamerstukId: commitment.kamerstukId,
      passageId: commitment.passageId,
      setBy: author.userId,
      setAt: now,
    });
  }
  for (const motionId of new Set(commitment.motionIds)) {
    await transaction
      .insert(commitmentMotions)
      .values({ commitmentId: made.id, motionId })
      .onConflictDoNothing();
  }
  if (commitment.ownerId && commitment.organisationId) {
    await transaction.insert(commitmentOwners).values({
      commitmentId: made.id,
      organisationId: commitment.organisationId,
      userId: commitment.ownerId,
    });
  }
  await record(transaction, author, now, {
    action: 'commitment.created',
    subject: { kind: 'commitment', id: made.id, name: number },
    before: null,
    after: { text: commitment.text, state: commitment.state, deadline: deadline?.words ?? null },
    passageId: commitment.passageId,
    organisationId: commitment.state === 'concept' ? commitment.organisationId : null,
  });
  return { id: made.id, number };
}

async function nextNumber(transaction: Transaction): Promise<string> {
  const [row] = await transaction.execute<{ count: string }>(
    sql`select nextval(${commitmentNumbers.seqName}::regclass) as count`,
  );
  return ownCommitmentNumber(Number(row?.count));
}

const presentDeadline = (deadline: DeadlineInWords | null) => ({
  deadlineWords: deadline?.words ?? null,
  deadlineFrom: deadline?.from ?? null,
  deadlineTo: deadline?.to ?? null,
  deadlinePrecision: deadline?.precision ?? null,
});

/** "jaarlijks" is a rule 'elke 12 maanden': the next occurrence follows from it. */
export function everyMonths(deadline: Pick<DeadlineInWords, 'rule' | 'precision'> | null): number | null {
  if (deadline?.precision !== 'recurring') return null;
  const months = Number(/(\d+)/.exec(deadline.rule)?.[1]);
  return Number.isInteger(months) && months > 0 ? months : null;
}

/** Keeps one side's judgement of a commitment, and moves the commitment's state of that side. */
export async function judgeCommitment(
  transaction: Transaction,
  author: Author,
  now: Date,
  commitment: { id: number; number: string; state: CommitmentState | null },
  judgement: { side: Side; state: CommitmentState; raw?: string | null; judgedOn: string } & Proof,
): Promise<void> {
  await transaction.insert(judgements).values({
    commitmentId: commitment.id,
    side: judgement.side,
    state: judgement.state,
    raw: judgement.raw ?? null,
    judgedOn: judgement.judgedOn,
    passageId: judgement.passageId,
    kamerstukId: judgement.kamerstukId,
    reason: judgement.reason,
    recordedBy: author.userId,
    recordedAt: now,
  });
  const column = { ministry: 'ministryState', house: 'houseState', own: 'ownState' } as const;
  await transaction
    .update(commitments)
    .set({
      [column[judgement.side]]: judgement.state,
      ...(judgement.side === 'own'
        ? { settledOn: isClosed(judgement.state) ? judgement.judgedOn : null }
        : {}),
      changedAt: now,
      version: sql`${commitments.version} + 1`,
    })
    .where(eq(commitments.id, commitment.id));
  await record(transaction, author, now, {
    action: 'commitment.state',
    subject: { kind: 'commitment', id: commitment.id, name: commitment.number },
    before: { side: judgement.side, state: commitment.state },
    after: { side: judgement.side, state: judgement.state },
    reason: judgement.reason,
    passageId: judgement.passageId,
  });
}

/** What made a deadline be set; an event comes with its day. */
export type Dating = { cause: 'promise' | 'calendar'; eventOn: null } | { cause: 'event'; eventOn: string };

/**
 * Gives a commitment a deadline, kept with its source and reason. Each later one that the government gives is
 * a slip; one that an event or the calendar dated anew is not: the promise did not move.
 */
export async function moveDeadline(
  transaction: Transaction,
  author: Author,
  now: Date,
  commitment: { id: number; number: string },
  deadline: DeadlineInWords,
  proof: Proof,
  dating: Dating = { cause: 'promise', eventOn: null },
): Promise<void> {
  const earlier = await transaction
    .select({
      position: commitmentDeadlines.position,
      words: commitmentDeadlines.words,
      to: commitmentDeadlines.to,
      cause: commitmentDeadlines.cause,
    })
    .from(commitmentDeadlines)
    .where(eq(commitmentDeadlines.commitmentId, commitment.id))
    .orderBy(asc(commitmentDeadlines.position));
  const last = earlier.at(-1);
  const slips = slipsOf(givenDeadlines([...earlier, { to: deadline.to, cause: dating.cause }]));
  await transaction.insert(commitmentDeadlines).values({
    commitmentId: commitment.id,
    position: (last?.position ?? 0) + 1,
    ...deadline,
    ...dating,
    passageId: proof.passageId,
    kamerstukId: proof.kamerstukId,
    reason: proof.reason,
    setBy: author.userId,
    setAt: now,
  });
  await transaction
    .update(commitments)
    .set({
      ...presentDeadline(deadline),
      everyMonths: everyMonths(deadline),
      slips: slips?.count ?? 0,
      changedAt: now,
      version: sql`${commitments.version} + 1`,
    })
    .where(eq(commitments.id, commitment.id));
  await record(transaction, author, now, {
    action: 'commitment.deadline',
    subject: { kind: 'commitment', id: commitment.id, name: commitment.number },
    before: last ? { deadline: last.words, due: last.to } : null,
    after: {
      deadline: deadline.words,
      due: deadline.to,
      ...(dating.cause === 'promise' ? {} : { dated: dating.eventOn ?? dating.cause }),
    },
    reason: proof.reason,
    passageId: proof.passageId,
  });
}

/**
 * A commitment that somebody described from this letter before its text was at hand, now proven by a passage
 * of it: it keeps its number and words. Null when none of them says the same.
 */
export async function proveDescribed(
  transaction: Transaction,
  author: Author,
  now: Date,
  proof: { kamerstukId: number; passageId: number; text: string },
): Promise<number | null> {
  const described = await transaction
    .select({ id: commitments.id, number: commitments.number, text: commitments.text })
    .from(commitments)
    .where(and(eq(commitments.kamerstukId, proof.kamerstukId), isNull(commitments.passageId)))
    .orderBy(asc(commitments.id))
    .for('update');
  const same = described.find((one) => saysTheSame(one.text, proof.text));
  if (!same) return null;
  await transaction
    .update(commitments)
    .set({ passageId: proof.passageId, changedAt: now, version: sql`${commitments.version} + 1` })
    .where(eq(commitments.id, same.id));
  await record(transaction, author, now, {
    action: 'commitment.changed',
    subject: { kind: 'commitment', id: same.id, name: same.number },
    before: null,
    after: { quote: proof.text },
    passageId: proof.passageId,
  });
  return same.id;
}

/** The deadline that a commitment has now, as it was last set. */
export async function presentDeadlineOf(
  transaction: Transaction,
  commitmentId: number,
): Promise<DeadlineInWords | null> {
  const [last] = await transaction
    .select({
      words: commitmentDeadlines.words,
      from: commitmentDeadlines.from,
      to: commitmentDeadlines.to,
      precision: commitmentDeadlines.precision,
      rule: commitmentDeadlines.rule,
      isApproximate: commitmentDeadlines.isApproximate,
      anchor: commitmentDeadlines.anchor,
    })
    .from(commitmentDeadlines)
    .where(eq(commitmentDeadlines.commitmentId, commitmentId))
    .orderBy(desc(commitmentDeadlines.position))
    .limit(1);
  return last ?? null;
}

/** The motions that a commitment serves. */
export async function motionsServed(transaction: Transaction, commitmentId: number): Promise<number[]> {
  const rows = await transaction
    .select({ id: commitmentMotions.motionId })
    .from(commitmentMotions)
    .where(eq(commitmentMotions.commitmentId, commitmentId));
  return rows.map((row) => row.id);
}
