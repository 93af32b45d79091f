import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, amsterdamInstant, isoWeek } from '~/deadlines/plain-date';
import type { DigestPeriod } from '../digest';
import { dueIssue, isWeekKey, nextIssue, type Rhythms, type SeriesSoFar } from './periods';

const MONDAY_AT_SEVEN: Rhythms = { weekday: 1, hour: 7, pausedUntil: null };
const HOUR = 3_600_000;
const at = (text: string) => new Date(text);
const told = (day: string): SeriesSoFar => ({ last: null, toldUntil: amsterdamInstant(day, 0) });
const soFarAfter = (period: DigestPeriod): SeriesSoFar => ({
  last: { key: period.key, endsAt: period.endsAt },
  toldUntil: period.endsAt,
});

const ZONE = process.env.TZ;
afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});

describe('a weekly issue', () => {
  test('of week 48 runs from Monday 00:00 to Monday 00:00 in Amsterdam and goes out on that Monday at seven', () => {
    expect(dueIssue('weekly', MONDAY_AT_SEVEN, told('2026-11-23'), at('2026-11-30T05:59:59Z'))).toBeNull();
    expect(dueIssue('weekly', MONDAY_AT_SEVEN, told('2026-11-23'), at('2026-11-30T06:00:00Z'))).toEqual({
      rhythm: 'weekly',
      key: '2026-W48',
      startsAt: at('2026-11-22T23:00:00Z'),
      endsAt: at('2026-11-29T23:00:00Z'),
    });
  });

  test('that is late keeps its week', () => {
    const late = dueIssue('weekly', MONDAY_AT_SEVEN, told('2026-11-23'), at('2026-12-02T18:00:00Z'));
    expect(late).toMatchObject({ key: '2026-W48', endsAt: at('2026-11-29T23:00:00Z') });
  });

  test.each([
    ['2026-W13', '2026-03-23', 167, 'the clock goes forward'],
    ['2026-W43', '2026-10-19', 169, 'the clock goes back'],
    ['2026-W53', '2026-12-28', 168, 'a year has 53 weeks'],
    ['2028-W09', '2028-02-28', 168, 'a leap day falls in it'],
  ])('%s, from %s on, lasts %i hours when %s', (key, monday, hours) => {
    const sends = amsterdamInstant(addDays(monday, 7), 7);
    const period = dueIssue('weekly', MONDAY_AT_SEVEN, told(monday), sends);
    expect(period?.key).toBe(key);
    expect(((period?.endsAt.getTime() ?? 0) - (period?.startsAt.getTime() ?? 0)) / HOUR).toBe(hours);
  });

  test('after nine days without a server each missed week comes by itself, in order', () => {
    const now = at('2026-12-08T12:00:00Z');
    const first = dueIssue('weekly', MONDAY_AT_SEVEN, told('2026-11-23'), now);
    expect(first?.key).toBe('2026-W48');
    const second = first && dueIssue('weekly', MONDAY_AT_SEVEN, soFarAfter(first), now);
    expect(second).toMatchObject({ key: '2026-W49', startsAt: first?.endsAt });
    expect(second && dueIssue('weekly', MONDAY_AT_SEVEN, soFarAfter(second), now)).toBeNull();
  });

  test('after months without a server all comes in one, up to the last Monday', () => {
    const period = dueIssue('weekly', MONDAY_AT_SEVEN, told('2026-06-01'), at('2026-12-08T12:00:00Z'));
    expect(period).toMatchObject({
      key: '2026-W49',
      startsAt: at('2026-05-31T22:00:00Z'),
      endsAt: at('2026-12-06T23:00:00Z'),
    });
  });

  test('waits out a pause and then tells of all of it', () => {
    const paused = { ...MONDAY_AT_SEVEN, pausedUntil: '2026-12-16' };
    const last = { key: '2026-W47', endsAt: amsterdamInstant('2026-11-23', 0) };
    const soFar = { last, toldUntil: last.endsAt };
    expect(dueIssue('weekly', paused, soFar, at('2026-12-16T12:00:00Z'))).toBeNull();
    expect(dueIssue('weekly', paused, soFar, at('2026-12-21T06:00:00Z'))).toMatchObject({
      key: '2026-W51',
      startsAt: last.endsAt,
    });
  });

  test('moves to another weekday without a gap, one issue a week', () => {
    const thursday = { ...MONDAY_AT_SEVEN, weekday: 4 };
    const w48 = dueIssue('weekly', thursday, told('2026-11-19'), at('2026-11-26T08:00:00Z'));
    expect(w48?.key).toBe('2026-W48');
    const soFar = w48 ? soFarAfter(w48) : told('');
    const { period, sendsAt } = nextIssue('weekly', MONDAY_AT_SEVEN, soFar, at('2026-11-26T09:00:00Z'));
    expect(period).toMatchObject({ key: '2026-W49', startsAt: w48?.endsAt });
    expect(sendsAt).toEqual(at('2026-12-07T06:00:00Z'));
  });

  test('goes out once on the night in which its hour does not exist, or exists twice', () => {
    const sunday = { weekday: 7, hour: 2, pausedUntil: null };
    expect(nextIssue('weekly', sunday, told('2026-03-22'), at('2026-03-25T00:00:00Z')).sendsAt).toEqual(
      at('2026-03-29T01:00:00Z'),
    );
    expect(nextIssue('weekly', sunday, told('2026-10-18'), at('2026-10-20T00:00:00Z')).sendsAt).toEqual(
      at('2026-10-25T00:00:00Z'),
    );
  });
});

