import { type SQL, sql } from 'drizzle-orm';
import { database, type Transaction } from './client';

/**
 * Rows of a statement written by hand, as JSON gives them: numbers as numbers, dates as `YYYY-MM-DD`,
 * instants in ISO form. For reads that gather a page in one statement.
 */
export async function jsonRows<Row>(query: SQL, connection?: Transaction): Promise<Row[]> {
  const rows = await (connection ?? database()).execute<{ record: Row }>(
    sql`select to_json(answer) as record from (${query}) answer`,
  );
  return rows.map((row) => row.record);
}

/** Ids as one parameter of a statement written by hand, however many there are. */
export const idList = (ids: readonly number[]): SQL => sql`${sql.param(`{${ids.join(',')}}`)}::bigint[]`;
