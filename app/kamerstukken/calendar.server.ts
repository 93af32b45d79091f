import { asc } from 'drizzle-orm';
import { type Calendar, type CalendarRow, calendarOf } from '~/deadlines/calendar';
import { database, type Transaction } from '~db/client';
import { calendarDates } from '~db/schema/kamerstukken';

/** The parliamentary calendar as an admin keeps it. One small read. */
export const calendar = async (connection?: Transaction): Promise<Calendar> =>
  calendarOf(await calendarRows(connection));

/** Its rows, by their first day. */
export const calendarRows = (connection?: Transaction): Promise<CalendarRow[]> =>
  (connection ?? database())
    .select({
      name: calendarDates.name,
      year: calendarDates.year,
      from: calendarDates.from,
      until: calendarDates.until,
    })
    .from(calendarDates)
    .orderBy(asc(calendarDates.from));
