import { driver } from '~db/client';

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
