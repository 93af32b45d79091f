import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './accounts';
import { instant, ownId, reference } from './columns';
import { kamerstukken, letters } from './kamerstukken';
import { motions } from './motions';

/**
 * What a person must look at in what the House gives.
 * - unseen value: a word of an official list that the mapping does not know; it was kept and shown as it is
 * - malformed record: a record that could not be read; it was left out
 * - contradiction: two official facts cannot both be true (a decision and its votes)
 * - conflict: an official fact and what a person recorded differ; both were kept
 * - withdrawn: the House deleted a record that people have built on; it was kept and marked
 */
export const ALARM_KINDS = [
  'unseen value',
  'malformed record',
  'contradiction',
  'conflict',
  'withdrawn',
] as const;

export type AlarmKind = (typeof ALARM_KINDS)[number];

export type SourceName = 'syncfeed' | 'odata' | 'koop';

/** How far one category of one source has been taken over. Written in the transaction of the page it speaks of. */
export const sourceStates = pgTable(
  'source_states',
  {
    source: text('source').notNull().$type<SourceName>(),
    /** As the House names it: Zaak, Document, ... */
    category: text('category').notNull(),
    /** Where the next page begins; opaque to all but the source's client. Null: nothing was taken over yet. */
    checkpoint: text('checkpoint'),
    lastAttemptAt: instant('last_attempt_at'),
    /** When the source last had nothing newer: up to then Gestand is complete. */
    lastSuccessAt: instant('last_success_at'),
    /** Time that the source gives to its newest change that arrived. */
    newestChangeAt: instant('newest_change_at'),
    /** Records applied since the beginning, repetitions counted. */
    records: integer('records').notNull().default(0),
    /** Why the last attempt ended early; null after one that did not. */
    lastError: text('last_error'),
    /** Attempts in a row that ended early. */
    failures: integer('failures').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.source, table.category] }),
    check('source_states_source', sql`${table.source} in ('syncfeed', 'odata', 'koop')`),
  ],
);

/** One run of the synchronisation: what it is at, and what came of it. */
export const synchronisationRuns = pgTable(
  'synchronisation_runs',
  {
    id: ownId(),
    source: text('source').notNull().$type<SourceName>(),
    /** Name of the person who asked for it; null when it was due. */
    askedBy: text('asked_by'),
    startedAt: instant('started_at').notNull(),
    /** Raised with every page: a run that ended without a word is known by it. */
    aliveAt: instant('alive_at').notNull(),
    endedAt: instant('ended_at'),
    /** The category that it is at. */
    category: text('category'),
    pages: integer('pages').notNull().default(0),
    records: integer('records').notNull().default(0),
    /** Records whose arrival changed something here. */
    changed: integer('changed').notNull().default(0),
    /** Part that is done, 0 to 1000 thousandths, where the source lets it be known. */
    progress: integer('progress'),
    /** Categories that ended early, with the reason: "Stemming: answered 500". */
    errors: text('errors').array().notNull().default(sql`'{}'::text[]`),
  },
  (table) => [index('synchronisation_runs_by_start').on(table.startedAt.desc(), table.id.desc())],
);

/** What a person must look at: a word that the mapping does not know, a record that could not be read, ... */
export const sourceAlarms = pgTable(
  'source_alarms',
  {
    id: ownId(),
    kind: text('kind').notNull().$type<AlarmKind>(),
    category: text('category').notNull(),
    field: text('field'),
    /** As it stood at the source, at most 500 characters. */
    value: text('value'),
    /** Id at the source of one record that shows it. */
    exampleId: uuid('example_id'),
    /** What a person knows that record by: "2020Z01447", "32735-278". */
    exampleName: text('example_name'),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    count: integer('count').notNull().default(1),
    settledAt: instant('settled_at'),
    settledBy: reference('settled_by').references(() => users.id),
    reason: text('reason'),
  },
  (table) => [
    unique('source_alarms_once').on(table.kind, table.category, table.field, table.value).nullsNotDistinct(),
    index('source_alarms_by_time').on(table.lastSeenAt.desc(), table.id.desc()),
    check(
      'source_alarms_settled',
      sql`num_nulls(${table.settledAt}, ${table.settledBy}, ${table.reason}) in (0, 3)`,
    ),
  ],
);

/** Whether the official text of a paper was asked for at officielebekendmakingen.nl, and what came. */
export const officialTexts = pgTable(
  'official_texts',
  {
    kamerstukId: reference('kamerstuk_id')
      .primaryKey()
      .references(() => kamerstukken.id, { onDelete: 'cascade' }),
    state: text('state')
      .notNull()
      .default('waiting')
      .$type<'waiting' | 'stored' | 'another text' | 'absent' | 'failed'>(),
    attempts: integer('attempts').notNull().default(0),
    /** Not asked for before this. */
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** Why it is not there: "answered 503". */
    lastAnswer: text('last_answer'),
    fetchedAt: instant('fetched_at'),
  },
  (table) => [
    index('official_texts_by_state').on(table.state, table.nextAttemptAt),
    check(
      'official_texts_state',
      sql`${table.state} in ('waiting', 'stored', 'another text', 'absent', 'failed')`,
    ),
  ],
);

/**
 * Letters and motions whose links are to be looked at: triggers write them here, whoever made the change, so
 * that a motion that arrives after its letter finds it.
 */
export const linksDue = pgTable(
  'links_due',
  {
    kind: text('kind').notNull().$type<'letter' | 'motion'>(),
    subjectId: reference('subject_id').notNull(),
    /** The letter's own words changed; otherwise only what is known around it. */
    isNewText: boolean('is_new_text').notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subjectId] })],
);

/** A motion that a letter names, as read in its subject or text. */
export const motionMentions = pgTable(
  'motion_mentions',
  {
    letterId: reference('letter_id')
      .notNull()
      .references(() => letters.kamerstukId, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    source: text('source').notNull().$type<'subject' | 'text'>(),
    /** `kst-36045-194`, known here or not; null where none is printed. */
    key: text('key'),
    role: text('role').notNull().$type<'named' | 'replaced'>(),
    submitters: text('submitters').array().notNull(),
    /** Last words of the first two surnames, folded: what motions are looked up by. */
    surnames: text('surnames').array().notNull(),
    title: text('title').notNull(),
    isChanged: boolean('is_changed').notNull(),
    kind: text('kind').notNull(),
    words: text('words').notNull(),
    /** Offsets in the letter's text; of a subject, none. */
    start: integer('start'),
    end: integer('end'),
  },
  (table) => [
    primaryKey({ columns: [table.letterId, table.position] }),
    index('motion_mentions_by_key').on(table.key),
    index('motion_mentions_by_surname').using('gin', table.surnames),
  ],
);

/** Who submitted a motion and its words, as its title has them: what letters without a number repeat. */
export const motionTitles = pgTable(
  'motion_titles',
  {
    motionId: reference('motion_id')
      .primaryKey()
      .references(() => motions.id, { onDelete: 'cascade' }),
    submitters: text('submitters').array().notNull(),
    surnames: text('surnames').array().notNull(),
    title: text('title').notNull(),
    isChanged: boolean('is_changed').notNull(),
  },
  (table) => [index('motion_titles_by_surname').using('gin', table.surnames)],
);
