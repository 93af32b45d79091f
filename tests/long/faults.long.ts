import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { amsterdamInstant } from '~/deadlines/plain-date';
import { deliverDigests } from '~/digests/delivery/delivery.server';
import { composeMail, type Mail } from '~/platform/mail.server';
import { smtpPost } from '~/platform/smtp.server';
import { database } from '~db/client';
import { useTestDatabase } from '../database';
import { addReaders, MAIL_FROM, makingFrom } from '../digests';
import { FAULTS, startReceiver } from '../smtp-receiver';

process.env.GESTAND_LOG = 'silent';
useTestDatabase();
const SINCE = amsterdamInstant('2026-11-23', 0);
const MONDAY = amsterdamInstant('2026-11-30', 7);
const GOOD = Array.from({ length: 445 }, (_, number) => `lezer${number}@example.org`);
const FAULTY = FAULTS.flatMap((fault) =>
  Array.from({ length: 5 }, (_, number) => `${fault}+${number}@example.org`),
);

/** Seconds until the last of the good ones was accepted, and until the run ended. */
async function sendTo(addresses: string[]): Promise<{ good: number; all: number; reached: number }> {
  await database().execute(sql`truncate followers restart identity cascade`);
  await addReaders(addresses, SINCE);
  let last = 0;
  const started = performance.now();
  const receiver = await startReceiver({
    beforeAnswer: ({ to }) => {
      if (GOOD.includes(to)) last = performance.now();
    },
  });
  const post = smtpPost({ url: receiver.url, connections: 5, log: null }, (mail: Mail) =>
    composeMail(mail, MAIL_FROM),
  );
  const making = await makingFrom(() => [
    { at: amsterdamInstant('2026-11-25', 10), dossier: 1, name: 'motie aangenomen' },
  ]);
  await deliverDigests({ making, post, clock: () => MONDAY });
  const all = (performance.now() - started) / 1000;
  const reached = new Set(receiver.accepted.map(({ to }) => to).filter((to) => GOOD.includes(to))).size;
  await post.close();
  await receiver.close();
  return { good: (last - started) / 1000, all, reached };
}

test('of 500 readers a ninth have receivers at fault; the others have their mail within twice the usual time', async () => {
  // The first run of a process is slower than any later one.
  await sendTo(GOOD);
  const clean = await sendTo(GOOD);
  // Those at fault are spread among the others, as they are in life.
  const every = Math.floor(GOOD.length / FAULTY.length);
  const faulty = await sendTo(
    GOOD.flatMap((good, index) => [
      good,
      ...(index % every === 0 ? FAULTY.slice(index / every, index / every + 1) : []),
    ]),
  );
  process.stdout.write(
    `clean ${clean.good.toFixed(1)} s; with ${FAULTY.length} faults ${faulty.good.toFixed(1)} s for the good, ${faulty.all.toFixed(1)} s in all\n`,
  );
  expect(faulty.reached).toBe(GOOD.length);
  expect(faulty.good).toBeLessThan(2 * clean.good);
  expect(faulty.all).toBeLessThan(60);
});
