import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, amsterdamInstant } from '~/deadlines/plain-date';
import { composeMail, type Mail, openPost, type Post } from '~/platform/mail.server';
import { readSettings } from '~/platform/settings.server';
import { smtpPost } from '~/platform/smtp.server';
import { connect, database } from '~db/client';
import { digestIssues, followers, follows } from '~db/schema/digests';
import { useTestDatabase } from '../../../tests/database';
import { addReaders, MAIL_FROM, makingFrom, ORIGIN, type TestChange } from '../../../tests/digests';
import { type Receiver, startReceiver } from '../../../tests/smtp-receiver';
import { deliverDigests } from './delivery.server';
import { backoff } from './outcomes.server';
import { planDueIssues, planIssueNow, settledUntil } from './planning.server';

process.env.GESTAND_LOG = 'silent';
const { url } = useTestDatabase();
const compose = (mail: Mail) => composeMail(mail, MAIL_FROM);
const SINCE = amsterdamInstant('2026-11-23', 0);
const MONDAY = amsterdamInstant('2026-11-30', 7);
const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);

let changes: TestChange[];
let receiver: Receiver;
let post: Post;

beforeEach(async () => {
  await database().execute(sql`truncate followers restart identity cascade`);
  changes = [{ at: amsterdamInstant('2026-11-25', 10), dossier: 1, name: 'motie 278 aangenomen' }];
  receiver = await startReceiver();
  post = smtpPost(
    { url: receiver.url, connections: 5, log: null, limits: { connect: 3_000, mail: 1_500 } },
    compose,
  );
});
afterEach(async () => {
  await post.close();
  await receiver.close();
});

const run = async (now: Date, by: Post = post) =>
  deliverDigests({ making: await makingFrom(() => changes), post: by, clock: () => now });
const readers = (count: number, prefix = 'lezer') =>
  Array.from({ length: count }, (_, number) => `${prefix}${number}@example.org`);
const issues = () => database().select().from(digestIssues).orderBy(digestIssues.id);

/** Mails that each address got. */
function received(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { to } of receiver.accepted) counts[to] = (counts[to] ?? 0) + 1;
  return counts;
}

