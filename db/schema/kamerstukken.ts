import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, ownId, reference, version } from './columns';

/** Numbered file of papers: 32735, 36600-XVI, 21501-02, 35315 (R2137). */
export const dossiers = pgTable(
  'dossiers',
  {
    id: ownId(),
    externalId: uuid('external_id').unique(),
    /** As in the id of its papers: `32735`, `36600-XVI`, `21501-02`, `35315-(R2137)`. */
    key: text('key').notNull().unique(),
    title: text('title'),
    isClosed: boolean('is_closed').notNull().default(false),
    withdrawnAt: instant('withdrawn_at'),
    version: version(),
  },
  (table) => [
    // Papers of a kingdom act go by the number alone: `kst-35315-7`.
    index('dossiers_of_acts')
      .on(sql`regexp_replace(${table.key}, '-\\(R\\d{4}\\)$', '')`)
      .where(sql`${table.key} like '%-(R____)'`),
  ],
);

/** A paper with its text. Papers known only from a citation have no title and no text yet. */
export const kamerstukken = pgTable(
  'kamerstukken',
  {
    id: ownId(),
    /** Id of the House's Document record. */
    externalId: uuid('external_id').unique(),
    /** Normal id, the key that people share: `kst-32735-286`, `ah-tk-20232024-1314`. */
    key: text('key').unique(),
    /** Number of the House's document: `2020D04123`. */
    documentNumber: text('document_number').unique(),
    /** The House's word for it: Motie, Brief regering, Antwoord schriftelijke vragen, ... */
    kind: text('kind'),
    title: text('title'),
    /** Date of the paper, Europe/Amsterdam. */
    date: date('date', { mode: 'string' }),
    /** `2019-2020`. */
    sessionYear: text('session_year'),
    /** The text as extracted; passages are offsets in it. */
    text: text('text'),
    /** Pages and paragraphs of the text: `{ pages: [{page,start,end}], paragraphs: [{start,end,page}] }`. */
    textMap: jsonb('text_map').$type<TextMap>(),
    textSource: text('text_source').$type<'intake' | 'koop' | 'demonstration'>(),
    publishedUrl: text('published_url'),
    /** The zaak whose paper this is, while the House's Document record has not arrived. */
    standsForZaakId: reference('stands_for_zaak_id')
      .unique()
      .references((): AnyPgColumn => zaken.id, { onDelete: 'set null' }),
    /** The dossier in the number was derived from the dossier's title: the register does not give it here. */
    isKeyDerived: boolean('is_key_derived').notNull().default(false),
    withdrawnAt: instant('withdrawn_at'),
    version: version(),
  },
  (table) => [
    index('kamerstukken_by_date').on(table.date.desc(), table.id.desc()),
    // Documents that name no zaak are known by their subject: see opendata/projection/like-papers.server.ts.
    index('kamerstukken_by_subject')
      .on(sql`md5(${table.title})`, table.date)
      .where(
        sql`${table.externalId} is not null and ${table.kind} in ('Motie', 'Motie (gewijzigd/nader)', 'Brief regering')`,
      ),
    check('kamerstukken_key', sql`${table.key} ~ '^[a-z]+(-[A-Za-z0-9()]+)+$'`),
  ],
);

export interface TextMap {
  pages: { page: number; start: number; end: number }[];
  paragraphs: { start: number; end: number; page: number }[];
}

/** One paper can be printed in several dossiers; its number belongs to the first. */
export const kamerstukDossiers = pgTable(
  'kamerstuk_dossiers',
  {
    kamerstukId: reference('kamerstuk_id')
      .notNull()
      .references(() => kamerstukken.id, { onDelete: 'cascade' }),
    dossierId: reference('dossier_id')
      .notNull()
      .references(() => dossiers.id),
    /** 1 = the dossier that numbers the paper. */
    position: integer('position').notNull(),
    /** Number within the dossier as printed: `286`, `C`; null in the dossiers that only share it. */
    number: text('number'),
    /** The number for sorting; letters (Eerste Kamer) have none. */
    sortNumber: integer('sort_number'),
  },
  (table) => [
    primaryKey({ columns: [table.kamerstukId, table.dossierId] }),
    index('kamerstuk_dossiers_by_dossier').on(table.dossierId, table.sortNumber),
  ],
);

