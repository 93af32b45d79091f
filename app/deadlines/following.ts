import { type Calendar, prinsjesdag } from './calendar';
import type { DeadlineWindow } from './deadline';
import { addDays, addMonths, type PlainDate, yearOf } from './plain-date';

const REPEATED = /^elke (\d+) maanden(?: (voor|op|in) (.+))?$/;
const TERM = /^(\d+) (dagen|weken|maanden) (na|voor) gebeurtenis$/;

/** Promises are not repeated for longer than this. */
const MOST_OCCURRENCES = 1200;

/**
 * The first occurrence of a recurring deadline after a day: "jaarlijks" of 2 March 2026 falls on 2 March 2027,
 * 2 March 2028 ... One that hangs on a recess follows the table, and is without a date where the table ends.
 * Null for a window that does not recur or has no date to count from ("periodiek").
 */
export function nextOccurrence(
  window: DeadlineWindow,
  after: PlainDate,
  calendar: Calendar,
): DeadlineWindow | null {
  const [, count = '', edge, hook = ''] = REPEATED.exec(window.rule) ?? [];
  const months = Number(count);
  const { to } = window;
  if (window.precision !== 'recurring' || to === null || months === 0) return null;
  if (to > after) return window;
  if (hook.endsWith('reces') && edge === 'voor') return beforeRecess(window, hook, after, calendar);
  if (hook === 'prinsjesdag') {
    const day = (year: number) => addDays(prinsjesdag(year), edge === 'voor' ? -1 : 0);
    const year = day(yearOf(after)) > after ? yearOf(after) : yearOf(after) + 1;
    const due = day(year);
    return { ...window, from: window.from === null ? null : due, to: due };
  }
  for (let time = 1; time <= MOST_OCCURRENCES; time += 1) {
    // Counted from the first, so that the 31st comes back after a short month.
    const due = addMonths(to, time * months);
    if (due > after)
      return {
        ...window,
        from: window.from === null ? null : addMonths(window.from, time * months),
        to: due,
      };
  }
  return null;
}

function beforeRecess(
  window: DeadlineWindow,
  name: string,
  after: PlainDate,
  calendar: Calendar,
): DeadlineWindow {
  for (const year of [yearOf(after), yearOf(after) + 1]) {
    const row = calendar.find(name, year);
    if (!row) return { ...window, to: null, basis: { name, year: null, tableEnds: calendar.lastYear(name) } };
    const due = addDays(row.from, -1);
    if (due > after) return { ...window, to: due, basis: { name, year, tableEnds: null } };
  }
  return { ...window, to: null, basis: { name, year: null, tableEnds: calendar.lastYear(name) } };
}

/**
 * The window of an event whose day has become known: "voor het commissiedebat" ends the day before it,
 * "zodra" and "na" begin on it, "zes weken na" is due six weeks later. Other windows stay as they are.
 */
export function resolveEvent(window: DeadlineWindow, date: PlainDate): DeadlineWindow {
  if (window.precision !== 'event') return window;
  const [, count = '', unit = '', side] = TERM.exec(window.rule) ?? [];
  if (unit) {
    const number = side === 'voor' ? -Number(count) : Number(count);
    const to =
      unit === 'maanden' ? addMonths(date, number) : addDays(date, number * (unit === 'weken' ? 7 : 1));
    return { ...window, from: side === 'voor' ? null : date, to };
  }
  if (window.rule.startsWith('voor ')) return { ...window, from: null, to: addDays(date, -1) };
  if (window.rule.startsWith('bij ') || window.rule.startsWith('nota '))
    return { ...window, from: date, to: date };
  return { ...window, from: date, to: null };
}
