import { expect, test } from 'vitest';
import { useTestDatabase } from '../database';
import { ended, newReaders, startDelivery } from '../kill-sweep';
import { startReceiver } from '../smtp-receiver';

process.env.GESTAND_LOG = 'silent';
const { url } = useTestDatabase();
const READERS = 2_000;

test.each([
  ['by four processes at once, then five times', 4],
  ['five times by one process', 1],
])('2,000 readers, %s: one accepted mail each', async (name, together) => {
  await newReaders(READERS);
  const receiver = await startReceiver();
  const order = { database: url(), smtp: receiver.url, log: null, dieAt: null, number: 0 };
  const started = performance.now();
  await Promise.all(Array.from({ length: together }, () => ended(startDelivery(order))));
  const seconds = (performance.now() - started) / 1000;
  for (let time = 0; time < 5; time += 1) await ended(startDelivery(order));
  const counts = new Map<string, number>();
  for (const { to } of receiver.accepted) counts.set(to, (counts.get(to) ?? 0) + 1);
  process.stdout.write(
    `${name}: ${receiver.accepted.length} mails to ${counts.size} readers, first run ${seconds.toFixed(1)} s\n`,
  );
  expect(counts.size).toBe(READERS);
  expect(receiver.accepted).toHaveLength(READERS);
  await receiver.close();
});
