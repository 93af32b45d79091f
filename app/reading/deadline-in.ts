import type { Calendar } from '~/deadlines/calendar';
import { deadlinesIn, type FoundDeadline } from '~/deadlines/deadlines-in';

/** The day that is not kept: "later dan voor de zomer", "niet voor 1 mei maar". */
const NOT_KEPT =
  /(?<!\p{L})(?:later dan|in plaats van|niet(?:,[^,;]{3,60},| meer| langer)?|aanvankelijk|oorspronkelijk|eerder)(?: (?!maar)\p{L}+){0,2} ?$/iu;
const REACH = 100;
/** "Volgt dit najaar geen akkoord, dan ...": what the promise hangs on has a time of its own. */
const CONDITION_FIRST =
  /^(?:indien|mocht(?:en)?|als|wanneer|tenzij|zou(?:den)?|blijkt|volgt|komt|leidt|lukt|wordt|worden|is|zijn)(?!\p{L})[^;]{5,240}?, (?=dan(?!\p{L})|\p{L}+ (?:ik|wij|het kabinet|uw Kamer|de Kamer|u)(?!\p{L}))/iu;
/** What is sure goes before what is hoped, the first time before its repetition. */
const SURELY = /(?<!\p{L})(?:in (?:ieder|elk) geval|voor het eerst)(?!\p{L})/iu;
/** "hoeveel plaatsen er in 2030 nodig zijn": a year by itself is as often what the act is about. */
const BARE_YEAR = /^in (?:het jaar )?20\d\d$/iu;

/**
 * The term that a sentence gives: the first time in it that ends on a known day, else the first event, else
 * the first of any kind. A day that the sentence takes back, one in its condition and a bare year come last.
 */
export const deadlineIn = (sentence: string, date: string, calendar: Calendar): FoundDeadline | null =>
  chosenOf(sentence, deadlinesIn(sentence, date, calendar));

/** The same of times that were found before. */
export function chosenOf(sentence: string, found: readonly FoundDeadline[]): FoundDeadline | null {
  const conditionEnds = CONDITION_FIRST.exec(sentence)?.[0].length ?? 0;
  const weight = (one: FoundDeadline): number =>
    (SURELY.test(sentence.slice(Math.max(0, one.start - 20), one.end)) ? -1 : 0) + kindOf(one);
  const kindOf = ({ start, from, to, text, precision }: FoundDeadline): number => {
    if (NOT_KEPT.test(sentence.slice(Math.max(0, start - REACH), start))) return 5;
    if (start < conditionEnds) return precision === 'event' ? 3 : 4;
    if (to !== null) return BARE_YEAR.test(text) ? 2 : 0;
    if (precision === 'vague') return 3;
    return from === null ? 1 : 0.5;
  };
  return found.reduce<FoundDeadline | null>(
    (best, one) => (best === null || weight(one) < weight(best) ? one : best),
    null,
  );
}
