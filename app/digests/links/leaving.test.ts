import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { amsterdamInstant } from '~/deadlines/plain-date';
import { latestHistory } from '~/history/queries.server';
import { composeMail, type Mail } from '~/platform/mail.server';
import { smtpPost } from '~/platform/smtp.server';
import { database } from '~db/client';
import { digestIssues, followers, follows } from '~db/schema/digests';
import { loadChain } from '../../../tests/chain';
import { useTestDatabase } from '../../../tests/database';
import { addReaders, MAIL_FROM, makingFrom, type TestChange } from '../../../tests/digests';
import { type Receiver, startReceiver } from '../../../tests/smtp-receiver';
import { deliverDigests } from '../delivery/delivery.server';
import { releaseAddress, sendLastAgain, settleByHand } from '../delivery/issue-changes.server';
import { linksFor, stopSubjectOf } from '../delivery/issue-mail.server';
import { digestsOverview, ownIssue, ownIssues } from '../delivery/issue-queries.server';
import { signerFor } from './signing.server';
import { stopByLink } from './stopping.server';

process.env.GESTAND_LOG = 'silent';
useTestDatabase();
const SINCE = amsterdamInstant('2026-11-23', 0);
const MONDAY = amsterdamInstant('2026-11-30', 7);
const NEXT = amsterdamInstant('2026-12-07', 7);
const changes: TestChange[] = [
  { at: amsterdamInstant('2026-11-25', 10), dossier: 1, name: 'aangenomen' },
  { at: amsterdamInstant('2026-12-02', 10), dossier: 1, name: 'uitgesteld' },
];
let receiver: Receiver;

