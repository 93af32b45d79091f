import { asc } from 'drizzle-orm';
import { type Calendar, calendarOf } from '~/deadlines/calendar';
import { database } from '~db/client';
import { calendarDates } from '~db/schema/kamerstukken';

/** The parliamentary calendar as an admin keeps it. One small read. */
export async function calendar(): Promise<Calendar> {
  const rows = await database()
    .select({
      name: calendarDates.name,
      year: calendarDates.year,
      from: calendarDates.from,
      until: calendarDates.until,
    })
    .from(calendarDates)
    .orderBy(asc(calendarDates.from));
  return calendarOf(rows);
}
