import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Receiver, startReceiver } from '../../tests/smtp-receiver';
import { composeMail, type Mail, openPost, type Post } from './mail.server';
import { keptMail, keptMails } from './mail-folder.server';
import { readSettings } from './settings.server';
import { smtpPost } from './smtp.server';

const FROM = 'Gestand <gestand@gestand.example>';
const compose = (mail: Mail) => composeMail(mail, FROM);
const mailTo = (address: string, number = 1): Mail => ({
  messageId: `digest.${number}.${address.split('@')[0]}@gestand.example`,
  to: { address },
  subject: 'Week 48: 2 toezeggingen te laat',
  text: 'Twee toezeggingen zijn te laat.',
  html: '<p>Twee toezeggingen zijn te laat.</p>',
  date: new Date('2026-11-30T06:00:00Z'),
});

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function receiverAndPost(
  limits = { connect: 1_000, mail: 600 },
  options: Parameters<typeof startReceiver>[0] = {},
): Promise<{ receiver: Receiver; post: Post }> {
  const receiver = await startReceiver(options);
  const post = smtpPost({ url: receiver.url, connections: 3, log: null, limits }, compose);
  open.push(post, receiver);
  return { receiver, post };
}

test('a mail arrives as it was written, in words and in HTML', async () => {
  const { receiver, post } = await receiverAndPost();
  const mail = { ...mailTo('jan@example.org'), headers: { 'List-ID': '<digest.gestand.example>' } };
  expect(await post.deliver(mail)).toMatchObject({ kind: 'accepted' });
  const parsed = await simpleParser(receiver.accepted[0]?.bytes ?? '');
  expect(parsed.subject).toBe('Week 48: 2 toezeggingen te laat');
  expect(parsed.text?.trim()).toBe('Twee toezeggingen zijn te laat.');
  expect(parsed.html).toContain('Twee toezeggingen');
  expect(parsed.messageId).toBe('<digest.1.jan@gestand.example>');
});

test.each([
  ['hang', { kind: 'deferred', about: 'message' }],
  ['hang-in-data', { kind: 'unknown' }],
  ['refuse-421', { kind: 'deferred', about: 'message', answer: '421 4.3.2 shutting down' }],
  ['defer-450', { kind: 'deferred', about: 'address', answer: '450 4.2.1 mailbox busy' }],
  ['refuse-550', { kind: 'refused', about: 'address', answer: '550 5.1.1 user unknown' }],
  ['reject-in-data', { kind: 'refused', about: 'message', answer: '554 5.6.0 not wanted' }],
  ['drop-in-data', { kind: 'unknown' }],
  ['drop-after-data', { kind: 'unknown' }],
  ['slow', { kind: 'accepted' }],
])('a receiver that does "%s" is understood, and the next mail arrives', async (fault, expected) => {
  const { receiver, post } = await receiverAndPost();
  expect(await post.deliver(mailTo(`${fault}@example.org`))).toMatchObject(expected);
  expect(await post.deliver(mailTo('jan@example.org'))).toMatchObject({ kind: 'accepted' });
  expect(receiver.accepted.map(({ to }) => to)).toContain('jan@example.org');
});

test('a receiver that is not there, or whose certificate nobody trusts, took nothing', async () => {
  const { receiver, post } = await receiverAndPost();
  await receiver.close();
  expect(await post.deliver(mailTo('jan@example.org'))).toMatchObject({
    kind: 'deferred',
    about: 'connection',
  });
  const distrusted = await receiverAndPost(undefined, { withBadTls: true });
  expect(await distrusted.post.deliver(mailTo('jan@example.org'))).toMatchObject({
    kind: 'deferred',
    about: 'connection',
  });
  expect(distrusted.receiver.accepted).toHaveLength(0);
});

test('mails that hang make room: the others are not later for it', async () => {
  const { receiver, post } = await receiverAndPost({ connect: 1_000, mail: 2_000 });
  const started = Date.now();
  const hanging = Array.from({ length: 6 }, (_, number) =>
    post.deliver(mailTo(`hang+${number}@example.org`)),
  );
  const good = await Promise.all(
    Array.from({ length: 40 }, (_, number) => post.deliver(mailTo(`lezer${number}@example.org`))),
  );
  expect(Date.now() - started).toBeLessThan(1_500);
  expect(good.every(({ kind }) => kind === 'accepted')).toBe(true);
  expect(receiver.accepted).toHaveLength(40);
  expect((await Promise.all(hanging)).every(({ kind }) => kind === 'deferred')).toBe(true);
});

test('a refused mail costs no connection, and five on one no more than a new one', async () => {
  const { receiver, post } = await receiverAndPost();
  const refusals = async (count: number) => {
    for (let number = 0; number < count; number += 1) {
      const fault = number % 2 === 0 ? 'refuse-550' : 'reject-in-data';
      expect(await post.deliver(mailTo(`${fault}+${number}@example.org`))).toMatchObject({ kind: 'refused' });
    }
  };
  await refusals(4);
  await post.deliver(mailTo('jan@example.org'));
  expect(receiver.opened()).toBe(1);
  await refusals(4);
  expect(receiver.opened()).toBe(2);
});

