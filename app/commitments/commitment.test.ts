import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMMITMENT_STATES,
  nextStates,
  ownCommitmentNumber,
  parseCommitmentNumber,
  saysTheSame,
  shortTitle,
  stateOfRegisterWord,
} from './commitment';

describe('numbers of commitments', () => {
  it.each([
    ['TZ202603-130', 'TZ202603-130'],
    ['tz 202603-130', 'TZ202603-130'],
    ['T02857', 'T02857'],
    ['TO3357', 'T03357'],
    ['g12', 'G-00012'],
    ['G-00012', 'G-00012'],
    ['32735-278', null],
    ['', null],
  ])('%j is %j', (typed, number) => {
    expect(parseCommitmentNumber(typed)).toBe(number);
  });

  it('come back from what was printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (count) => {
        const number = ownCommitmentNumber(count);
        expect(parseCommitmentNumber(number)).toBe(number);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = parseCommitmentNumber(text);
        return number === null || parseCommitmentNumber(number) === number;
      }),
    );
  });
});

describe("the register's words", () => {
  it.each([
    ['Voldaan', 'afgedaan'],
    ['Afgedaan', 'afgedaan'],
    ['Deels Voldaan', 'deels afgedaan'],
    ['Deels Afgedaan', 'deels afgedaan'],
    ['Openstaand', 'openstaand'],
    ['Vervallen', 'vervallen'],
    ['Ingelost', null],
  ])('%s means %s', (word, state) => {
    expect(stateOfRegisterWord(word)).toBe(state);
  });
});

it('every state can be left, except by becoming a concept again', () => {
  for (const state of COMMITMENT_STATES) {
    expect(nextStates(state).length).toBeGreaterThan(0);
    expect(nextStates(state)).not.toContain('concept');
    expect(nextStates(state)).not.toContain(state);
  }
});

describe('two wordings from one letter', () => {
  const described =
    'Met Europese partners verkennen wat bekend is over de uitvoer van technologie naar China';
  it('that promise the same thing are known as one', () => {
    expect(
      saysTheSame(
        described,
        'Het kabinet zal met Europese partners verkennen welke technologie naar China gaat.',
      ),
    ).toBe(true);
    expect(
      saysTheSame(described, 'Het kabinet zal nagaan in hoeverre gegevens openbaar kunnen worden.'),
    ).toBe(false);
    expect(saysTheSame('kort', 'kort')).toBe(false);
  });
});

it('a short title keeps whole words', () => {
  expect(shortTitle('kort')).toBe('kort');
  const long = shortTitle('woord '.repeat(60));
  expect(long.length).toBeLessThanOrEqual(110);
  expect(long.endsWith('woord …')).toBe(true);
});
