import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/database';
import { KILL_POINTS, killedAt } from '../../../tests/kill-sweep';

process.env.GESTAND_LOG = 'silent';
const { url } = useTestDatabase();

test.each(KILL_POINTS)('a process that is killed %s loses no mail and sends none twice', async (point) => {
  expect(await killedAt(point, 2, url(), true)).toMatchObject({ lost: 0, doubles: 0, inDoubt: 0 });
});

test('without a way to look, what is in doubt waits for an administrator', async () => {
  const { lost, doubles, inDoubt } = await killedAt('after answer', 3, url(), false);
  expect({ lost, doubles }).toEqual({ lost: 0, doubles: 0 });
  expect(inDoubt).toBeGreaterThan(0);
});
