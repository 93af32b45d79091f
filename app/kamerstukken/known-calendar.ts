import { type CalendarRow, DEFAULT_CALENDAR, prinsjesdag } from '~/deadlines/calendar';
import { addDays, type PlainDate, weekday } from '~/deadlines/plain-date';

/** Years of which the notes of the budget year stand in the table to begin with. */
const NOTE_YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

/**
 * The last day on which a note of the budget year can come. The day itself is known only once it is sent, so
 * that these rows stay unconfirmed until an administrator gives them their day.
 */
const note = (name: string, monthAndDay: string, source: string): CalendarRow[] =>
  NOTE_YEARS.map((year) => {
    const day = `${year}-${monthAndDay}`;
    return { name, year, from: day, until: day, isConfirmed: false, source };
  });

/** The rows that a new table starts with: the recesses, and the notes by the last day that they have. */
export const KNOWN_CALENDAR: readonly CalendarRow[] = [
  ...DEFAULT_CALENDAR.map((row) => ({
    ...row,
    source: row.source || 'naar het patroon van eerdere jaren',
  })),
  ...note('voorjaarsnota', '06-01', 'uiterste dag: bij wet uiterlijk 1 juni (Comptabiliteitswet 2016)'),
  ...note('najaarsnota', '12-01', 'uiterste dag: naar gebruik eind november, uiterlijk 1 december'),
];

/** A yearly day that follows from a rule and so stands in no table. */
export interface ComputedDay {
  name: 'Prinsjesdag' | 'Verantwoordingsdag';
  year: number;
  date: PlainDate;
}

/** Third Wednesday of May: the day of the annual reports, by the Comptabiliteitswet. */
export function accountabilityDay(year: number): PlainDate {
  const first = `${String(year).padStart(4, '0')}-05-01`;
  return addDays(first, ((3 - weekday(first) + 7) % 7) + 14);
}

/** The computed days of these years, the newest first. */
export const computedDays = (from: number, until: number): ComputedDay[] =>
  Array.from({ length: until - from + 1 }, (_, index) => until - index).flatMap((year) => [
    { name: 'Prinsjesdag' as const, year, date: prinsjesdag(year) },
    { name: 'Verantwoordingsdag' as const, year, date: accountabilityDay(year) },
  ]);
