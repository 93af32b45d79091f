import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded';
import { migrateDatabase } from './migrate';

let folder = '';
let started: EmbeddedDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gestand-embedded-'));
  started = await startEmbeddedDatabase(folder);
});

afterAll(async () => {
  await (await startEmbeddedDatabase(folder)).stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

const postmasterPid = (): number =>
  Number(readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded database', () => {
  it('listens on this machine alone, and not without its password', async () => {
    const [row] = await ask(started.url, (sql) => sql`show listen_addresses`);
    expect(row?.listen_addresses).toBe('127.0.0.1');
    const stranger = new URL(started.url);
    stranger.password = 'geraden';
    await expect(ask(stranger.href, (sql) => sql`select 1`)).rejects.toThrow(/password/);
  });

  it('writes through to the disk', async () => {
    const [row] = await ask(
      started.url,
      (sql) => sql`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
    );
    expect(row).toEqual({ fsync: 'on', commit: 'on' });
  });

  it('is adopted by whoever comes later', async () => {
    const later = await startEmbeddedDatabase(folder);
    expect(later.startedHere).toBe(false);
    expect(later.url).toBe(started.url);
  });

  it('stays while somebody else is connected', async () => {
    await ask(started.url, async (sql) => {
      await sql`select 1`;
      await started.stop();
      expect(await sql`select 1 as one`).toHaveLength(1);
    });
  });

  it('comes back after kill -9 with every row that was acknowledged, for three starters at once', async () => {
    await ask(started.url, (sql) => sql`create table kept (n int)`);
    let acknowledged = 0;
    const sql = postgres(started.url, { max: 1, onnotice: () => {} });
    for (let n = 1; n <= 200; n += 1) {
      await sql`insert into kept values (${n})`;
      acknowledged = n;
      if (n === 150) process.kill(postmasterPid(), 'SIGKILL');
      if (n === 150) break;
    }
    await sql.end({ timeout: 0 }).catch(() => {});
    const starters = await Promise.all([1, 2, 3].map(() => startEmbeddedDatabase(folder)));
    expect(new Set(starters.map((one) => one.url)).size).toBe(1);
    const [row] = await ask(starters[0]?.url ?? '', (again) => again`select count(*)::int as rows from kept`);
    expect(row?.rows).toBe(acknowledged);
  });

  it('is migrated by three processes at once without a fault', async () => {
    const { databaseUrl } = await startEmbeddedDatabase(folder);
    const url = databaseUrl('three');
    await Promise.all([1, 2, 3].map(() => migrateDatabase(url)));
    const [row] = await ask(
      url,
      (sql) => sql`select count(*)::int as tables from pg_tables where schemaname = 'public'`,
    );
    expect(row?.tables).toBeGreaterThan(30);
  });
});