describe('sent once', () => {
  test('every reader gets one mail, over five runs and then four at once', async () => {
    await addReaders(readers(60), SINCE);
    expect(await run(later(MONDAY, -1000))).toMatchObject({ planned: 0, sent: 0 });
    await Promise.all(Array.from({ length: 4 }, () => run(MONDAY)));
    for (let time = 0; time < 4; time += 1) await run(later(MONDAY, time * 60_000));
    expect(Object.keys(received())).toHaveLength(60);
    expect(receiver.accepted).toHaveLength(60);
    expect(new Set(receiver.accepted.map(({ messageId }) => messageId)).size).toBe(60);
    expect((await issues()).every(({ state }) => state === 'sent')).toBe(true);
  });

  test('at no moment are more than 200 issues in hand, which a crash would leave in doubt', async () => {
    await addReaders(readers(450), SINCE);
    let most = 0;
    const counting: Post = {
      ...post,
      deliver: async () => {
        const [row] = await database().execute<{ count: string }>(
          sql`select count(*) from digest_issues where state = 'sending'`,
        );
        most = Math.max(most, Number(row?.count));
        return { kind: 'accepted', answer: '250' };
      },
    };
    expect(await run(MONDAY, counting)).toMatchObject({ sent: 450 });
    expect(most).toBeGreaterThan(100);
    expect(most).toBeLessThanOrEqual(200);
  });

  test('an issue whose taking nobody heard of is not sent again, and is settled by looking', async () => {
    await addReaders(['drop-after-data@example.org', 'jan@example.org'], SINCE);
    expect(await run(MONDAY)).toMatchObject({ sent: 1, uncertain: 1 });
    expect(await run(later(MONDAY, 86_400_000))).toMatchObject({ sent: 0 });
    expect(receiver.accepted).toHaveLength(2);
    const log = new Set(receiver.accepted.map(({ messageId }) => messageId));
    await run(later(MONDAY, 90_000_000), { ...post, wasTaken: async (id) => log.has(id) });
    expect((await issues()).map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(receiver.accepted).toHaveLength(2);
  });

  test('what a process that died had taken up goes out where a look shows that it did not', async () => {
    const data = await mkdtemp(join(tmpdir(), 'gestand-mail-'));
    const folder = openPost(readSettings({ GESTAND_DATA: data, GESTAND_ORIGIN: ORIGIN }));
    await addReaders(readers(3), SINCE);
    await run(MONDAY, folder);
    await database().update(digestIssues).set({ state: 'sending', sentAt: null, sendingAt: MONDAY });
    await rm(join(data, 'mail', `${(await issues())[1]?.messageId}.eml`));
    // Its process may still live.
    await run(later(MONDAY, 60_000), folder);
    expect((await issues()).every(({ state }) => state === 'sending')).toBe(true);
    expect(await run(later(MONDAY, 700_000), folder)).toMatchObject({ sent: 1 });
    expect((await issues()).every(({ state }) => state === 'sent')).toBe(true);
    await rm(data, { recursive: true });
  });
});

describe('a receiver with faults', () => {
  test('refuses some and defers others, and the rest have their mail', async () => {
    const faults = [
      'hang',
      'hang-in-data',
      'refuse-421',
      'defer-450',
      'refuse-550',
      'reject-in-data',
      'slow',
      'policy-554',
    ];
    await addReaders([...readers(40), ...faults.map((fault) => `${fault}@example.org`)], SINCE);
    await run(MONDAY);
    expect(readers(40).every((address) => received()[address] === 1)).toBe(true);
    const states = Object.fromEntries((await issues()).map((issue) => [issue.address.split('@')[0], issue]));
    expect(Object.fromEntries(faults.map((fault) => [fault, states[fault]?.state]))).toEqual({
      hang: 'planned',
      'hang-in-data': 'uncertain',
      'refuse-421': 'planned',
      'defer-450': 'planned',
      'refuse-550': 'failed',
      'reject-in-data': 'failed',
      slow: 'sent',
      'policy-554': 'failed',
    });
    expect(states['defer-450']?.nextAttemptAt).toEqual(later(MONDAY, 300_000));
    const suppressed = await database().select().from(followers).where(sql`suppressed_at is not null`);
    expect(suppressed.map(({ email, suppressedReason }) => [email, suppressedReason])).toEqual([
      ['refuse-550@example.org', '550 5.1.1 user unknown'],
    ]);
  });

  test('lets some hang, and others are taken up meanwhile', async () => {
    const good = readers(400);
    await addReaders([...readers(25, 'hang'), ...good], SINCE);
    let delivered = 0;
    let letGo = () => {};
    const all = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let took = 0;
    const began = performance.now();
    const hanging: Post = {
      ...post,
      atOnce: 30,
      deliver: async ({ to }) => {
        if (to.address.startsWith('hang')) await all;
        else delivered += 1;
        if (delivered === good.length) {
          took = performance.now() - began;
          letGo();
        }
        return { kind: 'accepted', answer: '250' };
      },
    };
    expect(await run(MONDAY, hanging)).toMatchObject({ sent: 425 });
    // What is known is written after two seconds at the latest; nothing waited for that.
    expect(took).toBeLessThan(2_000);
  });

  test('that is busy for two days is tried ever more seldom, and then no more', async () => {
    await addReaders(['defer-450@example.org'], SINCE);
    let now = MONDAY;
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await run(now);
      await run(later(now, backoff(attempt) - 1_000));
      expect((await issues())[0]).toMatchObject({
        attempts: attempt,
        state: attempt < 12 ? 'planned' : 'failed',
      });
      now = later(now, backoff(attempt));
    }
    expect((await database().select().from(followers))[0]).toMatchObject({
      softBounces: 1,
      suppressedAt: null,
    });
  });

  test('that is away loses nothing: all goes out when it is back', async () => {
    await addReaders(readers(30), SINCE);
    const port = Number(new URL(receiver.url).port);
    await receiver.close();
    let now = MONDAY;
    for (let time = 0; time < 13; time += 1) {
      expect(await run(now)).toMatchObject({ sent: 0, failed: 0, uncertain: 0 });
      now = later(now, 6 * 3_600_000);
    }
    receiver = await startReceiver({ port });
    await run(now);
    expect(Object.values(received())).toEqual(Array(30).fill(1));
  });
});

