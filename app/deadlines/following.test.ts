import { describe, expect, test } from 'vitest';
import { calendarOf, DEFAULT_CALENDAR } from './calendar';
import type { DeadlineWindow } from './deadline';
import { windowOf } from './deadlines-in';
import { nextOccurrence, resolveEvent } from './following';

const CALENDAR = calendarOf(DEFAULT_CALENDAR);

function meaning(words: string, anchor = '2026-03-02'): DeadlineWindow {
  const window = windowOf(words, anchor, CALENDAR);
  if (window === null) throw new Error(`no window in ${words}`);
  return window;
}

describe('what comes back', () => {
  test.each([
    ['jaarlijks', '2027-03-02', '2028-03-02'],
    ['halfjaarlijks', '2026-12-01', '2027-03-02'],
    ['elk kwartaal', '2026-06-02', '2026-09-02'],
    ['jaarlijks vóór het zomerreces', '2026-07-02', '2027-07-08'],
    ['jaarlijks vóór Prinsjesdag', '2026-10-01', '2027-09-20'],
    ['jaarlijks op Prinsjesdag', '2026-03-02', '2026-09-15'],
    ['jaarlijks voor 1 mei', '2026-05-05', '2027-04-30'],
  ])('%s is after %s next due on %s', (words, after, to) => {
    expect(nextOccurrence(meaning(words), after, CALENDAR)?.to).toBe(to);
  });

  test('monthly from the 31st comes back on the 31st after a short month', () => {
    const window = meaning('maandelijks', '2026-12-31');
    expect(nextOccurrence(window, '2027-01-31', CALENDAR)?.to).toBe('2027-02-28');
    expect(nextOccurrence(window, '2027-02-28', CALENDAR)?.to).toBe('2027-03-31');
  });

  test('where the table of recesses ends it has no date, and says where', () => {
    const next = nextOccurrence(meaning('jaarlijks voor het zomerreces'), '2027-12-01', CALENDAR);
    expect(next).toMatchObject({ to: null, basis: { name: 'zomerreces', tableEnds: 2027 } });
  });

  test('what does not come back, or on no known day, has no next time', () => {
    expect(nextOccurrence(meaning('voor 1 mei'), '2026-01-01', CALENDAR)).toBeNull();
    expect(nextOccurrence(meaning('periodiek'), '2026-01-01', CALENDAR)).toBeNull();
  });
});

describe('an event whose day becomes known', () => {
  test.each([
    ['voor het volgende commissiedebat', null, '2026-05-11'],
    ['bij de volgende voortgangsrapportage', '2026-05-12', '2026-05-12'],
    ['zodra het onderzoek er is', '2026-05-12', null],
    ['uiterlijk zes weken na ontvangst van het advies', '2026-05-12', '2026-06-23'],
    ['uiterlijk twee weken voor het debat', null, '2026-04-28'],
    ['voor de begroting van volgend jaar', null, '2026-05-11'],
  ])('%s runs from %s to %s', (words, from, to) => {
    expect(resolveEvent(meaning(words), '2026-05-12')).toMatchObject({ from, to, precision: 'event' });
  });

  test('is all that it resolves: vague words keep no date', () => {
    expect(resolveEvent(meaning('zo spoedig mogelijk'), '2026-05-12').to).toBeNull();
  });
});
