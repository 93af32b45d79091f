import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { record } from '~/history/changes.server';
import type { Author } from '~/history/history';
import { type Refusal, Refused } from '~/history/refusal';
import { done, type Result, refused } from '~/platform/result';
import type { Transaction } from '~db/client';
import { invitations, organisations, sessions, users } from '~db/schema/accounts';
import { type PasswordRefusal, passwordRefusal } from './password';
import { hashPassword } from './password-hash.server';
import type { Member, Role } from './viewer';

/** What changes of accounts are made of; each is a part of somebody's transaction. */

/** What is kept of a password that somebody chose. Costs a while: asked before a transaction, never in one. */
export async function chosenHash(
  password: string,
  email: string,
): Promise<Result<string, Refusal<PasswordRefusal>>> {
  const why = passwordRefusal(password, email);
  return why ? refused({ kind: 'refused', field: 'password', why }) : done(await hashPassword(password));
}

/** The organisation of a name, made where it is new. */
export async function organisationNamed(
  transaction: Transaction,
  name: string,
  kind: 'ministry' | 'parliament' | 'other',
  now: Date,
): Promise<number> {
  await transaction.insert(organisations).values({ name, kind, createdAt: now }).onConflictDoNothing();
  const [known] = await transaction
    .select({ id: organisations.id })
    .from(organisations)
    .where(sql`lower(${organisations.name}) = lower(${name})`);
  if (!known) throw new Error('the organisation was not stored');
  return known.id;
}

export interface NewUser {
  email: string;
  name: string;
  role: Role;
  organisationId: number;
  passwordHash: string | null;
  isDemonstration?: boolean;
}

/** @throws Refused where the address has an account already */
export async function insertUser(
  transaction: Transaction,
  author: Author,
  now: Date,
  user: NewUser,
): Promise<number> {
  const [made] = await transaction
    .insert(users)
    .values({ ...user, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (!made) throw new Refused('', 'address taken');
  await record(transaction, author, now, {
    action: 'account.created',
    subject: { kind: 'user', id: made.id, name: user.email },
    before: null,
    after: { name: user.name, role: user.role },
    organisationId: user.organisationId,
  });
  return made.id;
}

/** A new password ends every session but the one that is named, and every link that could choose another. */
export async function keepPassword(
  transaction: Transaction,
  author: Author,
  now: Date,
  user: { id: number; email: string; organisationId: number },
  passwordHash: string,
  keepSession = '',
): Promise<void> {
  await transaction.update(users).set({ passwordHash }).where(eq(users.id, user.id));
  await transaction.delete(sessions).where(and(eq(sessions.userId, user.id), ne(sessions.id, keepSession)));
  await withdrawLinks(transaction, user, now);
  await record(transaction, author, now, {
    action: 'account.password changed',
    subject: { kind: 'user', id: user.id, name: user.email },
    before: null,
    after: null,
    organisationId: user.organisationId,
  });
}

/** Ends the links of an organisation to an address that nobody used yet. */
export async function withdrawLinks(
  transaction: Transaction,
  { email, organisationId }: { email: string; organisationId: number },
  now: Date,
): Promise<void> {
  await transaction
    .update(invitations)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(invitations.email, email),
        eq(invitations.organisationId, organisationId),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
      ),
    );
}

/** Locks an account of the admin's organisation. @throws Refused for anybody else's */
export async function personOfAdmin(transaction: Transaction, admin: Member, userId: number) {
  const [user] = await transaction
    .select()
    .from(users)
    .where(and(eq(users.id, userId), eq(users.organisationId, admin.organisationId)))
    .for('update');
  if (!user) throw new Refused('', 'no such person');
  return user;
}
