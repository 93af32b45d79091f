import { eq } from 'drizzle-orm';
import { giveBack, type Limit, takeFromLimit } from '~/platform/rate-limit.server';
import { done, type Result, refused } from '~/platform/result';
import { database } from '~db/client';
import { users } from '~db/schema/accounts';
import { keptAddress } from './email-address';
import { isPassword } from './password-hash.server';

/** Per account and machine, then per machine: a guesser is slowed before anything costly is computed. */
const LIMITS: { by: 'account and machine' | 'machine' | 'account'; limit: Limit }[] = [
  { by: 'account and machine', limit: { name: 'login pair', allowed: 10, windowSeconds: 600 } },
  { by: 'machine', limit: { name: 'login machine', allowed: 60, windowSeconds: 600 } },
  { by: 'account', limit: { name: 'login account', allowed: 200, windowSeconds: 3600 } },
];

/** Seconds until the next try is heard. */
export type TooMany = { kind: 'too many'; retryAfter: number };
export type LoginRefusal = { kind: 'wrong' } | TooMany;

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
  const address = keptAddress(email);
  const whoIs = { machine, account: address, 'account and machine': `${address} ${machine}` };
  for (const { by, limit } of LIMITS) {
    const taken = await takeFromLimit(limit, whoIs[by], now);
    if (!taken.isAllowed) return refused({ kind: 'too many', retryAfter: taken.retryAfter });
  }
  const [user] = await database()
    .select({ id: users.id, passwordHash: users.passwordHash, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, address));
  const isRight = await isPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight || user.disabledAt !== null) return refused({ kind: 'wrong' });
  for (const { by, limit } of LIMITS) await giveBack(limit, whoIs[by]);
  return done(user.id);
}
