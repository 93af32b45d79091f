import { describe, expect, test } from 'vitest';
import { calendarOf, DEFAULT_CALENDAR, prinsjesdag } from './calendar';
import { isPlainDate, weekday } from './plain-date';

test.each([
  [2020, '2020-09-15'],
  [2024, '2024-09-17'],
  [2025, '2025-09-16'],
  [2026, '2026-09-15'],
  [2027, '2027-09-21'],
])('Prinsjesdag of %i is the third Tuesday of September', (year, date) => {
  expect(prinsjesdag(year)).toBe(date);
});

describe('the table that is shipped', () => {
  test('holds each recess once a year, from a Friday to a Monday, none overlapping', () => {
    const keys = DEFAULT_CALENDAR.map(({ name, year }) => `${name} ${year}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [index, row] of DEFAULT_CALENDAR.entries()) {
      expect(isPlainDate(row.from) && isPlainDate(row.until)).toBe(true);
      expect([weekday(row.from), weekday(row.until)]).toEqual([5, 1]);
      expect((DEFAULT_CALENDAR[index - 1]?.until ?? '') < row.from).toBe(true);
    }
  });

  test('says of each row where it is printed, or that nobody confirmed it', () => {
    for (const row of DEFAULT_CALENDAR) expect(row.isConfirmed).toBe(row.source !== '');
  });

  test('knows how far it reaches', () => {
    const calendar = calendarOf(DEFAULT_CALENDAR);
    expect(calendar.lastYear('zomerreces')).toBe(2027);
    expect(calendar.lastYear('kerstreces')).toBe(2026);
    expect(calendar.lastYear('voorjaarsnota')).toBeNull();
    expect(calendar.find('zomerreces', 2031)).toBeNull();
  });
});
