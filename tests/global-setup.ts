import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbeddedDatabase } from '../db/embedded';
import { migrateDatabase } from '../db/migrate';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server's maintenance database. */
    databaseServer: string;
    /** Name of the migrated database that each test file copies. */
    templateDatabase: string;
  }
}

/** Starts (or adopts) the test server and makes the template that test files copy, once per set of migrations. */
export default async function setup(project: TestProject) {
  const given = process.env.GESTAND_TEST_DATABASE_URL;
  const embedded = given ? null : await startEmbeddedDatabase(resolve('.data/test'));
  const server = given ?? embedded?.url ?? '';
  const template = `gestand_template_${hashOfMigrations()}`;
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  try {
    const [known] = await sql`select 1 from pg_database where datname = ${template}`;
    if (!known) {
      const url = new URL(server);
      url.pathname = `/${template}_draft`;
      await sql.unsafe(`drop database if exists "${template}_draft" with (force)`);
      await migrateDatabase(url.href);
      await sql.unsafe(`alter database "${template}_draft" rename to "${template}"`);
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
  project.provide('databaseServer', server);
  project.provide('templateDatabase', template);
  return async () => {
    if (embedded?.startedHere) await embedded.stop();
  };
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync('drizzle')
    .filter((file) => file.endsWith('.sql'))
    .sort()) {
    hash.update(name).update(readFileSync(join('drizzle', name)));
  }
  return hash.digest('hex').slice(0, 16);
}
