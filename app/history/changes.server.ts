import type { Member } from '~/accounts/viewer';
import type { Transaction } from '~db/client';
import { historyEntries } from '~db/schema/history';
import type { Author, HistoryRecord } from './history';

export const authorOf = (member: Member): Author => ({
  origin: 'person',
  userId: member.userId,
  name: member.name,
});

/**
 * Writes what a change did, in the transaction of that change. There is no other way into the history.
 * Many records at once go in one statement.
 */
export async function record(
  transaction: Transaction,
  author: Author,
  now: Date,
  ...records: HistoryRecord[]
): Promise<void> {
  if (records.length === 0) return;
  await transaction.insert(historyEntries).values(
    records.map((entry) => ({
      at: now,
      origin: author.origin,
      actorId: author.userId,
      actorName: author.name,
      action: entry.action,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      subjectName: entry.subject.name,
      before: entry.before,
      after: entry.after,
      reason: entry.reason ?? null,
      passageId: entry.passageId ?? null,
      organisationId: entry.organisationId ?? null,
    })),
  );
}
