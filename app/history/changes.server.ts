import { sql } from 'drizzle-orm';
import type { Member } from '~/accounts/viewer';
import type { Transaction } from '~db/client';
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
  const entries = records.map((entry) => ({
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    subjectName: entry.subject.name,
    before: entry.before,
    after: entry.after,
    reason: entry.reason ?? null,
    passageId: entry.passageId ?? null,
    organisationId: entry.organisationId ?? null,
  }));
  // One parameter, however many records: a list of values ends at 65,535 parameters.
  await transaction.execute(sql`
    insert into history_entries (at, origin, actor_id, actor_name, action, subject_kind, subject_id, subject_name,
      before, after, reason, passage_id, organisation_id)
    select ${now.toISOString()}::timestamptz, ${author.origin}, ${author.userId}::bigint, ${author.name}, action,
      "subjectKind", "subjectId", "subjectName", nullif(before, 'null'), nullif(after, 'null'), reason, "passageId", "organisationId"
    from rows from (jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as (action text, "subjectKind" text,
      "subjectId" bigint, "subjectName" text, before jsonb, after jsonb, reason text, "passageId" bigint,
      "organisationId" bigint)) with ordinality as entry
    order by ordinality`);
}
