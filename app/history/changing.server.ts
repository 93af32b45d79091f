import { sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { done, type Result, refused } from '~/platform/result';
import { database, type Transaction } from '~db/client';
import { type Conflict, type Refusal, Refused } from './refusal';

/** How people change records: one transaction, its history with it, and what they cannot do as an answer. */

/** One transaction; a `Refused` thrown in it rolls everything back and is the answer. */
export async function inOneTransaction<T, Why extends string>(
  work: (transaction: Transaction) => Promise<T>,
): Promise<Result<T, Refusal<Why>>> {
  try {
    return done(await database().transaction(work));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refused({ kind: 'refused' as const, field: error.field, why: error.why as Why });
  }
}

/** A table whose rows are changed at the version that a person saw. */
type VersionedTable = PgTable & { id: PgColumn; version: PgColumn };

export interface RecordToChange<Stored> {
  table: VersionedTable;
  /** Locks the record. @throws Refused when there is none that the person may see. @throws NotAllowed */
  take(transaction: Transaction): Promise<Stored>;
  /** The version that the person saw. */
  version: number;
  /** What stands in the fields that the person wants to change, for who comes second. */
  shown(stored: Stored): Record<string, string | null>;
}

export type Changed<Why extends string> = Result<{ version: number }, Refusal<Why> | Conflict>;

/**
 * Changes a record in one transaction: it is locked, taken at the version that the person saw, changed, and its
 * version raised. `change` writes the history too, throws `Refused` for what cannot be, and answers false when
 * nothing changed.
 */
export async function changeRecord<Stored extends { id: number; version: number }, Why extends string>(
  { table, take, version, shown }: RecordToChange<Stored>,
  change: (transaction: Transaction, stored: Stored) => Promise<unknown>,
): Promise<Changed<Why>> {
  const answer = await inOneTransaction<{ version: number } | Conflict, Why>(async (transaction) => {
    const stored = await take(transaction);
    if (stored.version !== version) {
      return { kind: 'conflict', version: stored.version, current: shown(stored) };
    }
    const isChanged = (await change(transaction, stored)) !== false;
    return { version: isChanged ? await raised(transaction, table, stored) : version };
  });
  if (!answer.ok) return answer;
  return 'kind' in answer.value ? refused(answer.value) : done(answer.value);
}

/** What a change calls may have raised the version already; it is not raised twice. */
async function raised(
  transaction: Transaction,
  table: VersionedTable,
  { id, version }: { id: number; version: number },
): Promise<number> {
  const [row] = await transaction.execute<{ version: number }>(sql`
    update ${table} set version = greatest(version, ${version + 1}) where id = ${id} returning version`);
  return row?.version ?? version + 1;
}
