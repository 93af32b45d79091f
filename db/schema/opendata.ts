import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/**
 * What the House's services said, record by record: the newest that is known of each value. Everything that
 * Gestand shows of the House follows from these rows and from what people added (docs/decisions/0018).
 */
export const sourceRecords = pgTable(
  'source_records',
  {
    /** As the House names it: Zaak, Document, ... */
    category: text('category').notNull(),
    id: uuid('id').notNull(),
    /** When its newest version became visible at the source, UTC with seven decimals; empty when not told. */
    changedAt: text('changed_at').notNull(),
    /** Of the content of that version: repetitions are known by it, and of two at one time the greater counts. */
    hash: uuid('hash').notNull(),
    /** The newest version is a tombstone; the values are those of the last live one. */
    isDeleted: boolean('is_deleted').notNull(),
    fields: jsonb('fields').notNull().$type<Record<string, string | number | boolean | null>>(),
    relations: jsonb('relations').notNull().$type<Record<string, readonly string[]>>(),
    /** Values that the newest version does not tell: by name, the version that told them. */
    told: jsonb('told').$type<Record<string, readonly [changedAt: string, hash: string]>>(),
  },
  (table) => [
    // By id first: while a category is new the planner takes it for a handful of records, and would read all of it to
    // find one. The partial indexes say "is not null" for the same reason: they serve who asks for what they hold.
    primaryKey({ columns: [table.id, table.category] }),
    index('source_records_read_whole')
      .on(table.category)
      .where(sql`${table.category} in ('Toezegging', 'Fractie', 'FractieZetel', 'FractieZetelPersoon')`),
    index('source_records_actors_of_zaak')
      .on(sql`(${table.relations} #>> '{Zaak,0}')`)
      .where(sql`${table.category} = 'ZaakActor' and ${table.relations} #>> '{Zaak,0}' is not null`),
    index('source_records_actors_of_document')
      .on(sql`(${table.relations} #>> '{Document,0}')`)
      .where(sql`${table.category} = 'DocumentActor' and ${table.relations} #>> '{Document,0}' is not null`),
    index('source_records_of_person')
      .on(sql`(${table.relations} #>> '{Persoon,0}')`)
      .where(sql`${table.relations} #>> '{Persoon,0}' is not null`),
    index('source_records_of_committee')
      .on(sql`(${table.relations} #>> '{Voortouwcommissie,0}')`)
      .where(sql`${table.relations} #>> '{Voortouwcommissie,0}' is not null`),
    index('source_records_in_dossier')
      .using('gin', sql`(${table.relations} -> 'Kamerstukdossier')`)
      .where(sql`${table.relations} ? 'Kamerstukdossier'`),
    index('source_records_document_of_version')
      .on(sql`(${table.relations} #>> '{HuidigeDocumentVersie,0}')`)
      .where(
        sql`${table.category} = 'Document' and ${table.relations} #>> '{HuidigeDocumentVersie,0}' is not null`,
      ),
  ],
);

/**
 * Which dossier papers with a certain title belong to, one row for each record that says so. A flat dump of
 * the register gives a motion the title of its dossier but not its number.
 */
export const dossierEvidence = pgTable(
  'dossier_evidence',
  {
    /** What says so: a dossier, a paper whose number is printed, a motion that names the one it replaces. */
    source: text('source').notNull().$type<'dossier' | 'paper' | 'replacement'>(),
    sourceId: uuid('source_id').notNull(),
    title: text('title').notNull(),
    /** `36600-XVI`. */
    dossierKey: text('dossier_key').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.source, table.sourceId] }),
    index('dossier_evidence_by_dossier').on(table.dossierKey),
    index('dossier_evidence_by_title').on(sql`md5(${table.title})`, table.dossierKey),
  ],
);

/** Which zaak replaces which, by the House's ids: either may not have arrived yet. */
export const zaakReplacements = pgTable(
  'zaak_replacements',
  {
    replacedId: uuid('replaced_id').notNull(),
    replacementId: uuid('replacement_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.replacedId, table.replacementId] }),
    index('zaak_replacements_by_replacement').on(table.replacementId),
  ],
);