describe('which changes', () => {
  const told = () =>
    receiver.accepted.map(({ bytes }) =>
      [...(bytes.toString().split('Content-Type: text/html')[0] ?? '').matchAll(/^- (.*?)\r?$/gm)].map(
        (found) => found[1],
      ),
    );

  test('a reader with a weekly, a daily and an at-once follow is told each change once, whatever they switch', async () => {
    const [id = 0] = await addReaders(['jan@example.org'], SINCE);
    const follow = (dossier: number, frequency: 'daily' | 'at once' | null) => ({
      followerId: id,
      kind: 'dossier' as const,
      subjectId: dossier,
      name: String(dossier),
      createdAt: SINCE,
      frequency,
    });
    await database()
      .insert(follows)
      .values([follow(2, 'daily'), follow(3, 'at once')]);
    const start = SINCE.getTime();
    changes = Array.from({ length: 300 }, (_, number) => ({
      at: new Date(start + number * 4_777_000),
      dossier: 1 + (number % 3),
      name: `wijziging ${number}`,
    }));
    const settings = database().update(followers);
    for (let day = 0; day < 30; day += 1) {
      if (day === 9) await settings.set({ frequency: 'daily' });
      if (day === 11) await database().update(follows).set({ frequency: null });
      if (day === 13) await settings.set({ frequency: 'weekly', weekday: 4 });
      if (day === 15) {
        await database().update(follows).set({ frequency: 'daily' }).where(eq(follows.subjectId, 1));
      }
      await run(new Date(start + (day * 24 + 8) * 3_600_000));
    }
    const made = await issues();
    const all = told().flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(300);
    const keys = (rhythm: string) =>
      made.filter((issue) => issue.rhythm === rhythm).map(({ period }) => period);
    expect(keys('weekly')).toEqual(['2026-W48', '2026-W50', '2026-W51']);
    expect(keys('daily')).toEqual(Array.from({ length: 27 }, (_, day) => addDays('2026-11-23', day)));
  });

  test('a change that was still being written when its week ended is in the issue, because the issue waited for it', async () => {
    await addReaders(['jan@example.org'], SINCE, { hour: 0 });
    const now = new Date(amsterdamInstant('2026-11-30', 0).getTime() + 120_000);
    const other = connect(url(), { poolSize: 1 });
    await other.sql`begin`;
    await other.sql`insert into signing_keys (purpose, key, created_at) values ('test', 'x', now())`;
    await other.sql`select pg_sleep(1.1)`;
    expect((await settledUntil(now)).getTime()).toBeLessThan(now.getTime() - 61_000);
    const held = new Date(amsterdamInstant('2026-11-30', 0).getTime() + 60_500);
    expect(await planDueIssues(await makingFrom(() => changes), held)).toEqual([]);
    await other.sql`rollback`;
    await other.sql.end();
    expect(await planDueIssues(await makingFrom(() => changes), held)).toHaveLength(1);
  });

  test('in an empty week nothing comes, or one line for who asked', async () => {
    changes = [];
    await addReaders(['stil@example.org'], SINCE);
    await addReaders(['regel@example.org'], SINCE, { whenEmpty: 'line' });
    await run(MONDAY);
    expect(received()).toEqual({ 'regel@example.org': 1 });
    expect((await issues()).map(({ state }) => state)).toEqual(['nothing to send', 'sent']);
  });

  test('an issue asked for now tells what the weekly one then leaves out', async () => {
    const [id = 0] = await addReaders(['jan@example.org'], SINCE);
    const now = amsterdamInstant('2026-11-26', 12);
    const making = await makingFrom(() => changes);
    expect(await planIssueNow(making, id, now)).toMatchObject({ items: 1 });
    expect(await planIssueNow(making, id, later(now, 1_000))).toBeNull();
    changes.push({ at: amsterdamInstant('2026-11-27', 12), dossier: 1, name: 'brief' });
    await run(now);
    await run(MONDAY);
    expect(told()).toEqual([['motie 278 aangenomen'], ['brief']]);
  });

  test('who stopped, paused, or never confirmed gets nothing, also of what was planned before', async () => {
    await addReaders(['gestopt@example.org'], SINCE);
    await planDueIssues(await makingFrom(() => changes), MONDAY);
    await database().update(followers).set({ stoppedAt: MONDAY });
    await addReaders(['pauze@example.org'], SINCE, { pausedUntil: addDays('2026-11-30', 3) });
    await addReaders(['onbevestigd@example.org'], SINCE, { confirmedAt: null });
    await run(MONDAY);
    expect(received()).toEqual({});
    expect((await issues()).map(({ state }) => state)).toEqual(['nothing to send']);
  });

  test('one reader whose issue cannot be made holds up no other', async () => {
    const [, broken] = await addReaders(readers(9), SINCE);
    const making = await makingFrom(() => changes);
    const build: typeof making.build = async (some, periods) => {
      if (some.some(({ followerId }) => followerId === broken)) throw new Error('broken');
      return making.build(some, periods);
    };
    const planned = await planDueIssues({ ...making, build }, MONDAY);
    expect(planned.map(({ followerId }) => followerId)).not.toContain(broken);
    expect(planned).toHaveLength(8);
    expect(await planDueIssues(making, MONDAY)).toHaveLength(1);
  });
});

