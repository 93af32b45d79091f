import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { plainDateAt, weekday } from '~/deadlines/plain-date';
import { deliverDigests } from '~/digests/delivery/delivery.server';
import { composeMail } from '~/platform/mail.server';
import { smtpPost } from '~/platform/smtp.server';
import { database } from '~db/client';
import { digestIssues } from '~db/schema/digests';
import type { DeliveryProcess } from './delivery-process';
import { addReaders, MAIL_FROM, makingFrom } from './digests';
import { startReceiver } from './smtp-receiver';

/** Where a process may die while it sends, in the order of a mail's way. */
export const KILL_POINTS = [
  'before claim',
  'after claim',
  'after connect',
  'after data',
  'after answer',
  'after commit',
] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

export interface Sweep {
  /** Readers who never got their mail. */
  lost: number;
  /** Mails accepted beyond one a reader. */
  doubles: number;
  /** Issues that wait for an administrator to look. */
  inDoubt: number;
}

const DAY = 86_400_000;
/** By the real clock: the readers' week ended a week ago, on the weekday of today, and holds the change. */
const followedSince = () => new Date(Date.now() - 9 * DAY);
const changedAt = () => Date.now() - 8.8 * DAY;

export async function newReaders(count: number): Promise<void> {
  await database().execute(sql`truncate followers restart identity cascade`);
  const addresses = Array.from({ length: count }, (_, number) => `lezer${number}@example.org`);
  for (let start = 0; start < count; start += 500) {
    await addReaders(addresses.slice(start, start + 500), followedSince(), {
      hour: 0,
      weekday: weekday(plainDateAt(new Date())),
    });
  }
}

export function startDelivery(order: Omit<DeliveryProcess, 'changedAt'>): ChildProcess {
  return spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/delivery-process.ts', JSON.stringify({ ...order, changedAt: changedAt() })],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, GESTAND_LOG: 'silent' } },
  );
}

export const ended = (child: ChildProcess): Promise<NodeJS.Signals | null> =>
  new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));

/**
 * Kills a process that sends digests at one point, lets another take over, and counts. With `hasLog` the
 * receiver writes down what it takes, as mail servers do, and the other process can look.
 */
export async function killedAt(
  point: KillPoint,
  seed: number,
  databaseUrl: string,
  hasLog: boolean,
): Promise<Sweep> {
  const count = 8;
  const number = 1 + (seed % count);
  await newReaders(count);
  const folder = await mkdtemp(join(tmpdir(), 'gestand-kill-'));
  const log = hasLog ? join(folder, 'mail.log') : null;
  if (log) await writeFile(log, 'started\n');
  const note = async (line: string) => {
    if (log) await appendFile(log, `${line}\n`);
  };
  let child: ChildProcess | null = null;
  let addresses = 0;
  let mails = 0;
  const receiver = await startReceiver({
    beforeReceiver: async () => {
      await note('connect');
      addresses += 1;
      if (point === 'after connect' && addresses === number) child?.kill('SIGKILL');
    },
    beforeAnswer: async ({ messageId }) => {
      await note(`message-id=<${messageId}>`);
      mails += 1;
      if (point === 'after data' && mails === number) child?.kill('SIGKILL');
    },
  });
  const place = { url: receiver.url, connections: 5, log };
  const isOwn = point !== 'after connect' && point !== 'after data';
  child = startDelivery({
    database: databaseUrl,
    smtp: receiver.url,
    log,
    dieAt: isOwn ? point : null,
    number,
  });
  const signal = await ended(child);
  child = null;
  if (signal !== 'SIGKILL') throw new Error(`the process was not killed ${point}`);
  const post = smtpPost(place, (mail) => composeMail(mail, MAIL_FROM));
  const making = await makingFrom(() => [
    { at: new Date(changedAt()), dossier: 1, name: 'motie aangenomen' },
  ]);
  // The second round takes what the first set free again.
  for (let round = 0; round < 2; round += 1) {
    await note('connect');
    await deliverDigests({ making, post, clock: () => new Date(Date.now() + 1_000), givenUpAfter: 0 });
  }
  const issues = await database().select().from(digestIssues);
  const got = receiver.accepted.map(({ to }) => to);
  await post.close();
  await receiver.close();
  await rm(folder, { recursive: true });
  const waiting = new Set(issues.filter(({ state }) => state === 'uncertain').map(({ address }) => address));
  return {
    lost: Array.from({ length: count }, (_, reader) => `lezer${reader}@example.org`).filter(
      (address) => !got.includes(address) && !waiting.has(address),
    ).length,
    doubles: got.length - new Set(got).size,
    inDoubt: waiting.size,
  };
}
