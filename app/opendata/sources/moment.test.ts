import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeTime, guid, localMoment } from './moment';

describe('times of the House', () => {
  test.each([
    ['2025-12-16T15:20:05.9121252Z', '2025-12-16T15:20:05.9121252Z'],
    ['2025-12-16T15:20:05.91Z', '2025-12-16T15:20:05.9100000Z'],
    ['2025-12-16T16:20:05+01:00', '2025-12-16T15:20:05.0000000Z'],
    ['2026-07-01T12:00:00+0200', '2026-07-01T10:00:00.0000000Z'],
    ['2019-06-28T23:59:41.5570000', '2019-06-28T21:59:41.5570000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.0000000Z'],
  ])('%s changed at %s', (text, utc) => {
    expect(changeTime(text)).toBe(utc);
  });

  test.each([
    ['2025-12-10T00:00:00', '2025-12-10T00:00:00+01:00'],
    ['2025-06-10', '2025-06-10T00:00:00+02:00'],
    ['2025-12-09T23:00:00Z', '2025-12-10T00:00:00+01:00'],
    ['2025-12-16T16:19:59.7870000', '2025-12-16T16:19:59.787+01:00'],
    ['0001-01-01T00:00:00', '0001-01-01T00:00:00Z'],
    ['2026-10-25T02:30:00', '2026-10-25T02:30:00+02:00'],
    ['2026-03-29T02:30:00', '2026-03-29T03:30:00+02:00'],
    ['2026-10-25T02:30:00+01:00', '2026-10-25T02:30:00+01:00'],
    ['1948-01-24', '1948-01-24T00:00:00+01:00'],
    ['1966-10-14', '1966-10-14T00:00:00+02:00'],
    ['1966-10-14T00:00:00+02:00', '1966-10-14T00:00:00+02:00'],
  ])('%s is printed as %s', (text, local) => {
    expect(localMoment(text)).toBe(local);
  });

  test.each(['', 'gisteren', '2025-02-31', '2025-13-01T00:00:00Z', '2025-12-10T00:00', '9999-99-99'])(
    '"%s" is no time',
    (text) => {
      expect([changeTime(text), localMoment(text)]).toEqual([null, null]);
    },
  );

  test('no text makes them fail, and every printed time reads back as the same instant', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        changeTime(text);
        localMoment(text);
        guid(text);
      }),
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1945-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => {
          const printed = localMoment(date.toISOString()) ?? '';
          expect(new Date(printed).getTime()).toBe(date.getTime());
        },
      ),
    );
  });
});
