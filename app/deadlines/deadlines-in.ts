import { readingText } from '~/documents/reading-text';
import type { Calendar } from './calendar';
import type { DeadlineWindow } from './deadline';
import { tellsOfThePast } from './past';
import { isPlainDate, type PlainDate } from './plain-date';
import { RULES } from './rules';

/** Words about time found in a text, with what they mean. */
export interface FoundDeadline extends DeadlineWindow {
  /** The words as they stand in the text: `text.slice(start, end)`. */
  text: string;
  start: number;
  end: number;
}

const COMPILED = RULES.map((rule) => ({
  rule,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${rule.pattern})(?![\\p{L}])`, 'giu'),
}));

/** A footnote's digits glued to a year: "14 juli 20235". */
const GLUED_NOTE = /(?<!\d)((?:19|20)\d\d)\d{1,2}$/;

/**
 * Every deadline in a text, in order, not overlapping. `anchor` is the day that relative words count from:
 * the letter's. Of two readings at one place the longest counts; of equals the first rule. White space and
 * words broken over lines make no difference; offsets are those of the text as given, in UTF-16 code units.
 * Linear in the text; never throws.
 */
export function deadlinesIn(text: string, anchor: PlainDate, calendar: Calendar): FoundDeadline[] {
  if (!isPlainDate(anchor)) return [];
  const mended = readingText(text);
  const found = longestFirst(readings(mended.text, anchor, calendar));
  const kept: FoundDeadline[] = [];
  for (const candidate of found) {
    const last = kept.at(-1);
    if (last && candidate.start < last.end) {
      // A clause that waits for an event but names a time itself: the time is what can be kept.
      if (last.to !== null || last.from !== null || last.rule !== 'zodra' || candidate.to === null) continue;
      kept.pop();
    }
    kept.push(candidate);
  }
  return kept.map((deadline) => {
    const start = mended.startInOriginal(deadline.start);
    const end = mended.endInOriginal(deadline.end);
    return { ...deadline, text: text.slice(start, end), start, end };
  });
}

function readings(text: string, anchor: PlainDate, calendar: Calendar): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const { rule, pattern } of COMPILED) {
    for (const match of text.matchAll(pattern)) {
      const words = match[0].replace(GLUED_NOTE, '$1').trimEnd();
      const end = match.index + words.length;
      if (rule.mayTellOfThePast && tellsOfThePast(text, match.index, end)) continue;
      const window = rule.window(match.groups ?? {}, anchor, calendar);
      if (window === null) continue;
      found.push({ ...window, rule: window.rule ?? rule.name, text: words, start: match.index, end });
    }
  }
  return found;
}

const longestFirst = (found: FoundDeadline[]): FoundDeadline[] =>
  found.sort((one, other) => one.start - other.start || other.end - one.end);

/**
 * The window that a person's words mean: an ISO date, a bare date or time ("1 juli", "april 2026"), else the
 * first deadline in them. Null for words that no rule reads.
 */
export function windowOf(words: string, anchor: PlainDate, calendar: Calendar): DeadlineWindow | null {
  const typed = words.trim();
  if (isPlainDate(typed))
    return { from: typed, to: typed, precision: 'day', rule: 'op datum', approximate: false };
  for (const reading of [typed, `op ${typed}`, `in ${typed}`, `in het ${typed}`]) {
    const [found] = deadlinesIn(reading, anchor, calendar);
    if (!found) continue;
    const { text: _text, start: _start, end: _end, ...window } = found;
    return window;
  }
  return null;
}
