import { readingText } from '~/documents/reading-text';
import type { Calendar } from './calendar';
import type { DeadlineWindow } from './deadline';
import { tellsOfThePast } from './past';
import { isPlainDate, type PlainDate, yearOf } from './plain-date';
import { upcoming } from './rule';
import { RULE_GROUPS } from './rules';
import { tellsMore } from './telling';
import { POINTS_BACK } from './words';

/** Words about time found in a text, with what they mean. */
export interface FoundDeadline extends DeadlineWindow {
  /** The words as they stand in the text: `text.slice(start, end)`. */
  text: string;
  start: number;
  end: number;
}

const COMPILED = RULE_GROUPS.map(({ words, rules }) => ({
  words,
  rules: rules.map((rule) => ({
    rule,
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:${rule.pattern})(?![\\p{L}])`, 'giu'),
  })),
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

/** Between two times that are one: "eind 2026 of begin 2027", "eind juni, begin juli". */
const JOINT = /^(?: of | dan wel | ?[/–-] ?|, (?=begin)).{5}$/iu;

/** Two times that name one stretch together, made one. */
function joined(found: readonly FoundDeadline[], text: string): FoundDeadline[] {
  const made: FoundDeadline[] = [];
  for (const next of found) {
    const last = made.at(-1);
    const isOne =
      last?.from &&
      last.to &&
      next.from &&
      next.to &&
      last.precision !== 'recurring' &&
      last.to <= next.to &&
      JOINT.test(text.slice(last.end, next.start + 'begin'.length));
    if (last && isOne)
      made[made.length - 1] = {
        ...last,
        to: next.to,
        precision: 'period',
        approximate: last.approximate || next.approximate,
        text: text.slice(last.start, next.end),
        end: next.end,
      };
    else made.push(next);
  }
  return made;
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

/** `matchAll` would copy the pattern for every rule and sentence: most of the time that reading took. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** What a rule reads in a text. `before` is the day that words which point back count from; null if there is none. */
function readings(
  text: string,
  anchor: PlainDate,
  calendar: Calendar,
  before: (words: string, index: number) => PlainDate | null,
): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  const tried = COMPILED.flatMap(({ words, rules }) => (words.test(text) ? rules : []));
  for (const { rule, pattern } of tried) {
    for (const match of matchesOf(pattern, text)) {
      const words = match[0].replace(GLUED_NOTE, '$1').trimEnd();
      const end = match.index + words.length;
      if (rule.mayTellOfThePast && tellsOfThePast(text, match.index, end)) continue;
      if (rule.namesAPaper && !tellsMore(text, match.index, end)) continue;
      const from = POINTS_BACK.test(words) ? before(words, match.index) : anchor;
      if (from === null) continue;
      const window = rule.window(match.groups ?? {}, from, calendar);
      if (window === null || upcoming(window, anchor) === null || isFarOff(window, anchor)) continue;
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

/** "nog voor het zomerreces": it belongs to any time. */
const STILL = /(?<!\p{L})nog\s$/iu;
/** "ruim voor het reces", "zo snel mogelijk na de zomer": how long before or after. */
const HOW_CLOSE =
  /(?<!\p{L})(?:ruim|tijdig|kort|vlak|direct|meteen|snel|zo (?:spoedig|snel) (?:als )?mogelijk|(?:uiterlijk )?(?:nog )?net)\s$/iu;
const BESIDE = /^(?:vóór|voor|voorafgaand|na)(?!\p{L})/iu;
/** Words that make whatever follows an end: nothing is said of when it begins. */
const NAMES_AN_END = /^(?:uiterlijk|tot en met|tot uiterlijk|niet later dan|ultimo)(?!\p{L})/iu;

/** What stands before the words belongs to them, and can turn an end into a beginning, or "voor" into "in". */
function qualified(text: string, found: FoundDeadline, anchor: PlainDate, calendar: Calendar): FoundDeadline {
  const before = text.slice(Math.max(0, found.start - 40), found.start);
  const limited = NAMES_AN_END.test(found.text) && found.to !== null ? { ...found, from: null } : found;
  const closeness = STILL.exec(before) ?? (BESIDE.test(found.text) ? HOW_CLOSE.exec(before) : null);
  if (closeness && found.precision !== 'vague') {
    const start = found.start - closeness[0].length;
    return { ...limited, text: text.slice(start, found.end), start };
  }
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
  if (within === undefined || found.to === null || !PLANNED_FOR.test(before)) return limited;
  const [inside] = readings(`in ${within}`, anchor, calendar, () => null);
  return inside?.from ? { ...inside, text: found.text, start: found.start, end: found.end } : limited;
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
