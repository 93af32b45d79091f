import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Any number that nothing else on the server locks: "gestand" in telephone keys. */
const MIGRATION_LOCK = 4_378_263;

/**
 * Brings a database to the newest schema, creating it first if the server lacks it. Several at once wait for
 * one another: without the lock drizzle's migrator fails in all but one.
 */
export async function migrateDatabase(url: string, folder = resolve('drizzle')): Promise<void> {
  await createIfMissing(url);
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { lock_timeout: 0 } });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    // A table in use is waited for briefly and the migration fails rather than queueing every reader behind it.
    await sql`set lock_timeout = '5s'`;
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function createIfMissing(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const probe = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await probe`select 1`;
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
    const maintenance = new URL(url);
    maintenance.pathname = '/postgres';
    const sql = postgres(maintenance.href, { max: 1, onnotice: () => {} });
    try {
      await sql.unsafe(`create database "${name.replaceAll('"', '""')}"`);
    } catch (failure) {
      // Another starter made it first.
      if (!['42P04', '23505'].includes((failure as { code?: string }).code ?? '')) throw failure;
    } finally {
      await sql.end({ timeout: 5 });
    }
  } finally {
    await probe.end({ timeout: 5 });
  }
}
