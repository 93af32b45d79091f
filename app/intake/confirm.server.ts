import { and, asc, eq, sql } from 'drizzle-orm';
import { type Member, requireEditor, type Viewer } from '~/accounts/viewer';
import { parseKamerstukId } from '~/citations/paper-id';
import { deadlineInWords } from '~/commitments/deadline-in-words';
import { logCommitment, proveDescribed } from '~/commitments/recording.server';
import type { Calendar } from '~/deadlines/calendar';
import { plainDateAt } from '~/deadlines/plain-date';
import { authorOf, record } from '~/history/changes.server';
import { inOneTransaction } from '~/history/changing.server';
import { type Refusal, Refused } from '~/history/refusal';
import { calendar } from '~/kamerstukken/calendar.server';
import { ensurePaper, keepLetter, keepPassage } from '~/kamerstukken/changes.server';
import { recomputeMotions } from '~/motions/derived.server';
import { ensureMotion, linkLetter, stateAdvice } from '~/motions/recording.server';
import type { Result } from '~/platform/result';
import type { Transaction } from '~db/client';
import { commitments } from '~db/schema/commitments';
import { intakes, proposals } from '~db/schema/intake';
import { citations } from '~db/schema/kamerstukken';
import { contentOf, type StoredProposal } from './decisions.server';
import type { CommitmentProposal, IntakeFrame } from './intake';
import { type AcceptedSettlement, heldCommitments, problemOf, settle } from './settlements.server';

export type ConfirmRefusal = 'gone' | 'conflict' | 'no number' | 'undecidedRest' | 'notToSettle';

/**
 * Makes the accepted proposals records, all in one transaction: the letter with its text, what it cites, the
 * motions with the advice and its sentence, the commitments with theirs. Of two people who confirm at once
 * the second is told; nothing is stored twice or by half.
 */
export async function confirmIntake(
  viewer: Viewer,
  intakeId: number,
  version: number,
  now: Date,
): Promise<Result<{ key: string }, Refusal<ConfirmRefusal>>> {
  const member = requireEditor(viewer, 'confirm a letter');
  const table = await calendar();
  return inOneTransaction(async (transaction) => {
    const [intake] = await transaction
      .select()
      .from(intakes)
      .where(and(eq(intakes.id, intakeId), eq(intakes.organisationId, member.organisationId)))
      .for('update');
    if (!intake) throw new Refused('', 'gone');
    const frame = intake.frame as IntakeFrame;
    if (intake.state === 'confirmed' && frame.key) return { key: frame.key };
    if (intake.version !== version) throw new Refused('', 'conflict');
    if (!frame.key || !isPaperNumber(frame.key)) throw new Refused('nummer', 'no number');
    const all = await decidedProposals(transaction, intakeId);
    const settlements = acceptedSettlements(all);
    const numbers = settlements.map(({ about }) => about);
    const held = await heldCommitments(transaction, member, numbers);
    if (numbers.some((about) => problemOf(member, about, held)))
      throw new Refused('voorstellen', 'notToSettle');
    const letter = { frame, paper: await keepPaper(transaction, member, now, intake, frame.key), table };
    const motions = await keepAccepted(transaction, member, now, letter, all);
    for (const settlement of settlements) {
      const settled = await settle(
        transaction,
        member,
        now,
        { paperId: letter.paper.id, frame, table },
        settlement,
        held,
      );
      await becomes(transaction, settlement.proposalId, settled);
    }
    await recomputeMotions(transaction, motions);
    await transaction
      .update(intakes)
      .set({ state: 'confirmed', kamerstukId: letter.paper.id, version: version + 1 })
      .where(eq(intakes.id, intakeId));
    await record(transaction, authorOf(member), now, {
      action: 'intake.confirmed',
      subject: { kind: 'intake', id: intakeId, name: frame.key },
      before: { state: 'open' },
      after: { state: 'confirmed' },
      organisationId: member.organisationId,
    });
    return { key: frame.key };
  });
}

/** A printed paper, or the answers to questions, which have a number of their own. */
const isPaperNumber = (key: string): boolean =>
  parseKamerstukId(key) !== null || /^ah-(?:tk|ek)-\d{8}-\d+$/.test(key);

/** All proposals of a reading. @throws Refused while one of them waits for a person */
async function decidedProposals(transaction: Transaction, intakeId: number): Promise<StoredProposal[]> {
  const all = await transaction
    .select()
    .from(proposals)
    .where(eq(proposals.intakeId, intakeId))
    .orderBy(asc(proposals.position), asc(proposals.id));
  // A citation is a place in the text; only what becomes a record of its own must be decided.
  if (all.some((one) => one.decision === 'open' && one.kind !== 'citation'))
    throw new Refused('voorstellen', 'undecidedRest');
  return all;
}

function keepPaper(
  transaction: Transaction,
  member: Member,
  now: Date,
  { frame, text, textMap }: typeof intakes.$inferSelect,
  key: string,
) {
  const { title, date, dossiers, kind, documentKind, senders } = frame as IntakeFrame;
  return keepLetter(transaction, authorOf(member), now, {
    key,
    title: title || 'Brief',
    date,
    dossiers,
    kind,
    documentKind,
    text,
    textMap,
    senders,
    textSource: 'intake',
  });
}

type ConfirmedLetter = {
  frame: IntakeFrame;
  paper: Awaited<ReturnType<typeof keepLetter>>;
  table: Calendar;
};

