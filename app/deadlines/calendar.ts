import { addDays, type PlainDate, weekday } from './plain-date';

export { DEFAULT_CALENDAR } from './default-calendar';

/** A yearly date or stretch of the parliamentary calendar; an admin keeps the table. */
export interface CalendarRow {
  /** zomerreces, herfstreces, kerstreces, voorjaarsreces, meireces, voorjaarsnota, najaarsnota. */
  name: string;
  /** The year in which it begins. */
  year: number;
  from: PlainDate;
  /** Last day, inclusive. */
  until: PlainDate;
  /** Someone checked it against a publication of the House; absent counts as not. */
  isConfirmed?: boolean;
  /** Where it is printed. */
  source?: string;
}

export interface Calendar {
  find(name: string, year: number): CalendarRow | null;
  /** Last year of which the table holds this date; null when it holds none. */
  lastYear(name: string): number | null;
}

/** Of two rows for one name and year the last counts. */
export function calendarOf(rows: readonly CalendarRow[]): Calendar {
  const byKey = new Map(rows.map((row) => [`${row.name} ${row.year}`, row]));
  const last = new Map<string, number>();
  for (const row of rows) last.set(row.name, Math.max(row.year, last.get(row.name) ?? row.year));
  return {
    find: (name, year) => byKey.get(`${name} ${year}`) ?? null,
    lastYear: (name) => last.get(name) ?? null,
  };
}

/** Easter Sunday (Gregorian computus, after Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const day = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * day) / 451);
  return addDays(`${String(year).padStart(4, '0')}-03-22`, moon + day - 7 * shift);
}

/** Third Wednesday of May, when ministers account for the year that is over. */
export function verantwoordingsdag(year: number): PlainDate {
  const first = `${String(year).padStart(4, '0')}-05-01`;
  return addDays(first, ((3 - weekday(first) + 7) % 7) + 14);
}

/** Third Tuesday of September (Grondwet art. 65). Computed, so the table need not hold it. */
export function prinsjesdag(year: number): PlainDate {
  const first = `${String(year).padStart(4, '0')}-09-01`;
  return addDays(first, ((2 - weekday(first) + 7) % 7) + 14);
}
