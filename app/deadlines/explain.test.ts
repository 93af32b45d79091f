import { describe, expect, test } from 'vitest';
import { calendarOf, DEFAULT_CALENDAR } from './calendar';
import { windowOf } from './deadlines-in';
import { explainWindow } from './explain';
import { formatDate, formatRelativeDays, formatWindow } from './printing';

const CALENDAR = calendarOf(DEFAULT_CALENDAR);
const read = (words: string) => windowOf(words, '2026-03-02', CALENDAR);

describe('the computation, told to people', () => {
  test.each([
    [
      'voor de zomer',
      'uiterlijk 2 juli 2026, zomerreces (tabel 2026)',
      'by 2 July 2026 at the latest, summer recess (table 2026)',
    ],
    [
      'na het zomerreces',
      'vanaf 31 augustus 2026, zomerreces (tabel 2026)',
      'from 31 August 2026, summer recess (table 2026)',
    ],
    ['voor het zomerreces van 2031', 'geen datum: tabel eindigt in 2027', 'no date: the table ends in 2027'],
    ['in april', 'van 1 april 2026 tot en met 30 april 2026', 'from 1 April 2026 to 30 April 2026'],
    ['binnen zes weken', 'uiterlijk 13 april 2026', 'by 13 April 2026 at the latest'],
    ['op Prinsjesdag', 'op 15 september 2026', 'on 15 September 2026'],
    [
      'jaarlijks',
      'terugkerend, eerstvolgende keer uiterlijk 2 maart 2027',
      'recurring, next time by 2 March 2027 at the latest',
    ],
    ['periodiek', 'terugkerend, zonder vaste datum', 'recurring, without a fixed date'],
    ['zo spoedig mogelijk', 'geen datum: deze woorden noemen er geen', 'no date: these words name none'],
    [
      'voor het debat',
      'open tot de datum van deze gebeurtenis bekend is',
      'open until the date of this event is known',
    ],
    [
      'eind 2026',
      'van 1 oktober 2026 tot en met 31 december 2026, volgens gebruik, niet op de dag nauwkeurig',
      'from 1 October 2026 to 31 December 2026, by convention, not exact to the day',
    ],
    [
      'met spoed',
      'geen datum: deze woorden zijn niet als termijn te lezen',
      'no date: these words cannot be read as a deadline',
    ],
  ])('%s', (words, dutch, english) => {
    expect(explainWindow(words, read(words), 'nl')).toBe(`${words} → ${dutch}`);
    expect(explainWindow(words, read(words), 'en')).toBe(`${words} → ${english}`);
  });
});

describe('a window as people write it', () => {
  test.each([
    ['in april', 'april 2026', 'April 2026'],
    ['in Q2', '2e kwartaal 2026', 'quarter 2 of 2026'],
    ['in 2027', '2027', '2027'],
    ['voor 1 juli', 'uiterlijk 30 juni 2026', 'by 30 June 2026 at the latest'],
    ['op 12 maart', '12 maart 2026', '12 March 2026'],
    ['na het zomerreces', 'vanaf 31 augustus 2026', 'from 31 August 2026'],
    ['binnenkort', 'geen datum', 'no date'],
    ['voor het debat', 'datum nog niet bekend', 'date not yet known'],
  ])('%s', (words, dutch, english) => {
    const window = read(words);
    expect(window && [formatWindow(window, 'nl'), formatWindow(window, 'en')]).toEqual([dutch, english]);
  });
});

test('a date and its distance are printed as people say them', () => {
  expect(formatDate('2020-02-04', 'nl')).toBe('4 februari 2020');
  expect(formatDate('2020-02-04', 'en')).toBe('4 February 2020');
  const today = '2026-03-02';
  expect(formatRelativeDays(today, '2026-03-11', 'nl')).toBe('over 9 dagen');
  expect(formatRelativeDays(today, '2026-03-03', 'nl')).toBe('morgen');
  expect(formatRelativeDays(today, today, 'nl')).toBe('vandaag');
  expect(formatRelativeDays(today, '2026-02-27', 'nl')).toBe('3 dagen te laat');
  expect(formatRelativeDays(today, '2026-03-01', 'en')).toBe('1 day late');
});