/** The House's case record. Rows without a number are placeholders for cases named before they arrived. */
export const zaken = pgTable(
  'zaken',
  {
    id: ownId(),
    externalId: uuid('external_id').unique(),
    number: text('number').unique(),
    /** The House's Soort: Motie, Brief regering, ... */
    kind: text('kind'),
    title: text('title'),
    subject: text('subject'),
    startedOn: date('started_on', { mode: 'string' }),
    sessionYear: text('session_year'),
    volgnummer: integer('volgnummer'),
    registeredAdvice: text('registered_advice'),
    isSettledInHouse: boolean('is_settled_in_house'),
    withdrawnAt: instant('withdrawn_at'),
    version: version(),
  },
  (table) => [
    index('zaken_by_kind').on(table.kind, table.startedOn.desc(), table.id.desc()),
    // Motions take their dossier from its title: see opendata/dossier-numbers.server.ts.
    index('zaken_by_title')
      .on(sql`md5(${table.title})`, table.volgnummer)
      .where(sql`${table.kind} in ('Motie', 'Brief regering')`),
  ],
);

export const zaakKamerstukken = pgTable(
  'zaak_kamerstukken',
  {
    zaakId: reference('zaak_id')
      .notNull()
      .references(() => zaken.id, { onDelete: 'cascade' }),
    kamerstukId: reference('kamerstuk_id')
      .notNull()
      .references(() => kamerstukken.id, { onDelete: 'cascade' }),
    /** Neither record tells of the other: they say the same of themselves (opendata/projection/like-papers.server.ts). */
    isDerived: boolean('is_derived').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.zaakId, table.kamerstukId] }),
    index('zaak_kamerstukken_by_kamerstuk').on(table.kamerstukId),
    index('zaak_kamerstukken_derived').on(table.zaakId).where(sql`${table.isDerived}`),
  ],
);

export const zaakDossiers = pgTable(
  'zaak_dossiers',
  {
    zaakId: reference('zaak_id')
      .notNull()
      .references(() => zaken.id, { onDelete: 'cascade' }),
    dossierId: reference('dossier_id')
      .notNull()
      .references(() => dossiers.id),
  },
  (table) => [
    primaryKey({ columns: [table.zaakId, table.dossierId] }),
    index('zaak_dossiers_by_dossier').on(table.dossierId),
  ],
);

/** Members and ministers; a name as printed is kept on each record besides. */
export const people = pgTable(
  'people',
  {
    id: ownId(),
    externalId: uuid('external_id').unique(),
    /** Stands in URLs: `karabulut`. */
    slug: text('slug').notNull().unique(),
    /** As letters name them: "Van Ojik". */
    surname: text('surname').notNull(),
    /** As a list prints them: "S. Karabulut". */
    name: text('name').notNull(),
    firstName: text('first_name'),
    isDemonstration: boolean('is_demonstration').notNull().default(false),
    withdrawnAt: instant('withdrawn_at'),
    version: version(),
  },
  (table) => [index('people_by_surname').on(sql`lower(${table.surname})`)],
);

export const fracties = pgTable('fracties', {
  id: ownId(),
  externalId: uuid('external_id').unique(),
  /** As votes print it: NSC, GroenLinks-PvdA. */
  abbreviation: text('abbreviation').notNull().unique(),
  name: text('name').notNull(),
  seats: integer('seats'),
  activeFrom: date('active_from', { mode: 'string' }),
  activeUntil: date('active_until', { mode: 'string' }),
  withdrawnAt: instant('withdrawn_at'),
  version: version(),
});

/** Every name under which the House's data print a fractie ("Nieuw Sociaal Contract", "NSC"). */
export const fractieNames = pgTable('fractie_names', {
  name: text('name').primaryKey(),
  fractieId: reference('fractie_id')
    .notNull()
    .references(() => fracties.id, { onDelete: 'cascade' }),
});

export const fractieMemberships = pgTable(
  'fractie_memberships',
  {
    id: ownId(),
    fractieId: reference('fractie_id')
      .notNull()
      .references(() => fracties.id),
    personId: reference('person_id')
      .notNull()
      .references(() => people.id),
    from: date('from', { mode: 'string' }),
    until: date('until', { mode: 'string' }),
  },
  (table) => [index('fractie_memberships_by_person').on(table.personId)],
);

export const ministries = pgTable('ministries', {
  id: ownId(),
  /** Stands in URLs: `buitenlandse-zaken`. */
  slug: text('slug').notNull().unique(),
  nameNl: text('name_nl').notNull(),
  nameEn: text('name_en').notNull(),
  abbreviation: text('abbreviation').notNull(),
  /** The organisation here that works for it, if any. */
  organisationId: reference('organisation_id'),
});

/** Who answers for what: an office as printed in letters, its ministry and, over time, its holder. */
export const officeHolders = pgTable(
  'office_holders',
  {
    id: ownId(),
    /** "Minister van Buitenlandse Zaken". */
    office: text('office').notNull(),
    ministryId: reference('ministry_id')
      .notNull()
      .references(() => ministries.id),
    personId: reference('person_id')
      .notNull()
      .references(() => people.id),
    from: date('from', { mode: 'string' }),
    until: date('until', { mode: 'string' }),
  },
  (table) => [
    uniqueIndex('office_holders_once').on(table.office, table.personId, table.from),
    index('office_holders_by_person').on(table.personId),
  ],
);

