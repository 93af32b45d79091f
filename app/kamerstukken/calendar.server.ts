import { asc } from 'drizzle-orm';
import { type Calendar, type CalendarRow, calendarOf } from '~/deadlines/calendar';
import { database } from '~db/client';
import { calendarDates } from '~db/schema/kamerstukken';

/** The parliamentary calendar as an admin keeps it. One small read. */
export const calendar = async (): Promise<Calendar> => calendarOf(await calendarRows());

/** Its rows, by their first day. */
export const calendarRows = (): Promise<CalendarRow[]> =>
  database()
    .select({
      name: calendarDates.name,
      year: calendarDates.year,
      from: calendarDates.from,
      until: calendarDates.until,
    })
    .from(calendarDates)
    .orderBy(asc(calendarDates.from));