test('two builds of an issue are one mail, and no two readers get the same', async () => {
  await addReaders(readers(2), SINCE);
  await run(MONDAY);
  const first = receiver.accepted.splice(0);
  await database().execute(sql`delete from digest_issues`);
  await database().update(follows).set({ toldUntil: null });
  await run(MONDAY);
  const inOrder = (mails: typeof first) => mails.map(({ bytes }) => bytes.toString()).sort();
  expect(inOrder(receiver.accepted)).toEqual(inOrder(first));
  expect(first[0]?.bytes.toString()).not.toBe(first[1]?.bytes.toString());
});

test('a mail says whose list it is and how to leave it, each on one line', async () => {
  await addReaders(['jan@example.org'], SINCE);
  await run(MONDAY);
  const [mail] = receiver.accepted;
  const lines = (mail?.bytes.toString().split('\r\n\r\n')[0] ?? '').split('\r\n');
  const header = (name: string) => lines.filter((line) => line.startsWith(`${name}: `));
  expect(header('List-Unsubscribe')).toEqual([
    expect.stringMatching(
      /^List-Unsubscribe: <https:\/\/gestand\.example\/afmelden\/[\w.-]+>, <mailto:gestand@gestand\.example\?subject=afmelden%20[\w.-]+>$/,
    ),
  ]);
  expect(header('List-Unsubscribe')[0]?.length).toBeLessThanOrEqual(998);
  expect(header('List-Unsubscribe-Post')).toEqual(['List-Unsubscribe-Post: List-Unsubscribe=One-Click']);
  expect(header('List-ID')).toEqual(['List-ID: <digest.gestand.example>']);
  expect(header('Auto-Submitted')).toEqual(['Auto-Submitted: auto-generated']);
  expect(header('Precedence')).toEqual(['Precedence: bulk']);
  const parsed = await simpleParser(mail?.bytes ?? '');
  expect(parsed.messageId).toMatch(/^<digest\.2026-W48\.[0-9a-f]{32}@gestand\.example>$/);
  expect(parsed.text).toContain('motie 278 aangenomen');
});
