import type { DeadlineWindow } from './deadline';
import { DEADLINE_MESSAGES, type Language } from './messages';
import { daysBetween, monthOf, type PlainDate, yearOf } from './plain-date';

/** Due within this many days wants attention now. */
export const PRESSING_DAYS = 14;
/** Due within this many days is due soon: six weeks, the term in which the House expects an answer. */
export const SOON_DAYS = 42;

/** Where an item with a deadline stands on a day; computed, never stored. */
export type DeadlineStanding =
  | { standing: 'closed' }
  | { standing: 'overdue'; days: number }
  | { standing: 'due soon'; days: number; isPressing: boolean }
  | { standing: 'later'; days: number }
  | { standing: 'open event' }
  | { standing: 'no date' };

/** `days` counts whole days until the due day, or past it. The due day itself is not late. */
export function deadlineStanding(
  item: { window: Pick<DeadlineWindow, 'to' | 'precision'> | null; closed: boolean },
  today: PlainDate,
): DeadlineStanding {
  if (item.closed) return { standing: 'closed' };
  const { window } = item;
  if (window === null || window.to === null)
    return { standing: window?.precision === 'event' ? 'open event' : 'no date' };
  const days = daysBetween(today, window.to);
  if (days < 0) return { standing: 'overdue', days: -days };
  if (days <= SOON_DAYS) return { standing: 'due soon', days, isPressing: days <= PRESSING_DAYS };
  return { standing: 'later', days };
}

/** The same in one word, for what is open. */
export type Standing = 'te laat' | 'binnenkort' | 'later' | 'geen datum';

export function standingOf(to: PlainDate | null, today: PlainDate): Standing {
  const { standing } = deadlineStanding({ window: { to, precision: 'day' }, closed: false }, today);
  return standing === 'overdue'
    ? 'te laat'
    : standing === 'due soon'
      ? 'binnenkort'
      : standing === 'later'
        ? 'later'
        : 'geen datum';
}

/** Months from one day to a later one, to the nearest whole one. */
function monthsBetween(from: PlainDate, to: PlainDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return Math.round(months + (Number(to.slice(8)) - Number(from.slice(8))) / 30.44);
}

/** How often and how far a deadline moved, from the deadlines in the order in which they were set. */
export interface Slips {
  count: number;
  /** Together; a move to words without a date is of unknown length and adds none. */
  months: number;
}

/** A new deadline that is not later than the one before is no slip. Null when it never slipped. */
export function slipsOf(deadlines: readonly { to: PlainDate | null }[]): Slips | null {
  const days = deadlines.flatMap(({ to }) => to ?? []);
  let count = 0;
  let months = 0;
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    if (before === undefined || day <= before) continue;
    count += 1;
    months += monthsBetween(before, day);
  }
  for (const [index, { to }] of deadlines.entries())
    if (to === null && index > 0 && deadlines[index - 1]?.to != null) count += 1;
  return count === 0 ? null : { count, months };
}

/** "3e uitstel, samen 14 maanden". */
export const slipsInWords = ({ count, months }: Slips, language: Language): string =>
  DEADLINE_MESSAGES[language].slips(count, months);

/** The same from the deadlines themselves; null when they never slipped. */
export function slipSummary(
  deadlines: readonly { to: PlainDate | null }[],
  language: Language,
): string | null {
  const slips = slipsOf(deadlines);
  return slips && slipsInWords(slips, language);
}
