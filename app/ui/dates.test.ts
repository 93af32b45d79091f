import { describe, expect, it } from 'vitest';
import { distanceInDays, distanceInTime, lateBy, printedDate, printedInstant } from './dates';

describe('dates as people write them', () => {
  it('name the month', () => {
    expect(printedDate('2020-02-04', 'nl')).toBe('4 februari 2020');
    expect(printedDate('2020-02-04', 'en')).toBe('4 February 2020');
    expect(printedDate(null, 'nl')).toBe('');
  });

  it('give an instant in Amsterdam time', () => {
    expect(printedInstant('2026-07-01T22:30:00Z', 'nl')).toMatch(/^2 juli 2026 om 00:30$/);
  });

  it('say how far off an instant is', () => {
    const noon = '2026-06-01T12:00:00Z';
    expect(distanceInTime(noon, '2026-06-01T11:57:00Z', 'nl')).toBe('3 minuten geleden');
    expect(distanceInTime(noon, '2026-06-01T09:00:00Z', 'en')).toBe('3 hours ago');
    expect(distanceInTime(noon, '2026-05-29T12:00:00Z', 'nl')).toBe('3 dagen geleden');
  });

  it('say by how much something is late', () => {
    expect(lateBy('2026-10-28', '2026-11-25', 'nl')).toBe('28 dagen te laat');
    expect(lateBy('2026-11-24', '2026-11-25', 'nl')).toBe('1 dag te laat');
    expect(lateBy('2026-07-02', '2026-11-25', 'nl')).toBe('5 maanden te laat');
    expect(lateBy('2023-11-25', '2026-11-25', 'en')).toBe('3 years overdue');
  });

  it('say how far off a day is', () => {
    expect(distanceInDays('2026-01-01', '2026-01-10', 'nl')).toBe('over 9 dagen');
    expect(distanceInDays('2026-06-01', '2026-03-01', 'nl')).toBe('3 maanden geleden');
    expect(distanceInDays('2026-06-01', '2020-06-01', 'en')).toBe('6 years ago');
  });
});