test('a daily issue tells of the day before, and nine missed days come in one', () => {
  expect(dueIssue('daily', MONDAY_AT_SEVEN, told('2026-11-24'), at('2026-11-25T06:30:00Z'))).toMatchObject({
    key: '2026-11-24',
  });
  const late = dueIssue('daily', MONDAY_AT_SEVEN, told('2026-11-24'), at('2026-12-03T06:30:00Z'));
  expect(late).toMatchObject({ key: '2026-12-02', startsAt: at('2026-11-23T23:00:00Z') });
});

test.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
  'over 520 weeks on a server in %s, every week is told once, from Monday to Monday',
  (zone) => {
    process.env.TZ = zone;
    let soFar = told('2026-01-05');
    const issues: DigestPeriod[] = [];
    let now = amsterdamInstant('2026-01-05', 0).getTime();
    for (let tick = 0; issues.length < 520; tick += 1) {
      now += (tick % 40 === 0 ? 60 : 7) * HOUR;
      const due = dueIssue('weekly', MONDAY_AT_SEVEN, soFar, new Date(now));
      if (!due) continue;
      issues.push(due);
      soFar = soFarAfter(due);
    }
    const wanted = Array.from({ length: 520 }, (_, week) => addDays('2026-01-05', week * 7));
    expect(issues.map(({ key }) => key)).toEqual(wanted.map((monday) => isoWeek(monday)));
    expect(issues.map(({ startsAt }) => startsAt)).toEqual(
      wanted.map((monday) => amsterdamInstant(monday, 0)),
    );
    expect(issues.every(({ endsAt }, week) => +endsAt === +(issues[week + 1]?.startsAt ?? endsAt))).toBe(
      true,
    );
  },
);

test('whatever a reader changes and however the server fails, no moment is told twice or never, and no key repeats', () => {
  const step = fc.record({
    hours: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 900 })),
    rhythm: fc.constantFrom('weekly', 'weekly', 'daily'),
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
    isChanged: fc.integer({ min: 0, max: 9 }),
    pause: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 8 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 150 }), fc.nat(3000), (steps, day) => {
      let now = amsterdamInstant(addDays('2024-01-01', day), 9).getTime();
      let rhythm = 'weekly' as 'weekly' | 'daily';
      let rhythms = MONDAY_AT_SEVEN;
      let toldUntil = new Date(now);
      const last: Partial<Record<'weekly' | 'daily', SeriesSoFar['last']>> = {};
      const keys = new Set<string>();
      for (const { hours, isChanged, pause, ...chosen } of steps) {
        now += hours * HOUR;
        if (isChanged === 0) {
          rhythm = chosen.rhythm as typeof rhythm;
          const pausedUntil =
            pause === null ? null : addDays(new Date(now).toISOString().slice(0, 10), pause);
          rhythms = { weekday: chosen.weekday, hour: chosen.hour, pausedUntil };
        }
        for (let due = 0; ; due += 1) {
          const period = dueIssue(rhythm, rhythms, { last: last[rhythm] ?? null, toldUntil }, new Date(now));
          if (!period) break;
          expect(due).toBeLessThan(3);
          expect(+period.startsAt).toBeLessThanOrEqual(+toldUntil);
          expect(+period.endsAt).toBeGreaterThan(+toldUntil);
          expect(+period.endsAt).toBeLessThanOrEqual(now);
          if (last[rhythm]) expect(period.startsAt).toEqual(toldUntil);
          if (rhythms.pausedUntil) {
            expect(+period.endsAt).toBeGreaterThanOrEqual(+amsterdamInstant(rhythms.pausedUntil, 0));
          }
          expect(keys.has(`${rhythm} ${period.key}`)).toBe(false);
          keys.add(`${rhythm} ${period.key}`);
          toldUntil = period.endsAt;
          last[rhythm] = { key: period.key, endsAt: period.endsAt };
        }
        if (rhythms.pausedUntil === null && rhythm === 'daily') {
          expect(now - +toldUntil).toBeLessThan(49 * HOUR + 24 * HOUR);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a week that no calendar has is no key', () => {
  expect(['2026-W53', '2026-W01', '2026-W48'].every(isWeekKey)).toBe(true);
  expect(['2025-W53', '2026-W00', '2026-W54', '2026-48', 'W48', ''].some(isWeekKey)).toBe(false);
});
