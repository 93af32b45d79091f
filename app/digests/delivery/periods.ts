import {
  addDays,
  amsterdamInstant,
  isoWeek,
  type PlainDate,
  plainDateAt,
  weekday,
} from '~/deadlines/plain-date';
import type { DigestPeriod } from '../digest';

/** When a reader wants issues. Weeks, days and hours are those of Europe/Amsterdam, whatever the server's zone. */
export interface Rhythms {
  /** ISO: 1 = Monday. */
  weekday: number;
  /** 0 to 23. */
  hour: number;
  /** Nothing goes out before this day. */
  pausedUntil: PlainDate | null;
}

/** How far a series of issues has come. */
export interface SeriesSoFar {
  /** The last issue of this rhythm; null for a reader who had none. */
  last: { key: string; endsAt: Date } | null;
  /** What is followed in this rhythm was told until here, by whatever issue; the earliest of it. */
  toldUntil: Date;
}

const midnight = (day: PlainDate): Date => amsterdamInstant(day, 0);

/** What a week or day is called: `2026-W48`, `2026-11-24`. `end` is the day at whose 00:00 it ends. */
const keyOf = (rhythm: 'weekly' | 'daily', end: PlainDate): string =>
  rhythm === 'weekly' ? isoWeek(addDays(end, -1)) : addDays(end, -1);

/** An end that lies this many of its own lengths back is not caught up with by an issue of its own. */
const CAUGHT_UP = 2;

/**
 * The issue that is due at a moment, or null. It ends at 00:00 of the reader's weekday (daily: of any day),
 * goes out from the reader's hour on that day, and starts where the previous one ended, so that a late run, a
 * failed one or a change of weekday leaves no gap and no overlap.
 *
 * A key stands for one issue: whoever changes the weekday after this week's issue gets the next one next
 * week. After an outage the periods that were missed follow one by one, each with its own key; what is older
 * than two of them, or lies in a pause, comes together in one.
 */
export function dueIssue(
  rhythm: 'weekly' | 'daily',
  rhythms: Rhythms,
  soFar: SeriesSoFar,
  now: Date,
): DigestPeriod | null {
  const next = nextIssue(rhythm, rhythms, soFar, now);
  return next.sendsAt <= now ? next.period : null;
}

/** The issue that comes next and the moment from which it goes out: in the past when it is due. */
export function nextIssue(
  rhythm: 'weekly' | 'daily',
  rhythms: Rhythms,
  soFar: SeriesSoFar,
  now: Date,
): { period: DigestPeriod; sendsAt: Date } {
  const length = rhythm === 'weekly' ? 7 : 1;
  const base = soFar.last && soFar.last.endsAt > soFar.toldUntil ? soFar.last.endsAt : soFar.toldUntil;
  const isPossible = (end: PlainDate): boolean =>
    midnight(end) > base &&
    (soFar.last === null || keyOf(rhythm, end) > soFar.last.key) &&
    (rhythms.pausedUntil === null || end >= rhythms.pausedUntil);
  const sendsOn = (end: PlainDate): Date => amsterdamInstant(end, rhythms.hour);

  let end = onOrAfter(rhythm, rhythms.weekday, plainDateAt(base));
  const paused = rhythms.pausedUntil;
  if (paused !== null && paused > end) end = onOrAfter(rhythm, rhythms.weekday, paused);
  while (!isPossible(end)) end = addDays(end, length);
  const oldest = addDays(plainDateAt(now), -CAUGHT_UP * length);
  if (end < oldest) {
    // The last one that could go out by now.
    end = onOrAfter(rhythm, rhythms.weekday, addDays(plainDateAt(now), 1 - length));
    if (sendsOn(end) > now) end = addDays(end, -length);
  }
  const natural = midnight(addDays(end, -length));
  const startsAt = soFar.last === null && natural < base ? natural : base;
  return {
    period: { rhythm, key: keyOf(rhythm, end), startsAt, endsAt: midnight(end) },
    sendsAt: sendsOn(end),
  };
}

function onOrAfter(rhythm: 'weekly' | 'daily', wanted: number, day: PlainDate): PlainDate {
  return rhythm === 'daily' ? day : addDays(day, (wanted - weekday(day) + 7) % 7);
}

/** An issue at once: all that was settled since the last one. Null when nothing can have been. */
export function issueAtOnce(toldUntil: Date, settledUntil: Date): DigestPeriod | null {
  if (settledUntil <= toldUntil) return null;
  return {
    rhythm: 'at once',
    key: settledUntil.toISOString(),
    startsAt: toldUntil,
    endsAt: settledUntil,
  };
}

/** Whether a text is the key of a weekly issue that a calendar has: `2026-W53`, not `2025-W53`. */
export function isWeekKey(text: string): boolean {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(text) ?? [];
  if (!year || !week) return false;
  // 4 January is in week 1 of every year.
  const thursday = addDays(`${year}-01-04`, (Number(week) - 1) * 7);
  return isoWeek(thursday) === text;
}
