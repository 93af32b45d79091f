import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { database } from '~db/client';
import { useTestDatabase } from '../../tests/database';
import { toldOf } from './database-errors';
import { log, loggedPath } from './log.server';

useTestDatabase();
afterEach(() => {
  vi.restoreAllMocks();
});

/** The line that is written, as one who reads the log gets it. */
function lineOf(details: Record<string, unknown>): string {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  log('error', 'unexpected', details);
  return String(written.mock.calls[0]?.[0]);
}

const failure = (statement: ReturnType<typeof sql>): Promise<unknown> =>
  database()
    .execute(statement)
    .then(() => null)
    .catch((error) => error);

describe('the log', () => {
  test('names the statement that failed, and none of the values that it was given', async () => {
    const error = await failure(
      sql`insert into users (email, password_hash) values (${'lid@demo.example'}, ${'$argon2id$een-hash'})`,
    );
    const line = lineOf({ error });
    expect(line).toContain('insert into users');
    expect(line).toContain('null value in column');
    expect(line).toContain('log.test.ts');
    expect(line).not.toMatch(/lid@demo|argon2id/);
    expect(toldOf(error)).not.toMatch(/lid@demo|argon2id|insert into/);
  });

  test('keeps what stands under the name of a secret out, however deep', () => {
    const line = lineOf({ form: { wachtwoord: 'geheim woord', cookie: 'gestand=abc', email: 'wie' } });
    expect(line).not.toMatch(/geheim woord|abc/);
    expect(line).toContain('"email":"wie"');
  });

  test('leaves the permission that a link carries out of its path', () => {
    expect(loggedPath('/uitnodiging/geheim')).toBe('/uitnodiging/[not logged]');
    expect(loggedPath('/afmelden/getekend.data')).toBe('/afmelden/[not logged]');
    expect(loggedPath('/volgen/lezer/getekend/voorbeeld')).toBe('/volgen/[not logged]');
    expect(loggedPath('/moties/32735-278')).toBe('/moties/32735-278');
  });
});
