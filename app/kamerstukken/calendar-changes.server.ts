import { and, asc, desc, eq } from 'drizzle-orm';
import { requireAdmin, type Viewer } from '~/accounts/viewer';
import { isPlainDate } from '~/deadlines/plain-date';
import { authorOf, record } from '~/history/changes.server';
import { done, type Result, refused } from '~/platform/result';
import { database } from '~db/client';
import { calendarDates } from '~db/schema/kamerstukken';

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

/** The whole table, the newest year first. */
export function calendarTable(viewer: Viewer) {
  requireAdmin(viewer, 'see the calendar');
  return database().select().from(calendarDates).orderBy(desc(calendarDates.year), asc(calendarDates.from));
}

/** Sets a yearly date. Deadlines that were read before keep the date that they were given then. */
export async function setCalendarDate(
  viewer: Viewer,
  change: CalendarChange,
  now: Date,
): Promise<Result<null, CalendarRefusal>> {
  const admin = requireAdmin(viewer, 'change the calendar');
  const { name, from, until, isConfirmed, version } = change;
  if (!(CALENDAR_NAMES as readonly string[]).includes(name)) return refused('unknown name');
  if (!isPlainDate(from) || !isPlainDate(until)) return refused('not a date');
  if (until < from) return refused('ends before it begins');
  const year = Number(from.slice(0, 4));
  const source = change.source.trim().slice(0, 200);
  return database().transaction(async (transaction) => {
    const [known] = await transaction
      .select()
      .from(calendarDates)
      .where(and(eq(calendarDates.name, name), eq(calendarDates.year, year)))
      .for('update');
    if ((known?.version ?? null) !== version) return refused('conflict' as const);
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
    return done(null);
  });
}
