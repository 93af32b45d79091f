import { and, eq, isNull, sql } from 'drizzle-orm';
import { database, type Transaction } from '~db/client';
import { type SourceName, sourceStates, synchronisationRuns } from '~db/schema/synchronisation';

export type SourceState = typeof sourceStates.$inferSelect;

/** Another process went on from the same checkpoint meanwhile: this one must begin from the newest. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/** Where a category stands; made at the first attempt, which is noted. */
export async function attempt(source: SourceName, category: string, now: Date): Promise<SourceState> {
  const [state] = await database()
    .insert(sourceStates)
    .values({ source, category, lastAttemptAt: now })
    .onConflictDoUpdate({
      target: [sourceStates.source, sourceStates.category],
      set: { lastAttemptAt: now },
    })
    .returning();
  if (!state) throw new Error('the state was not stored');
  return state;
}

/** Sets where a category goes on, against what was known: for a person who asks for a stretch again. */
export async function goBackTo(source: SourceName, category: string, checkpoint: string): Promise<void> {
  await database()
    .insert(sourceStates)
    .values({ source, category, checkpoint })
    .onConflictDoUpdate({ target: [sourceStates.source, sourceStates.category], set: { checkpoint } });
}

/**
 * Notes a page in the transaction that applied it.
 * @throws Overtaken when the category no longer stands where the page began
 */
export async function passPage(
  transaction: Transaction,
  state: SourceState,
  page: { checkpoint: string; isCaughtUp: boolean; records: number; newestChangeAt: Date | null },
  now: Date,
): Promise<SourceState> {
  const [passed] = await transaction
    .update(sourceStates)
    .set({
      checkpoint: page.checkpoint,
      records: sql`${sourceStates.records} + ${page.records}`,
      newestChangeAt: sql`greatest(${sourceStates.newestChangeAt}, ${page.newestChangeAt?.toISOString() ?? null}::timestamptz)`,
      lastError: null,
      failures: 0,
      ...(page.isCaughtUp ? { lastSuccessAt: now } : {}),
    })
    .where(
      and(
        eq(sourceStates.source, state.source),
        eq(sourceStates.category, state.category),
        sql`${sourceStates.checkpoint} is not distinct from ${state.checkpoint}`,
      ),
    )
    .returning();
  if (!passed) throw new Overtaken(`${state.category} was taken further by another process`);
  return passed;
}

/** Notes why a category ended early. */
export async function fail(source: SourceName, category: string, error: string): Promise<void> {
  await database()
    .update(sourceStates)
    .set({ lastError: error.slice(0, 500), failures: sql`${sourceStates.failures} + 1` })
    .where(and(eq(sourceStates.source, source), eq(sourceStates.category, category)));
}

/** Begins a run; runs that a killed process left open end here, with when they were last alive. */
export async function beginRun(source: SourceName, askedBy: string | null, now: Date): Promise<number> {
  return database().transaction(async (transaction) => {
    await transaction
      .update(synchronisationRuns)
      .set({
        endedAt: synchronisationRuns.aliveAt,
        errors: sql`array_append(${synchronisationRuns.errors}, 'the process ended')`,
      })
      .where(isNull(synchronisationRuns.endedAt));
    const [run] = await transaction
      .insert(synchronisationRuns)
      .values({ source, askedBy, startedAt: now, aliveAt: now })
      .returning({ id: synchronisationRuns.id });
    if (!run) throw new Error('the run was not stored');
    return run.id;
  });
}

export async function noteProgress(
  run: number,
  at: {
    category: string | null;
    pages: number;
    records: number;
    changed: number;
    progress: number | null;
    errors: string[];
  },
  now: Date,
  hasEnded: boolean,
  connection: Transaction | null = null,
): Promise<void> {
  await (connection ?? database())
    .update(synchronisationRuns)
    .set({ ...at, aliveAt: now, ...(hasEnded ? { endedAt: now } : {}) })
    .where(eq(synchronisationRuns.id, run));
}

/** Records taken over so far by category. */
export async function recordsSoFar(source: SourceName): Promise<Map<string, SourceState>> {
  const states = await database().select().from(sourceStates).where(eq(sourceStates.source, source));
  return new Map(states.map((state) => [state.category, state]));
}
