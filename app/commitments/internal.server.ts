import { and, eq } from 'drizzle-orm';
import { colleague } from '~/accounts/queries.server';
import { type Member, requireEditor, type Viewer } from '~/accounts/viewer';
import { authorOf, record } from '~/history/changes.server';
import { inOneTransaction } from '~/history/changing.server';
import type { Refusal } from '~/history/refusal';
import type { Result } from '~/platform/result';
import type { Transaction } from '~db/client';
import { users } from '~db/schema/accounts';
import { commitmentOwners, commitments, notes } from '~db/schema/commitments';
import { type CommitmentRefusal, refusal } from './changes.server';
import { visibleCommitments } from './queries.server';

/** What one organisation keeps for itself about a commitment: who works on it, and remarks. */

/** Who of the viewer's own organisation works on it; null is nobody. Internal, and open to every editor. */
export async function setOwner(
  viewer: Viewer,
  commitmentId: number,
  ownerId: number | null,
  now: Date,
): Promise<Result<void, Refusal<CommitmentRefusal>>> {
  const member = requireEditor(viewer, 'set an owner');
  return inOneTransaction(async (transaction) => {
    const commitment = await seenBy(transaction, member, commitmentId);
    const own = and(
      eq(commitmentOwners.commitmentId, commitmentId),
      eq(commitmentOwners.organisationId, member.organisationId),
    );
    const owner = ownerId === null ? null : await colleague(transaction, member, ownerId);
    if (owner === undefined) throw refusal('owner', 'unknownOwner');
    const [former] = await transaction
      .select({ name: users.name })
      .from(commitmentOwners)
      .innerJoin(users, eq(users.id, commitmentOwners.userId))
      .where(own);
    await transaction.delete(commitmentOwners).where(own);
    if (ownerId !== null) {
      await transaction
        .insert(commitmentOwners)
        .values({ commitmentId, organisationId: member.organisationId, userId: ownerId });
    }
    await record(transaction, authorOf(member), now, {
      action: 'commitment.owner',
      subject: { kind: 'commitment', id: commitmentId, name: commitment.number },
      before: { owner: former?.name ?? null },
      after: { owner: owner?.name ?? null },
      organisationId: member.organisationId,
    });
  });
}

/** Writes a remark that the writer's own organisation alone sees. */
export async function writeNote(
  viewer: Viewer,
  commitmentId: number,
  text: string,
  now: Date,
): Promise<Result<void, Refusal<CommitmentRefusal>>> {
  const member = requireEditor(viewer, 'write a note');
  const words = text.trim().slice(0, 8000);
  return inOneTransaction(async (transaction) => {
    const commitment = await seenBy(transaction, member, commitmentId);
    if (words === '') throw refusal('note', 'textNeeded');
    await transaction.insert(notes).values({
      organisationId: member.organisationId,
      commitmentId,
      text: words,
      authorId: member.userId,
      writtenAt: now,
    });
    await record(transaction, authorOf(member), now, {
      action: 'note.written',
      subject: { kind: 'commitment', id: commitmentId, name: commitment.number },
      before: null,
      after: { text: words },
      organisationId: member.organisationId,
    });
  });
}

/** The commitment, if the member may see it. @throws Refused `gone` */
async function seenBy(transaction: Transaction, member: Member, id: number): Promise<{ number: string }> {
  const [commitment] = await transaction
    .select({ number: commitments.number })
    .from(commitments)
    .where(and(eq(commitments.id, id), visibleCommitments(member)));
  if (!commitment) throw refusal('', 'gone');
  return commitment;
}
