import { and, eq, sql } from 'drizzle-orm';
import type { Viewer } from '~/accounts/viewer';
import { authorOf, record } from '~/history/changes.server';
import { takesProof } from '~/motions/motion';
import type { Transaction } from '~db/client';
import { commitmentRelations, commitments } from '~db/schema/commitments';
import { type ChangedCommitment, changeCommitment, refusal } from './changes.server';
import { parseCommitmentNumber, shortTitle } from './commitment';
import { visibleCommitments } from './queries.server';
import { logCommitment, motionsServed, presentDeadlineOf } from './recording.server';

/** Commitments among themselves: one repeats another, one becomes two. */

/** Relates a commitment to an earlier one that it repeats, amends or supplements. */
export function relate(
  viewer: Viewer,
  number: string,
  version: number,
  relation: { kind: 'repeats' | 'amends' | 'supplements'; to: string },
  now: Date,
): Promise<ChangedCommitment> {
  return changeCommitment(
    viewer,
    number,
    version,
    () => ({}),
    async (transaction, member, commitment) => {
      const wanted = parseCommitmentNumber(relation.to);
      const [other] = wanted
        ? await transaction
            .select()
            .from(commitments)
            .where(and(eq(commitments.number, wanted), visibleCommitments(member)))
        : [];
      if (!other) throw refusal('to', 'unknownCommitment');
      if (other.id === commitment.id) throw refusal('to', 'sameCommitment');
      if (await leadsTo(transaction, other.id, commitment.id)) throw refusal('to', 'alreadyRelated');
      await transaction
        .insert(commitmentRelations)
        .values({ fromId: commitment.id, toId: other.id, kind: relation.kind, source: 'person' })
        .onConflictDoNothing();
      await record(transaction, authorOf(member), now, {
        action: 'commitment.relation',
        subject: { kind: 'commitment', id: commitment.id, name: number },
        before: null,
        after: { relation: relation.kind, to: other.number },
      });
    },
  );
}

/** Whether relations lead from one commitment to another, over any number of steps. */
async function leadsTo(transaction: Transaction, fromId: number, toId: number): Promise<boolean> {
  const [row] = await transaction.execute<{ found: boolean }>(sql`
    with recursive reached(id) as (
      select ${fromId}::bigint
      union
      select relation.to_id from commitment_relations relation join reached on relation.from_id = reached.id
    ) select exists (select 1 from reached where id = ${toId}) as found`);
  return row?.found ?? false;
}

/** Takes part of a commitment into one of its own; both are proven by the same passage. */
export function splitCommitment(
  viewer: Viewer,
  number: string,
  version: number,
  parts: { kept: string; taken: string },
  now: Date,
): Promise<ChangedCommitment> {
  return changeCommitment(
    viewer,
    number,
    version,
    (commitment) => ({ text: commitment.text }),
    async (transaction, member, commitment) => {
      const kept = parts.kept.trim();
      const taken = parts.taken.trim();
      if (kept === '' || taken === '') throw refusal(kept === '' ? 'kept' : 'taken', 'textNeeded');
      // The register's words are the House's; only the short name tells of the split.
      const text = commitment.source === 'register' ? commitment.text : kept;
      await transaction
        .update(commitments)
        .set({ text, title: shortTitle(kept), changedAt: now })
        .where(eq(commitments.id, commitment.id));
      const made = await logCommitment(transaction, authorOf(member), now, {
        ...commitment,
        number: null,
        text: taken,
        title: shortTitle(taken),
        // What was proven of the whole is not thereby proven of the part.
        state: takesProof(commitment.ownState) ? 'openstaand' : commitment.ownState,
        deadline: await presentDeadlineOf(transaction, commitment.id),
        motionIds: await motionsServed(transaction, commitment.id),
      });
      await record(transaction, authorOf(member), now, {
        action: 'commitment.split',
        subject: { kind: 'commitment', id: commitment.id, name: number },
        before: { text: commitment.text },
        after: { text, into: made.number },
      });
    },
  );
}
