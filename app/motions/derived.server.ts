import { eq, inArray, sql } from 'drizzle-orm';
import { changedFields } from '~/history/history';
import type { Transaction } from '~db/client';
import { decisions, motionReplacements, motions, statementsOfAdvice, votes } from '~db/schema/motions';
import { presentAdvice } from './advice';
import { ballotOf } from './ballot';
import { outcomeOf } from './outcome';

/** What a motion's lists show of its history, as it was and as it follows now. */
export interface DerivedChange {
  motionId: number;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** The same for one motion; null when nothing changed. */
export async function recomputeMotion(
  transaction: Transaction,
  motionId: number,
): Promise<DerivedChange | null> {
  const [change] = await recomputeMotions(transaction, [motionId]);
  return change ?? null;
}

/**
 * Derives outcome, votes and present advice anew from decisions, votes, replacements and statements, and
 * keeps them on the motion for lists. Five reads and one write, whatever the number of motions.
 * The caller writes the history: it knows who or what made the change.
 */
export async function recomputeMotions(
  transaction: Transaction,
  motionIds: readonly number[],
): Promise<DerivedChange[]> {
  if (motionIds.length === 0) return [];
  const ids = [...new Set(motionIds)];
  const known = await transaction.select().from(motions).where(inArray(motions.id, ids)).for('update');
  const taken = await transaction.select().from(decisions).where(inArray(decisions.motionId, ids));
  const cast = await transaction
    .select({ vote: votes })
    .from(votes)
    .innerJoin(decisions, eq(decisions.id, votes.decisionId))
    .where(inArray(decisions.motionId, ids));
  const replaced = new Set(
    (
      await transaction
        .select({ id: motionReplacements.replacedMotionId })
        .from(motionReplacements)
        .where(inArray(motionReplacements.replacedMotionId, ids))
    ).map((row) => row.id),
  );
  const stated = await transaction
    .select()
    .from(statementsOfAdvice)
    .where(inArray(statementsOfAdvice.motionId, ids));

  const decisionsOf = grouped(taken, (decision) => decision.motionId);
  const votesOf = grouped(cast, ({ vote }) => vote.decisionId);
  const adviceOf = grouped(stated, (statement) => statement.motionId);
  const changes: DerivedChange[] = [];
  const written: Record<string, unknown>[] = [];
  for (const motion of known) {
    const outcome = outcomeOf(decisionsOf.get(motion.id) ?? [], replaced.has(motion.id));
    const { decision } = outcome;
    const rows = decision ? (votesOf.get(decision.id) ?? []).map(({ vote }) => vote) : [];
    const ballot = ballotOf(rows, decision?.votingForm ?? null, decision?.text ?? null);
    const derived = {
      outcome: outcome.outcome,
      outcomeOn: outcome.on,
      votesFor: ballot?.isComplete ? ballot.inFavour : null,
      votesAgainst: ballot?.isComplete ? ballot.against : null,
      advice: presentAdvice(adviceOf.get(motion.id) ?? [])?.value ?? null,
    };
    const changed = changedFields<Record<string, unknown>>(motion, derived);
    if (!changed) continue;
    written.push({ id: motion.id, ...derived });
    changes.push({ motionId: motion.id, ...changed });
  }
  if (written.length > 0) {
    await transaction.execute(sql`
      update motions set outcome = derived.outcome, outcome_on = derived."outcomeOn", votes_for = derived."votesFor",
        votes_against = derived."votesAgainst", advice = derived.advice, version = motions.version + 1
      from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as derived (id bigint, outcome text,
        "outcomeOn" date, "votesFor" integer, "votesAgainst" integer, advice text)
      where motions.id = derived.id`);
  }
  return changes;
}

function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
