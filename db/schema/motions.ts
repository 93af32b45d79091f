import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './accounts';
import { instant, ownId, reference, version } from './columns';
import {
  activities,
  agendaItems,
  fracties,
  kamerstukken,
  letters,
  ministries,
  passages,
  people,
  zaken,
} from './kamerstukken';

/**
 * A request or opinion of the House. Outcome, current advice and the three judgements are kept here as
 * last derived, for lists; their history stands in the tables below.
 */
export const motions = pgTable(
  'motions',
  {
    id: ownId(),
    zaakId: reference('zaak_id')
      .unique()
      .references(() => zaken.id),
    kamerstukId: reference('kamerstuk_id')
      .unique()
      .references(() => kamerstukken.id),
    /** `kst-32735-278`; null while the House has not numbered it. */
    key: text('key').unique(),
    /** What it is about, without "Motie van het lid ... over". */
    title: text('title').notNull(),
    /** The operative words, from "verzoekt" on. */
    dictum: text('dictum'),
    submittedOn: date('submitted_on', { mode: 'string' }),
    debateId: reference('debate_id').references(() => activities.id),
    ministryId: reference('ministry_id').references(() => ministries.id),
    /** Derived from decisions: see motions/outcome.ts. */
    outcome: text('outcome').notNull().default('in behandeling'),
    outcomeOn: date('outcome_on', { mode: 'string' }),
    /** Seats (or members on a roll call) for and against, of a complete ballot only. */
    votesFor: integer('votes_for'),
    votesAgainst: integer('votes_against'),
    /** Latest statement of advice. */
    advice: text('advice'),
    ministryState: text('ministry_state'),
    houseState: text('house_state'),
    ownState: text('own_state'),
    withdrawnAt: instant('withdrawn_at'),
    version: version(),
  },
  (table) => [
    index('motions_by_date').on(table.submittedOn.desc(), table.id.desc()),
    index('motions_by_outcome').on(table.outcome, table.submittedOn.desc(), table.id.desc()),
    index('motions_by_advice').on(table.advice, table.submittedOn.desc(), table.id.desc()),
    index('motions_by_own_state').on(table.ownState, table.submittedOn.desc(), table.id.desc()),
    index('motions_by_ministry').on(table.ministryId, table.submittedOn.desc(), table.id.desc()),
    check(
      'motions_outcome',
      sql`${table.outcome} in ('in behandeling', 'aangenomen', 'verworpen', 'aangehouden', 'ingetrokken', 'vervallen', 'overgenomen', 'gewijzigd', 'gestaakt')`,
    ),
  ],
);

export const motionSignatories = pgTable(
  'motion_signatories',
  {
    motionId: reference('motion_id')
      .notNull()
      .references(() => motions.id, { onDelete: 'cascade' }),
    /** 1 = first signatory. */
    position: integer('position').notNull(),
    /** As printed. */
    name: text('name').notNull(),
    fractieName: text('fractie_name'),
    personId: reference('person_id').references(() => people.id),
    fractieId: reference('fractie_id').references(() => fracties.id),
  },
  (table) => [
    primaryKey({ columns: [table.motionId, table.position] }),
    index('motion_signatories_by_person').on(table.personId, table.motionId.desc()),
    index('motion_signatories_by_fractie').on(table.fractieId, table.motionId.desc()),
  ],
);

