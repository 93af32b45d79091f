import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Slots, slotsFor } from './slots';

/** Time stands still until a test moves it. */
beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'performance'] }),
);
afterEach(() => void vi.useRealTimers());

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Works that take so many milliseconds each, asked for at once; their ends, in milliseconds. */
function ends(slots: Slots, takes: readonly number[]): number[] {
  const ended: number[] = takes.map(() => Number.POSITIVE_INFINITY);
  const began = performance.now();
  for (const [index, time] of takes.entries()) {
    void slots.use(async () => {
      await after(time);
      ended[index] = performance.now() - began;
    });
  }
  return ended;
}

const GOOD = 5;
const HANGING = 30_000;
const last = (ended: readonly number[], takes: readonly number[]): number =>
  Math.max(...ended.filter((_, index) => takes[index] === GOOD));

test('good mails are not twice as late for a few that hang or are slow among them', async () => {
  const good = Array.from({ length: 500 }, () => GOOD);
  const mixed = good.flatMap((one, index) =>
    index % 50 === 0 ? [one, HANGING] : index % 50 === 25 ? [400, one] : [one],
  );
  const clean = ends(slotsFor(5), good);
  await vi.advanceTimersByTimeAsync(HANGING);
  const faulty = ends(slotsFor(5), mixed);
  await vi.advanceTimersByTimeAsync(HANGING);
  expect(last(clean, good)).toBe(500);
  expect(last(faulty, mixed)).toBeLessThan(1_000);
});

test('no more than five times the slots are in use, whatever hangs; the others follow when room is made', async () => {
  const slots = slotsFor(2);
  let most = 0;
  let now = 0;
  const works = Array.from({ length: 40 }, (_, index) =>
    slots.use(async () => {
      now += 1;
      most = Math.max(most, now);
      await after(index < 20 ? HANGING : GOOD);
      now -= 1;
    }),
  );
  await vi.advanceTimersByTimeAsync(2 * HANGING + 10_000);
  await Promise.all(works);
  expect([slots.atOnce, most]).toEqual([10, 10]);
});

test('where every mail takes long none is slow: a receiver far away gets no more connections than another', async () => {
  const slots = slotsFor(2);
  let now = 0;
  let most = 0;
  const send = () =>
    slots.use(async () => {
      now += 1;
      most = Math.max(most, now);
      await after(180);
      now -= 1;
    });
  const works = Array.from({ length: 200 }, send);
  await vi.advanceTimersByTimeAsync(60_000);
  await Promise.all(works);
  expect(most).toBe(2);
});
