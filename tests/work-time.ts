import { expect } from 'vitest';

const TRIES = 3;

/**
 * That `work` takes less of the processor than `milliseconds`.
 * The processor's own time, the least of three tries: a busy machine, a collection of garbage or
 * a compiler at work tells nothing of the rules.
 */
export function expectWithin(milliseconds: number, work: () => void): void {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= milliseconds; tries++)
    least = Math.min(least, processorTime(work));
  expect(least).toBeLessThan(milliseconds);
}

/**
 * That the work on `piece`, repeated `times`, grows with the text: eight times the text may take
 * twenty-four times as long; a square would take sixty-four. Below 5 ms nothing is told apart.
 */
export function expectLinear(work: (text: string) => void, piece: string, times: number): void {
  const eighth = piece.repeat(times / 8);
  const small = Math.min(...Array.from({ length: TRIES }, () => processorTime(() => work(eighth))));
  const whole = piece.repeat(times);
  expectWithin(24 * Math.max(small, 5), () => work(whole));
}

/** Milliseconds of the processor, of this process outside the system. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
