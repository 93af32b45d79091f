import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { authorOf, record } from '~/history/changes.server';
import type { Author } from '~/history/history';
import { isUniqueViolation } from '~/platform/database-errors';
import { giveBack, type Limit, takeFromLimit } from '~/platform/rate-limit.server';
import { done, type Result, refused } from '~/platform/result';
import { database, type Transaction } from '~db/client';
import { invitations, organisations, sessions, users } from '~db/schema/accounts';
import { type PasswordRefusal, passwordRefusal } from './password';
import { hashPassword, isPassword } from './password-hash.server';
import { type Member, type Role, requireAdmin, type Viewer } from './viewer';

/** Per account and machine, then per machine: a guesser is slowed before anything costly is computed. */
const LOGIN_LIMITS: { by: 'account and machine' | 'machine' | 'account'; limit: Limit }[] = [
  { by: 'account and machine', limit: { name: 'login pair', allowed: 10, windowSeconds: 600 } },
  { by: 'machine', limit: { name: 'login machine', allowed: 60, windowSeconds: 600 } },
  { by: 'account', limit: { name: 'login account', allowed: 200, windowSeconds: 3600 } },
];

export type LoginRefusal = { kind: 'wrong' } | { kind: 'too many'; retryAfter: number };

/**
 * Checks an address and password. Wrong address, wrong password and a disabled account get one answer, in
 * one time. Answers the user's id.
 */
export async function checkLogin(
  email: string,
  password: string,
  machine: string,
  now: Date,
): Promise<Result<number, LoginRefusal>> {
  const address = email.trim().toLowerCase();
  const whoIs = { machine, account: address, 'account and machine': `${address} ${machine}` };
  for (const { by, limit } of LOGIN_LIMITS) {
    const taken = await takeFromLimit(limit, whoIs[by], now);
    if (!taken.isAllowed) return refused({ kind: 'too many', retryAfter: taken.retryAfter });
  }
  const [user] = await database()
    .select({ id: users.id, passwordHash: users.passwordHash, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, address));
  const isRight = await isPassword(user?.passwordHash ?? null, password.slice(0, 1000));
  if (!user || !isRight || user.disabledAt !== null) return refused({ kind: 'wrong' });
  for (const { by, limit } of LOGIN_LIMITS) await giveBack(limit, whoIs[by]);
  return done(user.id);
}

export interface NewAccount {
  email: string;
  name: string;
  role: Role;
  organisation: string;
  organisationKind: 'ministry' | 'parliament' | 'other';
  /** Null for an account that nobody can log in to yet. */
  password: string | null;
  isDemonstration?: boolean;
}

export type AccountRefusal = 'address taken' | 'no address' | PasswordRefusal;

/** Makes an account, and its organisation where that is new. For the command line and the demonstration. */
export async function createAccount(
  account: NewAccount,
  author: Author,
  now: Date,
): Promise<Result<number, AccountRefusal>> {
  const email = account.email.trim().toLowerCase();
  if (!isAddress(email)) return refused('no address');
  if (account.password !== null && !account.isDemonstration) {
    const refusal = passwordRefusal(account.password, email);
    if (refusal) return refused(refusal);
  }
  const passwordHash = account.password === null ? null : await hashPassword(account.password);
  try {
    const id = await database().transaction(async (transaction) => {
      const organisationId = await organisationNamed(
        transaction,
        account.organisation,
        account.organisationKind,
        now,
      );
      return insertUser(transaction, { ...account, email, organisationId, passwordHash }, author, now);
    });
    return done(id);
  } catch (error) {
    if (isUniqueViolation(error)) return refused('address taken');
    throw error;
  }
}

async function organisationNamed(
  transaction: Transaction,
  name: string,
  kind: NewAccount['organisationKind'],
  now: Date,
): Promise<number> {
  const [known] = await transaction
    .select({ id: organisations.id })
    .from(organisations)
    .where(sql`lower(${organisations.name}) = lower(${name})`);
  if (known) return known.id;
  const [made] = await transaction
    .insert(organisations)
    .values({ name, kind, createdAt: now })
    .returning({ id: organisations.id });
  if (!made) throw new Error('the organisation was not stored');
  return made.id;
}

async function insertUser(
  transaction: Transaction,
  user: {
    email: string;
    name: string;
    role: Role;
    organisationId: number;
    passwordHash: string | null;
    isDemonstration?: boolean;
  },
  author: Author,
  now: Date,
): Promise<number> {
  const { email, name, role, organisationId, passwordHash, isDemonstration = false } = user;
  const [made] = await transaction
    .insert(users)
    .values({ email, name, role, organisationId, passwordHash, isDemonstration, createdAt: now })
    .returning({ id: users.id });
  if (!made) throw new Error('the account was not stored');
  await record(transaction, author, now, {
    action: 'account.created',
    subject: { kind: 'user', id: made.id, name: email },
    before: null,
    after: { name, role },
    organisationId,
  });
  return made.id;
}

