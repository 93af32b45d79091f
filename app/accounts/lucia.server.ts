import { createHash } from 'node:crypto';
import { DrizzlePostgreSQLAdapter, type PostgreSQLUserTable } from '@lucia-auth/adapter-drizzle';
import { eq } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import { settings } from '~/platform/settings.server';
import { type Database, database } from '~db/client';
import { organisations, sessions, users } from '~db/schema/accounts';
import type { Role } from './viewer';

/**
 * The only module that knows lucia (deprecated, required by the client: docs/decisions/0005-lucia.md).
 * Sessions slide: one that is used lives on, one left alone ends after SESSION_DAYS.
 */
const SESSION_DAYS = 14;

interface SessionAttributes {
  createdAt: Date;
  lastSeenAt: Date;
  device: string;
}

interface UserAttributes {
  email: string;
  name: string;
  role: Role;
  organisationId: number;
  organisationName: string;
  locale: 'nl' | 'en';
  disabledAt: Date | null;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    UserId: number;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** What the sessions table keeps of a session id: a stolen copy of the table opens nothing. */
export const sessionHash = (id: string): string => createHash('sha256').update(id).digest('hex');

/** The Drizzle adapter with every session id hashed on its way in, and one joined read for viewer and session. */
function hashingAdapter(db: Database): Adapter {
  // The adapter's types do not know generated keys; it reads the column's name and no more.
  const inner = new DrizzlePostgreSQLAdapter(db, sessions, users as unknown as PostgreSQLUserTable);
  return {
    getSessionAndUser: async (id) => {
      const [row] = await db
        .select({ session: sessions, user: users, organisationName: organisations.name })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .innerJoin(organisations, eq(organisations.id, users.organisationId))
        .where(eq(sessions.id, sessionHash(id)));
      if (!row) return [null, null];
      const { id: _hash, userId, expiresAt, ...attributes } = row.session;
      const session: DatabaseSession = { id, userId, expiresAt, attributes };
      return [session, { id: userId, attributes: { ...row.user, organisationName: row.organisationName } }];
    },
    getUserSessions: (userId) => inner.getUserSessions(userId),
    setSession: (session) => inner.setSession({ ...session, id: sessionHash(session.id) }),
    updateSessionExpiration: (id, expiresAt) => inner.updateSessionExpiration(sessionHash(id), expiresAt),
    deleteSession: (id) => inner.deleteSession(sessionHash(id)),
    deleteUserSessions: (userId) => inner.deleteUserSessions(userId),
    deleteExpiredSessions: () => inner.deleteExpiredSessions(),
  };
}

const instances = new WeakMap<Database, Lucia<SessionAttributes, UserAttributes>>();

/** lucia on the present database. */
export function lucia(): Lucia<SessionAttributes, UserAttributes> {
  const db = database();
  const known = instances.get(db);
  if (known) return known;
  const isSecure = settings().origin.startsWith('https:');
  const made = new Lucia<SessionAttributes, UserAttributes>(hashingAdapter(db), {
    sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
    sessionCookie: {
      // __Host- binds the cookie to this host over https; browsers refuse it over plain http.
      name: isSecure ? '__Host-gestand' : 'gestand',
      attributes: { secure: isSecure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: ({ createdAt, lastSeenAt, device }) => ({ createdAt, lastSeenAt, device }),
    getUserAttributes: ({ email, name, role, organisationId, organisationName, locale, disabledAt }) => ({
      email,
      name,
      role,
      organisationId,
      organisationName,
      locale,
      disabledAt,
    }),
  });
  instances.set(db, made);
  return made;
}
