import type { Calendar } from './calendar';
import type { DeadlineWindow } from './deadline';
import type { PlainDate } from './plain-date';
import { RULES } from './rules';

/** Words about time found in a text, with what they mean. */
export interface FoundDeadline extends DeadlineWindow {
  text: string;
  start: number;
  end: number;
}

const COMPILED = RULES.map((rule) => ({
  rule,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${rule.pattern})(?![\\p{L}])`, 'giu'),
}));

/** Longer texts are read in stretches this long; no phrase is longer. */
const MAXIMAL_PHRASE = 260;

/**
 * Every deadline in a text whose words are mended, in order, not overlapping. `anchor` is the day that
 * relative words count from. Of two readings at one place the longest counts; of equals the first rule.
 */
export function deadlinesIn(text: string, anchor: PlainDate, calendar: Calendar): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const { rule, pattern } of COMPILED) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0].length > MAXIMAL_PHRASE) continue;
      const window = rule.window(match.groups ?? {}, anchor, calendar);
      if (window) {
        const words = match[0].replace(/(\d{4})\d{1,2}$/, '$1').trimEnd();
        const start = match.index + (match[0].length - match[0].trimStart().length);
        found.push({
          ...window,
          rule: rule.name,
          text: words.trimStart(),
          start,
          end: start + words.trimStart().length,
        });
      }
      if (match[0] === '') pattern.lastIndex += 1;
    }
  }
  found.sort((one, other) => one.start - other.start || other.end - other.start - (one.end - one.start));
  const kept: FoundDeadline[] = [];
  for (const candidate of found) {
    const last = kept.at(-1);
    if (last && candidate.start < last.end) continue;
    kept.push(candidate);
  }
  return kept;
}

/** The window that a person's words mean: the first deadline in them, else null. */
export function windowOf(words: string, anchor: PlainDate, calendar: Calendar): DeadlineWindow | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(words)?.[1];
  if (iso) return { from: iso, to: iso, precision: 'day', rule: 'op datum', approximate: false };
  const typed = words.trim();
  const [found] = deadlinesIn(typed, anchor, calendar);
  if (found) {
    const { from, to, precision, rule, approximate } = found;
    return { from, to, precision, rule, approximate };
  }
  const [dated] = /^\d{1,2} \p{L}+/u.test(typed) ? deadlinesIn(`uiterlijk ${typed}`, anchor, calendar) : [];
  if (!dated) return null;
  const { from, to, precision, rule, approximate } = dated;
  return { from, to, precision, rule, approximate };
}
