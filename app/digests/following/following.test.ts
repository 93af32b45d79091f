import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { closePost } from '~/platform/mail.server';
import { keptMail, keptMails } from '~/platform/mail-folder.server';
import { forgetSettings } from '~/platform/settings.server';
import { LISTS } from '~/search/lists';
import { database } from '~db/client';
import { digestIssues, followers, follows } from '~db/schema/digests';
import { officeHolders, people } from '~db/schema/kamerstukken';
import { loadChain, NOW, TODAY } from '../../../tests/chain';
import { useTestDatabase } from '../../../tests/database';
import { askedBy, confirmPath, preferencesPath, readerIdOf } from '../links/reader-links.server';
import { askForLink, askToFollow } from './ask-by-mail.server';
import {
  followableFields,
  followableList,
  followableOf,
  listName,
  MOST_FOLLOWS,
  readListAddress,
} from './following';
import { changeFollowing } from './following-by-form.server';
import {
  followAsMember,
  followByMail,
  resumeMail,
  stopAllMail,
  stopFollowing,
} from './following-changes.server';
import { followOffer, followsOf, readerByMail, readerOfMember } from './readers.server';
import { successorsFor } from './successors.server';

useTestDatabase();

let chain: Awaited<ReturnType<typeof loadChain>>;
beforeAll(async () => {
  chain = await loadChain();
});
beforeEach(async () => {
  await database().delete(followers);
  await database().execute(sql`delete from rate_limits`);
});

const LATER = new Date('2026-06-20T09:00:00Z');
const readerOf = async (member: typeof chain.editor) => {
  const reader = await readerOfMember(member);
  if (!reader) throw new Error('nobody reads yet');
  return reader;
};
const motion = () => ({ kind: 'motion', subjectId: chain.main.id }) as const;

describe('following', () => {
  it('shows on its page that a motion is followed, and stops', async () => {
    expect((await followOffer(chain.reader, motion())).isFollowed).toBe(false);
    await followAsMember(chain.reader, motion(), 'nl', NOW);
    await followAsMember(chain.reader, motion(), 'nl', NOW);
    expect((await followOffer(chain.reader, motion())).isFollowed).toBe(true);
    expect((await followOffer(chain.editor, motion())).isFollowed).toBe(false);
    expect((await followOffer(PUBLIC_VIEWER, motion())).isFollowed).toBeNull();
    const reader = await readerOf(chain.reader);
    expect(await followsOf(chain.reader, reader, 'nl')).toMatchObject([
      { kind: 'motion', name: '32 735, nr. 278', path: '/moties/32735-278', frequency: null },
    ]);
    await stopFollowing(reader, motion(), NOW);
    expect(await followsOf(chain.reader, reader, 'nl')).toEqual([]);
  });

  it('tells who follows again nothing of the time between', async () => {
    await followAsMember(chain.reader, motion(), 'nl', NOW);
    await stopFollowing(await readerOf(chain.reader), motion(), NOW);
    await followAsMember(chain.reader, motion(), 'nl', LATER);
    const rows = await database().select().from(follows);
    expect(rows).toMatchObject([{ createdAt: LATER, stoppedAt: null, toldUntil: null }]);
  });

  it('lets nobody follow what they may not see', async () => {
    const draft = { kind: 'commitment', subjectId: chain.draft.id } as const;
    expect(await followAsMember(chain.outsider, draft, 'nl', NOW)).toMatchObject({ error: 'gone' });
    expect(await followAsMember(chain.reader, draft, 'nl', NOW)).toMatchObject({ error: 'gone' });
    expect(await followAsMember(chain.editor, draft, 'nl', NOW)).toMatchObject({ ok: true });
    // What one may not see any more has its old name and no way to it.
    const reader = await readerOf(chain.editor);
    expect(await followsOf(chain.reader, reader, 'nl')).toMatchObject([{ name: 'G-00002', path: null }]);
  });

  it('refuses the 501st and says so', async () => {
    await followAsMember(chain.reader, motion(), 'nl', NOW);
    const reader = await readerOf(chain.reader);
    await database()
      .insert(follows)
      .values(
        Array.from({ length: MOST_FOLLOWS - 1 }, (_, index) => ({
          followerId: reader.id,
          kind: 'list' as const,
          listAddress: `/moties?q=${index}`,
          name: 'lijst',
          createdAt: NOW,
        })),
      );
    const other = { kind: 'dossier', subjectId: 1 } as const;
    expect(await followAsMember(chain.reader, other, 'nl', NOW)).toEqual({ ok: false, error: 'too many' });
  });

  it('follows a list as filtered, whatever its order and page', () => {
    const asked = readListAddress('/toezeggingen?staat=openstaand&termijn=te+laat&sorteer=datum&na=abc&x=1');
    if (!asked) throw new Error('no list');
    const followed = followableList(asked.shape, asked.state);
    expect(followed).toEqual({ kind: 'list', listAddress: '/toezeggingen?termijn=te+laat&staat=openstaand' });
    const { soort, wat } = followableFields(followed);
    expect(followableOf(soort, wat)).toEqual(followed);
    expect(listName(wat, 'nl')).toBe('Toezeggingen: te laat, openstaand');
    expect(listName('/moties?q=export&lid=karabulut', 'en')).toBe('Motions: “export”, member karabulut');
    expect(listName(LISTS.moties.path, 'nl')).toBe('Moties');
    for (const wrong of ['https://elders.example/moties', '/beheer', '', '//moties']) {
      expect(followableOf('list', wrong), wrong).toBeNull();
    }
    for (const wrong of ['0', '-1', '1.5', '1 or 1', '99999999999999999']) {
      expect(followableOf('motion', wrong), wrong).toBeNull();
    }
  });
});

