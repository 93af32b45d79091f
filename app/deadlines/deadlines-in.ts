import { readingText } from '~/documents/reading-text';
import type { Calendar } from './calendar';
import type { DeadlineWindow } from './deadline';
import { tellsOfThePast } from './past';
import { isPlainDate, type PlainDate, yearOf } from './plain-date';
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
      if (window === null || isFarOff(window, anchor)) continue;
      found.push(
        qualified(
          text,
          { ...window, rule: window.rule ?? rule.name, text: words, start: match.index, end },
          anchor,
          calendar,
        ),
      );
    }
  }
  return found;
}

/** A year further off than this is a goal of policy ("in 2050 klimaatneutraal"), not a term. */
const FURTHEST_YEARS = 5;

const isFarOff = ({ from, to }: Pick<DeadlineWindow, 'from' | 'to'>, anchor: PlainDate): boolean => {
  const first = from ?? to;
  return first !== null && yearOf(first) > yearOf(anchor) + FURTHEST_YEARS;
};

const NOT_BEFORE =
  /(?:op (?:zijn|z['’]n) vroegst|niet eerder dan|niet vóór|op zijn vroegst pas)\s(?:op\s|in\s|per\s)?$/iu;
/** "De evaluatie is voorzien voor het derde kwartaal": not before it, but in it. */
const PLANNED_FOR =
  /(?<!\p{L})(?:voorzien|gepland|ingepland|beoogd|geagendeerd|geprogrammeerd|gereserveerd|planning staat)\s$/iu;

/** What stands before the words can turn an end into a beginning, or "voor" into "in". */
function qualified(text: string, found: FoundDeadline, anchor: PlainDate, calendar: Calendar): FoundDeadline {
  const before = text.slice(Math.max(0, found.start - 40), found.start);
  const notBefore = NOT_BEFORE.exec(before)?.[0];
  if (notBefore && (found.from ?? found.to) !== null) {
    const start = found.start - notBefore.length;
    return {
      ...found,
      rule: 'niet eerder dan',
      text: text.slice(start, found.end),
      start,
      from: found.from ?? found.to,
      to: null,
    };
  }
  const within = /^voor (?<rest>.+)$/iu.exec(found.text)?.groups?.rest;
  if (within === undefined || found.to === null || !PLANNED_FOR.test(before)) return found;
  const [inside] = readings(`in ${within}`, anchor, calendar);
  return inside?.from ? { ...inside, text: found.text, start: found.start, end: found.end } : found;
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
