import { describe, expect, it } from 'vitest';
import {
  adviceInOrder,
  adviceTone,
  isAdviceChanged,
  isSameAdvice,
  presentAdvice,
  type StatementOfAdvice,
} from './advice';

const stated = (
  value: string,
  source: StatementOfAdvice['source'],
  statedOn: string | null,
  supersededAt: Date | null = null,
): StatementOfAdvice => ({
  value,
  source,
  statedOn,
  supersededAt,
  recordedAt: new Date('2026-01-05T09:00:00Z'),
});

const register = stated('Verzocht motie aan te houden', 'register', null);
const letter = stated('Ontraden', 'letter', '2020-02-04');

describe('the advice on a motion', () => {
  it('has both what the register says and what the letter says, the letter last', () => {
    expect(adviceInOrder([letter, register])).toEqual([register, letter]);
    expect(presentAdvice([letter, register])?.value).toBe('Ontraden');
    expect(isAdviceChanged([letter, register])).toBe(true);
  });

  it('is not undone by a register that knows nothing', () => {
    const unknown = stated(
      'Niet beschikbaar bij gewijzigde moties en/of amendementen',
      'register',
      '2020-03-01',
    );
    expect(presentAdvice([letter, unknown])?.value).toBe('Ontraden');
    expect(isAdviceChanged([letter, unknown])).toBe(false);
    expect(presentAdvice([unknown])?.value).toBe(unknown.value);
  });

  it('keeps in its history what the register took back, without letting it hold', () => {
    const taken = stated('Oordeel Kamer', 'register', '2020-03-01', new Date('2026-02-01T00:00:00Z'));
    expect(presentAdvice([letter, taken])?.value).toBe('Ontraden');
    expect(adviceInOrder([letter, taken])).toHaveLength(2);
  });

  it('is corrected by what is said last of the same day', () => {
    const correction = stated('Oordeel Kamer', 'correction', '2020-02-04');
    expect(presentAdvice([correction, letter])?.value).toBe('Oordeel Kamer');
  });

  it('is one whether or not the register writes the comma', () => {
    expect(isSameAdvice('Ontraden, tenzij gewijzigd', 'Ontraden tenzij gewijzigd')).toBe(true);
  });

  it.each([
    ['Oordeel Kamer', 'support'],
    ['Ontraden tenzij gewijzigd', 'against'],
    ['Nog te ontvangen', 'none'],
    ['Iets nieuws', 'none'],
    [null, 'none'],
  ])('of %s has the tone %s', (value, tone) => {
    expect(adviceTone(value)).toBe(tone);
  });
});
