/** Where the finite verb of a main clause stands. */
import {
  AUXILIARY,
  canBeFinite,
  DETERMINER,
  isSurelyFinite,
  PREPOSITION,
  SUBJECT_PRONOUN,
} from './small-words';
import { verbReadings } from './verb-forms';
import type { Word } from './words';

/** Words beside "ik" that are no verb. */
const NO_VERB =
  /^(?:en|of|maar|want|dus|ook|zelf|daarom|hierover|daarover|dan|toch|dat|die|als|zoals|hoe|wat|waar\p{L}*|samen|mede|met|van|in|op|aan|voor|door|te|het|de|een|uw|niet|wel|nog|al|zo|hier|daar|nu|er|uiterlijk|binnen|begin|eind|medio|halverwege|tijdens|vóór|na|per|bij|over|vanaf|weg|wijze|manier|mate|reden|u|deze|dit|zodra|indien|wanneer|omdat|om|ik|wij|we|graag|verder|ten|tot|uit|zowel|evenals|dat\p{L}*|zich|mij|ons)$/u;
/** Place of the finite verb in the words of a main clause; -1 for none. */
export function finiteIn(words: readonly Word[]): number {
  const beside = besidePronoun(words);
  if (beside !== -1) return beside;
  let doubtful = -1;
  let unknown = -1;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.isPoint) continue;
    const before = words[at - 1];
    const next = words[at + 1];
    if (AUXILIARY.test(word.lower)) return at;
    if (word.lower === 'zijn' && before && !PREPOSITION.test(before.lower) && !before.isPoint) return at;
    if (before?.lower === 'te' || (before && PREPOSITION.test(before.lower))) continue;
    const isGlued = verbReadings(word.lower).every(({ particle }) => particle !== null);
    if (!isGlued && isSurelyFinite(word)) return at;
    if (before && (DETERMINER.test(before.lower) || ADJECTIVE.test(before.text))) continue;
    if (isGlued) {
      if (unknown === -1 && at > 0 && /^\p{Ll}{3,}t$/u.test(word.text) && !NO_UNKNOWN.test(word.text))
        unknown = at;
      continue;
    }
    const kinds = new Set(verbReadings(word.lower).map(({ kind }) => kind));
    const isPlural = kinds.has('infinitive') && at > 0 && next !== undefined && !next.isPoint;
    if ((isPlural || kinds.has('hij')) && doubtful === -1 && at > 0) doubtful = at;
  }
  return doubtful === -1 ? unknown : doubtful;
}
const ADJECTIVE = /^(?!(?:de|ze|we|mede|einde|beide|hierbij)$)\p{Ll}{3,}e$/u;
const NO_UNKNOWN =
  /(?:eit|heid|schap|ment|ct|nst|cht|ut|rt|lt|ist|eet|uit|oet|oot|bt)$|^(?:met|niet|het|dat|uit|tot|wat|eerst|laatst|minst|meest|overigens)$/u;

/** Beside "ik" whatever stands there is the verb, but for the words that cannot be one. */
function besidePronoun(words: readonly Word[]): number {
  const at = words.findIndex(({ lower }) => SUBJECT_PRONOUN.test(lower));
  if (at === -1) return -1;
  const before = words[at - 1];
  const isVerb = (word: Word | undefined): boolean =>
    word !== undefined && !word.isPoint && !NO_VERB.test(word.lower) && /^\p{Ll}{2,}$/u.test(word.text);
  if (isVerb(before) && (canBeFinite(before as Word) || at > 1 || !isVerb(words[at + 1]))) return at - 1;
  if (isVerb(words[at + 1])) return at + 1;
  // "Ik, mede namens de minister, zal".
  const comma = words.findIndex((word, place) => place > at + 1 && word.lower === ',');
  if (words[at + 1]?.lower === ',' && comma !== -1 && isVerb(words[comma + 1])) return comma + 1;
  const later = words.findIndex(
    (word, place) => place > at && place < at + 4 && isVerb(word) && canBeFinite(word),
  );
  return later;
}
