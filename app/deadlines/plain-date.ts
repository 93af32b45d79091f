/** A day as people in Amsterdam name it: `2026-07-02`. Never an instant, so no time zone can move it. */
export type PlainDate = string;

const FORMAT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Null for what is no day ("2026-02-30"); the calendar has no year 0. Months count from 1. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1) return null;
  const instant = new Date(Date.UTC(year, month - 1, day));
  instant.setUTCFullYear(year);
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day ? printed(instant) : null;
}

export function isPlainDate(text: string): boolean {
  const found = FORMAT.exec(text);
  return found !== null && plainDate(Number(found[1]), Number(found[2]), Number(found[3])) !== null;
}

const printed = (instant: Date): PlainDate => instant.toISOString().slice(0, 10);
const midnight = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));

export function addDays(date: PlainDate, days: number): PlainDate {
  return printed(new Date(midnight(date).getTime() + days * 86_400_000));
}

/** The same day of a later month, or that month's last: 31 January and one month is 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const total = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const lastOfMonth = (year: number, month: number): PlainDate =>
  plainDate(year, month, daysInMonth(year, month)) ?? '';

/** Whole days from one day to another. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / 86_400_000);

/** 1 = Monday ... 7 = Sunday. */
export const weekday = (date: PlainDate): number => midnight(date).getUTCDay() || 7;

/** ISO week of a day: `2026-W53`. The week belongs to the year of its Thursday. */
export function isoWeek(date: PlainDate): string {
  const thursday = addDays(date, 4 - weekday(date));
  const year = yearOf(thursday);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

const AMSTERDAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that it is in Amsterdam at an instant. */
export const plainDateAt = (instant: Date): PlainDate => AMSTERDAM.format(instant);

const AMSTERDAM_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * The instant of a local hour in Amsterdam, right over both clock changes. An hour that the clock skips is
 * the one after; of an hour that comes twice it is the first.
 */
export function amsterdamInstant(date: PlainDate, hour: number): Date {
  for (const offset of [2, 1]) {
    const candidate = new Date(midnight(date).getTime() + (hour - offset) * 3_600_000);
    if (plainDateAt(candidate) === date && Number(AMSTERDAM_HOUR.format(candidate).slice(0, 2)) === hour) {
      return candidate;
    }
  }
  return new Date(midnight(date).getTime() + (hour - 1) * 3_600_000);
}
