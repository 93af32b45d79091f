import { sql } from 'drizzle-orm';
import { check, customType, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { organisations, users } from './accounts';
import { instant, ownId, reference, version } from './columns';
import { kamerstukken, type TextMap } from './kamerstukken';

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** A document that somebody brought in, with the text read from it. One per organisation and document. */
export const intakes = pgTable(
  'intakes',
  {
    id: ownId(),
    organisationId: reference('organisation_id')
      .notNull()
      .references(() => organisations.id),
    broughtInBy: reference('brought_in_by')
      .notNull()
      .references(() => users.id),
    broughtInAt: instant('brought_in_at').notNull(),
    fileName: text('file_name'),
    format: text('format').notNull(),
    /** SHA-256 of the extracted text, in hexadecimal: the same letter again finds this intake. */
    textHash: text('text_hash').notNull(),
    file: bytes('file'),
    text: text('text').notNull(),
    textMap: jsonb('text_map').notNull().$type<TextMap>(),
    /** Id that the letter gives itself, corrected by a person if need be. */
    key: text('key'),
    /** What was read of the frame: kind, date, dossiers, title, senders. */
    frame: jsonb('frame').notNull(),
    kamerstukId: reference('kamerstuk_id').references(() => kamerstukken.id),
    state: text('state').notNull().default('open').$type<'open' | 'confirmed' | 'discarded'>(),
    version: version(),
  },
  (table) => [
    uniqueIndex('intakes_once').on(table.organisationId, table.textHash),
    uniqueIndex('intakes_key_once')
      .on(table.organisationId, table.key)
      .where(sql`${table.key} is not null and ${table.state} <> 'discarded'`),
    index('intakes_open').on(table.organisationId, table.state, table.broughtInAt),
    check('intakes_state', sql`${table.state} in ('open', 'confirmed', 'discarded')`),
  ],
);

/** One thing that the reading proposes. Nothing is a fact before a person accepts it. */
export const proposals = pgTable(
  'proposals',
  {
    id: ownId(),
    intakeId: reference('intake_id')
      .notNull()
      .references(() => intakes.id, { onDelete: 'cascade' }),
    /** paper, citation, motion, advice, commitment, settlement. */
    kind: text('kind').notNull(),
    /** Kind and place: a second reading of the same text proposes nothing twice. */
    fingerprint: text('fingerprint').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    /** As read. */
    proposed: jsonb('proposed').notNull(),
    /** As a person left it; null while undecided. */
    decided: jsonb('decided'),
    decision: text('decision')
      .notNull()
      .default('open')
      .$type<'open' | 'accepted' | 'changed' | 'rejected'>(),
    decidedBy: reference('decided_by').references(() => users.id),
    decidedAt: instant('decided_at'),
    /** What came of it: `motion:12`, `commitment:5`. */
    record: text('record'),
    position: integer('position').notNull(),
    version: version(),
  },
  (table) => [
    uniqueIndex('proposals_once').on(table.intakeId, table.fingerprint),
    check('proposals_decision', sql`${table.decision} in ('open', 'accepted', 'changed', 'rejected')`),
  ],
);
