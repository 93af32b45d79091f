import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '~db/client';
import { followers, follows } from '~db/schema/digests';
import type { HashedMail } from '../../../tests/digest-hashes';
import { at, useDigestWeek, WEEK } from '../../../tests/digest-week';

const { chain, tell, advice, url } = useDigestWeek();
const READERS = 100;

/** The mails that a process of its own makes of this database, as if none had been made before. */
async function madeBy(zone: string, minutesLate: number): Promise<HashedMail[]> {
  await database().execute(sql`delete from digest_issues`);
  await database().execute(sql`delete from told_marks`);
  const now = new Date(WEEK.endsAt.getTime() + 7 * 3_600_000 + minutesLate * 60_000);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'tests/digest-hashes.ts', url(), now.toISOString()],
    { env: { ...process.env, TZ: zone, GESTAND_LOG: 'silent' } },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as HashedMail)
    .sort((one, other) => one.to.localeCompare(other.to));
}

test('two processes make the same bytes of an issue but for its date, and no two readers get the same', async () => {
  await tell(at(0), advice('Ontraden', 'Oordeel Kamer'));
  const readers = await database()
    .insert(followers)
    .values(
      Array.from({ length: READERS }, (_, number) => ({
        email: `lezer${number}@example.org`,
        locale: number % 3 === 0 ? ('en' as const) : ('nl' as const),
        confirmedAt: WEEK.startsAt,
        createdAt: WEEK.startsAt,
      })),
    )
    .returning({ id: followers.id });
  await database()
    .insert(follows)
    .values(
      readers.flatMap(({ id: followerId }) => [
        {
          followerId,
          kind: 'motion' as const,
          subjectId: chain().main.id,
          name: '32 735, nr. 278',
          createdAt: WEEK.startsAt,
        },
        { followerId, kind: 'dossier' as const, subjectId: 1, name: '32 735', createdAt: WEEK.startsAt },
      ]),
    );
  const one = await madeBy('UTC', 0);
  const other = await madeBy('Pacific/Kiritimati', 90);
  expect(one).toHaveLength(READERS);
  expect(other).toEqual(one);
  expect(new Set(one.map(({ hash }) => hash)).size).toBe(READERS);
  expect(new Set(one.map(({ messageId }) => messageId)).size).toBe(READERS);
});
