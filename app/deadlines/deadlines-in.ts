import { readingText } from '~/documents/reading-text';
import type { Calendar } from './calendar';
import type { DeadlineWindow, FoundDeadline } from './deadline';
import { joined } from './joined';
import { isPlainDate, type PlainDate } from './plain-date';
import { readings } from './readings';

export type { FoundDeadline } from './deadline';

/**
 * Every deadline in a text, in order, not overlapping. `anchor` is the day that relative words count from:
 * the letter's. Of two readings at one place the longest counts; of equals the first rule. White space and
 * words broken over lines make no difference; offsets are those of the text as given, in UTF-16 code units.
 * Linear in the text; never throws.
 */
export function deadlinesIn(text: string, anchor: PlainDate, calendar: Calendar): FoundDeadline[] {
  if (!isPlainDate(anchor)) return [];
  const mended = readingText(text);
  let pointers = 0;
  const found = readings(mended.text, anchor, calendar, (words, index) => {
    pointers += 1;
    if (pointers > MOST_POINTERS) return null;
    return dayPointedAt(words, mended.text.slice(Math.max(0, index - REACH), index), anchor, calendar);
  });
  return joined(apart(found), mended.text).map((deadline) => {
    const start = mended.startInOriginal(deadline.start);
    const end = mended.endInOriginal(deadline.end);
    return { ...deadline, text: text.slice(start, end), start, end };
  });
}

/** Of readings that overlap the one that counts. */
function apart(found: FoundDeadline[]): FoundDeadline[] {
  const kept: FoundDeadline[] = [];
  for (const candidate of longestFirst(found)) {
    const last = kept.at(-1);
    if (last && candidate.start < last.end) {
      // A clause that waits for an event but names a time itself, or its beginning: the time is what can be kept.
      const isOpen = last.to === null && last.from === null && last.basis === undefined;
      const saysMore =
        last.rule === 'zodra' ||
        (last.start === candidate.start && /^(?:voor|bij|na) gebeurtenis$/.test(last.rule));
      if (!isOpen || !saysMore || candidate.to === null) continue;
      kept.pop();
    }
    kept.push(candidate);
  }
  return kept;
}

/** More words that point back than a sentence of people has are not followed. */
const MOST_POINTERS = 20;
/** How far back the time may stand that words like "dat jaar" count from. */
const REACH = 300;

/** "het jaar daarop": counted from the end of the time before it; "dat jaar" is the year or month of it. */
const IS_AFTER = /(?:daarop|daarna|erop|erna)/iu;

/** The day that words such as "dat jaar" count from, by the nearest time in the text before them. */
function dayPointedAt(
  words: string,
  before: string,
  anchor: PlainDate,
  calendar: Calendar,
): PlainDate | null {
  const last = apart(readings(before, anchor, calendar, () => null)).findLast(
    ({ from, to }) => (to ?? from) !== null,
  );
  const day = last?.to ?? last?.from ?? null;
  if (day === null || IS_AFTER.test(words)) return day;
  return /jaar/iu.test(words) ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
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
