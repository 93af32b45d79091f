import { and, asc, desc, eq } from 'drizzle-orm';
import { requireAdmin, type Viewer } from '~/accounts/viewer';
import { calendarOf } from '~/deadlines/calendar';
import { isPlainDate } from '~/deadlines/plain-date';
import { authorOf, record } from '~/history/changes.server';
import { inOneTransaction } from '~/history/changing.server';
import { type Refusal, Refused } from '~/history/refusal';
import type { Result } from '~/platform/result';
import { database, type Transaction } from '~db/client';
import { calendarDates } from '~db/schema/kamerstukken';
import { calendarRows } from './calendar.server';
import { KNOWN_CALENDAR } from './known-calendar';

/** Names of yearly dates that the rules of deadlines ask for. */
export const CALENDAR_NAMES = [
  'voorjaarsreces',
  'meireces',
  'zomerreces',
  'herfstreces',
  'kerstreces',
  'voorjaarsnota',
  'najaarsnota',
] as const;

export type CalendarRefusal = 'not a date' | 'ends before it begins' | 'conflict' | 'unknown name';

export interface CalendarChange {
  name: string;
  from: string;
  until: string;
  isConfirmed: boolean;
  source: string;
  /** Version that the admin saw; null for a year that the table lacked. */
  version: number | null;
}

/** Gives the table the rows that are known and that it lacks; what an admin set stays. */
export async function loadKnownCalendar(): Promise<void> {
  await database()
    .insert(calendarDates)
    .values(KNOWN_CALENDAR.map((row) => ({ ...row })))
    .onConflictDoNothing();
}

/** The whole table, the newest year first. */
export function calendarTable(viewer: Viewer) {
  requireAdmin(viewer, 'see the calendar');
  return database().select().from(calendarDates).orderBy(desc(calendarDates.year), asc(calendarDates.from));
}

/** Why a change cannot be, before anything is looked up; null where it can. */
export function problemOfChange({ name, from, until }: CalendarChange): CalendarRefusal | null {
  if (!(CALENDAR_NAMES as readonly string[]).includes(name)) return 'unknown name';
  if (!isPlainDate(from) || !isPlainDate(until)) return 'not a date';
  return until < from ? 'ends before it begins' : null;
}

/** The table as it stands, and as it will be with this change. */
export async function calendarsOfChange({ name, from, until }: CalendarChange) {
  const rows = await calendarRows();
  const year = Number(from.slice(0, 4));
  return { before: calendarOf(rows), after: calendarOf([...rows, { name, year, from, until }]) };
}

/**
 * Sets a yearly date. `afterwards` is what the change does to records that rest on the date, in the same
 * transaction; without it they keep the date that they were given before.
 */
export async function setCalendarDate(
  viewer: Viewer,
  change: CalendarChange,
  now: Date,
  afterwards: (transaction: Transaction) => Promise<number> = async () => 0,
): Promise<Result<{ datedAnew: number }, Refusal<CalendarRefusal>>> {
  const admin = requireAdmin(viewer, 'change the calendar');
  const { name, from, until, isConfirmed, version } = change;
  const year = Number(from.slice(0, 4));
  const source = change.source.trim().slice(0, 200);
  return inOneTransaction(async (transaction) => {
    const problem = problemOfChange(change);
    if (problem) throw new Refused('', problem);
    const [known] = await transaction
      .select()
      .from(calendarDates)
      .where(and(eq(calendarDates.name, name), eq(calendarDates.year, year)))
      .for('update');
    if ((known?.version ?? null) !== version) throw new Refused('', 'conflict');
    const [row] = known
      ? await transaction
          .update(calendarDates)
          .set({ from, until, isConfirmed, source, version: known.version + 1 })
          .where(eq(calendarDates.id, known.id))
          .returning()
      : await transaction
          .insert(calendarDates)
          .values({ name, year, from, until, isConfirmed, source })
          .returning();
    await record(transaction, authorOf(admin), now, {
      action: 'calendar.changed',
      subject: { kind: 'calendar date', id: row?.id ?? 0, name: `${name} ${year}` },
      before: known ? { from: known.from, until: known.until } : null,
      after: { from, until },
      reason: source || null,
    });
    return { datedAnew: await afterwards(transaction) };
  });
}