describe('settings of a reader', () => {
  const form = {
    doe: 'instellen',
    ritme: 'daily',
    dag: '5',
    uur: '16',
    pauze: '2026-07-01',
    leeg: 'line',
    taal: 'en',
    versie: '1',
  };

  it('are kept, and refused with what was typed when another window was first', async () => {
    await followAsMember(chain.reader, motion(), 'nl', NOW);
    const reader = await readerOf(chain.reader);
    expect(await changeFollowing(reader, form, 'nl', NOW)).toMatchObject({ status: 200, notice: 'Bewaard.' });
    expect(await readerOf(chain.reader)).toMatchObject({
      frequency: 'daily',
      weekday: 5,
      hour: 16,
      pausedUntil: '2026-07-01',
      wantsDeadlines: false,
      whenEmpty: 'line',
      locale: 'en',
    });
    const again = await changeFollowing(reader, { ...form, uur: '9' }, 'nl', NOW);
    expect(again).toMatchObject({ status: 409, typed: { uur: '9' } });
  });

  it('take no pause that ended, no hour that is none, no follow of somebody else', async () => {
    await followAsMember(chain.reader, motion(), 'nl', NOW);
    await followAsMember(chain.editor, motion(), 'nl', NOW);
    const reader = await readerOf(chain.reader);
    for (const wrong of [
      { pauze: TODAY },
      { pauze: 'morgen' },
      { uur: '24' },
      { dag: '0' },
      { taal: 'fy' },
    ]) {
      const answer = await changeFollowing(reader, { ...form, ...wrong }, 'nl', NOW);
      expect(answer.status, JSON.stringify(wrong)).toBe(422);
      expect(answer.typed).toMatchObject(wrong);
    }
    const [foreign] = await followsOf(chain.editor, await readerOf(chain.editor), 'nl');
    await changeFollowing(reader, { doe: 'stoppen', volgt: String(foreign?.id) }, 'nl', NOW);
    await changeFollowing(reader, { doe: 'ritme', volgt: String(foreign?.id), ritme: 'daily' }, 'nl', NOW);
    expect(await followsOf(chain.editor, await readerOf(chain.editor), 'nl')).toEqual([foreign]);
  });

  it('stop all mail and keep what is followed; who begins again begins from now', async () => {
    await followAsMember(chain.reader, motion(), 'nl', NOW);
    const reader = await readerOf(chain.reader);
    await stopAllMail(reader, NOW);
    expect((await readerOf(chain.reader)).stoppedAt).toEqual(NOW);
    await resumeMail(reader, LATER);
    expect((await readerOf(chain.reader)).stoppedAt).toBeNull();
    expect(await database().select().from(follows)).toMatchObject([{ createdAt: LATER, stoppedAt: null }]);
  });
});

