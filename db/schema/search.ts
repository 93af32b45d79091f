import { sql } from 'drizzle-orm';
import { check, customType, date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { organisations } from './accounts';
import { ownId, reference } from './columns';

const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * One index over everything that people look for. Triggers on the records keep it in step, a statement at a
 * time, so that nothing can be stored and not be found; nobody else writes here. The words of a passage are
 * taken from the record itself when it is shown.
 */
export const searchDocuments = pgTable(
  'search_documents',
  {
    id: ownId(),
    kind: text('kind').notNull().$type<SearchKind>(),
    subjectId: reference('subject_id').notNull(),
    /** What its page is called: `kst-32735-278`, `TZ202603-130`, a dossier's number, a person's slug. */
    key: text('key'),
    title: text('title').notNull(),
    /** For newest first; `0001-01-01` for what has no date. */
    date: date('date', { mode: 'string' }).notNull(),
    /** Set for what one organisation alone may find. */
    organisationId: reference('organisation_id').references(() => organisations.id),
    vector: searchVector('vector').notNull(),
  },
  (table) => [
    uniqueIndex('search_documents_once').on(table.kind, table.subjectId),
    index('search_documents_words').using('gin', table.vector),
    index('search_documents_by_date').on(table.date.desc(), table.id.desc()),
    index('search_documents_by_kind').on(table.kind, table.date.desc(), table.id.desc()),
    check(
      'search_documents_kind',
      sql`${table.kind} in ('motion', 'letter', 'kamerstuk', 'dossier', 'commitment', 'action', 'person')`,
    ),
  ],
);

export type SearchKind = 'motion' | 'letter' | 'kamerstuk' | 'dossier' | 'commitment' | 'action' | 'person';
