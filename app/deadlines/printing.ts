import type { DeadlineWindow } from './deadline';
import { DEADLINE_MESSAGES, type Language } from './messages';
import { daysBetween, monthOf, type PlainDate, yearOf } from './plain-date';

const LOCALE: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

// Made once: a formatter costs more than a thousand printings. UTC, since a plain date is no instant.
const printers = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  nl: new Intl.DateTimeFormat(LOCALE.nl, { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(LOCALE.en, { ...options, timeZone: 'UTC' }),
});
const DAY = printers({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = printers({ month: 'long', year: 'numeric' });
const RELATIVE: Record<Language, Intl.RelativeTimeFormat> = {
  nl: new Intl.RelativeTimeFormat(LOCALE.nl, { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat(LOCALE.en, { numeric: 'auto' }),
};

const instantOf = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);

/** "4 februari 2020", "4 February 2020". */
export const formatDate = (date: PlainDate, language: Language): string =>
  DAY[language].format(instantOf(date));

/** "over 9 dagen", "morgen", "vandaag", "3 dagen te laat": how far a due day is from today. */
export function formatRelativeDays(today: PlainDate, date: PlainDate, language: Language): string {
  const days = daysBetween(today, date);
  return days < 0 ? DEADLINE_MESSAGES[language].daysLate(-days) : RELATIVE[language].format(days, 'day');
}

/** A window as people write it: "april 2026", "2e kwartaal 2026", "uiterlijk 2 juli 2026". */
export function formatWindow(
  window: Pick<DeadlineWindow, 'from' | 'to' | 'precision'>,
  language: Language,
): string {
  const { from, to, precision } = window;
  const t = DEADLINE_MESSAGES[language];
  if (to === null) {
    if (from !== null) return t.from(formatDate(from, language));
    return precision === 'event' ? t.open : t.noDate;
  }
  if (from === null || precision === 'recurring') return t.atLatest(formatDate(to, language));
  if (from === to) return formatDate(to, language);
  if (precision === 'month') return MONTH[language].format(instantOf(from));
  if (precision === 'quarter') return t.quarter(Math.ceil(monthOf(from) / 3), yearOf(from));
  if (precision === 'year' && from.endsWith('-01-01')) return String(yearOf(from));
  if (precision === 'day') return t.atLatest(formatDate(to, language));
  return t.between(formatDate(from, language), formatDate(to, language));
}
