import { and, asc, eq, lt } from 'drizzle-orm';
import type { Post } from '~/platform/mail.server';
import { database } from '~db/client';
import { digestIssues } from '~db/schema/digests';

/** A process that lives has settled what it took up by then: an attempt ends within half a minute. */
const GIVEN_UP_AFTER_MS = 600_000;

/**
 * Settles issues that a process left when it died: perhaps sent, perhaps not. Where there is a way to look,
 * what was taken counts as sent and what was not goes out again under the same Message-ID; otherwise it waits
 * for an administrator. Nothing in doubt is ever sent without somebody having looked.
 */
export async function settleLeftBehind(
  post: Post,
  now: Date,
  givenUpAfter = GIVEN_UP_AFTER_MS,
): Promise<{ sent: number; again: number; waiting: number }> {
  const db = database();
  await db
    .update(digestIssues)
    .set({ state: 'uncertain' })
    .where(
      and(
        eq(digestIssues.state, 'sending'),
        lt(digestIssues.sendingAt, new Date(now.getTime() - givenUpAfter)),
      ),
    );
  const inDoubt = await db
    .select({ id: digestIssues.id, messageId: digestIssues.messageId, sendingAt: digestIssues.sendingAt })
    .from(digestIssues)
    .where(eq(digestIssues.state, 'uncertain'))
    .orderBy(asc(digestIssues.id))
    .limit(1_000);
  const tally = { sent: 0, again: 0, waiting: 0 };
  for (const { id, messageId, sendingAt } of inDoubt) {
    const wasTaken = await post.wasTaken(messageId, sendingAt ?? now);
    if (wasTaken === null) {
      tally.waiting += 1;
      continue;
    }
    await db
      .update(digestIssues)
      .set(wasTaken ? { state: 'sent', sentAt: now } : { state: 'planned', nextAttemptAt: null })
      .where(and(eq(digestIssues.id, id), eq(digestIssues.state, 'uncertain')));
    if (wasTaken) tally.sent += 1;
    else tally.again += 1;
  }
  return tally;
}
