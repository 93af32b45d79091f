import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { organisations, users } from './accounts';
import { instant, ownId, reference, version } from './columns';
import { activities, committees, fracties, kamerstukken, ministries, passages, people } from './kamerstukken';
import { motions } from './motions';

/** Gestand's own numbers, for commitments that stand in no register: G-00001. */
export const commitmentNumbers = pgSequence('commitment_numbers', { startWith: 1 });

/**
 * The government binds itself. States of the three sides and the present deadline are kept here as last
 * judged, for lists; their history is in `judgements` and `commitment_deadlines`. Overdue is computed.
 */
export const commitments = pgTable(
  'commitments',
  {
    id: ownId(),
    externalId: uuid('external_id').unique(),
    /** `TZ202603-130` (Tweede Kamer), `T02857` (Eerste Kamer), `G-00012` (in a letter). */
    number: text('number').notNull().unique(),
    source: text('source').notNull().$type<'letter' | 'debate' | 'register'>(),
    /** What was promised, in the words of the source or of the register. */
    text: text('text').notNull(),
    /** A short name for lists. */
    title: text('title').notNull(),
    /** Who bound himself, as said: "het kabinet". */
    actor: text('actor').notNull(),
    strength: text('strength').notNull().default('firm').$type<'firm' | 'conditional' | 'soft'>(),
    madeOn: date('made_on', { mode: 'string' }),
    kamerstukId: reference('kamerstuk_id').references(() => kamerstukken.id),
    passageId: reference('passage_id').references(() => passages.id),
    activityId: reference('activity_id').references(() => activities.id),
    /** Who made it, as printed at the time, and who answers for it now. */
    madeBy: text('made_by'),
    madeByPersonId: reference('made_by_person_id').references(() => people.id),
    ministryId: reference('ministry_id').references(() => ministries.id),
    committeeId: reference('committee_id').references(() => committees.id),
    category: text('category'),
    /** The organisation that logged it; while it is a concept it alone sees it. */
    organisationId: reference('organisation_id').references(() => organisations.id),
    ownState: text('own_state').notNull().default('openstaand').$type<CommitmentState>(),
    ministryState: text('ministry_state').$type<CommitmentState>(),
    houseState: text('house_state').$type<CommitmentState>(),
    /** The register's own word, kept whatever it is. */
    houseStateRaw: text('house_state_raw'),
    deadlineWords: text('deadline_words'),
    deadlineFrom: date('deadline_from', { mode: 'string' }),
    deadlineTo: date('deadline_to', { mode: 'string' }),
    deadlinePrecision: text('deadline_precision'),
    /** How often the government put it off. */
    slips: integer('slips').notNull().default(0),
    /** For `doorlopend`: months between occurrences. */
    everyMonths: integer('every_months'),
    settledOn: date('settled_on', { mode: 'string' }),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    version: version(),
  },
  (table) => [
    index('commitments_by_deadline').on(table.deadlineTo, table.id),
    index('commitments_by_made').on(table.madeOn.desc(), table.id.desc()),
    index('commitments_by_state').on(table.ownState, table.deadlineTo, table.id),
    index('commitments_by_ministry').on(table.ministryId, table.deadlineTo, table.id),
    index('commitments_by_kamerstuk').on(table.kamerstukId),
    index('commitments_by_person').on(table.madeByPersonId),
    index('commitments_by_passage').on(table.passageId),
    check('commitments_source', sql`${table.source} in ('letter', 'debate', 'register')`),
    check('commitments_strength', sql`${table.strength} in ('firm', 'conditional', 'soft')`),
    check(
      'commitments_own_state',
      sql`${table.ownState} in ('concept', 'openstaand', 'in uitvoering', 'gemeld afgedaan', 'afgedaan', 'deels afgedaan', 'niet uitgevoerd', 'vervallen', 'doorlopend')`,
    ),
    check(
      'commitments_deadline',
      sql`${table.deadlineFrom} is null or ${table.deadlineTo} is null or ${table.deadlineFrom} <= ${table.deadlineTo}`,
    ),
    check(
      'commitments_concept_is_internal',
      sql`${table.ownState} <> 'concept' or ${table.organisationId} is not null`,
    ),
  ],
);

export type CommitmentState =
  | 'concept'
  | 'openstaand'
  | 'in uitvoering'
  | 'gemeld afgedaan'
  | 'afgedaan'
  | 'deels afgedaan'
  | 'niet uitgevoerd'
  | 'vervallen'
  | 'doorlopend';

/**
 * Every deadline that a commitment had, in order. Each that the government gave after the first is a slip
 * (uitstel) with its source; one that an event or the calendar dated anew is the same promise.
 */
export const commitmentDeadlines = pgTable(
  'commitment_deadlines',
  {
    commitmentId: reference('commitment_id')
      .notNull()
      .references(() => commitments.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    words: text('words').notNull(),
    from: date('from', { mode: 'string' }),
    to: date('to', { mode: 'string' }),
    precision: text('precision').notNull(),
    rule: text('rule').notNull(),
    isApproximate: boolean('is_approximate').notNull().default(false),
    /** The date that relative words count from: the letter's. */
    anchor: date('anchor', { mode: 'string' }).notNull(),
    /** Why it was set: the government said so, the event it waits for got a day, or the calendar changed. */
    cause: text('cause').notNull().default('promise').$type<DeadlineCause>(),
    /** The day of the event. */
    eventOn: date('event_on', { mode: 'string' }),
    kamerstukId: reference('kamerstuk_id').references(() => kamerstukken.id),
    passageId: reference('passage_id').references(() => passages.id),
    setBy: reference('set_by').references(() => users.id),
    setAt: instant('set_at').notNull(),
    reason: text('reason'),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.position] }),
    check('commitment_deadlines_cause', sql`${table.cause} in ('promise', 'event', 'calendar')`),
    check('commitment_deadlines_event', sql`(${table.cause} = 'event') = (${table.eventOn} is not null)`),
  ],
);

