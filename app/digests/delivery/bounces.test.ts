import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '~db/client';
import { bounces, followers, follows } from '~db/schema/digests';
import { useTestDatabase } from '../../../tests/database';
import { addReaders, MAIL_FROM, ORIGIN } from '../../../tests/digests';
import { takeReturnedMails } from './bounces.server';
import { readReturnedMail } from './delivery-report';
import { issueStamps, stopAddress } from './issue-mail.server';
import { refusalIn } from './refusal';

useTestDatabase();
const NOW = new Date('2026-11-30T09:00:00Z');

const report = (address: string, status: string, words: string, action = 'failed', note = '') =>
  Buffer.from(
    `From: MAILER-DAEMON@mail.example
To: gestand@gestand.example
Subject: Undelivered Mail Returned to Sender${note}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

--grens
Content-Type: text/plain

The mail to ${address} did not arrive.
--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example
Arrival-Date: Mon, 30 Nov 2026 07:00:01 +0100

Final-Recipient: rfc822; ${address}
Original-Recipient: rfc822;${address}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${words}

--grens
Content-Type: message/rfc822

Subject: Week 48
To: ${address}

Een mail
--grens--
`.replaceAll('\n', '\r\n'),
  );

async function* each(...mails: Uint8Array[]) {
  yield* mails;
}

beforeEach(async () => {
  await database().execute(sql`truncate followers, bounces restart identity cascade`);
});

const reader = async () => (await database().select().from(followers))[0];

describe('a mail that came back', () => {
  test('for an address that is gone suppresses it, and once is enough however often it is read', async () => {
    await addReaders(['jan@example.org'], NOW);
    const mail = report('Jan@Example.org', '5.1.1', '550 5.1.1\n    <jan@example.org>: user unknown');
    expect(await takeReturnedMails(each(mail, mail), NOW)).toMatchObject({ reports: 1, known: 1 });
    expect(await reader()).toMatchObject({
      suppressedAt: NOW,
      suppressedReason: '550 5.1.1 <jan@example.org>: user unknown',
    });
    expect(await database().select().from(bounces)).toHaveLength(1);
    expect(await takeReturnedMails(each(mail), new Date(NOW.getTime() + 1e6))).toMatchObject({ known: 1 });
    expect((await reader())?.suppressedAt).toEqual(NOW);
  });

  test('five times for a full mailbox suppresses it; four times does not', async () => {
    await addReaders(['jan@example.org'], NOW);
    for (let time = 1; time <= 5; time += 1) {
      expect((await reader())?.suppressedAt).toBeNull();
      const mail = report('jan@example.org', '5.2.2', '552 mailbox full', 'failed', ` ${time}`);
      await takeReturnedMails(each(mail, mail), NOW);
      expect((await reader())?.softBounces).toBe(time);
    }
    expect((await reader())?.suppressedAt).toEqual(NOW);
  });

  test('that only says it is late, or objects to the sender, says nothing of the reader', async () => {
    await addReaders(['jan@example.org'], NOW);
    await takeReturnedMails(
      each(
        report('jan@example.org', '4.4.1', 'connection timed out', 'delayed'),
        report('jan@example.org', '5.7.26', '550 5.7.26 not authenticated'),
        report('iemand@elders.example', '5.1.1', '550 no such user'),
        Buffer.from('Subject: Afwezig\r\nAuto-Submitted: auto-replied\r\n\r\nIk ben er niet.'),
      ),
      NOW,
    );
    expect(await reader()).toMatchObject({ suppressedAt: null, softBounces: 0 });
  });

  test('from somebody whose mail program writes to the unsubscribe address stops what it names', async () => {
    const [id = 0] = await addReaders(['jan@example.org'], NOW);
    const stamps = await issueStamps({ origin: ORIGIN, mailFrom: MAIL_FROM });
    const signed = (followId: number | null) =>
      stopAddress(stamps, { followerId: id, followId }).split('/').pop() ?? '';
    const mail = (text: string) => Buffer.from(`From: jan@example.org\r\nSubject: afmelden ${text}\r\n\r\n`);
    const forged = `${signed(null).slice(0, -2)}xx`;
    expect(await takeReturnedMails(each(mail(forged), mail('alles')), NOW)).toMatchObject({
      stopped: 0,
      other: 2,
    });
    expect((await reader())?.stoppedAt).toBeNull();
    const [follow] = await database().select().from(follows);
    await takeReturnedMails(each(mail(signed(follow?.id ?? 0))), NOW);
    expect((await database().select().from(follows))[0]?.stoppedAt).toEqual(NOW);
    expect((await reader())?.stoppedAt).toBeNull();
    expect(await takeReturnedMails(each(mail(signed(null)), mail(signed(null))), NOW)).toMatchObject({
      stopped: 2,
    });
    expect((await reader())?.stoppedAt).toEqual(NOW);
  });
});

test('a complaint counts as a wish for no more', async () => {
  const mail = `Content-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nOriginal-Rcpt-To: <jan@example.org>\r\n\r\n--b--\r\n`;
  expect(await readReturnedMail(Buffer.from(mail))).toMatchObject({
    kind: 'report',
    undelivered: [{ address: 'jan@example.org' }],
  });
});

test('any bytes at all are read without an error', async () => {
  const pieces = fc.array(
    fc.constantFrom(
      '--grens',
      '\r\n',
      '\n\n',
      'Content-Type: message/delivery-status',
      'Action: failed',
      'Final-Recipient: rfc822;',
      ' a@b',
      'boundary=grens',
      'Content-Type: multipart/report; boundary=grens',
      'Status: 5',
      '\0',
      'é',
    ),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        pieces.map((some) => Buffer.from(some.join(''))),
        fc.uint8Array({ maxLength: 500 }),
      ),
      async (bytes) => {
        expect(['report', 'unsubscribe', 'other']).toContain((await readReturnedMail(bytes)).kind);
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
  );
});

test.each([
  ['550 5.1.1 user unknown', 'gone'],
  ['550 no such user here', 'gone'],
  ['5.1.1', 'gone'],
  ['551 5.1.6 moved', 'gone'],
  ['550 5.2.1 mailbox disabled', 'gone'],
  ['552 5.2.2 mailbox full', 'for now'],
  ['450 4.2.1 busy', 'for now'],
  ['451 try again later', 'for now'],
  ['554 5.7.1 relay access denied', 'not the address'],
  ['550 5.7.515 access denied, authentication level', 'not the address'],
  ['553 5.1.8 sender domain must resolve', 'not the address'],
  ['554 5.6.0 message content', 'not the address'],
])('"%s": %s', (answer, refusal) => {
  expect(refusalIn(answer)).toBe(refusal);
});
