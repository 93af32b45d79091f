import { and, asc, eq, notInArray, sql } from 'drizzle-orm';
import { type Member, requireEditor, type Viewer } from '~/accounts/viewer';
import { authorOf, record } from '~/history/changes.server';
import { type Changed, changeRecord, inOneTransaction } from '~/history/changing.server';
import { changedFields } from '~/history/history';
import { type Refusal, Refused } from '~/history/refusal';
import { isUniqueViolation } from '~/platform/database-errors';
import { type Result, refused } from '~/platform/result';
import type { Transaction } from '~db/client';
import { intakes, proposals } from '~db/schema/intake';
import type { IntakeFrame, ProposalContent } from './intake';
import { lackOf } from './settlement';
import { heldCommitments, problemOf } from './settlements.server';

export type StoredProposal = typeof proposals.$inferSelect;

/** Accepts, changes or rejects one proposal. `content` is what the person left in the form. */
export async function decideProposal(
  viewer: Viewer,
  proposalId: number,
  version: number,
  decision: 'accepted' | 'rejected' | 'open',
  content: ProposalContent | null,
  now: Date,
): Promise<Changed<'gone'>> {
  const member = requireEditor(viewer, 'decide a proposal');
  return changeProposal(member, proposalId, version, async (transaction, proposal) => {
    const isChanged = content !== null && differs(content, proposal.proposed as ProposalContent);
    await transaction
      .update(proposals)
      .set({
        decision: decision === 'accepted' && isChanged ? 'changed' : decision,
        decided: decision === 'accepted' ? (content ?? proposal.proposed) : proposal.decided,
        decidedBy: decision === 'open' ? null : member.userId,
        decidedAt: decision === 'open' ? null : now,
      })
      .where(eq(proposals.id, proposalId));
    await record(transaction, authorOf(member), now, {
      action: 'intake.decided',
      subject: { kind: 'intake', id: proposal.intakeId, name: `${proposal.kind} ${proposal.position}` },
      before: { decision: proposal.decision },
      after: { decision },
      organisationId: member.organisationId,
    });
  });
}

/** One proposal of the member's organisation, at the version that the member saw. */
const changeProposal = (
  member: Member,
  id: number,
  version: number,
  change: (transaction: Transaction, proposal: StoredProposal) => Promise<void>,
): Promise<Changed<'gone'>> =>
  changeRecord(
    {
      table: proposals,
      version,
      take: (transaction) => ownProposal(transaction, member, id),
      shown: ({ decision }: StoredProposal) => ({ decision }),
    },
    change,
  );

const differs = (one: ProposalContent, other: ProposalContent): boolean =>
  Object.entries(one).some(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify((other as unknown as Record<string, unknown>)[key]),
  );

/**
 * Accepts whatever is still open: as it was read, or as somebody left it. A settlement of which the subject or
 * the step is not sure stays open: a person chooses.
 */
export async function acceptRest(
  viewer: Viewer,
  intakeId: number,
  now: Date,
): Promise<Result<null, Refusal<'gone'>>> {
  const member = requireEditor(viewer, 'decide proposals');
  return inOneTransaction(async (transaction) => {
    await openIntake(transaction, member, intakeId);
    const unsure = await unsureSettlements(transaction, member, intakeId);
    const accepted = await transaction
      .update(proposals)
      .set({
        // A merged or reopened proposal holds what a person made of it.
        decision: sql`case when ${proposals.decided} is null then 'accepted' else 'changed' end`,
        decided: sql`coalesce(${proposals.decided}, ${proposals.proposed})`,
        decidedBy: member.userId,
        decidedAt: now,
        version: sql`${proposals.version} + 1`,
      })
      .where(
        and(
          eq(proposals.intakeId, intakeId),
          eq(proposals.decision, 'open'),
          notInArray(proposals.id, unsure),
        ),
      )
      .returning({ id: proposals.id });
    await record(transaction, authorOf(member), now, {
      action: 'intake.decided',
      subject: { kind: 'intake', id: intakeId, name: `${accepted.length} voorstellen` },
      before: { decision: 'open' },
      after: { decision: 'accepted', count: accepted.length },
      organisationId: member.organisationId,
    });
    return null;
  });
}

async function unsureSettlements(
  transaction: Transaction,
  member: Member,
  intakeId: number,
): Promise<number[]> {
  const open = await transaction
    .select()
    .from(proposals)
    .where(
      and(eq(proposals.intakeId, intakeId), eq(proposals.kind, 'settlement'), eq(proposals.decision, 'open')),
    );
  const settlements = open.flatMap((proposal) => {
    const content = contentOf(proposal);
    return content.kind === 'settlement' ? [{ id: proposal.id, content }] : [];
  });
  const held = await heldCommitments(
    transaction,
    member,
    settlements.flatMap(({ content }) => content.about ?? []),
  );
  return settlements.flatMap(({ id, content }) =>
    lackOf(content) || content.about === null || problemOf(member, content.about, held) ? [id] : [],
  );
}

