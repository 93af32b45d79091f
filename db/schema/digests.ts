import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { users } from './accounts';
import { instant, ownId, reference, version } from './columns';

const snapshot = customType<{ data: string }>({ dataType: () => 'pg_snapshot' });

/**
 * A reader of digests: somebody with an account, or an e-mail address alone, which receives nothing until it
 * was confirmed by mail and then sees public records only.
 */
export const followers = pgTable(
  'followers',
  {
    id: ownId(),
    userId: reference('user_id')
      .unique()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Lower case; of somebody without an account. */
    email: text('email').unique(),
    locale: text('locale').notNull().default('nl').$type<'nl' | 'en'>(),
    confirmedAt: instant('confirmed_at'),
    frequency: text('frequency').notNull().default('weekly').$type<'weekly' | 'daily'>(),
    /** ISO: 1 = Monday. Of the weekly issue. */
    weekday: integer('weekday').notNull().default(1),
    /** Hour in Europe/Amsterdam, 0 to 23. */
    hour: integer('hour').notNull().default(7),
    /** Nothing is sent before this day; what changed meanwhile comes in the first issue after it. */
    pausedUntil: date('paused_until', { mode: 'string' }),
    wantsDeadlines: boolean('wants_deadlines').notNull().default(true),
    /** What comes in a week without news: nothing, or one line. */
    whenEmpty: text('when_empty').notNull().default('nothing').$type<'nothing' | 'line'>(),
    /** Stop-all: nothing is sent, follows are kept. Who begins again is told nothing of the time between. */
    stoppedAt: instant('stopped_at'),
    /** The address refused mail for good (one hard bounce, or five soft ones in a row). */
    suppressedAt: instant('suppressed_at'),
    suppressedReason: text('suppressed_reason'),
    softBounces: integer('soft_bounces').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [
    check('followers_one_address', sql`num_nonnulls(${table.userId}, ${table.email}) = 1`),
    check('followers_email', sql`${table.email} = lower(${table.email})`),
    check('followers_weekday', sql`${table.weekday} between 1 and 7`),
    check('followers_hour', sql`${table.hour} between 0 and 23`),
  ],
);

export const FOLLOWED_KINDS = [
  'dossier',
  'kamerstuk',
  'motion',
  'commitment',
  'action',
  'person',
  'ministry',
  'fractie',
  'committee',
  'list',
] as const;

export type FollowedKind = (typeof FOLLOWED_KINDS)[number];

/** One thing that one reader follows. Stopping keeps the row, so that a stop link works twice. */
export const follows = pgTable(
  'follows',
  {
    id: ownId(),
    followerId: reference('follower_id')
      .notNull()
      .references(() => followers.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull().$type<FollowedKind>(),
    /** Id of the record; null for a list. */
    subjectId: reference('subject_id'),
    /** A list as filtered: its address, in the list's own order of filters. */
    listAddress: text('list_address'),
    /** Its name when it was followed: "32 735, nr. 278", "Moties: ontraden, aangenomen". */
    name: text('name').notNull(),
    /** Null goes with the reader's own rhythm. */
    frequency: text('frequency').$type<'daily' | 'at once'>(),
    /** When it was begun, or begun again after a stop: earlier changes are not told. */
    createdAt: instant('created_at').notNull(),
    /**
     * Changes before it were told, where that is another moment than what the reader's mark for its rhythm says:
     * the follow had another rhythm then. Null goes by the mark (`toldMarks`), as nearly every follow does.
     */
    toldUntil: instant('told_until'),
    stoppedAt: instant('stopped_at'),
  },
  (table) => [
    uniqueIndex('follows_record_once')
      .on(table.followerId, table.kind, table.subjectId)
      .where(sql`${table.subjectId} is not null`),
    uniqueIndex('follows_list_once')
      .on(table.followerId, table.listAddress)
      .where(sql`${table.listAddress} is not null`),
    index('follows_of_subject').on(table.kind, table.subjectId),
    check(
      'follows_kind',
      sql`${table.kind} in ('dossier', 'kamerstuk', 'motion', 'commitment', 'action', 'person', 'ministry', 'fractie', 'committee', 'list')`,
    ),
    check('follows_one_subject', sql`num_nonnulls(${table.subjectId}, ${table.listAddress}) = 1`),
    check('follows_frequency', sql`${table.frequency} in ('daily', 'at once')`),
  ],
);

/**
 * Until when the issues of one rhythm told a reader: changes before it are told, of all follows that go with that
 * rhythm and have no moment of their own. An issue moves one row and not one a follow.
 */
export const toldMarks = pgTable(
  'told_marks',
  {
    followerId: reference('follower_id')
      .notNull()
      .references(() => followers.id, { onDelete: 'cascade' }),
    rhythm: text('rhythm').notNull().$type<'weekly' | 'daily' | 'at once'>(),
    until: instant('until').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.followerId, table.rhythm] }),
    check('told_marks_rhythm', sql`${table.rhythm} in ('weekly', 'daily', 'at once')`),
  ],
);

