import type { Locale } from './i18n';

const LONG: Record<Locale, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
const MOMENT: Record<Locale, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }),
};

/** A day as people write it: "4 februari 2020". Empty for no day. */
export const printDay = (day: string | null | undefined, locale: Locale): string =>
  day ? LONG[locale].format(new Date(`${day}T00:00:00Z`)) : '';

/** An instant in Amsterdam: "4 februari 2020 om 14:05". */
export const printMoment = (instant: Date | string, locale: Locale): string =>
  MOMENT[locale].format(new Date(instant));
