import { eq, inArray } from 'drizzle-orm';
import { parseDossierKey, printDossier } from '~/citations/paper-id';
import type { Transaction } from '../client';
import { users } from '../schema/accounts';
import { followers, follows } from '../schema/digests';
import { dossiers } from '../schema/kamerstukken';
import { motions } from '../schema/motions';

const WEEK_MS = 7 * 86_400_000;

/**
 * Lets every demonstration account follow the dossier and the motion of the demonstration since a week, so
 * that the first preview of a digest has something to tell.
 */
export async function loadFollows(transaction: Transaction, now: Date): Promise<void> {
  const since = new Date(now.getTime() - WEEK_MS);
  const people = await transaction
    .select({ id: users.id })
    .from(users)
    .where(eq(users.isDemonstration, true));
  const followed = [
    ...(await transaction
      .select({ id: dossiers.id, key: dossiers.key })
      .from(dossiers)
      .where(inArray(dossiers.key, ['32735', '49901']))
      .then((rows) =>
        rows.map(({ id, key }) => {
          const number = parseDossierKey(key);
          return { id, name: number ? printDossier(number) : key, kind: 'dossier' as const };
        }),
      )),
    ...(await transaction
      .select({ id: motions.id })
      .from(motions)
      .where(eq(motions.key, 'kst-32735-278'))
      .then((rows) => rows.map(({ id }) => ({ id, name: '32 735, nr. 278', kind: 'motion' as const })))),
  ];
  for (const { id } of people) {
    const [reader] = await transaction
      .insert(followers)
      .values({ userId: id, createdAt: since })
      .onConflictDoNothing()
      .returning({ id: followers.id });
    if (!reader || followed.length === 0) continue;
    await transaction.insert(follows).values(
      followed.map((one) => ({
        followerId: reader.id,
        kind: one.kind,
        subjectId: one.id,
        name: one.name,
        createdAt: since,
      })),
    );
  }
}
