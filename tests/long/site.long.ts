import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import type { DeliveryRun } from '~/digests/delivery/delivery.server';
import { database } from '~db/client';
import { followers, follows } from '~db/schema/digests';
import { at, useDigestWeek, WEEK } from '../digest-week';
import type { Probed } from '../site-probe';
import { startReceiver } from '../smtp-receiver';

const { chain, tell, advice, url } = useDigestWeek();
const GOOD = 450;
/** More than are ever under way at once: for half a minute nothing moves, then the rest goes on. */
const HANGING = 50;
const QUIET_SECONDS = 30;
/** A page may take so much longer while digests are sent. */
const BOUND = 1.2;

/** A script of ours with its answers, line by line. */
function started(script: string, args: string[], env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (!child.stdout || !child.stdin) throw new Error('a process without input and output');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { stdin } = child;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    line: async () => String((await lines.next()).value),
    say: (line: string) => stdin.write(`${line}\n`),
    end: () => {
      stdin.end();
      return ended;
    },
  };
}

/** How the page answers while something goes on. */
async function probedWhile(page: string, work: () => Promise<unknown>): Promise<Probed> {
  const probe = started('tests/site-probe.ts', [page, '20']);
  await work();
  void probe.end();
  return JSON.parse(await probe.line()) as Probed;
}

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

test('pages come as quickly while digests go to a receiver of which a tenth of the mails hang', async () => {
  if (!existsSync('build/server/index.js')) throw new Error('There is no build: npm run build makes it.');
  await tell(at(0), advice('Ontraden', 'Oordeel Kamer'));
  const readers = await database()
    .insert(followers)
    .values(
      Array.from({ length: GOOD + HANGING }, (_, number) => ({
        email: number % 10 === 0 ? `hang+${number}@example.org` : `lezer${number}@example.org`,
        confirmedAt: WEEK.startsAt,
        createdAt: WEEK.startsAt,
      })),
    )
    .returning({ id: followers.id });
  await database()
    .insert(follows)
    .values(
      readers.map(({ id }) => ({
        followerId: id,
        kind: 'motion' as const,
        subjectId: chain().main.id,
        name: '32 735, nr. 278',
        createdAt: WEEK.startsAt,
      })),
    );
  const receiver = await startReceiver();
  const site = started('tests/site-process.ts', [], {
    DATABASE_URL: url(),
    PORT: '0',
    GESTAND_PUBLIC: '1',
    GESTAND_SMTP_URL: receiver.url,
    GESTAND_CLOCK: new Date(WEEK.endsAt.getTime() + 7 * 3_600_000).toISOString(),
    GESTAND_LOG: 'silent',
  });
  const page = `http://127.0.0.1:${await site.line()}/moties/32735-278`;
  await probedWhile(page, () => seconds(10));
  const before = await probedWhile(page, () => seconds(QUIET_SECONDS));
  let run: DeliveryRun | undefined;
  let took = 0;
  const during = await probedWhile(page, async () => {
    const began = performance.now();
    site.say('deliver');
    run = JSON.parse(await site.line()) as DeliveryRun;
    took = (performance.now() - began) / 1000;
  });
  const after = await probedWhile(page, () => seconds(QUIET_SECONDS));
  await site.end();
  await receiver.close();
  const quiet = (before.p95 + after.p95) / 2;
  process.stdout.write(
    `p95 of a page: quiet ${before.p95.toFixed(1)} and ${after.p95.toFixed(1)} ms, while digests go out ${during.p95.toFixed(1)} ms (${(during.p95 / quiet).toFixed(2)}), ${during.requests} requests in ${took.toFixed(0)} s\n`,
  );
  expect(run).toMatchObject({ planned: GOOD + HANGING, sent: GOOD, deferred: HANGING });
  expect(during.failed).toBe(0);
  expect(during.p95).toBeLessThan(BOUND * quiet);
});