describe('following by e-mail alone', () => {
  let folder: string;
  beforeEach(async () => {
    const data = await mkdtemp(join(tmpdir(), 'gestand-mail-'));
    folder = join(data, 'mail');
    vi.stubEnv('GESTAND_DATA', data);
    vi.stubEnv('GESTAND_ORIGIN', 'https://gestand.example');
    forgetSettings();
    await closePost();
    return async () => {
      vi.unstubAllEnvs();
      forgetSettings();
      await closePost();
      await rm(data, { recursive: true, force: true });
    };
  });
  const mails = async (count: number) => {
    const kept = async () => (await keptMails(folder, 100)).map(({ name }) => name);
    await vi.waitFor(async () => expect(await kept()).toHaveLength(count), { timeout: 5000 });
    return Promise.all(
      (await kept()).map(async (name) => simpleParser((await keptMail(folder, name)) ?? '')),
    );
  };
  const ask = (email: string, machine = 'm') => askToFollow(email, motion(), machine, 'nl', NOW);

  it('confirms by mail: nothing is stored before, and the link follows and opens the settings', async () => {
    expect(await ask(' Lezer@Voorbeeld.example ')).toMatchObject({ ok: true });
    const [mail] = await mails(1);
    expect(mail?.subject).toBe('Bevestig dat u dit wilt volgen');
    expect(await database().select().from(followers)).toEqual([]);
    const link = /https:\/\/gestand\.example\/volgen\/bevestigen\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(mail?.html).toContain(link);
    const asked = await askedBy(link, NOW);
    expect(asked).toEqual({ email: 'lezer@voorbeeld.example', followable: motion(), locale: 'nl' });
    expect(await askedBy(link, new Date(NOW.getTime() + 48 * 3_600_000))).toBeNull();
    expect(await askedBy(`${link}x`, NOW)).toBeNull();
    const followed = await followByMail('lezer@voorbeeld.example', motion(), 'nl', NOW);
    if (!followed.ok) throw new Error('not followed');
    const path = await preferencesPath({ id: followed.value, userId: null });
    const id = await readerIdOf(path.slice('/volgen/lezer/'.length), NOW);
    expect(await readerByMail(id ?? 0)).toMatchObject({ email: 'lezer@voorbeeld.example', confirmedAt: NOW });
  });

  it('answers the same whether an address is known or not', async () => {
    await followByMail('bekend@voorbeeld.example', motion(), 'nl', NOW);
    const known = await askForLink('bekend@voorbeeld.example', 'm', 'nl', NOW);
    expect(await askForLink('onbekend@voorbeeld.example', 'm', 'nl', NOW)).toEqual(known);
    expect((await mails(1))[0]?.to).toMatchObject({ text: 'bekend@voorbeeld.example' });
    expect(await askForLink('geen adres', 'm', 'nl', NOW)).toEqual({ ok: false, error: 'notAnAddress' });
  });

  it('writes to one address four times a day and no more, without saying so', async () => {
    for (let time = 0; time < 6; time += 1)
      expect(await ask('veel@voorbeeld.example', `m${time}`)).toEqual({ ok: true, value: null });
    await mails(4);
  });

  it('lets one machine ask ten times an hour', async () => {
    for (let time = 0; time < 10; time += 1) await ask(`lezer${time}@voorbeeld.example`);
    expect(await ask('lezer10@voorbeeld.example')).toEqual({ ok: false, error: 'tooMany' });
  });

  it('opens nobody with an account, and shows public records only', async () => {
    await followAsMember(chain.reader, motion(), 'nl', NOW);
    expect(await readerByMail((await readerOf(chain.reader)).id)).toBeNull();
    const draft = { kind: 'commitment', subjectId: chain.draft.id } as const;
    expect(await askToFollow('a@voorbeeld.example', draft, 'm', 'nl', NOW)).toEqual({
      ok: false,
      error: 'gone',
    });
    const forged = await confirmPath({ email: 'a@voorbeeld.example', followable: draft, locale: 'nl' }, NOW);
    const asked = await askedBy(forged.slice('/volgen/bevestigen/'.length), NOW);
    if (!asked) throw new Error('not asked');
    expect(await followByMail(asked.email, asked.followable, 'nl', NOW)).toEqual({
      ok: false,
      error: 'gone',
    });
  });
});

it('offers the successor of a minister who left, and follows nobody by itself', async () => {
  const [left, next] = await database()
    .insert(people)
    .values([
      { slug: 'voorganger', surname: 'Voorganger', name: 'V. Voorganger' },
      { slug: 'opvolger', surname: 'Opvolger', name: 'O. Opvolger' },
    ])
    .returning();
  if (!left || !next) throw new Error('no people');
  const office = { office: 'Minister van Buitenlandse Zaken', ministryId: chain.main.ministryId ?? 0 };
  await database()
    .insert(officeHolders)
    .values([
      { ...office, personId: left.id, from: '2024-01-01', until: '2026-05-31' },
      { ...office, personId: next.id, from: '2026-06-01' },
    ]);
  await followAsMember(chain.reader, { kind: 'person', subjectId: left.id }, 'nl', NOW);
  const reader = await readerOf(chain.reader);
  expect(await successorsFor(reader.id, TODAY)).toEqual([
    {
      personId: left.id,
      person: 'V. Voorganger',
      left: 'Minister van Buitenlandse Zaken',
      until: '2026-05-31',
      next: { kind: 'person', id: next.id, name: 'O. Opvolger' },
    },
  ]);
  expect(await followsOf(chain.reader, reader, 'nl')).toHaveLength(1);
  await followAsMember(chain.reader, { kind: 'person', subjectId: next.id }, 'nl', NOW);
  expect(await successorsFor(reader.id, TODAY)).toEqual([]);
});

it('takes what is followed along when an account is removed', async () => {
  await followAsMember(chain.outsider, motion(), 'nl', NOW);
  await database().delete(followers).where(eq(followers.userId, chain.outsider.userId));
  expect(await database().select().from(follows)).toEqual([]);
  expect(await database().select().from(digestIssues)).toEqual([]);
});
