import { createHash } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import { database } from '~db/client';
import { rateLimits } from '~db/schema/platform';

export interface Limit {
  /** What is limited: "login by address". */
  name: string;
  /** Takes allowed in a window. */
  allowed: number;
  windowSeconds: number;
}

export interface Taken {
  isAllowed: boolean;
  /** Seconds until the window ends, for Retry-After. */
  retryAfter: number;
}

/** Who is limited stands in the table as a hash. */
const keyOf = (limit: Limit, who: string): string =>
  `${limit.name}:${createHash('sha256').update(who.toLowerCase()).digest('base64url')}`;

/** Takes one from a limit: one statement, the same count for all processes. */
export async function takeFromLimit(limit: Limit, who: string, now: Date): Promise<Taken> {
  const key = keyOf(limit, who);
  const windowMs = limit.windowSeconds * 1000;
  const oldest = new Date(now.getTime() - windowMs);
  const [row] = await database()
    .insert(rateLimits)
    .values({ key, windowStart: now, taken: 1 })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        taken: sql`case when ${rateLimits.windowStart} <= ${oldest.toISOString()}::timestamptz then 1 else ${rateLimits.taken} + 1 end`,
        windowStart: sql`case when ${rateLimits.windowStart} <= ${oldest.toISOString()}::timestamptz then excluded.window_start else ${rateLimits.windowStart} end`,
      },
    })
    .returning({ taken: rateLimits.taken, windowStart: rateLimits.windowStart });
  const end = (row?.windowStart ?? now).getTime() + windowMs;
  return {
    isAllowed: (row?.taken ?? 1) <= limit.allowed,
    retryAfter: Math.max(1, Math.ceil((end - now.getTime()) / 1000)),
  };
}

/** Gives one back: what turned out to be in order does not count. */
export async function giveBack(limit: Limit, who: string): Promise<void> {
  await database()
    .update(rateLimits)
    .set({ taken: sql`greatest(${rateLimits.taken} - 1, 0)` })
    .where(eq(rateLimits.key, keyOf(limit, who)));
}

/** Forgets counters whose window ended a day ago. */
export async function forgetOldLimits(now: Date): Promise<void> {
  await database()
    .delete(rateLimits)
    .where(lt(rateLimits.windowStart, new Date(now.getTime() - 86_400_000)));
}
