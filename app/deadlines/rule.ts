import type { Calendar } from './calendar';
import type { DeadlineWindow } from './deadline';
import { lastOfMonth, type PlainDate, plainDate, yearOf } from './plain-date';
import { WHICH_YEAR, YEAR, yearsOn } from './words';

/** What the named groups of a pattern hold. */
export type Groups = Record<string, string | undefined>;

/** A window as a rule gives it; it takes the rule's name unless the words decide a closer one. */
export type RuleWindow = Omit<DeadlineWindow, 'rule'> & { rule?: string };

/**
 * One way of naming a time. `pattern` is matched without regard to case, never inside a word, on text whose
 * white space is single spaces; every repetition in it has an upper bound, so that reading stays linear.
 * `window` answers null when the words turn out to be no deadline.
 */
export interface Rule {
  name: string;
  pattern: string;
  /** Where the rule comes from, when it is not plain from the words. */
  source?: string;
  /** Its words can as well tell of the past ("in april heb ik ..."): the sentence decides. */
  mayTellOfThePast?: boolean;
  /** Its words name a paper: a time only where the sentence tells what the paper will say. */
  namesAPaper?: boolean;
  window(groups: Groups, anchor: PlainDate, calendar: Calendar): RuleWindow | null;
}

/** The beginnings that make the words an end: the last day is the day before. */
export const BEFORE = '(?:(?:uiterlijk |liefst |in ieder geval )?(?:vóór|voor|voorafgaand aan))';
/** The beginnings that make the words an end: the last day is the last that they name. */
export const UNTIL =
  '(?:uiterlijk (?:op |per |in |rond |aan |tegen )?|tot uiterlijk |tot en met |(?:niet|uiterlijk niet) later dan (?:op |per |in |het |de )?|ultimo )';
export const IN = '(?:in(?: de loop van)?|gedurende|rond|tijdens|omstreeks|tegen|per|richting|vanaf)';

export const span = (
  from: PlainDate | null,
  to: PlainDate | null,
  precision: RuleWindow['precision'],
  approximate = false,
): RuleWindow => ({ from, to, precision, approximate });

/** A time that was over when the letter was written tells of the past. */
export const upcoming = (window: RuleWindow | null, anchor: PlainDate): RuleWindow | null =>
  window?.to && window.to < anchor ? null : window;

/**
 * The window in the year that the words name: printed ("2026"), told ("dit jaar", "volgend jaar"), else the
 * first year in which it does not lie wholly before the anchor.
 */
export function inYear(
  groups: Groups,
  anchor: PlainDate,
  window: (year: number) => RuleWindow | null,
): RuleWindow | null {
  if (groups.year) return upcoming(window(Number(groups.year)), anchor);
  const year = yearOf(anchor);
  if (groups.which) return upcoming(window(year + yearsOn(groups.which)), anchor);
  const now = window(year);
  return now?.to && now.to < anchor ? window(year + 1) : now;
}

export const monthSpan = (year: number, month: number, lastMonth = month): RuleWindow =>
  span(plainDate(year, month, 1), lastOfMonth(year, lastMonth), lastMonth === month ? 'month' : 'period');

/** Words for a stretch of a month or a year; `partOf` tells which of the three. */
export const PART =
  '(?<part>(?:het )?begin(?: van)?|vroeg in|laat in|(?:de )?eerste (?:maanden|weken) van|(?:de )?laatste (?:maanden|weken) van|medio|halverwege|half|(?:het )?midden(?: van)?|(?:het )?einde?(?: van)?)';

export function partOf(groups: Groups): 'begin' | 'middle' | 'end' {
  const part = (groups.part ?? '').toLowerCase();
  if (/begin|eerste|vroeg/.test(part)) return 'begin';
  return /eind|laat/.test(part) ? 'end' : 'middle';
}

/** " 2026", " van dit jaar", " daarop", or nothing; a number that is no year ("2019/20") is not left out. */
export const OF_YEAR_OR_NOT = `(?:(?: van| in)? (?:${YEAR}|${WHICH_YEAR})| (?:daarop|daarna|erop|erna)(?!\\p{L})|(?!(?: van| in)? (?:19|20)\\d\\d))`;
