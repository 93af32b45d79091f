import { SOON_DAYS } from '~/deadlines/explain';
import { addDays, amsterdamInstant } from '~/deadlines/plain-date';
import type { DigestFollow, DigestPeriod } from '../digest';
import { readListAddress } from '../following/following';
import type { ReadDeadline } from './content-reads.server';
import type { Picked } from './digest-block';
import { isToTell } from './to-tell';

/** Standings that a record comes into because a day passed, in the order in which it does. */
const BY_TIME = [
  { value: 'te laat', standing: 'overdue', entersOn: (day: string) => addDays(day, 1) },
  { value: 'binnenkort', standing: 'due', entersOn: (day: string) => addDays(day, -SOON_DAYS) },
] as const;

const asks = ({ listAddress }: DigestFollow, value: string): boolean =>
  listAddress !== null && (readListAddress(listAddress)?.state.filters.termijn?.includes(value) ?? false);

/** Whether a follow is of a list that records come into because time passes: "toezeggingen: te laat". */
export const isByDeadline = (follow: DigestFollow): boolean =>
  BY_TIME.some(({ value }) => asks(follow, value));

/**
 * A record that stands in a followed list because a day came: a change at the midnight that brought it there,
 * told once like any other, also to who wants no reminders of deadlines. `follows` are those that it matches.
 */
export function enteredByTime(
  deadline: ReadDeadline | null,
  follows: readonly DigestFollow[],
  period: DigestPeriod,
): Picked['deadline'] {
  if (!deadline) return null;
  const { day } = deadline;
  const entered = BY_TIME.find(({ value, entersOn }) => {
    const lists = follows.filter((follow) => asks(follow, value));
    return lists.length > 0 && isToTell(amsterdamInstant(entersOn(day), 0).getTime(), lists, period);
  });
  return entered ? { standing: entered.standing, day } : null;
}