/** What was accepted of the letter itself: its citations, its motions, which it answers, and its commitments. */
async function keepAccepted(
  transaction: Transaction,
  member: Member,
  now: Date,
  letter: ConfirmedLetter,
  all: readonly StoredProposal[],
): Promise<number[]> {
  const accepted = all.filter((one) => one.decision !== 'rejected');
  await keepCitations(transaction, letter.paper.id, accepted);
  const touched = await keepMotions(transaction, member, now, letter.frame, letter.paper.id, accepted);
  for (const proposal of accepted) {
    const content = contentOf(proposal);
    if (content.kind !== 'commitment') continue;
    const commitment = await keepCommitment(transaction, member, now, { ...letter, proposal, content });
    await becomes(transaction, proposal.id, `commitment:${commitment}`);
  }
  return touched;
}

/** Notes which record a proposal became. */
async function becomes(transaction: Transaction, proposalId: number, made: string): Promise<void> {
  await transaction.update(proposals).set({ record: made }).where(eq(proposals.id, proposalId));
}

const acceptedSettlements = (
  all: readonly StoredProposal[],
): (AcceptedSettlement & { proposalId: number })[] =>
  all.flatMap((proposal) => {
    const content = contentOf(proposal);
    if (content.kind !== 'settlement' || content.about === null || proposal.decision === 'rejected')
      return [];
    return [
      { proposalId: proposal.id, about: content.about, content, start: proposal.start, end: proposal.end },
    ];
  });

async function keepCitations(
  transaction: Transaction,
  paperId: number,
  accepted: StoredProposal[],
): Promise<void> {
  const rows = accepted.flatMap((proposal) => {
    const content = contentOf(proposal);
    if (content.kind !== 'citation') return [];
    return content.ids.map((toKey) => ({
      fromKamerstukId: paperId,
      toKey,
      start: proposal.start,
      end: proposal.end,
      surface: content.surface,
    }));
  });
  if (rows.length > 0) await transaction.insert(citations).values(rows).onConflictDoNothing();
}

/** Motions by their number, the letter linked to each, and what it advises. Answers the motions touched. */
async function keepMotions(
  transaction: Transaction,
  member: Member,
  now: Date,
  frame: IntakeFrame,
  paperId: number,
  accepted: StoredProposal[],
): Promise<number[]> {
  const author = authorOf(member);
  const touched = new Set<number>();
  for (const proposal of accepted) {
    const content = contentOf(proposal);
    if ((content.kind !== 'motion' && content.kind !== 'advice') || content.key === null) continue;
    const motion = await ensureMotion(transaction, author, now, {
      key: content.key,
      kamerstukId: await ensurePaper(transaction, content.key),
      title: content.kind === 'motion' ? content.surface : content.key,
      submitters: content.kind === 'motion' ? content.submitters : [],
      on: frame.date,
    });
    touched.add(motion.id);
    if (content.kind === 'motion') {
      await linkLetter(transaction, author, now, motion, {
        letterId: paperId,
        key: frame.key ?? '',
        kind: content.link,
      });
      continue;
    }
    const passageId = await keepPassage(transaction, {
      kamerstukId: paperId,
      start: proposal.start,
      end: proposal.end,
      quote: content.sentence,
    });
    await stateAdvice(transaction, author, now, motion, {
      value: content.value,
      otherwise: content.otherwise,
      condition: content.condition,
      statedOn: frame.date,
      statedBy: frame.senders.map((sender) => sender.office).join(', ') || null,
      kamerstukId: paperId,
      passageId,
    });
  }
  return [...touched];
}

async function keepCommitment(
  transaction: Transaction,
  member: Member,
  now: Date,
  given: {
    frame: IntakeFrame;
    paper: { id: number; ministryId: number | null };
    proposal: StoredProposal;
    content: CommitmentProposal;
    table: Calendar;
  },
): Promise<number> {
  const { frame, paper, proposal, content, table } = given;
  const passageId = await keepPassage(transaction, {
    kamerstukId: paper.id,
    start: proposal.start,
    end: proposal.end,
    quote: content.sentence,
  });
  // Another organisation may have logged this sentence with these words before: then it is that one.
  const [known] = await transaction
    .select({ id: commitments.id })
    .from(commitments)
    .where(and(eq(commitments.passageId, passageId), sql`${commitments.text} = ${content.text}`));
  if (known) return known.id;
  const described = await proveDescribed(transaction, authorOf(member), now, {
    kamerstukId: paper.id,
    passageId,
    text: content.text,
  });
  if (described !== null) return described;
  const anchor = frame.date ?? plainDateAt(now);
  const motionIds = content.key === null ? [] : [await motionFor(transaction, member, now, content.key)];
  const made = await logCommitment(transaction, authorOf(member), now, {
    number: null,
    source: 'letter',
    text: content.text,
    actor: content.actor,
    strength: content.strength,
    state: 'openstaand',
    madeOn: frame.date,
    kamerstukId: paper.id,
    passageId,
    madeBy:
      frame.senders.map((sender) => [sender.office, sender.name].filter(Boolean).join(' ')).join('; ') ||
      null,
    madeByPersonId: null,
    ministryId: paper.ministryId,
    organisationId: member.organisationId,
    deadline: content.deadlineWords ? deadlineInWords(content.deadlineWords, anchor, table) : null,
    motionIds,
    ownerId: content.ownerId,
  });
  return made.id;
}

async function motionFor(transaction: Transaction, member: Member, now: Date, key: string): Promise<number> {
  const motion = await ensureMotion(transaction, authorOf(member), now, {
    key,
    kamerstukId: await ensurePaper(transaction, key),
    title: key,
    submitters: [],
  });
  return motion.id;
}
