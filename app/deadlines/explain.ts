import type { DeadlineWindow } from './deadline';

type Language = 'nl' | 'en';

const DATE: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

const day = (date: string, language: Language): string =>
  DATE[language].format(new Date(`${date}T00:00:00Z`));

const WORDS = {
  nl: {
    vague: 'geen datum: deze woorden noemen er geen',
    event: 'open tot de datum van deze gebeurtenis bekend is',
    beyond: 'geen datum: de tabel met recessen houdt eerder op',
    none: 'geen datum: deze woorden zijn niet als termijn te lezen',
    atLatest: (to: string) => `uiterlijk ${to}`,
    from: (from: string) => `vanaf ${from}`,
    on: (date: string) => `op ${date}`,
    between: (from: string, to: string) => `van ${from} tot en met ${to}`,
    recurring: (to: string) => `terugkerend, eerstvolgende keer uiterlijk ${to}`,
    recess: (year: string) => `volgens de tabel met recessen, ${year}`,
    approximate: 'volgens gebruik, niet op de dag nauwkeurig',
  },
  en: {
    vague: 'no date: these words name none',
    event: 'open until the date of this event is known',
    beyond: 'no date: the table of recesses ends before',
    none: 'no date: these words cannot be read as a deadline',
    atLatest: (to: string) => `by ${to} at the latest`,
    from: (from: string) => `from ${from}`,
    on: (date: string) => `on ${date}`,
    between: (from: string, to: string) => `from ${from} to ${to}`,
    recurring: (to: string) => `recurring, next time by ${to} at the latest`,
    recess: (year: string) => `by the table of recesses, ${year}`,
    approximate: 'by convention, not exact to the day',
  },
};

/**
 * The computation for people: "voor de zomer → uiterlijk 2 juli 2026, volgens de tabel met recessen, 2026".
 * Null stands for words in which no rule found a time.
 */
export function explainWindow(
  words: string,
  window: Pick<DeadlineWindow, 'from' | 'to' | 'precision' | 'approximate'> | null,
  language: Language,
): string {
  return `${words} → ${meaning(window, language)}`;
}

function meaning(
  window: Pick<DeadlineWindow, 'from' | 'to' | 'precision' | 'approximate'> | null,
  language: Language,
): string {
  const t = WORDS[language];
  if (window === null) return t.none;
  const { from, to, precision, approximate } = window;
  if (precision === 'vague') return t.vague;
  if (precision === 'event' && to === null) return t.event;
  if (from === null && to === null) return t.beyond;
  const parts = [span(from, to, precision, language)];
  if (precision === 'recess') parts.push(t.recess((to ?? from ?? '').slice(0, 4)));
  else if (approximate) parts.push(t.approximate);
  return parts.join(', ');
}

function span(from: string | null, to: string | null, precision: string, language: Language): string {
  const t = WORDS[language];
  if (to === null) return t.from(day(from ?? '', language));
  if (precision === 'recurring') return t.recurring(day(to, language));
  if (from === to) return t.on(day(to, language));
  // A term that runs from the letter on is known by its end.
  if (from === null || precision === 'day' || precision === 'recess' || precision === 'year')
    return t.atLatest(day(to, language));
  return t.between(day(from, language), day(to, language));
}

/** Where an open deadline stands today; computed, never stored. */
export type Standing = 'te laat' | 'binnenkort' | 'later' | 'geen datum';

export const SOON_DAYS = 42;

export function standingOf(to: string | null, today: string): Standing {
  if (to === null) return 'geen datum';
  if (to < today) return 'te laat';
  const days = (Date.parse(to) - Date.parse(today)) / 86_400_000;
  return days <= SOON_DAYS ? 'binnenkort' : 'later';
}

/** "3e uitstel, samen 14 maanden": how often and how far a deadline moved; null when it never did. */
export function slipSummary(deadlines: { to: string | null }[], language: Language): string | null {
  const slips = deadlines.length - 1;
  if (slips < 1) return null;
  const dated = deadlines.filter((deadline) => deadline.to !== null);
  const first = dated[0]?.to;
  const last = dated.at(-1)?.to;
  const months = first && last ? Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000 / 30.44) : 0;
  if (language === 'nl') {
    return `${slips}e uitstel${months > 0 ? `, samen ${months} ${months === 1 ? 'maand' : 'maanden'}` : ''}`;
  }
  const ordinal = slips === 1 ? '1st' : slips === 2 ? '2nd' : slips === 3 ? '3rd' : `${slips}th`;
  return `${ordinal} postponement${months > 0 ? `, ${months} ${months === 1 ? 'month' : 'months'} in all` : ''}`;
}