beforeEach(async () => {
  await database().execute(
    sql`truncate followers, users, organisations, motions, dossiers, kamerstukken, people, ministries, fracties, zaken restart identity cascade`,
  );
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

async function run(now: Date) {
  const post = smtpPost(
    { url: receiver.url, connections: 3, log: null, limits: { connect: 3_000, mail: 3_000 } },
    (mail: Mail) => composeMail(mail, MAIL_FROM),
  );
  const tally = await deliverDigests({ making: await makingFrom(() => changes), post, clock: () => now });
  await post.close();
  return tally;
}

const received = () => receiver.accepted.map(({ to }) => to).sort();

/** Ends what the link in a mail's head names, as a mail program does. */
async function press(mail: Buffer | undefined): Promise<void> {
  const signed = /^List-Unsubscribe: <[^>]*\/afmelden\/([^>]+)>/m.exec(mail?.toString() ?? '')?.[1] ?? '';
  const subject = stopSubjectOf(await signerFor('stop'), signed, NEXT);
  expect(subject).not.toBeNull();
  if (subject) await stopByLink(subject, NEXT);
}

describe('the stop link of a mail', () => {
  test('stops its reader and nobody else, works twice, and after the reader is gone', async () => {
    await addReaders(['a@example.org', 'b@example.org'], SINCE);
    await run(MONDAY);
    const mail = receiver.accepted.find(({ to }) => to === 'a@example.org')?.bytes;
    await press(mail);
    await press(mail);
    await run(NEXT);
    expect(received()).toEqual(['a@example.org', 'b@example.org', 'b@example.org']);
    await database().execute(sql`delete from followers where email = 'a@example.org'`);
    await press(mail);
  });

  test('of one thing stops that thing', async () => {
    const [followerId = 0] = await addReaders(['a@example.org'], SINCE);
    const { stamps } = await makingFrom(() => changes);
    const period = { rhythm: 'weekly', key: '2026-W48', startsAt: SINCE, endsAt: MONDAY } as const;
    const links = linksFor(stamps, { followerId, hasAccount: false }, period);
    const [follow] = await database().select().from(follows);
    const address = links.stopOf(follow?.id ?? 0);
    const subject = stopSubjectOf(stamps.stop, address.split('/').pop() ?? '', MONDAY);
    expect(subject).toEqual({ followerId, followId: follow?.id });
    if (subject) await stopByLink(subject, MONDAY);
    expect((await database().select().from(follows))[0]?.stoppedAt).toEqual(MONDAY);
    expect((await database().select().from(followers))[0]?.stoppedAt).toBeNull();
    expect(links.archive).toBeNull();
    expect(links.preferences).toMatch(/^https:\/\/gestand\.example\/volgen\/lezer\/[\w.-]+$/);
  });
});

describe('an administrator', () => {
  const adminOf = async () => ({ ...(await loadChain()).editor, role: 'admin' as const });

  test('sees what is uncertain or refused with the answer, and settles each', async () => {
    const admin = await adminOf();
    await addReaders(['drop-after-data@example.org', 'refuse-550@example.org', 'jan@example.org'], SINCE);
    await run(MONDAY);
    const overview = await digestsOverview(admin, MONDAY);
    expect(overview.weeks.map(({ period, state, count }) => [period, state, count])).toEqual([
      ['2026-W48', 'failed', 1],
      ['2026-W48', 'sent', 1],
      ['2026-W48', 'uncertain', 1],
    ]);
    expect(overview.troubled).toMatchObject([{ lastAnswer: '550 5.1.1 user unknown' }]);
    expect(overview.suppressed).toMatchObject([{ address: 'refuse-550@example.org' }]);
    const id = overview.uncertain[0]?.id ?? 0;
    expect(await settleByHand(admin, id, 'arrived', MONDAY)).toMatchObject({ ok: true });
    expect(await settleByHand(admin, id, 'arrived', MONDAY)).toMatchObject({
      ok: false,
      error: { why: 'no issue' },
    });
    expect(await releaseAddress(admin, overview.suppressed[0]?.id ?? 0, MONDAY)).toMatchObject({ ok: true });
    const after = await digestsOverview(admin, MONDAY);
    expect([after.uncertain, after.suppressed]).toEqual([[], []]);
    const hands = await latestHistory(admin, ['digest', 'reader'], 10);
    expect(hands).toMatchObject([
      { action: 'digest.address released', by: admin.name, after: { suppressed: null } },
      {
        action: 'digest.arrived',
        before: { state: 'uncertain' },
        after: { state: 'sent', issue: '2026-W48' },
      },
    ]);
    expect(JSON.stringify(hands)).not.toContain('@');
    expect(await latestHistory(PUBLIC_VIEWER, ['digest', 'reader'], 10)).toEqual([]);
  });

  test('sends the last digest of an address again under the same Message-ID', async () => {
    const admin = await adminOf();
    await addReaders(['jan@example.org'], SINCE);
    await run(MONDAY);
    expect(await sendLastAgain(admin, ' Jan@example.org', MONDAY)).toMatchObject({ ok: true });
    expect(await sendLastAgain(admin, 'niemand@example.org', MONDAY)).toMatchObject({
      ok: false,
      error: { why: 'no issue' },
    });
    await run(MONDAY);
    expect(new Set(receiver.accepted.map(({ messageId }) => messageId)).size).toBe(1);
    expect(received()).toEqual(['jan@example.org', 'jan@example.org']);
  });

  test('is the only one who may', async () => {
    const { editor, reader } = await loadChain();
    for (const viewer of [editor, reader, { kind: 'public' } as const]) {
      await expect(digestsOverview(viewer, MONDAY)).rejects.toThrow('not allowed');
      await expect(settleByHand(viewer, 1, 'again', MONDAY)).rejects.toThrow('not allowed');
      await expect(sendLastAgain(viewer, 'jan@example.org', MONDAY)).rejects.toThrow('not allowed');
      await expect(releaseAddress(viewer, 1, MONDAY)).rejects.toThrow('not allowed');
    }
  });
});

test('a member finds what was sent to them, and nobody else’s', async () => {
  const { editor, reader } = await loadChain();
  const [row] = await database()
    .insert(followers)
    .values({ userId: editor.userId, createdAt: SINCE })
    .returning();
  await database()
    .insert(follows)
    .values({ followerId: row?.id ?? 0, kind: 'dossier', subjectId: 1, name: '32 735', createdAt: SINCE });
  await run(MONDAY);
  const making = await makingFrom(() => []);
  expect((await ownIssues(editor, null)).issues).toMatchObject([{ period: '2026-W48', items: 1 }]);
  expect(await ownIssue(editor, '2026-W48', making)).toMatchObject({ subject: '2026-W48: 1' });
  expect((await ownIssues(reader, null)).issues).toEqual([]);
  expect(await ownIssue(reader, '2026-W48', making)).toBeNull();
  expect((await database().select().from(digestIssues)).map(({ address }) => address)).toEqual([
    editor.email,
  ]);
});