export const committees = pgTable('committees', {
  id: ownId(),
  externalId: uuid('external_id').unique(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  abbreviation: text('abbreviation'),
  withdrawnAt: instant('withdrawn_at'),
});

/** A debate, a vote session, a committee meeting. */
export const activities = pgTable(
  'activities',
  {
    id: ownId(),
    externalId: uuid('external_id').unique(),
    /** `2026A01894`. */
    number: text('number').unique(),
    kind: text('kind'),
    subject: text('subject'),
    date: date('date', { mode: 'string' }),
    committeeId: reference('committee_id').references(() => committees.id),
    /** Id of its report: `h-tk-20192020-47-8`. */
    reportKey: text('report_key'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [index('activities_by_date').on(table.date)],
);

/** An item on the agenda of an activity; decisions are taken under it. */
export const agendaItems = pgTable(
  'agenda_items',
  {
    id: ownId(),
    externalId: uuid('external_id').notNull().unique(),
    subject: text('subject'),
    activityId: reference('activity_id').references(() => activities.id),
  },
  (table) => [index('agenda_items_by_activity').on(table.activityId)],
);

/** A letter from a member of the government: a paper with senders and a purpose. */
export const letters = pgTable(
  'letters',
  {
    kamerstukId: reference('kamerstuk_id')
      .primaryKey()
      .references(() => kamerstukken.id, { onDelete: 'cascade' }),
    /** reactie, uitvoering, stand van zaken, uitstel, appreciatie, verzamelbrief, aanbieding, afschrift, antwoord, overig. */
    kind: text('kind').notNull(),
    addressee: text('addressee'),
    ministryId: reference('ministry_id').references(() => ministries.id),
    version: version(),
  },
  (table) => [index('letters_by_ministry').on(table.ministryId)],
);

export const letterSenders = pgTable(
  'letter_senders',
  {
    kamerstukId: reference('kamerstuk_id')
      .notNull()
      .references(() => letters.kamerstukId, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** As printed: "S.A.M. Kaag". */
    name: text('name'),
    office: text('office').notNull(),
    personId: reference('person_id').references(() => people.id),
    ministryId: reference('ministry_id').references(() => ministries.id),
  },
  (table) => [
    primaryKey({ columns: [table.kamerstukId, table.position] }),
    index('letter_senders_by_person').on(table.personId),
    index('letter_senders_by_ministry').on(table.ministryId),
  ],
);

/** Words of a paper that prove something. The words are kept beside the offsets. */
export const passages = pgTable(
  'passages',
  {
    id: ownId(),
    kamerstukId: reference('kamerstuk_id')
      .notNull()
      .references(() => kamerstukken.id),
    /** UTF-16 offsets in the paper's text. */
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    quote: text('quote').notNull(),
    page: integer('page'),
  },
  (table) => [
    uniqueIndex('passages_once').on(table.kamerstukId, table.start, table.end),
    check('passages_range', sql`${table.start} >= 0 and ${table.end} > ${table.start}`),
  ],
);

/** A paper names another: found in its text or stated by the House. */
export const citations = pgTable(
  'citations',
  {
    id: ownId(),
    fromKamerstukId: reference('from_kamerstuk_id')
      .notNull()
      .references(() => kamerstukken.id, { onDelete: 'cascade' }),
    /** Normal id of the named paper, known here or not. */
    toKey: text('to_key').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    surface: text('surface').notNull(),
  },
  (table) => [
    uniqueIndex('citations_once').on(table.fromKamerstukId, table.start, table.toKey),
    index('citations_to').on(table.toKey),
  ],
);

/** Yearly dates that deadlines rest on; an admin edits them. */
export const calendarDates = pgTable(
  'calendar_dates',
  {
    id: ownId(),
    /** zomerreces, herfstreces, kerstreces, voorjaarsreces, meireces, voorjaarsnota, ... */
    name: text('name').notNull(),
    year: integer('year').notNull(),
    from: date('from', { mode: 'string' }).notNull(),
    until: date('until', { mode: 'string' }).notNull(),
    isConfirmed: boolean('is_confirmed').notNull().default(false),
    source: text('source').notNull().default(''),
    version: version(),
  },
  (table) => [
    uniqueIndex('calendar_dates_once').on(table.name, table.year),
    check('calendar_dates_range', sql`${table.until} >= ${table.from}`),
  ],
);
