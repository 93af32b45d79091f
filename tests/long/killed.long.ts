import { expect, test } from 'vitest';
import { useTestDatabase } from '../database';
import { KILL_POINTS, killedAt, type Sweep } from '../kill-sweep';

process.env.GESTAND_LOG = 'silent';
const { url } = useTestDatabase();
const SEEDS = Number(process.env.KILL_SEEDS ?? 50);

test.each(KILL_POINTS)('killed %s, over many seeds: nothing lost, nothing twice', async (point) => {
  const total: Sweep = { lost: 0, doubles: 0, inDoubt: 0 };
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const { lost, doubles, inDoubt } = await killedAt(point, seed, url(), true);
    total.lost += lost;
    total.doubles += doubles;
    total.inDoubt += inDoubt;
  }
  process.stdout.write(`${point}: ${SEEDS} kills, ${JSON.stringify(total)}\n`);
  expect(total).toEqual({ lost: 0, doubles: 0, inDoubt: 0 });
});
