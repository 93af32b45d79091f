/** How far to both sides the words that decide may stand. */
const REACH = 160;

const PAST =
  /(?<!\p{L})(?:heb|hebben|heeft|had|hadden|is|zijn|was|waren|werd|werden|ontving|ontvingen|stuurde|vond|vonden|gaf|kwam|bleek|verscheen)(?!\p{L})/iu;
const PARTICIPLE =
  /(?<!\p{L})(?!(?:gemeenten|gevolgen|gebied|gebieden|geld|beleid|verband|verbod|gesprekken|gevallen|ontwikkelingen|verbeteringen|verschillen)(?!\p{L}))(?:\p{L}{0,8}ge\p{L}{2,14}(?:d|t|en)|(?:be|ont|ver|her|toege|aange|inge|uitge)\p{L}{2,14}(?:d|t|en)|plaats)(?!\p{L})/iu;
const FUTURE =
  /(?<!\p{L})(?:zal|zullen|zult|ga|gaat|gaan|wordt|worden|kom|komt|komen|streef|streeft|streven|verwacht|verwachte|verwachten|verwachting|voornemens|voornemen|beoogd|beoogt|gepland|planning|voorzien|informeer|stuur|zend|bericht|ontvangt|uiterlijk|kan|kunnen|wil|willen|hoop|volgt|volgen|verschijnt|moet|moeten|dient|dienen|toegezegd|gereed|klaar|beschikbaar|verzoekt|bereid|doel|nog)(?!\p{L})/iu;
const JUST_BEFORE = /(?<!\p{L})(?:afgelopen|vorige|eerder|sinds|sedert|reeds|al)\s$/iu;

const JUST_AFTER = /^\s(?:(?:en|of)\s\p{L}{3,9}\s)?(?:jl|jongstleden|laatstleden)(?!\p{L})/iu;

/** The sentence, as far as it reaches, around an offset. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const opens = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), before.lastIndexOf(': '));
  const closes = after.search(/[.;:](?:\s|$)/);
  return `${before.slice(opens + 1)} ${closes === -1 ? after : after.slice(0, closes)}`;
}

/**
 * Whether words that could name a coming time tell of one that is over: "in april heb ik uw Kamer
 * geïnformeerd". A verb of the past with its participle says so, unless something in the sentence is still to come.
 */
export function tellsOfThePast(text: string, start: number, end: number): boolean {
  if (JUST_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (JUST_AFTER.test(text.slice(end, end + 30))) return true;
  const sentence = around(text, start, end);
  return PAST.test(sentence) && PARTICIPLE.test(sentence) && !FUTURE.test(sentence);
}