/** One statement of the cabinet's view of a motion: who, when, where, in which words. Never overwritten. */
export const statementsOfAdvice = pgTable(
  'statements_of_advice',
  {
    id: ownId(),
    motionId: reference('motion_id')
      .notNull()
      .references(() => motions.id, { onDelete: 'cascade' }),
    /** As printed by the House: "Oordeel Kamer", "Ontraden", ...; an open list. */
    value: text('value').notNull(),
    /** What holds otherwise: "ontijdig, en indien niet aangehouden ontraden". */
    otherwise: text('otherwise'),
    /** The reading on which it rests: "als ik de motie zo mag lezen dat ...". */
    condition: text('condition'),
    source: text('source').notNull().$type<'register' | 'letter' | 'debate' | 'correction'>(),
    statedOn: date('stated_on', { mode: 'string' }),
    statedBy: text('stated_by'),
    personId: reference('person_id').references(() => people.id),
    kamerstukId: reference('kamerstuk_id').references(() => kamerstukken.id),
    passageId: reference('passage_id').references(() => passages.id),
    activityId: reference('activity_id').references(() => activities.id),
    reason: text('reason'),
    recordedBy: reference('recorded_by').references(() => users.id),
    recordedAt: instant('recorded_at').notNull(),
    /** Set when the register took this value back; the statement stays in the history. */
    supersededAt: instant('superseded_at'),
  },
  (table) => [
    index('statements_of_advice_by_paper').on(table.kamerstukId).where(sql`${table.kamerstukId} is not null`),
    index('statements_of_advice_by_motion').on(table.motionId, table.statedOn),
    uniqueIndex('statements_of_advice_register_once')
      .on(table.motionId, table.value)
      .where(sql`${table.source} = 'register' and ${table.supersededAt} is null`),
    uniqueIndex('statements_of_advice_passage_once').on(table.motionId, table.passageId),
    check(
      'statements_of_advice_source',
      sql`${table.source} in ('register', 'letter', 'debate', 'correction')`,
    ),
    check(
      'statements_of_advice_proof',
      sql`${table.source} <> 'correction' or (${table.reason} is not null and ${table.recordedBy} is not null)`,
    ),
  ],
);

/** A decision of the House on a motion. */
export const decisions = pgTable(
  'decisions',
  {
    id: ownId(),
    externalId: uuid('external_id').unique(),
    motionId: reference('motion_id').references(() => motions.id, { onDelete: 'cascade' }),
    /** The zaak decided on; null while the data do not say which. */
    zaakId: reference('zaak_id').references(() => zaken.id),
    agendaItemId: reference('agenda_item_id').references(() => agendaItems.id),
    /** BesluitSoort as registered: "Stemmen - aangenomen". */
    kind: text('kind'),
    text: text('text'),
    /** Besluit, Voorstel, ... Only "Besluit" decides. */
    status: text('status'),
    /** "Met handopsteken", "Hoofdelijk". */
    votingForm: text('voting_form'),
    decidedOn: date('decided_on', { mode: 'string' }),
    /** Order within the agenda item. */
    position: integer('position'),
    changedAt: instant('changed_at'),
    activityId: reference('activity_id').references(() => activities.id),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    index('decisions_by_motion').on(table.motionId, table.decidedOn),
    index('decisions_by_zaak').on(table.zaakId),
    index('decisions_by_agenda_item').on(table.agendaItemId),
  ],
);

/** One vote: of a fractie on a show of hands (weight: its seats), of a member on a roll call (weight one). */
export const votes = pgTable(
  'votes',
  {
    id: ownId(),
    externalId: uuid('external_id').unique(),
    decisionId: reference('decision_id')
      .notNull()
      .references(() => decisions.id, { onDelete: 'cascade' }),
    /** As the House prints it: Voor, Tegen, Niet deelgenomen; a word never seen is kept and raised as an alarm. */
    choice: text('choice').notNull(),
    seats: integer('seats'),
    actorName: text('actor_name'),
    fractieName: text('fractie_name'),
    personId: reference('person_id').references(() => people.id),
    fractieId: reference('fractie_id').references(() => fracties.id),
    isMemberVote: boolean('is_member_vote').notNull().default(false),
    isMistake: boolean('is_mistake').notNull().default(false),
  },
  (table) => [
    index('votes_by_decision').on(table.decisionId),
    index('votes_by_fractie').on(table.fractieId, table.choice),
  ],
);

