import { expect, test } from 'vitest';
import { closeDatabase, connect, shareDatabase } from '~db/client';
import { useTestDatabase } from '../../tests/database';
import { takeFromLimit } from './rate-limit.server';

const { url } = useTestDatabase();
const limit = { name: 'attempts', allowed: 3, windowSeconds: 60 };
const start = new Date('2026-03-02T09:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

test('at one moment no more get through than allowed', async () => {
  const taken = await Promise.all(Array.from({ length: 10 }, () => takeFromLimit(limit, 'busy', start)));
  expect(taken.filter((one) => one.isAllowed)).toHaveLength(3);
});

test('a limit outlives a restart, says how long to wait, and ends with its window', async () => {
  for (let time = 0; time < 3; time += 1) await takeFromLimit(limit, 'Somebody', start);
  await closeDatabase();
  shareDatabase(connect(url()));
  expect(await takeFromLimit(limit, 'somebody', after(20))).toEqual({ isAllowed: false, retryAfter: 40 });
  expect(await takeFromLimit(limit, 'somebody', after(60))).toMatchObject({ isAllowed: true });
  expect(await takeFromLimit(limit, 'somebody else', start)).toMatchObject({ isAllowed: true });
});