export type DeadlineCause = 'promise' | 'event' | 'calendar';

/** One judgement of how far a commitment, or the execution of a motion, is. The three sides never merge. */
export const judgements = pgTable(
  'judgements',
  {
    id: ownId(),
    commitmentId: reference('commitment_id').references(() => commitments.id, { onDelete: 'cascade' }),
    motionId: reference('motion_id').references(() => motions.id, { onDelete: 'cascade' }),
    side: text('side').notNull().$type<'ministry' | 'house' | 'own'>(),
    state: text('state').notNull(),
    /** The words of the source, as printed. */
    raw: text('raw'),
    judgedOn: date('judged_on', { mode: 'string' }).notNull(),
    passageId: reference('passage_id').references(() => passages.id),
    kamerstukId: reference('kamerstuk_id').references(() => kamerstukken.id),
    reason: text('reason'),
    recordedBy: reference('recorded_by').references(() => users.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    index('judgements_by_commitment').on(table.commitmentId, table.recordedAt),
    index('judgements_by_paper').on(table.kamerstukId).where(sql`${table.kamerstukId} is not null`),
    index('judgements_by_motion').on(table.motionId, table.recordedAt),
    check('judgements_side', sql`${table.side} in ('ministry', 'house', 'own')`),
    check('judgements_one_subject', sql`num_nonnulls(${table.commitmentId}, ${table.motionId}) = 1`),
    check(
      'judgements_evidence',
      sql`${table.state} not in ('gemeld afgedaan', 'afgedaan', 'deels afgedaan', 'niet uitgevoerd') or ${table.side} = 'house' or ${table.passageId} is not null or (${table.reason} is not null and ${table.recordedBy} is not null)`,
    ),
  ],
);

export const commitmentMotions = pgTable(
  'commitment_motions',
  {
    commitmentId: reference('commitment_id')
      .notNull()
      .references(() => commitments.id, { onDelete: 'cascade' }),
    motionId: reference('motion_id')
      .notNull()
      .references(() => motions.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.motionId] }),
    index('commitment_motions_by_motion').on(table.motionId),
  ],
);

/** "voor de vierde keer toegezegd": one commitment repeats, amends or supplements another. */
export const commitmentRelations = pgTable(
  'commitment_relations',
  {
    fromId: reference('from_id')
      .notNull()
      .references((): AnyPgColumn => commitments.id, { onDelete: 'cascade' }),
    toId: reference('to_id')
      .notNull()
      .references((): AnyPgColumn => commitments.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull().$type<'repeats' | 'amends' | 'supplements'>(),
    source: text('source').notNull().$type<'register' | 'person'>(),
  },
  (table) => [
    primaryKey({ columns: [table.fromId, table.toId, table.kind] }),
    index('commitment_relations_to').on(table.toId),
    check('commitment_relations_other', sql`${table.fromId} <> ${table.toId}`),
    check('commitment_relations_kind', sql`${table.kind} in ('repeats', 'amends', 'supplements')`),
  ],
);

/** To whom it was promised. */
export const commitmentAddressees = pgTable(
  'commitment_addressees',
  {
    id: ownId(),
    commitmentId: reference('commitment_id')
      .notNull()
      .references(() => commitments.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    personId: reference('person_id').references(() => people.id),
    fractieId: reference('fractie_id').references(() => fracties.id),
    committeeId: reference('committee_id').references(() => committees.id),
  },
  (table) => [index('commitment_addressees_by_commitment').on(table.commitmentId)],
);

/** Who works on it, inside one organisation. Internal. */
export const commitmentOwners = pgTable(
  'commitment_owners',
  {
    commitmentId: reference('commitment_id')
      .notNull()
      .references(() => commitments.id, { onDelete: 'cascade' }),
    organisationId: reference('organisation_id')
      .notNull()
      .references(() => organisations.id),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.organisationId] }),
    index('commitment_owners_by_user').on(table.userId),
  ],
);

/** A remark for colleagues. Internal to the organisation. */
export const notes = pgTable(
  'notes',
  {
    id: ownId(),
    organisationId: reference('organisation_id')
      .notNull()
      .references(() => organisations.id),
    commitmentId: reference('commitment_id').references(() => commitments.id, { onDelete: 'cascade' }),
    motionId: reference('motion_id').references(() => motions.id, { onDelete: 'cascade' }),
    kamerstukId: reference('kamerstuk_id').references(() => kamerstukken.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    authorId: reference('author_id')
      .notNull()
      .references(() => users.id),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    index('notes_by_commitment').on(table.commitmentId),
    index('notes_by_motion').on(table.motionId),
    index('notes_by_kamerstuk').on(table.kamerstukId),
    check(
      'notes_one_subject',
      sql`num_nonnulls(${table.commitmentId}, ${table.motionId}, ${table.kamerstukId}) = 1`,
    ),
  ],
);