/**
 * What issues say of records, each once however many readers were told it: named after what it says, never
 * changed. What a block looks like in a mail is settled when the mail is made.
 */
export const digestBlocks = pgTable('digest_blocks', {
  /** SHA-256 of the block, 22 characters. */
  key: text('key').primaryKey(),
  block: jsonb('block').notNull(),
});

/** What an issue tells, in blocks: its mail is made of it whenever it is sent or looked at. */
export interface KeptContent {
  locale: 'nl' | 'en';
  figures: Record<string, number>;
  sections: {
    section: string;
    /** Key of each block, and the follows that brought it. */
    items: [block: string, follows: number[]][];
    /** Keys of those in one line. */
    rest: string[];
    total: number;
    morePath: string | null;
  }[];
  /** What the follows were called. */
  follows: [id: number, name: string][];
}

/**
 * One issue for one reader, and what became of it. A row is made before anything is sent and is unique for
 * its reader, rhythm and period, so that any number of processes and crashes send it once.
 */
export const digestIssues = pgTable(
  'digest_issues',
  {
    id: ownId(),
    followerId: reference('follower_id')
      .notNull()
      .references(() => followers.id, { onDelete: 'cascade' }),
    rhythm: text('rhythm').notNull().$type<'weekly' | 'daily' | 'at once'>(),
    /** `2026-W48`, `2026-11-24`, or the instant of an issue at once. Weeks and days are those of Europe/Amsterdam. */
    period: text('period').notNull(),
    /** Changes of [startsAt, endsAt) are in it: it is built when nothing from before its end is being written any more. */
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** What was visible when it was built: with endsAt it says exactly which changes it holds. */
    snapshot: snapshot('snapshot').notNull().default(sql`pg_current_snapshot()`),
    state: text('state')
      .notNull()
      .default('planned')
      .$type<'planned' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'nothing to send'>(),
    /** Address at the time. */
    address: text('address').notNull(),
    messageId: text('message_id').notNull().unique(),
    subject: text('subject'),
    /** Null when there is nothing to send. */
    content: jsonb('content').$type<KeptContent>(),
    items: integer('items').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    /** Not tried again before this. */
    nextAttemptAt: instant('next_attempt_at'),
    /** The receiver's last answer: "450 4.2.1 mailbox busy". */
    lastAnswer: text('last_answer'),
    plannedAt: instant('planned_at').notNull(),
    /** Committed before a connection is made: a row left in `sending` by a crash is uncertain. */
    sendingAt: instant('sending_at'),
    sentAt: instant('sent_at'),
  },
  (table) => [
    uniqueIndex('digest_issues_once').on(table.followerId, table.rhythm, table.period),
    index('digest_issues_by_state').on(table.state, table.nextAttemptAt),
    index('digest_issues_by_end').on(table.endsAt.desc(), table.id.desc()),
    check('digest_issues_rhythm', sql`${table.rhythm} in ('weekly', 'daily', 'at once')`),
    check(
      'digest_issues_state',
      sql`${table.state} in ('planned', 'sending', 'sent', 'failed', 'uncertain', 'nothing to send')`,
    ),
    check('digest_issues_period', sql`${table.endsAt} > ${table.startsAt}`),
  ],
);

/** Reports that a mail did not arrive, each counted once however often it is read. */
export const bounces = pgTable(
  'bounces',
  {
    id: ownId(),
    /** SHA-256 of the report and the address. */
    reportHash: text('report_hash').notNull().unique(),
    address: text('address').notNull(),
    isPermanent: boolean('is_permanent').notNull(),
    /** "5.1.1 user unknown". */
    status: text('status').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [index('bounces_by_address').on(table.address)],
);

/** Secrets of this instance that sign links; made at first use, never shown. */
export const signingKeys = pgTable('signing_keys', {
  purpose: text('purpose').primaryKey(),
  key: text('key').notNull(),
  createdAt: instant('created_at').notNull(),
});