export const isAddress = (email: string): boolean =>
  /^[^\s@<>"(),;:\\]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(email) && email.length <= 200;

/** Changes the member's own password; every other session of theirs ends. */
export async function changePassword(
  member: Member,
  current: string,
  wanted: string,
  keepSession: string,
  now: Date,
): Promise<Result<null, 'wrong password' | PasswordRefusal>> {
  const taken = await takeFromLimit(
    { name: 'password change', allowed: 10, windowSeconds: 600 },
    member.email,
    now,
  );
  if (!taken.isAllowed) return refused('wrong password');
  const [user] = await database().select().from(users).where(eq(users.id, member.userId));
  if (!user || !(await isPassword(user.passwordHash, current.slice(0, 1000))))
    return refused('wrong password');
  const refusal = passwordRefusal(wanted, member.email);
  if (refusal) return refused(refusal);
  const passwordHash = await hashPassword(wanted);
  await database().transaction(async (transaction) => {
    await transaction.update(users).set({ passwordHash }).where(eq(users.id, member.userId));
    await transaction
      .delete(sessions)
      .where(and(eq(sessions.userId, member.userId), sql`${sessions.id} <> ${keepSession}`));
    await record(transaction, authorOf(member), now, {
      action: 'account.password changed',
      subject: { kind: 'user', id: member.userId, name: member.email },
      before: null,
      after: null,
      organisationId: member.organisationId,
    });
  });
  return done(null);
}

const INVITATION_DAYS = 7;
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A link that lets one person in, once, for a week. Answers its secret, which is kept nowhere. */
export async function invite(
  viewer: Viewer,
  person: { email: string; role: Role },
  now: Date,
): Promise<Result<string, 'no address' | 'address taken'>> {
  const admin = requireAdmin(viewer, 'invite people');
  const email = person.email.trim().toLowerCase();
  if (!isAddress(email)) return refused('no address');
  const [known] = await database().select({ id: users.id }).from(users).where(eq(users.email, email));
  if (known) return refused('address taken');
  const secret = randomBytes(24).toString('base64url');
  await database().transaction(async (transaction) => {
    const [made] = await transaction
      .insert(invitations)
      .values({
        secretHash: hashOf(secret),
        email,
        role: person.role,
        organisationId: admin.organisationId,
        invitedBy: admin.userId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
      })
      .returning({ id: invitations.id });
    await record(transaction, authorOf(admin), now, {
      action: 'account.invited',
      subject: { kind: 'invitation', id: made?.id ?? 0, name: email },
      before: null,
      after: { role: person.role },
      organisationId: admin.organisationId,
    });
  });
  return done(secret);
}

/** The address that a still usable invitation is for, or null. */
export async function invitationFor(secret: string, now: Date): Promise<{ email: string } | null> {
  const [found] = await database()
    .select({ email: invitations.email })
    .from(invitations)
    .where(usable(secret, now));
  return found ?? null;
}

const usable = (secret: string, now: Date) =>
  and(
    eq(invitations.secretHash, hashOf(secret)),
    isNull(invitations.usedAt),
    isNull(invitations.withdrawnAt),
    gt(invitations.expiresAt, now),
  );

/** Makes the invited account and uses the link up, in one transaction: a second use finds nothing. */
export async function acceptInvitation(
  secret: string,
  person: { name: string; password: string },
  now: Date,
): Promise<Result<number, 'no invitation' | 'no name' | 'address taken' | PasswordRefusal>> {
  const invitation = await invitationFor(secret, now);
  if (!invitation) return refused('no invitation');
  const name = person.name.trim().slice(0, 120);
  if (name === '') return refused('no name');
  const refusal = passwordRefusal(person.password, invitation.email);
  if (refusal) return refused(refusal);
  const passwordHash = await hashPassword(person.password);
  try {
    return await database().transaction(async (transaction) => {
      const [used] = await transaction
        .update(invitations)
        .set({ usedAt: now })
        .where(usable(secret, now))
        .returning();
      if (!used) return refused('no invitation' as const);
      const author: Author = { origin: 'person', userId: null, name };
      const { email, role, organisationId } = used;
      return done(
        await insertUser(transaction, { email, name, role, organisationId, passwordHash }, author, now),
      );
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused('address taken');
    throw error;
  }
}

/** Gives a person of the admin's organisation another role, or shuts or opens the account. Sessions end. */
export async function changeAccount(
  viewer: Viewer,
  userId: number,
  change: { role: Role } | { isDisabled: boolean },
  now: Date,
): Promise<Result<null, 'no such person' | 'own account'>> {
  const admin = requireAdmin(viewer, 'change accounts');
  if (userId === admin.userId) return refused('own account');
  return database().transaction(async (transaction) => {
    const [user] = await transaction
      .select()
      .from(users)
      .where(and(eq(users.id, userId), eq(users.organisationId, admin.organisationId)))
      .for('update');
    if (!user) return refused('no such person' as const);
    const subject = { kind: 'user', id: user.id, name: user.email } as const;
    const organisationId = admin.organisationId;
    await transaction.delete(sessions).where(eq(sessions.userId, userId));
    if ('role' in change) {
      await transaction.update(users).set({ role: change.role }).where(eq(users.id, userId));
      await record(transaction, authorOf(admin), now, {
        action: 'account.role changed',
        subject,
        before: { role: user.role },
        after: { role: change.role },
        organisationId,
      });
    } else {
      await transaction
        .update(users)
        .set({ disabledAt: change.isDisabled ? now : null })
        .where(eq(users.id, userId));
      await record(transaction, authorOf(admin), now, {
        action: change.isDisabled ? 'account.disabled' : 'account.enabled',
        subject,
        before: null,
        after: null,
        organisationId,
      });
    }
    return done(null);
  });
}
