import { expect, test } from 'vitest';
import { expectLinear, expectWithin } from './work-time';

/** Work that does one thing for each character, or for each pair of them. */
function lookAt(text: string, pairs: boolean): number {
  let sum = 0;
  for (let first = 0; first < text.length; first++)
    for (let second = 0; second < (pairs ? text.length : 1); second++)
      sum += text.charCodeAt(first) ^ text.charCodeAt(second);
  return sum;
}

test('work that grows with its text passes, work that grows with the square does not', () => {
  expectLinear((text) => void lookAt(text, false), 'a', 4_000_000);
  expect(() => expectLinear((text) => void lookAt(text, true), 'a', 16_000)).toThrow();
});

test('work beyond its time does not pass', () => {
  expectWithin(1_000, () => void lookAt('a'.repeat(1_000), false));
  expect(() => expectWithin(1, () => void lookAt('a'.repeat(10_000), true))).toThrow();
});
