import { describe, expect, it } from 'vitest';
import { calendarOf } from '~/deadlines/calendar';
import { windowOf } from '~/deadlines/deadlines-in';
import { accountabilityDay, computedDays, KNOWN_CALENDAR } from './known-calendar';

describe('the table to begin with', () => {
  it('holds every name and year once, and says whence each comes', () => {
    const names = KNOWN_CALENDAR.map((row) => `${row.name} ${row.year}`);
    expect(new Set(names).size).toBe(names.length);
    expect(KNOWN_CALENDAR.filter((row) => row.source === '')).toEqual([]);
  });

  it('holds the notes of the budget year by their last day, to be confirmed', () => {
    const table = calendarOf(KNOWN_CALENDAR);
    expect(table.find('voorjaarsnota', 2027)).toMatchObject({ until: '2027-06-01', isConfirmed: false });
    expect(windowOf('voor de Voorjaarsnota', '2027-02-01', table)?.to).toBe('2027-05-31');
    expect(windowOf('bij de Najaarsnota', '2027-02-01', table)?.to).toBe('2027-12-01');
  });
});

describe('days that follow from the law', () => {
  it('are the third Wednesday of May and the third Tuesday of September', () => {
    expect([2020, 2024, 2025].map(accountabilityDay)).toEqual(['2020-05-20', '2024-05-15', '2025-05-21']);
    expect(computedDays(2026, 2026)).toEqual([
      { name: 'Prinsjesdag', year: 2026, date: '2026-09-15' },
      { name: 'Verantwoordingsdag', year: 2026, date: '2026-05-20' },
    ]);
  });
});
