import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { organisations, users } from './accounts';
import { instant, ownId, reference, version } from './columns';
import { commitments } from './commitments';
import { kamerstukken } from './kamerstukken';
import { motions } from './motions';

/** A concrete step with an owner and a date that makes a motion or commitment real. */
export const followUpActions = pgTable(
  'follow_up_actions',
  {
    id: ownId(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    organisationId: reference('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Internal, as is the action itself when `visibility` says so. */
    ownerId: reference('owner_id').references(() => users.id),
    visibility: text('visibility').notNull().$type<'public' | 'internal'>(),
    state: text('state').notNull().default('planned').$type<'planned' | 'in progress' | 'done' | 'dropped'>(),
    /** Percent. */
    progress: integer('progress').notNull().default(0),
    dueWords: text('due_words'),
    dueFrom: date('due_from', { mode: 'string' }),
    dueTo: date('due_to', { mode: 'string' }),
    duePrecision: text('due_precision'),
    doneOn: date('done_on', { mode: 'string' }),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    version: version(),
  },
  (table) => [
    index('follow_up_actions_by_due').on(table.dueTo, table.id),
    index('follow_up_actions_by_organisation').on(table.organisationId, table.dueTo, table.id),
    index('follow_up_actions_by_owner').on(table.ownerId, table.dueTo, table.id),
    check('follow_up_actions_visibility', sql`${table.visibility} in ('public', 'internal')`),
    check('follow_up_actions_state', sql`${table.state} in ('planned', 'in progress', 'done', 'dropped')`),
    check('follow_up_actions_progress', sql`${table.progress} between 0 and 100`),
  ],
);

export const followUpLinks = pgTable(
  'follow_up_links',
  {
    id: ownId(),
    actionId: reference('action_id')
      .notNull()
      .references(() => followUpActions.id, { onDelete: 'cascade' }),
    motionId: reference('motion_id').references(() => motions.id, { onDelete: 'cascade' }),
    commitmentId: reference('commitment_id').references(() => commitments.id, { onDelete: 'cascade' }),
    kamerstukId: reference('kamerstuk_id').references(() => kamerstukken.id, { onDelete: 'cascade' }),
  },
  (table) => [
    uniqueIndex('follow_up_links_motion_once').on(table.actionId, table.motionId),
    uniqueIndex('follow_up_links_commitment_once').on(table.actionId, table.commitmentId),
    uniqueIndex('follow_up_links_kamerstuk_once').on(table.actionId, table.kamerstukId),
    index('follow_up_links_by_motion').on(table.motionId),
    index('follow_up_links_by_commitment').on(table.commitmentId),
    index('follow_up_links_by_kamerstuk').on(table.kamerstukId),
    check(
      'follow_up_links_one_subject',
      sql`num_nonnulls(${table.motionId}, ${table.commitmentId}, ${table.kamerstukId}) = 1`,
    ),
  ],
);
