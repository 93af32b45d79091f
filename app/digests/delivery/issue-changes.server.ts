import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { requireAdmin, type Viewer } from '~/accounts/viewer';
import { log } from '~/platform/log.server';
import { done, type Result, refused } from '~/platform/result';
import { database } from '~db/client';
import { digestIssues, followers } from '~db/schema/digests';

export type IssueRefusal = 'no issue';

/**
 * What an administrator decides of an issue in doubt, or one that was refused: it has arrived, or it goes out
 * again under the same Message-ID with the next run.
 */
export async function settleByHand(
  viewer: Viewer,
  issueId: number,
  verdict: 'arrived' | 'again',
  now: Date,
): Promise<Result<null, IssueRefusal>> {
  const admin = requireAdmin(viewer, 'settle a digest');
  const changed = await database()
    .update(digestIssues)
    .set(
      verdict === 'arrived'
        ? { state: 'sent', sentAt: now }
        : { state: 'planned', nextAttemptAt: null, attempts: 0 },
    )
    .where(
      and(
        eq(digestIssues.id, issueId),
        inArray(
          digestIssues.state,
          verdict === 'arrived' ? ['uncertain'] : ['uncertain', 'failed', 'planned'],
        ),
        isNotNull(digestIssues.content),
      ),
    )
    .returning({ id: digestIssues.id });
  if (changed.length === 0) return refused('no issue');
  log('info', 'digest settled by hand', { issue: issueId, verdict, by: admin.userId });
  return done(null);
}

/** Sends the last issue of an address once more, whatever became of it before. */
export async function sendLastAgain(viewer: Viewer, address: string): Promise<Result<null, IssueRefusal>> {
  const admin = requireAdmin(viewer, 'send a digest again');
  const [last] = await database()
    .select({ id: digestIssues.id })
    .from(digestIssues)
    .where(
      and(
        eq(digestIssues.address, address.trim().toLowerCase()),
        isNotNull(digestIssues.content),
        inArray(digestIssues.state, ['sent', 'failed', 'uncertain', 'planned']),
      ),
    )
    .orderBy(desc(digestIssues.id))
    .limit(1);
  if (!last) return refused('no issue');
  await database()
    .update(digestIssues)
    .set({ state: 'planned', nextAttemptAt: null, attempts: 0 })
    .where(eq(digestIssues.id, last.id));
  log('info', 'digest sent again by hand', { issue: last.id, by: admin.userId });
  return done(null);
}

/** Lets digests go to an address again that had refused them. */
export async function releaseAddress(
  viewer: Viewer,
  followerId: number,
): Promise<Result<null, IssueRefusal>> {
  requireAdmin(viewer, 'release an address');
  const changed = await database()
    .update(followers)
    .set({ suppressedAt: null, suppressedReason: null, softBounces: 0 })
    .where(and(eq(followers.id, followerId), isNotNull(followers.suppressedAt)))
    .returning({ id: followers.id });
  return changed.length === 0 ? refused('no issue') : done(null);
}
