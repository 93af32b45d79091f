import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';

/**
 * Seconds that a COPY of these rows of the mirror takes into a table without indexes: the most that the database
 * can do. Reading and writing have a connection each: after the last rows of a COPY that was read the driver can
 * leave its socket paused, and a COPY that is written on the same connection waits for ever.
 */
export async function plainCopy(url: string, rows: string): Promise<number> {
  const file = resolve('.data/bench-copy.txt');
  await asked(url, async (sql) =>
    pipeline(await sql.unsafe(`copy (${rows}) to stdout`).readable(), createWriteStream(file)),
  );
  const seconds = await asked(url, async (sql) => {
    await sql`create table if not exists plain (like source_records)`;
    await sql`truncate plain`;
    const begun = performance.now();
    await pipeline(
      createReadStream(file, { highWaterMark: 256_000 }),
      await sql`copy plain from stdin`.writable(),
    );
    return (performance.now() - begun) / 1000;
  });
  await rm(file);
  return seconds;
}

/** Work on a connection of its own. */
export async function asked<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
