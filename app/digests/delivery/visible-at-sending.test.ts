import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { createAction } from '~/follow-ups/changes.server';
import type { Mail, Post } from '~/platform/mail.server';
import { wholeText } from '~/platform/mail-text';
import { database } from '~db/client';
import { users } from '~db/schema/accounts';
import { digestIssues, followers, follows } from '~db/schema/digests';
import { followUpActions } from '~db/schema/follow-ups';
import { NOW } from '../../../tests/chain';
import { useDigestWeek, WEEK } from '../../../tests/digest-week';
import { MAIL_FROM, ORIGIN } from '../../../tests/digests';
import { buildDigests } from '../content/content.server';
import { digestSubject } from '../mail/digest-subject';
import { renderDigest } from '../mail/render-digest';
import { deliverDigests } from './delivery.server';
import { issueStamps } from './issue-mail.server';
import { ownIssue } from './issue-queries.server';
import type { IssueMaking } from './making.server';

process.env.GESTAND_LOG = 'silent';
const { chain, tell, advice } = useDigestWeek();
const MONDAY = new Date(WEEK.endsAt.getTime() + 7 * 3_600_000);
const DAYS_LATER = new Date(MONDAY.getTime() + 2 * 86_400_000);

let mails: Mail[] = [];
const making = async (): Promise<IssueMaking> => ({
  build: buildDigests,
  subjectOf: digestSubject,
  render: renderDigest,
  stamps: await issueStamps({ origin: ORIGIN, mailFrom: MAIL_FROM }),
});
/** A receiver that is away, or one that takes everything. */
const post = (isAway: boolean): Post => ({
  kind: 'smtp',
  atOnce: 5,
  deliver: async (mail) => {
    if (isAway) return { kind: 'deferred', about: 'connection', answer: 'away' };
    mails.push(mail);
    return { kind: 'accepted', answer: '250' };
  },
  wasTaken: async () => null,
  close: async () => {},
});
const deliver = async (now: Date, isAway = false) =>
  deliverDigests({ making: await making(), post: post(isAway), clock: () => now });
const follow = async (reader: { userId: number } | { email: string; confirmedAt: Date }) => {
  const [row] = await database()
    .insert(followers)
    .values({ ...reader, createdAt: WEEK.startsAt })
    .returning();
  await database()
    .insert(follows)
    .values({
      followerId: row?.id ?? 0,
      kind: 'motion',
      subjectId: chain().main.id,
      name: '32 735, nr. 278',
      createdAt: WEEK.startsAt,
    });
};
const addAction = async (title: string, visibility: 'internal' | 'public') => {
  const fields = { title, description: '', visibility, progress: 0, dueWords: null, ownerId: null } as const;
  const made = await createAction(chain().editor, { ...fields, state: 'planned' }, ['32735-278'], NOW);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
};
const said = () =>
  mails.map(({ subject, html, text }) => `${subject}\n${wholeText(html ?? '')}${wholeText(text)}`);
const role = (name: 'reader' | 'editor') =>
  database().update(users).set({ role: name }).where(eq(users.id, chain().editor.userId));

beforeEach(async () => {
  mails = [];
  await database().delete(followers);
  await database().delete(followUpActions);
  await role('editor');
});

describe('an issue that waited for its receiver', () => {
  test('leaves out what its reader may no longer see, and tells the rest', async () => {
    await tell(NOW, advice('Ontraden', 'Overbodig'));
    await addAction('Intern overleg', 'internal');
    await follow({ userId: chain().editor.userId });
    expect(await deliver(MONDAY, true)).toMatchObject({ planned: 1, sent: 0 });
    await role('reader');
    expect(await deliver(DAYS_LATER)).toMatchObject({ sent: 1 });
    expect(said()[0]).toContain('Overbodig');
    expect(said()[0]).toContain('(1)');
    expect(said()[0]).not.toContain('Intern overleg');
  });

  test('goes out whole to who may still see it, and their archive shows it as long as they may', async () => {
    await addAction('Intern overleg', 'internal');
    await follow({ userId: chain().editor.userId });
    await deliver(MONDAY, true);
    expect(await deliver(DAYS_LATER)).toMatchObject({ sent: 1 });
    expect(said()[0]).toContain('Intern overleg');
    const archived = await ownIssue(chain().editor, WEEK.key, await making());
    expect(archived?.text).toContain('Intern overleg');
    const later = await ownIssue({ ...chain().editor, role: 'reader' }, WEEK.key, await making());
    expect(later?.text).not.toContain('Intern overleg');
    expect(later?.subject).not.toContain('Intern overleg');
  });

  test('is withdrawn when nothing is left of it', async () => {
    const action = await addAction('Openbaar overleg', 'public');
    await follow({ email: 'jan@example.org', confirmedAt: WEEK.startsAt });
    await deliver(MONDAY, true);
    await database()
      .update(followUpActions)
      .set({ visibility: 'internal' })
      .where(eq(followUpActions.id, action));
    expect(await deliver(DAYS_LATER)).toMatchObject({ planned: 0, sent: 0, deferred: 0, failed: 0 });
    expect(mails).toEqual([]);
    expect(await database().select().from(digestIssues)).toMatchObject([
      { state: 'nothing to send', lastAnswer: 'the reader may no longer see what it told' },
    ]);
  });
});
