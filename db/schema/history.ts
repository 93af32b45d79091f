import { sql } from 'drizzle-orm';
import { check, customType, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, ownId, reference } from './columns';

const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

/**
 * Append-only: every change of a record, who made it, from what to what. Triggers refuse UPDATE, DELETE
 * and TRUNCATE. Names are kept as they were: a later rename changes nothing here.
 */
export const historyEntries = pgTable(
  'history_entries',
  {
    id: ownId(),
    at: instant('at').notNull(),
    /** The writing transaction: lets a reader ask for what became visible since an earlier look. */
    transaction: transactionId('transaction').notNull().default(sql`pg_current_xact_id()`),
    origin: text('origin').notNull().$type<HistoryOrigin>(),
    actorId: reference('actor_id'),
    /** Name at the time: "Demo Beleidsmedewerker", "Synchronisatie". */
    actorName: text('actor_name').notNull(),
    /** What was done, of the list in history/history.ts: `commitment.state`. */
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull().$type<HistorySubjectKind>(),
    subjectId: reference('subject_id').notNull(),
    /** Printed name at the time: "32 735, nr. 278". */
    subjectName: text('subject_name').notNull(),
    before: jsonb('before').$type<Record<string, unknown> | null>(),
    after: jsonb('after').$type<Record<string, unknown> | null>(),
    reason: text('reason'),
    passageId: reference('passage_id'),
    /** Set for what one organisation alone may see; null is public. */
    organisationId: reference('organisation_id'),
    requestId: text('request_id'),
  },
  (table) => [
    index('history_entries_by_subject').on(table.subjectKind, table.subjectId, table.id.desc()),
    // What tells people of changes looks along the time and passes over loads, which are most of it.
    index('history_entries_news').on(table.at, table.id).where(sql`${table.origin} <> 'load'`),
    check(
      'history_entries_origin',
      sql`${table.origin} in ('person', 'sync', 'load', 'command', 'demonstration')`,
    ),
  ],
);

export type HistorySubjectKind =
  | 'dossier'
  | 'kamerstuk'
  | 'motion'
  | 'commitment'
  | 'action'
  | 'intake'
  | 'person'
  | 'fractie'
  | 'ministry'
  | 'calendar date'
  | 'user'
  | 'organisation'
  | 'invitation'
  | 'source'
  | 'digest'
  | 'reader';

/**
 * Who wrote: a person; the synchronisation, of something that changed at the House; a load, of what was there
 * long before (a first import, a text that was fetched later), which is no news to anybody; a command; the
 * demonstration.
 */
export type HistoryOrigin = 'person' | 'sync' | 'load' | 'command' | 'demonstration';
