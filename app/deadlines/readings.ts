import type { Calendar } from './calendar';
import type { DeadlineWindow, FoundDeadline } from './deadline';
import { tellsOfThePast } from './past';
import { type PlainDate, yearOf } from './plain-date';
import { upcoming } from './rule';
import { RULE_GROUPS } from './rules';
import { tellsMore } from './telling';
import { MONTHS, POINTS_BACK } from './words';

const COMPILED = RULE_GROUPS.map(({ words, rules }) => ({
  words,
  rules: rules.map((rule) => ({
    rule,
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:${rule.pattern})(?![\\p{L}])`, 'giu'),
  })),
}));

/** A footnote's digits glued to a year: "14 juli 20235". */
const GLUED_NOTE = /(?<!\d)((?:19|20)\d\d)\d{1,2}$/;

/** `matchAll` would copy the pattern for every rule and sentence: most of the time that reading took. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** What a rule reads in a text. `before` is the day that words which point back count from; null if there is none. */
export function readings(
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
      const plain = { ...window, rule: window.rule ?? rule.name, text: words, start: match.index, end };
      const whole = qualified(text, plain, anchor, calendar);
      if (whole) found.push(whole);
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

/** "nog voor het zomerreces", "voor het eerst in mei": it belongs to any time. */
const STILL = /(?<!\p{L})(?:nog|uiterlijk|voor het eerst)\s$/iu;
/** "ruim voor het reces", "zo snel mogelijk na de zomer": how long before or after. */
const HOW_CLOSE =
  /(?<!\p{L})(?:ruim|tijdig|kort|vlak|direct|meteen|snel|zo (?:spoedig|snel) (?:als )?mogelijk)\s$/iu;
const BESIDE = /^(?:vóór|voor|voorafgaand|na)(?!\p{L})/iu;
/** "vanaf het najaar": it begins then, and says nothing of an end. */
const FROM_ON = /^vanaf(?!\p{L})/iu;
/** "telkens binnen een maand": counted from what happens each time. */
const EACH_TIME = /(?<!\p{L})(?:telkens|steeds)\s$/iu;
/** "verlengen tot eind 2026": how long something lasts. */
const UNTIL_THEN = /(?<!\p{L})tot\s$/iu;

/** The words with what stands before them and belongs to them; null where that makes them no time. */
function qualified(
  text: string,
  found: FoundDeadline,
  anchor: PlainDate,
  calendar: Calendar,
): FoundDeadline | null {
  const before = text.slice(Math.max(0, found.start - 40), found.start);
  if (UNTIL_THEN.test(before)) return null;
  const notBefore = NOT_BEFORE.exec(before)?.[0];
  if (notBefore && (found.from ?? found.to) !== null)
    return {
      ...widened(text, found, notBefore),
      rule: 'niet eerder dan',
      from: found.from ?? found.to,
      to: null,
    };
  const closeness = STILL.exec(before) ?? (BESIDE.test(found.text) ? HOW_CLOSE.exec(before) : null);
  if (FROM_ON.test(found.text) && found.precision !== 'day') return { ...found, to: null };
  if (EACH_TIME.test(before) && /^binnen/iu.test(found.text))
    return { ...found, rule: 'binnen de termijn', precision: 'event', to: null };
  const whole = closeness && found.precision !== 'vague' ? widened(text, found, closeness[0]) : found;
  return { ...whole, ...(onItsDay(found, anchor, calendar) ?? plannedFor(found, before, anchor, calendar)) };
}

const widened = (text: string, found: FoundDeadline, before: string): FoundDeadline => ({
  ...found,
  text: text.slice(found.start - before.length, found.end),
  start: found.start - before.length,
});

type Window = Omit<FoundDeadline, 'text' | 'start' | 'end'>;

/** The window that other words mean by themselves. */
function windowIn(words: string, anchor: PlainDate, calendar: Calendar): Window | null {
  const [found] = readings(words, anchor, calendar, () => null);
  if (!found) return null;
  const { text: _text, start: _start, end: _end, ...window } = found;
  return window;
}

/** "in de agenda voor de Raad van juni", "voor het aflopen daarvan op 9 juni": the event names when it is. */
function onItsDay(found: FoundDeadline, anchor: PlainDate, calendar: Calendar): Window | null {
  if (!/^(?:voor|bij) gebeurtenis$/.test(found.rule) || found.to !== null) return null;
  const { day = '', rest } = HELD.exec(found.text)?.groups ?? {};
  if (rest === undefined) return null;
  const isBefore = found.rule.startsWith('voor');
  const window = windowIn(`${day === '' ? 'in' : isBefore ? 'voor' : 'op'} ${day}${rest}`, anchor, calendar);
  return window && { ...window, from: isBefore ? null : window.from, precision: 'event' };
}
const HELD = new RegExp(
  ` (?:van|in|op) (?<day>\\d{1,2} )?(?<rest>(?:${MONTHS.join('|')})(?: 20\\d\\d)?)$`,
  'iu',
);

function plannedFor(
  found: FoundDeadline,
  before: string,
  anchor: PlainDate,
  calendar: Calendar,
): Window | null {
  const within = /^voor (?<rest>.+)$/iu.exec(found.text)?.groups?.rest;
  if (within === undefined || found.to === null || !PLANNED_FOR.test(before)) return null;
  const inside = windowIn(`in ${within}`, anchor, calendar);
  return inside?.from ? inside : null;
}
