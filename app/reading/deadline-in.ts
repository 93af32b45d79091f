import type { Calendar } from '~/deadlines/calendar';
import { deadlinesIn, type FoundDeadline } from '~/deadlines/deadlines-in';

/** The day that is not kept: "later dan voor de zomer", "niet voor 1 mei maar". */
const NOT_KEPT =
  /(?<!\p{L})(?:later dan|in plaats van|niet(?:,[^,;]{3,60},| meer| langer)?|aanvankelijk|oorspronkelijk|eerder)(?: (?!maar)\p{L}+){0,2} ?$/iu;
const REACH = 100;
/** "Volgt dit najaar geen akkoord, dan ...": what the promise hangs on has a time of its own. */
const CONDITION_FIRST =
  /^(?:indien|mocht(?:en)?|als|wanneer|tenzij|zou(?:den)?|blijkt|volgt|komt|leidt|lukt|wordt|worden|is|zijn)(?!\p{L})[^;]{5,240}?, (?=dan(?!\p{L})|\p{L}+ (?:ik|wij|het kabinet|uw Kamer|de Kamer|u)(?!\p{L}))/iu;
/** "Indien de cijfers in juni tegenvallen, ...": that day is when it will show, not when it is kept. */
const IF = /^(?:(?:indien|mocht(?:en)?|tenzij|zou(?:den)?)(?!\p{L})|[^;]{5,240}?, dan(?!\p{L}))/iu;
/** What is sure goes before what is hoped, the first time before its repetition. */
const SURELY = /(?<!\p{L})(?:in (?:ieder|elk) geval|voor het eerst|te beginnen)(?!\p{L})/iu;
/** "hoeveel plaatsen er in 2030 nodig zijn": a year by itself is as often what the act is about. */
const BARE_YEAR = /^in (?:het jaar )?20\d\d$/iu;

/** The clause that a time stands in, from the word that opens it, and how it goes on; past "en" another may have begun. */
const RELATIVE = /(?:^|[ ,])(?:die|dat|waar(?:van|op|in|mee|door|onder|bij))(?!\p{L})(?:(?! en )[^,;:.])*$/iu;
const OBJECT =
  /(?:^|[ ,])(?:hoeveel|hoe|of|welke|wat|in hoeverre|in welke mate)(?!\p{L})(?:(?! en )[^,;:.])*$/iu;
const REASON =
  /(?:(?:^|, )nu (?=de |het |deze |dit |er )|(?:^|[ ,])(?:omdat|aangezien|doordat|hoewel|ondanks dat|zodat|waardoor)(?!\p{L}))(?:(?! en )[^,;:.])*$/iu;
const REST = /^[^,;:.]*/u;
/** What is said of a law, a rule, money or a goal, and of no act of the government. */
const HOLDS =
  /(?<!\p{L})(?:in werking|van kracht|inga(?:at|an)|gaa[nt] gelden|geld(?:t|en)|a(?:f)?lo(?:opt|pen)|verv(?:alt|allen)|eindig(?:t|en)|verlo(?:opt|pen)|loopt|lopen|beschikbaar|doorgevoerd|nodig|gehaald|behaald|bereikt|voldoe[nt]|verplicht|geldig|resteert|resteren|moe(?:t|ten) (?:zijn|worden))(?!\p{L})/iu;
const A_YEAR = /^(?:(?:in|na|vanaf|voor|richting|tot en met|tot|per) )?(?:het jaar )?20\d\d$/iu;
const APPEARS =
  /(?<!\p{L})(?:verschijn|gepubliceerd|opgeleverd|afgerond|gereed|ontvang|kom[te]n?|volg|uitbreng|start|begin)/iu;
const WAS_DONE =
  /(?<!\p{L})(?:is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden)(?!\p{L}).*(?<!\p{L})\p{L}{0,6}ge\p{L}{3,}(?:d|t|en)(?!\p{L})/iu;

/**
 * Whether a time in a sentence dates something else than its promise: why it is made ("omdat de subsidie eind dit
 * jaar afloopt"), a law or a goal in a clause that describes it, or a year in what is to be found out.
 */
function datesSomethingElse(sentence: string, { start, end, text, precision }: FoundDeadline): boolean {
  const before = sentence.slice(Math.max(0, start - REACH), start);
  const rest = REST.exec(sentence.slice(end, end + REACH))?.[0] ?? '';
  if (REASON.test(before)) return true;
  if ((A_YEAR.test(text) || precision === 'vague') && OBJECT.test(before)) return true;
  const clause = RELATIVE.exec(before)?.[0];
  if (clause === undefined) return false;
  const whole = clause + text + rest;
  return HOLDS.test(whole) || (!APPEARS.test(whole) && WAS_DONE.test(whole));
}

/**
 * The term that a sentence gives: the first time in it that ends on a known day, else the first event, else
 * the first of any kind. A day that the sentence takes back, one in its condition and a bare year come last; one
 * that dates something else is no term.
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
  const own = found.filter(
    (one) =>
      !datesSomethingElse(sentence, one) &&
      !(one.start < conditionEnds && IF.test(sentence) && one.to !== null),
  );
  return own.reduce<FoundDeadline | null>(
    (best, one) => (best === null || weight(one) < weight(best) ? one : best),
    null,
  );
}
