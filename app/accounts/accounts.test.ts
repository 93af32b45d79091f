import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forgetSettings } from '~/platform/settings.server';
import { database } from '~db/client';
import { sessions, users } from '~db/schema/accounts';
import { useTestDatabase } from '../../tests/database';
import { changeAccount, changePassword, createAccount, setPassword } from './changes.server';
import { acceptInvitation, invitationFor, invite, linkForNewPassword } from './invitations.server';
import { checkLogin } from './logging-in.server';
import { passwordRefusal } from './password';
import { currentViewer, endOwnSessions, openSession, ownSessions, sessionKey } from './session.server';
import type { Member, Role } from './viewer';

useTestDatabase();

const NOW = new Date();
const PASSWORD = 'een zin van vier woorden';
const author = { origin: 'command', userId: null, name: 'test' } as const;

async function account(
  email: string,
  role: Role = 'editor',
  organisation = 'Demo-ministerie',
): Promise<Member> {
  const made = await createAccount(
    { email, name: email, role, organisation, organisationKind: 'ministry', password: PASSWORD },
    author,
    NOW,
  );
  if (!made.ok) throw new Error(made.error.why);
  const [row] = await database().select().from(users).where(eq(users.id, made.value));
  if (!row) throw new Error('not stored');
  return {
    kind: 'member',
    userId: row.id,
    name: email,
    email,
    role,
    organisationId: row.organisationId,
    organisationName: organisation,
  };
}

/** A request with the cookie of a session, as the browser would send it. */
const withCookie = (cookie: string): Request =>
  new Request('http://127.0.0.1:3000/', { headers: { Cookie: cookie.split(';')[0] ?? '' } });

/** The secret of an invitation that the admin hands out. */
async function invitationOf(email: string): Promise<string> {
  const invited = await invite(admin, { email, role: 'reader' }, NOW);
  if (!invited.ok) throw new Error(invited.error.why);
  return invited.value;
}

let editor: Member;
let admin: Member;

beforeAll(async () => {
  editor = await account('bewerker@demo.example');
  admin = await account('beheerder@demo.example', 'admin');
});

afterEach(() => {
  delete process.env.GESTAND_CLOCK;
  forgetSettings();
});

describe('logging in', () => {
  it('takes the right password, whatever the case of the address', async () => {
    expect(await checkLogin(' Bewerker@Demo.Example ', PASSWORD, 'm1', NOW)).toEqual({
      ok: true,
      value: editor.userId,
    });
  });

  it('answers a wrong password, an unknown address and a closed account alike', async () => {
    const closed = await account('gesloten@demo.example');
    await changeAccount(admin, closed.userId, { isDisabled: true }, NOW);
    for (const [email, password] of [
      ['bewerker@demo.example', 'fout'],
      ['niemand@demo.example', PASSWORD],
      ['gesloten@demo.example', PASSWORD],
    ] as const) {
      expect(await checkLogin(email, password, 'm2', NOW)).toEqual({ ok: false, error: { kind: 'wrong' } });
    }
  });

  it('is refused after ten tries for one account from one machine, and still open from another', async () => {
    await account('geplaagd@demo.example');
    for (let attempt = 0; attempt < 10; attempt += 1)
      await checkLogin('geplaagd@demo.example', 'fout', 'm3', NOW);
    expect(await checkLogin('geplaagd@demo.example', PASSWORD, 'm3', NOW)).toMatchObject({
      error: { kind: 'too many' },
    });
    expect(await checkLogin('geplaagd@demo.example', PASSWORD, 'm4', NOW)).toMatchObject({ ok: true });
  });
});

it('logging in with the right password, however often, uses nothing up', async () => {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    expect(await checkLogin('bewerker@demo.example', PASSWORD, 'm5', NOW)).toMatchObject({ ok: true });
  }
});

