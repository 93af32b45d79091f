import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { type SQL, sql } from 'drizzle-orm';
import { driverOf, type Transaction } from '~db/client';

/** Types of PostgreSQL by column. */
export type Columns = Readonly<
  Record<string, 'uuid' | 'text' | 'integer' | 'boolean' | 'date' | 'timestamptz' | 'bigint' | 'jsonb'>
>;

/**
 * A temporary table of this transaction with these rows, to work on in sets. Whatever had its name in this
 * transaction is gone.
 */
export async function stage(
  transaction: Transaction,
  name: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
  { isJoined = true } = {},
): Promise<void> {
  const definition = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
  await transaction.execute(sql.raw(`drop table if exists pg_temp."${name}"`));
  await transaction.execute(
    sql.raw(`create temporary table "${name}" (${definition.join(', ')}) on commit drop`),
  );
  await copy(transaction, `pg_temp."${name}"`, Object.keys(columns), rows);
  if (isJoined && rows.length > 100) await weigh(transaction, name);
}

/** Counts what a staged table holds: without that the planner takes it for small and joins it row by row. */
export async function weigh(transaction: Transaction, name: string): Promise<void> {
  await transaction.execute(sql.raw(`analyze pg_temp."${name}"`));
}

/** Writes rows with COPY; values by column name, what is missing is null. */
export async function copy(
  transaction: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const query = driverOf(transaction).unsafe(`copy ${table} (${names}) from stdin`);
  const stream = await query.writable();
  const refusal = refusalOf(query);
  let chunk = '';
  for (const row of rows) {
    for (let index = 0; index < columns.length; index += 1) {
      chunk += (index === 0 ? '' : '\t') + copied(row[columns[index] ?? '']);
    }
    chunk += '\n';
    if (chunk.length > 256_000) {
      if (!stream.write(chunk)) await once(stream, 'drain');
      chunk = '';
    }
  }
  stream.end(chunk);
  await Promise.race([finished(stream), refusal]);
}

/**
 * What the database answers when it refuses rows of a COPY (one that is there already, for one). The driver has
 * settled the query by then and tells nobody: who waited for the end of the stream would wait for ever.
 */
function refusalOf(query: object): Promise<never> {
  const refusal = new Promise<never>((_, reject) => Object.assign(query, { reject }));
  refusal.catch(() => {});
  return refusal;
}

/** Rows, as JSON gives them, of a select over statements that write (`name as (insert ... returning ...)`). */
export async function writtenRows<Row>(transaction: Transaction, writing: SQL, select: SQL): Promise<Row[]> {
  const rows = await transaction.execute<{ record: Row }>(
    sql`with ${writing} select to_json(answer) as record from (${select}) answer`,
  );
  return rows.map((row) => row.record);
}

/** A value in the text format of COPY. */
function copied(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return SPECIAL.test(text) ? text.replace(SPECIALS, (character) => ESCAPES[character] ?? '') : text;
}

const SPECIAL = /[\\\n\r\t\0]/;
const SPECIALS = /[\\\n\r\t\0]/g;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '' };