/** Makes one commitment two: the new one proves itself by the same sentence and is decided by itself. */
export async function splitProposal(
  viewer: Viewer,
  proposalId: number,
  version: number,
  now: Date,
): Promise<Changed<'gone'>> {
  const member = requireEditor(viewer, 'split a proposal');
  return changeProposal(member, proposalId, version, async (transaction, proposal) => {
    if (proposal.kind !== 'commitment') throw new Refused('', 'gone');
    const parts = await transaction
      .select({ fingerprint: proposals.fingerprint })
      .from(proposals)
      .where(and(eq(proposals.intakeId, proposal.intakeId), eq(proposals.start, proposal.start)));
    await transaction.insert(proposals).values({
      intakeId: proposal.intakeId,
      kind: 'commitment',
      fingerprint: `${proposal.fingerprint}:${parts.length + 1}`,
      start: proposal.start,
      end: proposal.end,
      proposed: proposal.decided ?? proposal.proposed,
      position: proposal.position,
    });
    await record(transaction, authorOf(member), now, {
      action: 'commitment.split',
      subject: { kind: 'intake', id: proposal.intakeId, name: `commitment ${proposal.position}` },
      before: null,
      after: { parts: parts.length + 1 },
      organisationId: member.organisationId,
    });
  });
}

/** Joins a commitment with the one before it: one text, one record; the later proposal is set aside. */
export async function mergeWithPrevious(
  viewer: Viewer,
  proposalId: number,
  version: number,
  now: Date,
): Promise<Changed<'gone'>> {
  const member = requireEditor(viewer, 'merge proposals');
  return changeProposal(member, proposalId, version, async (transaction, proposal) => {
    const all = await transaction
      .select()
      .from(proposals)
      .where(and(eq(proposals.intakeId, proposal.intakeId), eq(proposals.kind, 'commitment')))
      .orderBy(asc(proposals.position), asc(proposals.id))
      .for('update');
    const index = all.findIndex((one) => one.id === proposalId);
    const previous = all.slice(0, index).findLast((one) => one.decision !== 'rejected');
    const first = previous && contentOf(previous);
    const second = contentOf(proposal);
    if (!previous || first?.kind !== 'commitment' || second.kind !== 'commitment')
      throw new Refused('', 'gone');
    const joined: ProposalContent = {
      ...first,
      text: `${first.text} ${second.text}`,
      deadlineWords: first.deadlineWords ?? second.deadlineWords,
    };
    await transaction
      .update(proposals)
      .set({ decided: joined, version: previous.version + 1 })
      .where(eq(proposals.id, previous.id));
    await transaction
      .update(proposals)
      .set({ decision: 'rejected', decidedBy: member.userId, decidedAt: now })
      .where(eq(proposals.id, proposalId));
    await record(transaction, authorOf(member), now, {
      action: 'commitment.merged',
      subject: { kind: 'intake', id: proposal.intakeId, name: `commitment ${proposal.position}` },
      before: null,
      after: { with: previous.position },
      organisationId: member.organisationId,
    });
  });
}

export const contentOf = (proposal: StoredProposal): ProposalContent =>
  (proposal.decided ?? proposal.proposed) as ProposalContent;

/** Corrects what the letter says of itself: number, date, dossiers, title, kind. */
export async function correctFrame(
  viewer: Viewer,
  intakeId: number,
  version: number,
  frame: Partial<IntakeFrame>,
  now: Date,
): Promise<Changed<'gone' | 'knownNumber'>> {
  const member = requireEditor(viewer, 'correct a letter');
  const intake = {
    table: intakes,
    version,
    take: (transaction: Transaction) => openIntake(transaction, member, intakeId),
    shown: () => ({}),
  };
  try {
    return await changeRecord(intake, async (transaction, stored) => {
      const before = stored.frame as IntakeFrame;
      const whole = { ...before, ...frame };
      const changed = changedFields<Record<string, unknown>>({ ...before }, frame);
      if (!changed) return false;
      await transaction.update(intakes).set({ frame: whole, key: whole.key }).where(eq(intakes.id, intakeId));
      return record(transaction, authorOf(member), now, {
        action: 'intake.changed',
        subject: { kind: 'intake', id: intakeId, name: whole.key ?? 'brief' },
        ...changed,
        organisationId: member.organisationId,
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Another reading of the organisation has this number.
    return refused({ kind: 'refused', field: 'nummer', why: 'knownNumber' });
  }
}

/** Locks a reading of the member's organisation that is not confirmed yet. @throws Refused */
async function openIntake(transaction: Transaction, member: Member, id: number) {
  const [intake] = await transaction
    .select({ id: intakes.id, frame: intakes.frame, version: intakes.version })
    .from(intakes)
    .where(
      and(eq(intakes.id, id), eq(intakes.organisationId, member.organisationId), eq(intakes.state, 'open')),
    )
    .for('update');
  if (!intake) throw new Refused('', 'gone');
  return intake;
}

/** Locks a proposal of such a reading. @throws Refused */
async function ownProposal(transaction: Transaction, member: Member, id: number): Promise<StoredProposal> {
  const [row] = await transaction
    .select({ proposal: proposals })
    .from(proposals)
    .innerJoin(intakes, eq(intakes.id, proposals.intakeId))
    .where(
      and(eq(proposals.id, id), eq(intakes.organisationId, member.organisationId), eq(intakes.state, 'open')),
    )
    .for('update', { of: proposals });
  if (!row) throw new Refused('', 'gone');
  return row.proposal;
}