describe('a session', () => {
  it('is kept as a hash, and ends with logging out elsewhere', async () => {
    const cookie = await openSession(editor.userId, 'Mozilla Firefox/140 Linux', NOW);
    const secret = /gestand=([^;]+)/.exec(cookie)?.[1] ?? '';
    const rows = await database().select().from(sessions).where(eq(sessions.userId, editor.userId));
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await currentViewer(withCookie(cookie))).toMatchObject({
      kind: 'member',
      email: 'bewerker@demo.example',
    });
    expect(await currentViewer(withCookie(`gestand=${rows[0]?.id}`))).toEqual({ kind: 'public' });

    const other = await openSession(editor.userId, 'Chrome Android', NOW);
    expect(await ownSessions(editor, withCookie(other))).toHaveLength(2);
    await endOwnSessions(editor, withCookie(other), 'others');
    expect(await currentViewer(withCookie(cookie))).toEqual({ kind: 'public' });
    expect(await currentViewer(withCookie(other))).toMatchObject({ kind: 'member' });
  });

  it('of an editor ends after twelve idle hours', async () => {
    const cookie = await openSession(editor.userId, '', NOW);
    process.env.GESTAND_CLOCK = new Date(NOW.getTime() + 11 * 3_600_000).toISOString();
    expect(await currentViewer(withCookie(cookie))).toMatchObject({ kind: 'member' });
    process.env.GESTAND_CLOCK = new Date(NOW.getTime() + 24 * 3_600_000).toISOString();
    expect(await currentViewer(withCookie(cookie))).toEqual({ kind: 'public' });
  });

  it('ends when the password changes elsewhere, the role changes or the account is closed', async () => {
    const person = await account('wisselaar@demo.example', 'reader');
    const first = await openSession(person.userId, '', NOW);
    const second = await openSession(person.userId, '', NOW);
    expect(
      await changePassword(person, 'fout', 'een heel andere zin', sessionKey(withCookie(second)), NOW),
    ).toMatchObject({ ok: false });
    expect(
      (await changePassword(person, PASSWORD, 'een heel andere zin', sessionKey(withCookie(second)), NOW)).ok,
    ).toBe(true);
    expect(await currentViewer(withCookie(first))).toEqual({ kind: 'public' });
    expect(await currentViewer(withCookie(second))).toMatchObject({ kind: 'member' });
    await changeAccount(admin, person.userId, { role: 'editor' }, NOW);
    expect(await currentViewer(withCookie(second))).toEqual({ kind: 'public' });
  });
});