test('connections that slow mails needed beside the usual ones end with the last mail', async () => {
  const { receiver, post } = await receiverAndPost({ connect: 1_000, mail: 2_000 });
  const slow = Array.from({ length: 8 }, (_, number) => post.deliver(mailTo(`slow+${number}@example.org`)));
  await Promise.all(slow);
  expect(receiver.opened()).toBeGreaterThan(3);
  await vi.waitUntil(() => receiver.connections() <= 3);
});

test('whatever stands in a name or subject, a mail has its own headers and one receiver', async () => {
  const hostile = fc.array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\0',
        'Bcc: x@evil.example',
        '"',
        '\\',
        '=?utf-8?Q?a?=',
        'é',
        '🗳',
        '<',
        ',',
        '\u2028',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, fc.nat(5_000), async (subject, name, length) => {
      const mail = {
        ...mailTo('jan@bücher.example'),
        subject: subject.join('') + 'x'.repeat(length),
        to: { address: 'jan@bücher.example', name: name.join('') },
        headers: { 'Auto-Submitted': 'auto-generated' },
      };
      const { to, bytes } = await compose(mail);
      expect(to).toBe('jan@xn--bcher-kva.example');
      const head = bytes.toString('latin1').split('\r\n\r\n')[0] ?? '';
      const names = [...head.matchAll(/^([^\s:]+):/gm)].map((found) => found[1]);
      expect(new Set(names)).toEqual(
        new Set(HEADERS.filter((one) => one !== 'Subject' || names.includes(one))),
      );
      expect(names).toHaveLength(new Set(names).size);
      expect(/[\0]|\r(?!\n)|(?<!\r)\n/.test(head)).toBe(false);
      expect(head.split('\r\n').every((line) => line.length <= 998)).toBe(true);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
  );
});

const HEADERS = [
  'Auto-Submitted',
  'From',
  'To',
  'Subject',
  'Message-ID',
  'Date',
  'MIME-Version',
  'Content-Type',
];

test.each([
  ['a second header', 'jan@example.org\r\nBcc: x@evil.example'],
  ['a second receiver', 'jan@example.org, x@evil.example'],
  ['a name', 'Jan <jan@example.org>'],
  ['no domain', 'jan'],
  ['nothing', ''],
  ['5,000 characters', `${'a'.repeat(5_000)}@example.org`],
])('an address with %s is none: nothing is sent', async (_what, address) => {
  const { receiver, post } = await receiverAndPost();
  expect(await post.deliver(mailTo(address))).toMatchObject({ kind: 'refused' });
  expect(receiver.accepted).toHaveLength(0);
});

test('a mail is the same bytes each time it is made', async () => {
  const mail = { ...mailTo('jan@example.org'), text: 'één\n'.repeat(500), html: '<p>één</p>'.repeat(500) };
  expect((await compose(mail)).bytes.equals((await compose(mail)).bytes)).toBe(true);
});

test('the receiver’s log says what was taken, and only a log from before then says what was not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gestand-mail-'));
  const log = join(folder, 'mail.log');
  const post = smtpPost({ url: 'smtp://127.0.0.1:1', connections: 1, log }, compose);
  const before = new Date(Date.now() - 60_000);
  expect(await post.wasTaken('a@gestand.example', before)).toBeNull();
  const since = new Date();
  await writeFile(log, 'postfix/cleanup[1]: 4F2: message-id=<a@gestand.example>\n');
  expect(await post.wasTaken('a@gestand.example', since)).toBe(true);
  expect(await post.wasTaken('b@gestand.example', before)).toBeNull();
  await rm(folder, { recursive: true });
});

let data = '';
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'gestand-mail-'));
});
afterAll(() => rm(data, { recursive: true }));

test('without a mail server a mail becomes one file, however often it is handed over', async () => {
  const settings = readSettings({ GESTAND_DATA: data });
  const post = openPost(settings);
  expect(post.kind).toBe('folder');
  const mail = mailTo('jan@example.org');
  expect(await post.wasTaken(mail.messageId, mail.date)).toBe(false);
  await Promise.all([post.deliver(mail), post.deliver(mail)]);
  await post.deliver(mail);
  expect(await post.wasTaken(mail.messageId, mail.date)).toBe(true);
  const kept = await keptMails(settings.mailFolder, 10);
  expect(kept.map(({ name }) => name)).toEqual(['digest.1.jan@gestand.example.eml']);
  expect((await readdir(settings.mailFolder)).length).toBe(1);
  expect((await simpleParser((await keptMail(settings.mailFolder, kept[0]?.name ?? '')) ?? '')).subject).toBe(
    mail.subject,
  );
  expect(await keptMail(settings.mailFolder, '../gestand.eml')).toBeNull();
});
