/** Small words by what they do in a sentence, and what shows that a word is a finite verb. */
import { readAs, verbReadings } from './verb-forms';
import type { Word } from './words';

export const PREPOSITION =
  /^(?:aan|achter|bij|binnen|buiten|door|gedurende|in|langs|met|na|naar|namens|om|omtrent|onder|op|over|per|rond|sinds|tegen|ten|ter|tijdens|tot|tussen|uit|van|vanaf|vanwege|via|volgens|voor|vóór|wegens|niettegenstaande|ondanks|dankzij|behalve|behoudens|ingevolge|krachtens|blijkens|zonder|richting|conform|inzake)$/u;
export const DETERMINER =
  /^(?:de|het|een|dit|deze|die|dat|mijn|ons|onze|uw|zijn|haar|hun|geen|elk|elke|ieder|iedere|alle|veel|enkele|beide|nader|nieuwe?|eigen|welke?|twee|drie|vier|vijf|zes|\d+)$/u;
export const SUBJECT_PRONOUN = /^(?:ik|ikzelf|wij|we)$/u;
export const ANY_SUBJECT = /^(?:ik|ikzelf|wij|we|u|hij|zij|ze|het|de|uw|een|er|dit|deze|mijn|dat|die)$/u;
export const AUXILIARY =
  /^(?:zal|zult|zullen|zou|zouden|ga|gaat|gaan|ben|bent|is|was|waren|heb|hebt|heeft|hebben|had|hadden|word|wordt|worden|werd|werden|kan|kunt|kunnen|kon|konden|moet|moeten|moest|mag|mogen|mocht|mochten|wil|wilt|willen|wilde|blijf|blijft|blijven|laat|laten)$/u;
export const COORDINATOR = /^(?:en|maar|doch|want|dus)$/u;

export const canBeFinite = ({ lower }: Word): boolean =>
  AUXILIARY.test(lower) || readAs(lower, 'ik', 'hij', 'past', 'infinitive') !== null;

/** A form that is no noun and no infinitive: "zal", "publiceert", "kwam". */
export function isSurelyFinite({ lower }: Word): boolean {
  if (AUXILIARY.test(lower)) return true;
  const kinds = new Set(verbReadings(lower).map(({ kind }) => kind));
  return (
    (kinds.has('hij') && !kinds.has('ik') && !kinds.has('participle')) ||
    (kinds.has('past') && !kinds.has('participle'))
  );
}
