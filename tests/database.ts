import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase, connect, shareDatabase } from '../db/client';

/**
 * Gives a test file a real PostgreSQL database of its own, copied from the migrated template, and makes it
 * the one that `database()` answers. Call it once at the top of the file.
 */
export function useTestDatabase(): { url(): string } {
  const name = `gestand_test_${randomBytes(6).toString('hex')}`;
  const server = inject('databaseServer');
  const address = new URL(server);
  address.pathname = `/${name}`;
  beforeAll(async () => {
    await onServer(server, `create database "${name}" template "${inject('templateDatabase')}"`);
    shareDatabase(connect(address.href, { poolSize: 10 }));
  });
  afterAll(async () => {
    await closeDatabase();
    await onServer(server, `drop database if exists "${name}" with (force)`);
  });
  return { url: () => address.href };
}

/** Does work on a further database of its own; afterwards `database()` is the file's again. */
export async function onAnotherDatabase<T>(work: () => Promise<T>): Promise<T> {
  const name = `gestand_test_${randomBytes(6).toString('hex')}`;
  const server = inject('databaseServer');
  const address = new URL(server);
  address.pathname = `/${name}`;
  const place = globalThis as { gestandDatabase?: Parameters<typeof shareDatabase>[0] };
  const own = place.gestandDatabase;
  await onServer(server, `create database "${name}" template "${inject('templateDatabase')}"`);
  shareDatabase(connect(address.href, { poolSize: 10 }));
  try {
    return await work();
  } finally {
    await closeDatabase();
    if (own) shareDatabase(own);
    await onServer(server, `drop database if exists "${name}" with (force)`);
  }
}

async function onServer(server: string, statement: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await sql.unsafe(statement);
        return;
      } catch (error) {
        // Two files may copy the template at one moment.
        if ((error as { code?: string }).code !== '55006' || attempt > 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}
