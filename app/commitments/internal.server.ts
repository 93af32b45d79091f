import { and, eq } from 'drizzle-orm';
import { type Member, requireEditor, type Viewer } from '~/accounts/viewer';
import { authorOf, record } from '~/history/changes.server';
import { done, type Result, refused } from '~/platform/result';
import { database } from '~db/client';
import { users } from '~db/schema/accounts';
import { commitmentOwners, commitments, notes } from '~db/schema/commitments';
import { type Refusal, refusal } from './changes.server';

/** What one organisation keeps for itself about a commitment: who works on it, and remarks. */

type Stored = typeof commitments.$inferSelect;

/** Who of the viewer's own organisation works on it; null is nobody. Internal, and open to every editor. */
export async function setOwner(
  viewer: Viewer,
  commitmentId: number,
  ownerId: number | null,
  now: Date,
): Promise<Result<null, Refusal>> {
  const member = requireEditor(viewer, 'set an owner');
  return database().transaction(async (transaction) => {
    const [commitment] = await transaction.select().from(commitments).where(eq(commitments.id, commitmentId));
    if (!commitment || isHidden(member, commitment)) return refused(refusal('', 'gone'));
    const own = and(
      eq(commitmentOwners.commitmentId, commitmentId),
      eq(commitmentOwners.organisationId, member.organisationId),
    );
    const [owner] =
      ownerId === null ? [] : await transaction.select().from(users).where(eq(users.id, ownerId));
    if (ownerId !== null && owner?.organisationId !== member.organisationId) {
      return refused(refusal('owner', 'unknownOwner'));
    }
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
    return done(null);
  });
}

/** Writes a remark that the writer's own organisation alone sees. */
export async function writeNote(
  viewer: Viewer,
  commitmentId: number,
  text: string,
  now: Date,
): Promise<Result<null, Refusal>> {
  const member = requireEditor(viewer, 'write a note');
  const words = text.trim().slice(0, 8000);
  if (words === '') return refused(refusal('note', 'textNeeded'));
  return database().transaction(async (transaction) => {
    const [commitment] = await transaction.select().from(commitments).where(eq(commitments.id, commitmentId));
    if (!commitment || isHidden(member, commitment)) return refused(refusal('', 'gone'));
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
    return done(null);
  });
}

const isHidden = (member: Member, commitment: Stored): boolean =>
  commitment.ownState === 'concept' && commitment.organisationId !== member.organisationId;
