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
const IF = /^(?:(?:indien|als|mocht(?:en)?|tenzij|zou(?:den)?)(?!\p{L})|[^;]{5,240}?, dan(?!\p{L}))/iu;
/** What is sure goes before what is hoped, the first time before its repetition. */
const SURELY = /(?<!\p{L})(?:in (?:ieder|elk) geval|voor het eerst|te beginnen)(?!\p{L})/iu;
/** "hoeveel plaatsen er in 2030 nodig zijn": a year by itself is as often what the act is about. */
const BARE_YEAR = /^in (?:het jaar )?20\d\d$/iu;

/** The clause that a time stands in, from the word that opens it, and how it goes on; past "en" another may have begun. */
const RELATIVE =
  /(?:^|[ ,])(?:die|dat(?! (?:de|het|een|deze|dit|er|alle|mijn|uw)(?!\p{L}))|waar(?:van|op|in|mee|door|onder|bij))(?!\p{L})(?:(?! en )[^,;:.])*$/iu;
const OBJECT =
  /(?:^|[ ,])(?:hoeveel|hoe|of|welke|wat|in hoeverre|in welke mate)(?!\p{L})(?:(?! en )[^,;:.])*$/iu;
const REASON =
  /(?:(?:^|, )nu (?=de |het |deze |dit |er )|(?:^|[ ,])(?:omdat|aangezien|doordat|hoewel|ondanks dat)(?!\p{L}))(?:(?! en )[^,;:.])*$/iu;
/** "zodat het nieuwe kabinet in het najaar kan publiceren": what others may then do. */
const SO_THAT = /, (?:zodat|waardoor) (?!(?:ik|wij|we|u|uw|het kabinet|de Kamer)(?!\p{L})).*$/iu;
/** "niet voordat de Kamer het heeft ontvangen": what keeps from acting. */
const NOT_YET = /(?<!\p{L})(?:niet|geen)(?!\p{L})(?:(?! en )[^;:.])*$/iu;
const REST = /^[^,;:.]*/u;
/** What is said of a law, a rule, money or a goal, and of no act of the government. */
const HOLDS =
  /(?<!\p{L})(?:in werking|van kracht|inga(?:at|an)|gaa[nt] gelden|geld(?:t|en)|a(?:f)?lo(?:opt|pen)|verv(?:alt|allen)|eindig(?:t|en)|verlo(?:opt|pen)|loopt|lopen|beschikbaar|doorgevoerd|nodig|gehaald|behaald|bereikt|voldoe[nt]|verplicht|geldig|resteert|resteren|moe(?:t|ten) (?:zijn|worden))(?!\p{L})/iu;
/** "hoe het tekort in de zomer kan worden voorkomen": a time in what is to be found out, unless it is a limit. */
const HOW = /(?:^|[ ,])(?:hoeveel|hoe|welke|wat|waarom)(?!\p{L})(?:(?! en )[^,;:.])*$/iu;
const LIMIT = /^(?:uiterlijk|voor|vóór|binnen|nog)(?!\p{L})/iu;
/** What others ask for, and how things are always done: "de aanbeveling om klachten binnen twee weken af te handelen". */
const ASKED =
  /(?<!\p{L})(?:aanbeveling|suggestie|oproep|pleidooi|verplichting|eis|norm|wens)(?:en)? om(?!\p{L})(?:(?! en )[^,;:.])*$/iu;
const ALWAYS =
  /(?<!\p{L})(?:standaard|voortaan|in beginsel|dergelijke \p{L}+)(?!\p{L})(?:(?! en )[^,;:.])*$/iu;
const A_YEAR = /^(?:(?:in|na|vanaf|voor|richting|tot en met|tot|per) )?(?:het jaar )?20\d\d$/iu;
const APPEARS =
  /(?<!\p{L})(?:verschijn|gepubliceerd|opgeleverd|afgerond|gereed|ontvang|kom[te]n?|volg|uitbreng|start|begin)/iu;
const WAS_DONE =
  /(?<!\p{L})(?:is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden)(?!\p{L}).*(?<!\p{L})\p{L}{0,6}ge\p{L}{3,}(?:d|t|en)(?!\p{L})|\p{L}{3,}eerden?$/iu;

/**
 * Whether a time in a sentence dates something else than its promise: why it is made ("omdat de subsidie eind dit
 * jaar afloopt"), a law or a goal in a clause that describes it, or a year in what is to be found out.
 */
function datesSomethingElse(sentence: string, { start, end, text, to, precision }: FoundDeadline): boolean {
  const before = sentence.slice(Math.max(0, start - REACH), start);
  const rest = REST.exec(sentence.slice(end, end + REACH))?.[0] ?? '';
  if (REASON.test(before) || SO_THAT.test(before) || /(?<!\p{L})te rekenen $/iu.test(before)) return true;
  if (/^(?:nog )?(?:voordat|alvorens)/iu.test(text) && NOT_YET.test(before)) return true;
  if ((A_YEAR.test(text) || precision === 'vague') && OBJECT.test(before)) return true;
  if (ASKED.test(before) || (/^(?:uiterlijk )?binnen/iu.test(text) && ALWAYS.test(before))) return true;
  if (HOW.test(before) && !LIMIT.test(text) && to !== null) return true;
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
  const saysLatest = found.some(({ text }) => /^uiterlijk/iu.test(text));
  const weight = (one: FoundDeadline): number =>
    (!saysLatest && SURELY.test(sentence.slice(Math.max(0, one.start - 20), one.end)) ? -1 : 0) + kindOf(one);
  const kindOf = ({ start, from, to, text, precision }: FoundDeadline): number => {
    if (NOT_KEPT.test(sentence.slice(Math.max(0, start - REACH), start))) return 5;
    if (start < conditionEnds) return precision === 'event' ? 3 : 4;
    if (to !== null && BARE_YEAR.test(text))
      return RELATIVE.test(sentence.slice(Math.max(0, start - REACH), start)) ? 0.9 : 2;
    if (to !== null) return 0;
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
