import type { Locale } from './i18n';

const LANGUAGE: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LANGUAGE[locale], options);
  formats.set(key, known);
  return known;
}

/** "4 februari 2020", of a day written `2020-02-04`; empty for no day. */
export function printedDate(day: string | null, locale: Locale): string {
  if (!day) return '';
  return format(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  );
}

/** "4 februari 2020 om 10:15" in Amsterdam, of an instant in ISO form. */
export function printedInstant(instant: string | Date, locale: Locale): string {
  return format(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(instant));
}

const DAY_MS = 86_400_000;
type Unit = 'day' | 'month' | 'year';

/** A distance in the largest unit that says enough. */
function distance(from: string, to: string): [number, Unit] {
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
  if (Math.abs(days) < 60) return [days, 'day'];
  if (Math.abs(days) < 730) return [Math.round(days / 30.4), 'month'];
  return [Math.round(days / 365.25), 'year'];
}

/** "over 9 dagen", "3 maanden geleden": how far a day is from another. */
export const distanceInDays = (from: string, to: string, locale: Locale): string =>
  new Intl.RelativeTimeFormat(LANGUAGE[locale], { numeric: 'auto' }).format(...distance(from, to));

/** "28 dagen te laat": by how much a day that something was due has passed. */
export function lateBy(due: string, today: string, locale: Locale): string {
  const [count, unit] = distance(due, today);
  const length = new Intl.NumberFormat(LANGUAGE[locale], { style: 'unit', unit, unitDisplay: 'long' });
  return `${length.format(count)} ${LATE[locale]}`;
}

const LATE: Record<Locale, string> = { nl: 'te laat', en: 'overdue' };

/** "3 minuten geleden", "over 2 uur": how far an instant is from another, in the largest unit that says enough. */
export function distanceInTime(from: string | Date, to: string | Date, locale: Locale): string {
  const minutes = Math.round((new Date(to).getTime() - new Date(from).getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat(LANGUAGE[locale], { numeric: 'auto' });
  if (Math.abs(minutes) < 90) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 48 * 60) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 1440), 'day');
}
