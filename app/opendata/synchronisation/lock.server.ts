import { sql } from 'drizzle-orm';
import { driver, type Transaction } from '~db/client';

/** Key of the lock under which one process at a time takes over records of the House. */
const KEY = 4_710_032_736;

/**
 * Does work while no other process, of however many, does the like; answers null at once when one is at it. The
 * lock belongs to a connection: a process that is killed holds it no longer than its connection.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T | null> {
  const connection = await driver().reserve();
  try {
    const [row] = await connection<{ taken: boolean }[]>`select pg_try_advisory_lock(${KEY}) as taken`;
    if (!row?.taken) return null;
    try {
      return await work();
    } finally {
      // A connection that is gone holds no lock.
      await connection`select pg_advisory_unlock(${KEY})`.catch(() => undefined);
    }
  } finally {
    connection.release();
  }
}

/** Whether some process is at it now. */
export async function isSomebodyAtIt(): Promise<boolean> {
  const [row] = await driver()<{ taken: boolean }[]>`
    select exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
      and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32) + objid::bigint = ${KEY}) as taken`;
  return row?.taken ?? false;
}

/** Key of the lock that a transaction holds while it writes what follows from the House's records. */
const TURN = 4_710_032_735;

/**
 * Waits until no other transaction, of whatever process, writes what follows from the House's records: pages of
 * records, texts, links. Each of them touches rows of the others in an order of its own (a paper makes its letter
 * due, a motion the letters that name it); taken before the first row, this is the one order that all of them
 * share, and who waits sees what the one before wrote. Held until the transaction ends.
 */
export async function takeTurn(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${TURN})`);
}
