import type { DeadlineWindow } from './deadline';
import { DEADLINE_MESSAGES, type Language } from './messages';
import { formatDate } from './printing';

export { SOON_DAYS, type Standing, slipSummary, standingOf } from './standing';

type Explained = Pick<DeadlineWindow, 'from' | 'to' | 'precision' | 'approximate' | 'basis'>;

/**
 * The computation for people: "voor de zomer → uiterlijk 2 juli 2026, zomerreces (tabel 2026)". Null stands
 * for words in which no rule found a time. Words that are a day themselves are not said twice.
 */
export function explainWindow(words: string, window: Explained | null, language: Language): string {
  const meant = window === null ? DEADLINE_MESSAGES[language].unread : meaning(window, language);
  return /^\d{4}-\d\d-\d\d$/.test(words) && window !== null ? meant : `${words} → ${meant}`;
}

function meaning({ from, to, precision, approximate, basis }: Explained, language: Language): string {
  const t = DEADLINE_MESSAGES[language];
  if (precision === 'vague') return t.vague;
  if (from === null && to === null) {
    if (basis && basis.year === null && basis.tableEnds !== null) return t.beyond(basis.tableEnds);
    if (precision === 'event') return t.event;
    return precision === 'recurring' ? t.periodic : t.beyond(null);
  }
  const parts = [span({ from, to, precision }, language)];
  if (basis && basis.year !== null) parts.push(t.basis(basis.name, basis.year));
  // A window from the store does not keep the row it rests on, only that it rests on the table.
  else if (precision === 'recess') parts.push(t.table((to ?? from ?? '').slice(0, 4)));
  else if (approximate) parts.push(t.approximate);
  return parts.join(', ');
}

function span(
  { from, to, precision }: Pick<Explained, 'from' | 'to' | 'precision'>,
  language: Language,
): string {
  const t = DEADLINE_MESSAGES[language];
  const day = (date: string) => formatDate(date, language);
  if (to === null) return t.from(day(from ?? ''));
  if (precision === 'recurring') return t.recurring(day(to));
  // A term that runs from the letter on is known by its end.
  if (from === null || (precision === 'day' && from !== to)) return t.atLatest(day(to));
  return from === to ? t.on(day(to)) : t.between(day(from), day(to));
}
