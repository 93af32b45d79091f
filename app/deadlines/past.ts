/** How far to both sides the words that decide may stand. */
const REACH = 160;

const PAST =
  /(?<!\p{L})(?:heb|hebben|heeft|had|hadden|is|zijn|was|waren|werd|werden|ontving|ontvingen|stuurde|vond|vonden|gaf|kwam|bleek|verscheen)(?!\p{L})/iu;
const PARTICIPLE =
  /(?<!\p{L})(?!(?:gemeenten|gevolgen|gebied|gebieden|geld|beleid|verband|verbod|gesprekken|gevallen|ontwikkelingen|verbeteringen|verschillen)(?!\p{L}))(?:\p{L}{0,8}ge\p{L}{2,14}(?:d|t|en)|(?:be|ont|ver|her|toege|aange|inge|uitge)\p{L}{2,14}(?:d|t|en)|plaats)(?!\p{L})/iu;
const FUTURE =
  /(?<!\p{L})(?:zal|zullen|zult|ga|gaat|gaan|wordt|worden|kom|komt|komen|streef|streeft|streven|verwacht|verwachte|verwachten|verwachting|voornemens|voornemen|beoogd|beoogt|gepland|planning|voorzien|(?:die|dat|waar\p{L}*) ik (?!(?:heb|had|eerder))[^,.;]{0,80} (?:breng|leg|deel|presenteer|publiceer|bied|maak|start|dien|voorleg|aanbied|verstuur|indien)|informeer|stuur|zend|bericht (?:ik|wij|het|de)|ontvangt|uiterlijk|kan|kunnen|wil|willen|hoop|volgt|volgen|verschijnt|moet|moeten|dient|dienen|toegezegd|gereed|klaar|beschikbaar|verzoekt|bereid|doel|nog|(?:afgesproken|besloten|overeengekomen) (?:om|dat (?:ik|wij|we|het kabinet)|(?=[^.;]{3,140} te \p{L}{2,}en(?!\p{L}))))(?!\p{L})/iu;
const JUST_BEFORE = /(?<!\p{L})(?:afgelopen|vorige|eerder|sinds|sedert|reeds|al|over|uit)\s$/iu;

const JUST_AFTER = /^\s(?:(?:en|of)\s\p{L}{3,9}\s)?(?:jl|jongstleden|laatstleden)(?!\p{L})/iu;
/** "heb ik in het debat van 5 december toegezegd": with a verb of the past, when it was said. */
const SAID_AFTER =
  /^\s(?:(?:(?:heb|hebben|heeft|is|werd|zijn)\s(?:[\p{L}-]+\s){1,10}?)|(?:\p{L}+\s){0,3}?)(?:toegezegd|aangegeven|gezegd|gevraagd|verzocht|gemeld|aangenomen|ingediend)(?!\p{L})/iu;

/** "zoals toegezegd tijdens het tweeminutendebat": the words before say when it was said. */
const SAID_THEN =
  /(?<!\p{L})(?:toegezegd|aangegeven|gevraagd|verzocht|gemeld)(?: (?!dat|om|zal)\p{L}+){0,6}\s$/iu;

/** "zou in oktober verschijnen, maar komt nu in mei": the first day was a plan, and is given up. */
const PLANNED = /(?<!\p{L})(?:zou|zouden|was|waren|stond|stonden)(?!\p{L})[^.,;]*$/iu;
const BUT_NOW =
  /^[^.,;]{0,60}, (?:maar|doch) [^.;]{0,60}(?<!\p{L})(?:wordt|worden|komt|komen|volgt|volgen|zal|zullen|ontvangt|verschijnt)(?!\p{L})/iu;

/** The sentence, as far as it reaches, around an offset. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const opens = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), before.lastIndexOf(': '));
  const closes = after.search(/[.;:](?:\s|$)/);
  return `${before.slice(opens + 1)} ${closes === -1 ? after : after.slice(0, closes)}`;
}

/** Where a clause of its own begins in the same sentence: "heb hierover gesproken en zal dat in mei opnieuw doen". */
const NEXT_CLAUSE =
  / en (?=(?:laat|stuur|informeer|bericht|meld|deel|zend|bied|zal|zullen|kom|neem|hoop|verwacht|ga|ben)(?!\p{L}))|, waarna /giu;

/** The part of the sentence between such beginnings that holds the words. */
function clauseAround(text: string, start: number, end: number): string {
  const before = sentenceAround(text.slice(0, start), start, start);
  const after = sentenceAround(text.slice(start), 0, end - start);
  return `${before.split(NEXT_CLAUSE).at(-1)} ${text.slice(start, end)} ${after.split(NEXT_CLAUSE)[0]}`;
}

/**
 * Whether words that could name a coming time tell of one that is over: "in april heb ik uw Kamer
 * geïnformeerd". A verb of the past with its participle says so, unless something in the sentence is still to come.
 */
export function tellsOfThePast(text: string, start: number, end: number): boolean {
  if (JUST_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (JUST_AFTER.test(text.slice(end, end + 30))) return true;
  if (PLANNED.test(text.slice(Math.max(0, start - 90), start)) && BUT_NOW.test(text.slice(end, end + 160)))
    return true;
  if (SAID_THEN.test(text.slice(Math.max(0, start - 90), start))) return true;
  const sentence = clauseAround(text, start, end);
  if (SAID_AFTER.test(text.slice(end, end + 90)) && PAST.test(sentence)) return true;
  return PAST.test(sentence) && PARTICIPLE.test(sentence) && !FUTURE.test(sentence);
}
