import { createHash } from 'node:crypto';
import { json, redirect } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { currentTime } from '~/platform/clock';
import { keptFormFrom } from '~/platform/kept-form.server';
import { settings } from '~/platform/settings.server';
import { database } from '~db/client';
import { sessions } from '~db/schema/accounts';
import { lucia, sessionHash } from './lucia.server';
import { type Member, mayAdminister, mayEdit, PUBLIC_VIEWER, type Viewer } from './viewer';

const HOUR = 3_600_000;
/** Who may change records and leaves the desk is logged out sooner than who only reads. */
const IDLE_HOURS = { reader: 14 * 24, editor: 12, admin: 12 } as const;
/** However busy, a session ends here and the password is asked again. */
const ABSOLUTE_HOURS = 30 * 24;
/** `last_seen_at` is written at most this often. */
const SEEN_EVERY = HOUR / 12;

const viewers = new WeakMap<Request, Promise<Viewer>>();

/** Who makes this request. One database read, once per request. */
export function currentViewer(request: Request): Promise<Viewer> {
  const known = viewers.get(request);
  if (known) return known;
  const found = findViewer(request);
  viewers.set(request, found);
  return found;
}

/**
 * The viewer of a page. Where the instance shows nothing to the public, sends the visitor to log in first.
 * @throws as `memberOf`
 */
export async function viewerOf(request: Request): Promise<Viewer> {
  const viewer = await currentViewer(request);
  if (viewer.kind === 'public' && !settings().isPublic) throw await toLogIn(request);
  return viewer;
}

/** The member of a page for members only. @throws a redirect to /inloggen, or 401 with what was sent */
export async function memberOf(request: Request): Promise<Member> {
  const viewer = await currentViewer(request);
  if (viewer.kind === 'public') throw await toLogIn(request);
  return viewer;
}

/** The editor or admin of a page for those who change records. @throws as `memberOf`, or 403 */
export async function editorOf(request: Request): Promise<Member> {
  const member = await memberOf(request);
  if (!mayEdit(member)) throw new Response(null, { status: 403 });
  return member;
}

/** The admin of a page of administration. @throws as `memberOf`, or 403 */
export async function adminOf(request: Request): Promise<Member> {
  const member = await memberOf(request);
  if (!mayAdminister(member)) throw new Response(null, { status: 403 });
  return member;
}

/** A page asks for the login first; a form sent after the session ended is kept, and the answer carries it along. */
async function toLogIn(request: Request): Promise<Response> {
  if (request.method !== 'GET') return json(await keptFormFrom(request), { status: 401 });
  const url = new URL(request.url);
  return redirect(`/inloggen?naar=${encodeURIComponent(`${url.pathname}${url.search}`)}`);
}

async function findViewer(request: Request): Promise<Viewer> {
  const id = lucia().readSessionCookie(request.headers.get('Cookie') ?? '');
  if (!id || id.length > 100) return PUBLIC_VIEWER;
  const { session, user } = await lucia().validateSession(id);
  if (!session) return PUBLIC_VIEWER;
  const now = currentTime();
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  if (user.disabledAt || idle > IDLE_HOURS[user.role] * HOUR || age > ABSOLUTE_HOURS * HOUR) {
    await lucia().invalidateSession(id);
    return PUBLIC_VIEWER;
  }
  if (idle > SEEN_EVERY) {
    await database()
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(eq(sessions.id, sessionHash(id)));
  }
  return {
    kind: 'member',
    userId: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    organisationId: user.organisationId,
    organisationName: user.organisationName,
  };
}

/** Opens a session under a new id, never one that the browser brought. Answers the Set-Cookie value. */
export async function openSession(userId: number, userAgent: string, now: Date): Promise<string> {
  const session = await lucia().createSession(userId, {
    createdAt: now,
    lastSeenAt: now,
    device: deviceName(userAgent),
  });
  return lucia().createSessionCookie(session.id).serialize();
}

/** Ends the session of this request. Answers the Set-Cookie value that empties the cookie. */
export async function closeSession(request: Request): Promise<string> {
  const id = lucia().readSessionCookie(request.headers.get('Cookie') ?? '');
  if (id) await lucia().invalidateSession(id);
  return lucia().createBlankSessionCookie().serialize();
}

/** Short name of a session for forms and lists: not enough to use it. */
const publicName = (hash: string): string => createHash('sha256').update(hash).digest('hex').slice(0, 16);

export interface OwnSession {
  name: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  isThisOne: boolean;
}

/** The member's open sessions, the last seen first. */
export async function ownSessions(member: Member, request: Request): Promise<OwnSession[]> {
  const id = lucia().readSessionCookie(request.headers.get('Cookie') ?? '');
  const here = id ? sessionHash(id) : null;
  const open = await lucia().getUserSessions(member.userId);
  return open
    .map((session) => ({
      name: publicName(session.id),
      device: session.device,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      isThisOne: session.id === here,
    }))
    .sort((one, other) => other.lastSeenAt.getTime() - one.lastSeenAt.getTime());
}

/** Ends one of the member's own sessions by its short name, or all but the present one. */
export async function endOwnSessions(
  member: Member,
  request: Request,
  which: string | 'others',
): Promise<number> {
  const id = lucia().readSessionCookie(request.headers.get('Cookie') ?? '');
  const here = id ? sessionHash(id) : null;
  const open = await lucia().getUserSessions(member.userId);
  const ended = open.filter((session) =>
    which === 'others' ? session.id !== here : publicName(session.id) === which,
  );
  for (const session of ended) await database().delete(sessions).where(eq(sessions.id, session.id));
  return ended.length;
}

function deviceName(userAgent: string): string {
  const browser = /Firefox/.test(userAgent)
    ? 'Firefox'
    : /Edg/.test(userAgent)
      ? 'Edge'
      : /Chrome/.test(userAgent)
        ? 'Chrome'
        : /Safari/.test(userAgent)
          ? 'Safari'
          : '';
  const system = /Android/.test(userAgent)
    ? 'Android'
    : /iPhone|iPad/.test(userAgent)
      ? 'iOS'
      : /Windows/.test(userAgent)
        ? 'Windows'
        : /Mac OS/.test(userAgent)
          ? 'macOS'
          : /Linux/.test(userAgent)
            ? 'Linux'
            : '';
  return [browser, system].filter(Boolean).join(', ');
}

/** How the sessions table names the session of this request; empty without one. */
export function sessionKey(request: Request): string {
  const id = lucia().readSessionCookie(request.headers.get('Cookie') ?? '');
  return id ? sessionHash(id) : '';
}

/** Removes sessions that ended by themselves. */
export const forgetEndedSessions = (): Promise<void> => lucia().deleteExpiredSessions();
