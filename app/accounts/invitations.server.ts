import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { authorOf, record } from '~/history/changes.server';
import { inOneTransaction } from '~/history/changing.server';
import type { Author } from '~/history/history';
import { type Refusal, Refused } from '~/history/refusal';
import { type Result, refused } from '~/platform/result';
import { database, type Transaction } from '~db/client';
import { invitations, users } from '~db/schema/accounts';
import { isEmailAddress, keptAddress } from './email-address';
import type { PasswordRefusal } from './password';
import { chosenHash, insertUser, keepPassword, personOfAdmin, withdrawLinks } from './recording.server';
import { type Member, type Role, requireAdmin, type Viewer } from './viewer';

/**
 * Links that an administrator hands out, each for one person, once, for a week: to come in, or to choose
 * another password. Only the hash of a link's secret is kept, and the newest link of a person is the only one.
 */
const DAYS = 7;
const LONGEST_NAME = 120;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A link that lets a new person in. Answers its secret, which is kept nowhere. */
export async function invite(
  viewer: Viewer,
  person: { email: string; role: Role },
  now: Date,
): Promise<Result<string, Refusal<'no address' | 'address taken'>>> {
  const admin = requireAdmin(viewer, 'invite people');
  const email = keptAddress(person.email);
  return inOneTransaction(async (transaction) => {
    if (!isEmailAddress(email)) throw new Refused('email', 'no address');
    const [known] = await transaction.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (known) throw new Refused('email', 'address taken');
    return newLink(transaction, admin, now, { email, role: person.role, userId: null });
  });
}

/** A link by which somebody of the admin's organisation, who lost their password, chooses another. */
export async function linkForNewPassword(
  viewer: Viewer,
  userId: number,
  now: Date,
): Promise<Result<{ secret: string; email: string }, Refusal<'no such person'>>> {
  const admin = requireAdmin(viewer, 'hand out links');
  return inOneTransaction(async (transaction) => {
    const { id, email, role, disabledAt } = await personOfAdmin(transaction, admin, userId);
    if (disabledAt !== null) throw new Refused('', 'no such person');
    return { email, secret: await newLink(transaction, admin, now, { email, role, userId: id }) };
  });
}

async function newLink(
  transaction: Transaction,
  admin: Member,
  now: Date,
  person: { email: string; role: Role; userId: number | null },
): Promise<string> {
  const { organisationId } = admin;
  const secret = randomBytes(24).toString('base64url');
  await withdrawLinks(transaction, { email: person.email, organisationId }, now);
  const [made] = await transaction
    .insert(invitations)
    .values({
      ...person,
      secretHash: hashOf(secret),
      organisationId,
      invitedBy: admin.userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + DAYS * 86_400_000),
    })
    .returning({ id: invitations.id });
  if (!made) throw new Error('the link was not stored');
  await record(transaction, authorOf(admin), now, {
    action: person.userId === null ? 'account.invited' : 'account.password link',
    subject: { kind: 'invitation', id: made.id, name: person.email },
    before: null,
    after: { role: person.role },
    organisationId,
  });
  return secret;
}

/** Whom a still usable link is for, and whether they have an account already; or null. */
export async function invitationFor(
  secret: string,
  now: Date,
): Promise<{ email: string; hasAccount: boolean } | null> {
  const [found] = await database()
    .select({ email: invitations.email, userId: invitations.userId })
    .from(invitations)
    .where(usable(secret, now));
  return found ? { email: found.email, hasAccount: found.userId !== null } : null;
}

const usable = (secret: string, now: Date) =>
  and(
    eq(invitations.secretHash, hashOf(secret)),
    isNull(invitations.usedAt),
    isNull(invitations.withdrawnAt),
    gt(invitations.expiresAt, now),
  );

/**
 * Makes the invited account, or gives the one that is there its new password, and uses the link up, in one
 * transaction: a second use finds nothing. Answers the user's id.
 */
export async function acceptInvitation(
  secret: string,
  person: { name: string; password: string },
  now: Date,
): Promise<Result<number, Refusal<'no invitation' | 'no name' | 'address taken' | PasswordRefusal>>> {
  const invitation = await invitationFor(secret, now);
  if (!invitation) return refused({ kind: 'refused', field: '', why: 'no invitation' });
  const name = person.name.trim().slice(0, LONGEST_NAME);
  if (name === '' && !invitation.hasAccount)
    return refused({ kind: 'refused', field: 'name', why: 'no name' });
  const hash = await chosenHash(person.password, invitation.email);
  if (!hash.ok) return hash;
  const passwordHash = hash.value;
  return inOneTransaction(async (transaction) => {
    const [used] = await transaction
      .update(invitations)
      .set({ usedAt: now })
      .where(usable(secret, now))
      .returning();
    if (!used) throw new Refused('', 'no invitation');
    const { email, role, organisationId, userId } = used;
    if (userId === null) {
      const author: Author = { origin: 'person', userId: null, name };
      return insertUser(transaction, author, now, { email, name, role, organisationId, passwordHash });
    }
    const [user] = await transaction.select().from(users).where(eq(users.id, userId)).for('update');
    if (!user || user.disabledAt !== null) throw new Refused('', 'no invitation');
    const author: Author = { origin: 'person', userId, name: user.name };
    await keepPassword(transaction, author, now, user, passwordHash);
    return userId;
  });
}
