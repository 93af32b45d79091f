import { describe, expect, test } from 'vitest';
import type { DeadlinePrecision } from './deadline';
import { deadlineStanding, slipSummary } from './standing';

const TODAY = '2026-06-15';
const standing = (to: string | null, precision: DeadlinePrecision = 'day', closed = false) =>
  deadlineStanding({ window: { to, precision }, closed }, TODAY);

describe('where a deadline stands', () => {
  test('the due day itself is not late, the day after is', () => {
    expect(standing('2026-06-15')).toEqual({ standing: 'due soon', days: 0, isPressing: true });
    expect(standing('2026-06-14')).toEqual({ standing: 'overdue', days: 1 });
  });

  test('two weeks is pressing, six weeks is soon, more is later', () => {
    expect(standing('2026-06-29')).toEqual({ standing: 'due soon', days: 14, isPressing: true });
    expect(standing('2026-06-30')).toEqual({ standing: 'due soon', days: 15, isPressing: false });
    expect(standing('2026-07-27')).toEqual({ standing: 'due soon', days: 42, isPressing: false });
    expect(standing('2026-07-28')).toEqual({ standing: 'later', days: 43 });
  });

  test('what is closed is never late', () => {
    expect(standing('2020-01-01', 'day', true)).toEqual({ standing: 'closed' });
  });

  test('an event without a date waits, vague words and no words have no date', () => {
    expect(standing(null, 'event')).toEqual({ standing: 'open event' });
    expect(standing(null, 'vague')).toEqual({ standing: 'no date' });
    expect(deadlineStanding({ window: null, closed: false }, TODAY)).toEqual({ standing: 'no date' });
  });
});

describe('how often a deadline slipped', () => {
  const moved = ['2025-01-01', '2025-07-01', '2025-12-31', '2026-03-01'].map((to) => ({ to }));

  test('is counted with the months it cost', () => {
    expect(slipSummary(moved, 'nl')).toBe('3e uitstel, samen 14 maanden');
    expect(slipSummary(moved, 'en')).toBe('3rd postponement, 14 months in all');
    expect(slipSummary(moved.slice(0, 2), 'en')).toBe('1st postponement, 6 months in all');
  });

  test('a move to words without a date is a slip of unknown length', () => {
    expect(slipSummary([{ to: '2025-01-01' }, { to: null }], 'nl')).toBe('1e uitstel');
  });

  test('a deadline that never moved, or came closer, did not slip', () => {
    expect(slipSummary(moved.slice(0, 1), 'nl')).toBeNull();
    expect(slipSummary([{ to: '2025-07-01' }, { to: '2025-05-01' }], 'nl')).toBeNull();
    expect(slipSummary([{ to: null }, { to: '2025-05-01' }], 'nl')).toBeNull();
  });
});