describe('an invitation', () => {
  it('lets one person in, once', async () => {
    const secret = await invitationOf('nieuw@demo.example');
    const person = { name: 'Demo Nieuw', password: PASSWORD };
    const both = await Promise.all([
      acceptInvitation(secret, person, NOW),
      acceptInvitation(secret, person, NOW),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await invitationFor(secret, NOW)).toBeNull();
  });

  it('asks for a name and a password that holds, and stays usable until both are there', async () => {
    const secret = await invitationOf('kieskeurig@demo.example');
    const accept = (name: string, password: string) => acceptInvitation(secret, { name, password }, NOW);
    expect(await accept(' ', PASSWORD)).toMatchObject({ error: { field: 'name', why: 'no name' } });
    expect(await accept('Demo', 'kort')).toMatchObject({ error: { field: 'password', why: 'too short' } });
    expect(await accept('Demo', PASSWORD)).toMatchObject({ ok: true });
  });

  it('is replaced by the next one for the same person', async () => {
    const first = await invitationOf('tweemaal@demo.example');
    const second = await invitationOf('tweemaal@demo.example');
    expect(await invitationFor(first, NOW)).toBeNull();
    expect(await invitationFor(second, NOW)).toEqual({ email: 'tweemaal@demo.example', hasAccount: false });
  });

  it('is not for who has an account', async () => {
    expect(await invite(admin, { email: ' Bewerker@demo.example', role: 'admin' }, NOW)).toMatchObject({
      error: { field: 'email', why: 'address taken' },
    });
  });

  it('is over after a week', async () => {
    const secret = await invitationOf('laat@demo.example');
    const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
    expect(await invitationFor(secret, daysLater(6.9))).not.toBeNull();
    expect(await invitationFor(secret, daysLater(7.1))).toBeNull();
  });

  it('is handed out by administrators, for their own organisation', async () => {
    await expect(invite(editor, { email: 'x@demo.example', role: 'admin' }, NOW)).rejects.toThrow();
    const stranger = await account('elders@demo.example', 'editor', 'Ander ministerie');
    expect(await changeAccount(admin, stranger.userId, { role: 'reader' }, NOW)).toMatchObject({
      error: { why: 'no such person' },
    });
    expect(await changeAccount(admin, admin.userId, { role: 'reader' }, NOW)).toMatchObject({
      error: { why: 'own account' },
    });
  });
});

describe('a lost password', () => {
  it('is replaced through a link of an administrator, which ends every session and works once', async () => {
    const person = await account('vergeten@demo.example', 'editor');
    const cookie = await openSession(person.userId, '', NOW);
    const link = await linkForNewPassword(admin, person.userId, NOW);
    if (!link.ok) throw new Error(link.error.why);
    const { secret } = link.value;
    expect(await invitationFor(secret, NOW)).toEqual({ email: 'vergeten@demo.example', hasAccount: true });
    expect(await checkLogin('vergeten@demo.example', PASSWORD, 'm6', NOW)).toMatchObject({ ok: true });

    const wanted = { name: 'Een ander', password: 'een heel andere zin' };
    expect(await acceptInvitation(secret, wanted, NOW)).toEqual({ ok: true, value: person.userId });
    expect(await currentViewer(withCookie(cookie))).toEqual({ kind: 'public' });
    expect(await checkLogin('vergeten@demo.example', PASSWORD, 'm6', NOW)).toMatchObject({ ok: false });
    expect(await checkLogin('vergeten@demo.example', wanted.password, 'm6', NOW)).toMatchObject({ ok: true });
    const [kept] = await database().select().from(users).where(eq(users.id, person.userId));
    expect(kept).toMatchObject({ name: 'vergeten@demo.example', role: 'editor' });
    expect(await acceptInvitation(secret, wanted, NOW)).toMatchObject({ error: { why: 'no invitation' } });
  });

  it('leaves no link that opens the account once another password is chosen or the account is closed', async () => {
    const person = await account('bedacht@demo.example');
    const linkNow = async () => {
      const link = await linkForNewPassword(admin, person.userId, NOW);
      return link.ok ? link.value.secret : '';
    };
    const first = await linkNow();
    await changePassword(person, PASSWORD, 'een heel andere zin', '', NOW);
    expect(await invitationFor(first, NOW)).toBeNull();
    const second = await linkNow();
    await changeAccount(admin, person.userId, { isDisabled: true }, NOW);
    expect(await invitationFor(second, NOW)).toBeNull();
    expect(await linkForNewPassword(admin, person.userId, NOW)).toMatchObject({ ok: false });
  });

  it('is nothing that a colleague without the role, or another organisation, can replace', async () => {
    const stranger = await account('vreemd@demo.example', 'editor', 'Ander ministerie');
    await expect(linkForNewPassword(editor, admin.userId, NOW)).rejects.toThrow('not allowed');
    expect(await linkForNewPassword(admin, stranger.userId, NOW)).toMatchObject({
      error: { why: 'no such person' },
    });
  });

  it('of the only administrator is replaced on the command line', async () => {
    const only = await account('alleen@demo.example', 'admin', 'Eenmansorganisatie');
    expect(await setPassword('Alleen@demo.example', 'kort', author, NOW)).toMatchObject({ ok: false });
    expect(await setPassword('Alleen@demo.example', 'een heel andere zin', author, NOW)).toMatchObject({
      ok: true,
    });
    expect(await checkLogin(only.email, 'een heel andere zin', 'm7', NOW)).toMatchObject({ ok: true });
    expect(await setPassword('geen@demo.example', PASSWORD, author, NOW)).toMatchObject({
      error: { why: 'no such person' },
    });
  });
});

it('who guesses at a password while logged in is told to wait, not that the right one is wrong', async () => {
  const person = await account('gokker@demo.example');
  const attempt = (current: string) => changePassword(person, current, 'een heel andere zin', '', NOW);
  for (let tries = 0; tries < 10; tries += 1)
    expect(await attempt('fout')).toMatchObject({ error: { field: 'current', why: 'wrong password' } });
  expect(await attempt(PASSWORD)).toMatchObject({ error: { kind: 'too many' } });
});

describe('a password', () => {
  it.each([
    ['kort', 'too short'],
    ['x'.repeat(201), 'too long'],
    ['aaaaaaaaaaaaaa', 'too common'],
    ['abcdefghijklmnop', 'too common'],
    ['Welkom123456!', 'too common'],
    ['bewerker en nog iets', 'contains address'],
    ['een zin van vier woorden', null],
    ['пароль из слов', null],
  ])('%j is refused as %j', (password, refusal) => {
    expect(passwordRefusal(password, 'bewerker@demo.example')).toBe(refusal);
  });
});
