import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { type Member, requireAdmin, type Viewer } from '~/accounts/viewer';
import { authorOf, record } from '~/history/changes.server';
import { inOneTransaction } from '~/history/changing.server';
import type { HistoryRecord } from '~/history/history';
import { type Refusal, Refused } from '~/history/refusal';
import type { Result } from '~/platform/result';
import type { Transaction } from '~db/client';
import { digestIssues, followers } from '~db/schema/digests';

type Why = 'no issue';

type Decided = Result<null, Refusal<Why>>;

/**
 * What an administrator decides of an issue in doubt, or one that was refused: it has arrived, or it goes out
 * again under the same Message-ID with the next run.
 */
export async function settleByHand(
  viewer: Viewer,
  issueId: number,
  verdict: 'arrived' | 'again',
  now: Date,
): Promise<Decided> {
  const admin = requireAdmin(viewer, 'settle a digest');
  return inOneTransaction(async (transaction) => {
    const [issue] = await transaction
      .select({ id: digestIssues.id, period: digestIssues.period, state: digestIssues.state })
      .from(digestIssues)
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
      .for('update');
    if (!issue) throw noIssue();
    await transaction
      .update(digestIssues)
      .set(verdict === 'arrived' ? { state: 'sent', sentAt: now } : AGAIN)
      .where(eq(digestIssues.id, issue.id));
    await remember(transaction, admin, now, {
      action: verdict === 'arrived' ? 'digest.arrived' : 'digest.sent again',
      subject: { kind: 'digest', id: issue.id, name: issue.period },
      before: { state: issue.state },
      after: { state: verdict === 'arrived' ? 'sent' : 'planned', issue: issue.period },
    });
    return null;
  });
}

const noIssue = () => new Refused<Why>('', 'no issue');

/** Ready to go out with the next run, as if for the first time: an old answer would count it among the refused. */
const AGAIN = { state: 'planned', nextAttemptAt: null, attempts: 0, lastAnswer: null } as const;

/** Who reads what is nobody else's business: the entry is the administrators' and names no address. */
const remember = (
  transaction: Transaction,
  admin: Member,
  now: Date,
  entry: Omit<HistoryRecord, 'organisationId'>,
): Promise<void> =>
  record(transaction, authorOf(admin), now, { ...entry, organisationId: admin.organisationId });

/** Sends the last issue of an address once more, whatever became of it before. */
export async function sendLastAgain(viewer: Viewer, address: string, now: Date): Promise<Decided> {
  const admin = requireAdmin(viewer, 'send a digest again');
  return inOneTransaction(async (transaction) => {
    const [last] = await transaction
      .select({ id: digestIssues.id, period: digestIssues.period, state: digestIssues.state })
      .from(digestIssues)
      .where(
        and(
          eq(digestIssues.address, address.trim().toLowerCase()),
          isNotNull(digestIssues.content),
          inArray(digestIssues.state, ['sent', 'failed', 'uncertain', 'planned']),
        ),
      )
      .orderBy(desc(digestIssues.id))
      .limit(1)
      .for('update');
    if (!last) throw noIssue();
    await transaction.update(digestIssues).set(AGAIN).where(eq(digestIssues.id, last.id));
    await remember(transaction, admin, now, {
      action: 'digest.sent again',
      subject: { kind: 'digest', id: last.id, name: last.period },
      before: { state: last.state },
      after: { state: 'planned', issue: last.period },
    });
    return null;
  });
}

/** Lets digests go to an address again that had refused them. */
export async function releaseAddress(viewer: Viewer, followerId: number, now: Date): Promise<Decided> {
  const admin = requireAdmin(viewer, 'release an address');
  return inOneTransaction(async (transaction) => {
    const [reader] = await transaction
      .select({ id: followers.id, since: followers.suppressedAt })
      .from(followers)
      .where(and(eq(followers.id, followerId), isNotNull(followers.suppressedAt)))
      .for('update');
    if (!reader) throw noIssue();
    await transaction
      .update(followers)
      .set({ suppressedAt: null, suppressedReason: null, softBounces: 0 })
      .where(eq(followers.id, reader.id));
    await remember(transaction, admin, now, {
      action: 'digest.address released',
      subject: { kind: 'reader', id: reader.id, name: `#${reader.id}` },
      before: { suppressed: reader.since?.toISOString() ?? null },
      after: { suppressed: null },
    });
    return null;
  });
}