/** A changed motion takes the place of another: 35207-27 replaces 35207-26. */
export const motionReplacements = pgTable(
  'motion_replacements',
  {
    replacedMotionId: reference('replaced_motion_id')
      .notNull()
      .references(() => motions.id, { onDelete: 'cascade' }),
    replacementMotionId: reference('replacement_motion_id')
      .notNull()
      .references(() => motions.id, { onDelete: 'cascade' }),
    source: text('source').notNull().$type<'register' | 'title' | 'person'>(),
    /** The notation that says so: "(t.v.v. 35207-26)". */
    notation: text('notation'),
  },
  (table) => [
    primaryKey({ columns: [table.replacedMotionId, table.replacementMotionId] }),
    index('motion_replacements_by_replacement').on(table.replacementMotionId),
    check('motion_replacements_other', sql`${table.replacedMotionId} <> ${table.replacementMotionId}`),
  ],
);

/**
 * A motion's own words on what it replaces: "(t.v.v. 35207-26)". Kept although the other motion may not be
 * here yet; the replacement follows when it is.
 */
export const replacementNotes = pgTable(
  'replacement_notes',
  {
    motionId: reference('motion_id')
      .notNull()
      .references(() => motions.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** `kst-35207-26`; null where only a number is named. */
    key: text('key'),
    /** The number in the dossier. */
    number: integer('number').notNull(),
    /** md5 of the title of the noting motion's zaak: a number is one of its dossier, which the title names. */
    dossierTitle: text('dossier_title'),
    notation: text('notation').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.motionId, table.position] }),
    index('replacement_notes_by_key').on(table.key),
    index('replacement_notes_by_title').on(table.dossierTitle, table.number),
    index('replacement_notes_of_numbers').on(table.number).where(sql`${table.key} is null`),
  ],
);

/** A letter speaks of a motion. Proposed until a person, or a rule above its threshold, confirms. */
export const letterMotionLinks = pgTable(
  'letter_motion_links',
  {
    id: ownId(),
    letterId: reference('letter_id')
      .notNull()
      .references(() => letters.kamerstukId, { onDelete: 'cascade' }),
    motionId: reference('motion_id')
      .notNull()
      .references(() => motions.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    state: text('state').notNull().$type<'proposed' | 'confirmed' | 'rejected'>(),
    source: text('source').notNull().$type<'subject' | 'text' | 'intake' | 'register' | 'person'>(),
    /** 0 to 1. */
    confidence: real('confidence').notNull(),
    /** What a rule rests it on, of the list in kamerstukken/letter-link.ts; null where a person made it. */
    basis: text('basis'),
    /** The words that name the motion: "motie van het lid Podt c.s. (Kamerstuk 19637-3384". */
    words: text('words'),
    passageId: reference('passage_id').references(() => passages.id),
    decidedBy: reference('decided_by').references(() => users.id),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    uniqueIndex('letter_motion_links_once').on(table.letterId, table.motionId),
    index('letter_motion_links_by_motion').on(table.motionId),
    index('letter_motion_links_proposed').on(table.id.desc()).where(sql`${table.state} = 'proposed'`),
    check('letter_motion_links_state', sql`${table.state} in ('proposed', 'confirmed', 'rejected')`),
  ],
);

/** A person says that an official fact is wrong. It stands beside the fact, which stays as the House has it. */
export const motionCorrections = pgTable(
  'motion_corrections',
  {
    id: ownId(),
    motionId: reference('motion_id')
      .notNull()
      .references(() => motions.id, { onDelete: 'cascade' }),
    field: text('field').notNull().$type<'title' | 'dictum' | 'submittedOn' | 'outcome'>(),
    value: text('value').notNull(),
    reason: text('reason').notNull(),
    recordedBy: reference('recorded_by')
      .notNull()
      .references(() => users.id),
    recordedAt: instant('recorded_at').notNull(),
    /** Set when a later correction of the same fact took its place. */
    supersededAt: instant('superseded_at'),
  },
  (table) => [
    uniqueIndex('motion_corrections_one')
      .on(table.motionId, table.field)
      .where(sql`${table.supersededAt} is null`),
    check('motion_corrections_field', sql`${table.field} in ('title', 'dictum', 'submittedOn', 'outcome')`),
  ],
);
