import { addDays, type PlainDate, weekday } from './plain-date';

/** A yearly date or stretch of the parliamentary calendar; an admin keeps the table. */
export interface CalendarRow {
  /** zomerreces, herfstreces, kerstreces, voorjaarsreces, meireces. */
  name: string;
  /** The year in which it begins. */
  year: number;
  from: PlainDate;
  /** Last day, inclusive. */
  until: PlainDate;
}

export interface Calendar {
  find(name: string, year: number): CalendarRow | null;
  /** Last year of which the table holds this date; null when it holds none. */
  lastYear(name: string): number | null;
}

export function calendarOf(rows: readonly CalendarRow[]): Calendar {
  const byKey = new Map(rows.map((row) => [`${row.name} ${row.year}`, row]));
  const last = new Map<string, number>();
  for (const row of rows) last.set(row.name, Math.max(row.year, last.get(row.name) ?? 0));
  return {
    find: (name, year) => byKey.get(`${name} ${year}`) ?? null,
    lastYear: (name) => last.get(name) ?? null,
  };
}

/** Third Tuesday of September (Grondwet art. 65). */
export function prinsjesdag(year: number): PlainDate {
  const first = `${year}-09-01`;
  return addDays(first, ((2 - weekday(first) + 7) % 7) + 14);
}

/**
 * Recesses of the Tweede Kamer, from Friday to Sunday before it meets again. Approximate to the day until
 * an admin confirms them in the table; shown as unconfirmed.
 */
export const DEFAULT_CALENDAR: readonly CalendarRow[] = [
  ['zomerreces', '2019-07-05', '2019-09-02'],
  ['herfstreces', '2019-10-18', '2019-10-28'],
  ['kerstreces', '2019-12-20', '2020-01-13'],
  ['voorjaarsreces', '2020-02-14', '2020-02-24'],
  ['meireces', '2020-04-24', '2020-05-11'],
  ['zomerreces', '2020-07-03', '2020-08-31'],
  ['herfstreces', '2020-10-09', '2020-10-26'],
  ['kerstreces', '2020-12-18', '2021-01-11'],
  ['voorjaarsreces', '2021-02-12', '2021-03-30'],
  ['meireces', '2021-04-30', '2021-05-17'],
  ['zomerreces', '2021-07-09', '2021-08-30'],
  ['herfstreces', '2021-10-15', '2021-10-25'],
  ['kerstreces', '2021-12-24', '2022-01-10'],
  ['voorjaarsreces', '2022-02-25', '2022-03-07'],
  ['meireces', '2022-04-22', '2022-05-09'],
  ['zomerreces', '2022-07-08', '2022-09-05'],
  ['herfstreces', '2022-10-21', '2022-10-31'],
  ['kerstreces', '2022-12-23', '2023-01-16'],
  ['voorjaarsreces', '2023-02-24', '2023-03-06'],
  ['meireces', '2023-04-21', '2023-05-08'],
  ['zomerreces', '2023-07-07', '2023-09-04'],
  ['herfstreces', '2023-10-13', '2023-10-23'],
  ['kerstreces', '2023-12-22', '2024-01-15'],
  ['voorjaarsreces', '2024-02-16', '2024-02-26'],
  ['meireces', '2024-04-26', '2024-05-13'],
  ['zomerreces', '2024-07-05', '2024-09-02'],
  ['herfstreces', '2024-10-25', '2024-11-04'],
  ['kerstreces', '2024-12-20', '2025-01-13'],
  ['voorjaarsreces', '2025-02-21', '2025-03-03'],
  ['meireces', '2025-04-25', '2025-05-12'],
  ['zomerreces', '2025-07-04', '2025-09-01'],
  ['herfstreces', '2025-10-03', '2025-11-10'],
  ['kerstreces', '2025-12-19', '2026-01-12'],
  ['voorjaarsreces', '2026-02-13', '2026-02-23'],
  ['meireces', '2026-04-24', '2026-05-11'],
  ['zomerreces', '2026-07-03', '2026-08-31'],
  ['herfstreces', '2026-10-16', '2026-10-26'],
  ['kerstreces', '2026-12-18', '2027-01-11'],
  ['voorjaarsreces', '2027-02-19', '2027-03-01'],
  ['meireces', '2027-04-23', '2027-05-10'],
  ['zomerreces', '2027-07-09', '2027-09-06'],
].map(([name = '', from = '', until = '']) => ({
  name,
  from,
  until: addDays(until, -1),
  year: Number(from.slice(0, 4)),
}));
