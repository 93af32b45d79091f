import { eq } from 'drizzle-orm';
import { authorOf, record } from '~/history/changes.server';
import { inOneTransaction } from '~/history/changing.server';
import type { Author } from '~/history/history';
import { type Refusal, Refused } from '~/history/refusal';
import { takeFromLimit } from '~/platform/rate-limit.server';
import { type Result, refused } from '~/platform/result';
import { database } from '~db/client';
import { sessions, users } from '~db/schema/accounts';
import { isEmailAddress, keptAddress } from './email-address';
import type { TooMany } from './logging-in.server';
import type { PasswordRefusal } from './password';
import { hashPassword, isPassword } from './password-hash.server';
import {
  chosenHash,
  insertUser,
  keepPassword,
  organisationNamed,
  personOfAdmin,
  withdrawLinks,
} from './recording.server';
import { type Member, type Role, requireAdmin, type Viewer } from './viewer';

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
): Promise<Result<number, Refusal<AccountRefusal>>> {
  const { name, role, password, isDemonstration = false } = account;
  const email = keptAddress(account.email);
  if (!isEmailAddress(email)) return refused({ kind: 'refused', field: 'email', why: 'no address' });
  const hash = password === null || isDemonstration ? null : await chosenHash(password, email);
  if (hash && !hash.ok) return hash;
  const passwordHash = hash?.value ?? (password === null ? null : await hashPassword(password));
  return inOneTransaction(async (transaction) => {
    const { organisation, organisationKind } = account;
    const organisationId = await organisationNamed(transaction, organisation, organisationKind, now);
    const user = { email, name, role, organisationId, passwordHash, isDemonstration };
    return insertUser(transaction, author, now, user);
  });
}

/** Changes the member's own password; every other session of theirs ends. */
export async function changePassword(
  member: Member,
  current: string,
  wanted: string,
  keepSession: string,
  now: Date,
): Promise<Result<null, Refusal<'wrong password' | PasswordRefusal> | TooMany>> {
  const limit = { name: 'password change', allowed: 10, windowSeconds: 600 };
  const taken = await takeFromLimit(limit, member.email, now);
  if (!taken.isAllowed) return refused({ kind: 'too many', retryAfter: taken.retryAfter });
  const [user] = await database().select().from(users).where(eq(users.id, member.userId));
  if (!user || !(await isPassword(user.passwordHash, current)))
    return refused({ kind: 'refused', field: 'current', why: 'wrong password' });
  const hash = await chosenHash(wanted, member.email);
  if (!hash.ok) return hash;
  return inOneTransaction(async (transaction) => {
    await keepPassword(transaction, authorOf(member), now, user, hash.value, keepSession);
    return null;
  });
}

/** Gives an account another password. For the command line: who lost theirs and has no colleague to ask. */
export async function setPassword(
  email: string,
  password: string,
  author: Author,
  now: Date,
): Promise<Result<null, Refusal<'no such person' | PasswordRefusal>>> {
  const hash = await chosenHash(password, email);
  if (!hash.ok) return hash;
  return inOneTransaction(async (transaction) => {
    const [user] = await transaction
      .select()
      .from(users)
      .where(eq(users.email, keptAddress(email)))
      .for('update');
    if (!user) throw new Refused('email', 'no such person');
    await keepPassword(transaction, author, now, user, hash.value);
    return null;
  });
}

/** Gives a person of the admin's organisation another role, or shuts or opens the account. Sessions end. */
export async function changeAccount(
  viewer: Viewer,
  userId: number,
  change: { role: Role } | { isDisabled: boolean },
  now: Date,
): Promise<Result<null, Refusal<'no such person' | 'own account'>>> {
  const admin = requireAdmin(viewer, 'change accounts');
  return inOneTransaction(async (transaction) => {
    if (userId === admin.userId) throw new Refused('', 'own account');
    const user = await personOfAdmin(transaction, admin, userId);
    await transaction.delete(sessions).where(eq(sessions.userId, userId));
    const entry = {
      subject: { kind: 'user' as const, id: user.id, name: user.email },
      organisationId: admin.organisationId,
    };
    if ('role' in change) {
      await transaction.update(users).set({ role: change.role }).where(eq(users.id, userId));
      await record(transaction, authorOf(admin), now, {
        ...entry,
        action: 'account.role changed',
        before: { role: user.role },
        after: { role: change.role },
      });
      return null;
    }
    const { isDisabled } = change;
    const disabledAt = isDisabled ? now : null;
    await transaction.update(users).set({ disabledAt }).where(eq(users.id, userId));
    if (isDisabled) await withdrawLinks(transaction, user, now);
    await record(transaction, authorOf(admin), now, {
      ...entry,
      action: isDisabled ? 'account.disabled' : 'account.enabled',
      before: null,
      after: null,
    });
    return null;
  });
}
