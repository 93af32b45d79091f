import { plainDateAt } from '~/deadlines/plain-date';
import type { MirroredRecord } from './versions';

type Told = Pick<MirroredRecord, 'fields'>;

/** A text without spaces around it; null for what is absent, empty or no text. */
export function textOf(record: Told, name: string): string | null {
  const value = record.fields[name];
  if (typeof value !== 'string') return null;
  // PostgreSQL keeps no NUL; it says nothing either.
  return value.replaceAll('\u0000', '').trim() || null;
}

export function integerOf(record: Told, name: string): number | null {
  const value = record.fields[name];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

export function flagOf(record: Told, name: string): boolean | null {
  const value = record.fields[name];
  return typeof value === 'boolean' ? value : null;
}

/** A number in a dossier; the House writes -1 where there is none. */
export function volgnummerOf(record: Told): number | null {
  const number = integerOf(record, 'Volgnummer');
  return number !== null && number > 0 ? number : null;
}

/**
 * A date-only fact as the day it is in Amsterdam: `2025-12-10T00:00:00+01:00` is 10 December although it is
 * still the 9th in UTC. `0001-01-01` is how the House writes that there is no date.
 */
export function dayOf(record: Told, name: string): string | null {
  const instant = instantOf(record, name);
  return instant && plainDateAt(instant);
}

/** Null for no date and for what is not a time. */
export function instantOf(record: Told, name: string): Date | null {
  const value = record.fields[name];
  if (typeof value !== 'string' || /^000[01]-/.test(value)) return null;
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds);
}

/** Ids of a relation; none where the record tells of none. */
export function idsOf(record: Pick<MirroredRecord, 'relations'>, name: string): readonly string[] {
  return record.relations[name] ?? [];
}

export function idOf(record: Pick<MirroredRecord, 'relations'>, name: string): string | null {
  return record.relations[name]?.[0] ?? null;
}

/** Records by the id that a relation of theirs holds; those without one are left out. */
export function recordsBy<Kept extends Pick<MirroredRecord, 'relations'>>(
  records: readonly Kept[],
  name: string,
): ReadonlyMap<string, readonly Kept[]> {
  const groups = new Map<string, Kept[]>();
  for (const record of records) {
    const id = idOf(record, name);
    const group = id === null ? null : groups.get(id);
    if (group) group.push(record);
    else if (id !== null) groups.set(id, [record]);
  }
  return groups;
}

/** Whether any version told more than an id: a placeholder and a bare tombstone did not. */
export function hasContent(record: Pick<MirroredRecord, 'fields' | 'relations'>): boolean {
  return Object.keys(record.fields).length > 0 || Object.keys(record.relations).length > 0;
}
