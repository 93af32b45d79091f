import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, ownId, reference, version } from './columns';

/** A ministry, a fractie's staff, an editorial office: internal records are visible to one organisation alone. */
export const organisations = pgTable(
  'organisations',
  {
    id: ownId(),
    name: text('name').notNull(),
    kind: text('kind').notNull().$type<'ministry' | 'parliament' | 'other'>(),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [
    uniqueIndex('organisations_name').on(sql`lower(${table.name})`),
    check('organisations_kind', sql`${table.kind} in ('ministry', 'parliament', 'other')`),
  ],
);

export const users = pgTable(
  'users',
  {
    id: ownId(),
    /** Lower case. */
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    role: text('role').notNull().$type<'reader' | 'editor' | 'admin'>(),
    organisationId: reference('organisation_id')
      .notNull()
      .references(() => organisations.id),
    locale: text('locale').notNull().default('nl').$type<'nl' | 'en'>(),
    isDemonstration: boolean('is_demonstration').notNull().default(false),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [
    check('users_role', sql`${table.role} in ('reader', 'editor', 'admin')`),
    check('users_locale', sql`${table.locale} in ('nl', 'en')`),
    check('users_email', sql`${table.email} = lower(${table.email}) and ${table.email} like '%_@_%'`),
    index('users_organisation').on(table.organisationId),
  ],
);

/** Log-in sessions. `id` is the SHA-256 of what the cookie holds: a copy of the table opens nothing. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** Shown to the owner in the list of sessions: "Firefox, Linux". */
    device: text('device').notNull().default(''),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** Single-use links of an admin, to come in or to choose another password; only the hash of the secret is kept. */
export const invitations = pgTable(
  'invitations',
  {
    id: ownId(),
    secretHash: text('secret_hash').notNull().unique(),
    email: text('email').notNull(),
    role: text('role').notNull().$type<'reader' | 'editor' | 'admin'>(),
    organisationId: reference('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Whose password the link chooses; null for one that makes an account. */
    userId: reference('user_id').references(() => users.id, { onDelete: 'cascade' }),
    invitedBy: reference('invited_by').references(() => users.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    check('invitations_role', sql`${table.role} in ('reader', 'editor', 'admin')`),
    index('invitations_email').on(table.email),
  ],
);
