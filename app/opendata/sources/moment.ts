/** How the House's services write time, and the one form of each that Gestand compares. */

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A GUID in lower case; null for anything else. */
export function guid(value: unknown): string | null {
  return typeof value === 'string' && GUID.test(value) ? value.toLowerCase() : null;
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A time of change as UTC with seven decimals (`2025-12-16T15:20:05.9121252Z`): text order is time order. A time
 * without offset is local time in Amsterdam. Null for what is not a time.
 */
export function changeTime(text: string | null | undefined): string | null {
  const read = readMoment(text);
  if (!read) return null;
  const utc = text?.endsWith('Z') ? text.slice(0, 19) : new Date(read.utc).toISOString().slice(0, 19);
  return /^\d{4}-/.test(utc) ? `${utc}.${read.decimals.slice(0, 7).padEnd(7, '0')}Z` : null;
}

/**
 * A time as OData prints it: local in Amsterdam with its offset, no superfluous zeros
 * (`2025-12-16T16:19:59.787+01:00`); a day alone becomes its midnight. `0001-01-01`, the House's "no date", is
 * `0001-01-01T00:00:00Z` in whatever form it came. Null for what is not a time.
 */
export function localMoment(text: string): string | null {
  if (text.startsWith('0001-01-01')) return NO_DATE;
  const read = readMoment(text);
  if (!read) return null;
  const offset = amsterdamOffset(read.utc);
  const local = new Date(read.utc + offset * 60_000).toISOString().slice(0, 19);
  if (!/^\d{4}-/.test(local)) return null;
  const decimals = read.decimals.replace(/0+$/, '');
  return `${local}${decimals ? `.${decimals}` : ''}${printOffset(offset)}`;
}

/** What the House writes where there is no date. */
export const NO_DATE = '0001-01-01T00:00:00Z';

/** Milliseconds UTC of the whole second, and the decimals as written. */
function readMoment(text: string | null | undefined): { utc: number; decimals: string } | null {
  const [, day, time = '00:00:00', decimals = '', zone] = text?.match(MOMENT) ?? [];
  if (!day) return null;
  const local = Date.parse(`${day}T${time}Z`);
  // Date.parse turns 31 February into 3 March.
  if (Number.isNaN(local) || new Date(local).getUTCDate() !== Number(day.slice(8))) return null;
  return { utc: local - (zone === undefined ? offsetOfLocal(local) : zoneMinutes(zone)) * 60_000, decimals };
}

function zoneMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function printOffset(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Of an hour that comes twice the first; an hour that the clock skips is the one after. */
function offsetOfLocal(local: number): number {
  const before = amsterdamOffset(local - 3 * 3_600_000);
  const after = amsterdamOffset(local + 3 * 3_600_000);
  return amsterdamOffset(local - before * 60_000) === before ||
    amsterdamOffset(local - after * 60_000) !== after
    ? before
    : after;
}

/**
 * Offset in minutes by the rule of the European Union, for all years: the House's systems apply it to days before
 * 1996 too (a party of 14 October 1966 has `1966-10-14T00:00:00+02:00`), so that only this rule gives their days.
 */
function amsterdamOffset(utc: number): number {
  const year = new Date(utc).getUTCFullYear();
  return utc >= lastSundayAtOne(year, 2) && utc < lastSundayAtOne(year, 9) ? 120 : 60;
}

/** One o'clock UTC on the last Sunday of a month of 31 days. */
function lastSundayAtOne(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 31);
  return last.getTime() - last.getUTCDay() * 86_400_000 + 3_600_000;
}
