import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  amsterdamInstant,
  daysBetween,
  isoWeek,
  isPlainDate,
  plainDate,
  plainDateAt,
  weekday,
} from './plain-date';

const ZONES = ['UTC', 'Europe/Amsterdam', 'Pacific/Auckland', 'America/Los_Angeles'];
const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each(ZONES)('on a machine that lives in %s', (name) => {
  test('today in Amsterdam begins at its own midnight', () => {
    process.env.TZ = name;
    expect(plainDateAt(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
    expect(plainDateAt(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
    expect(plainDateAt(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(plainDateAt(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });

  test('an hour in Amsterdam is one instant over both changes of the clock', () => {
    process.env.TZ = name;
    expect(amsterdamInstant('2026-03-28', 7).toISOString()).toBe('2026-03-28T06:00:00.000Z');
    expect(amsterdamInstant('2026-03-29', 7).toISOString()).toBe('2026-03-29T05:00:00.000Z');
    expect(amsterdamInstant('2026-03-29', 2).toISOString()).toBe('2026-03-29T01:00:00.000Z');
    expect(amsterdamInstant('2026-10-25', 2).toISOString()).toBe('2026-10-25T00:00:00.000Z');
    expect(amsterdamInstant('2026-10-25', 7).toISOString()).toBe('2026-10-25T06:00:00.000Z');
    expect(amsterdamInstant('2026-10-25', 0).toISOString()).toBe('2026-10-24T22:00:00.000Z');
  });

  test('days, months and weeks are counted alike', () => {
    process.env.TZ = name;
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15');
    expect(isoWeek('2021-01-03')).toBe('2020-W53');
    expect(isoWeek('2024-12-30')).toBe('2025-W01');
    expect(weekday('2026-07-05')).toBe(7);
  });
});

test('what is no day is none', () => {
  expect(plainDate(2026, 2, 29)).toBeNull();
  expect(plainDate(2026, 13, 1)).toBeNull();
  expect(isPlainDate('2026-6-1')).toBe(false);
  expect(isPlainDate('2026-06-31')).toBe(false);
  expect(isPlainDate('0000-01-01')).toBe(false);
  expect(isPlainDate('0001-01-01')).toBe(true);
});

test('adding days and counting them are each other’s reverse', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
      expect(isPlainDate(addMonths(date, days % 500))).toBe(true);
      expect(plainDateAt(amsterdamInstant(date, 12))).toBe(date);
    }),
  );
});
