/** What opens a subordinate clause, and where the same word only points at a thing ("die brief", "dat doe ik"). */
import {
  ANY_SUBJECT,
  AUXILIARY,
  COORDINATOR,
  canBeFinite,
  DETERMINER,
  isSurelyFinite,
  PREPOSITION,
  SUBJECT_PRONOUN,
} from './small-words';
import { readAs } from './verb-forms';
import type { Word } from './words';

/** What a clause does for the one that it belongs to. */
export type ClauseRole =
  | 'main'
  | 'condition'
  | 'time'
  | 'concession'
  | 'reason'
  | 'purpose'
  | 'content'
  | 'question'
  | 'relative'
  | 'comparison';
const OPENERS: Readonly<Record<string, ClauseRole>> = {
  als: 'condition',
  indien: 'condition',
  mits: 'condition',
  tenzij: 'condition',
  wanneer: 'condition',
  ingeval: 'condition',
  zover: 'condition',
  zodra: 'time',
  nadat: 'time',
  voordat: 'time',
  alvorens: 'time',
  totdat: 'time',
  zolang: 'time',
  sinds: 'time',
  toen: 'time',
  terwijl: 'concession',
  hoewel: 'concession',
  ofschoon: 'concession',
  omdat: 'reason',
  aangezien: 'reason',
  doordat: 'reason',
  zodat: 'reason',
  opdat: 'purpose',
  om: 'purpose',
  teneinde: 'purpose',
  dat: 'content',
  of: 'question',
  hoe: 'question',
  welke: 'question',
  waarom: 'question',
  wie: 'question',
  die: 'relative',
  wat: 'relative',
  hetgeen: 'relative',
  zoals: 'comparison',
  naarmate: 'comparison',
};
const WHERE =
  /^waar(?:over|na|van|in|op|mee|bij|toe|door|voor|uit|aan|onder|tegen|tussen|binnen|mede|langs)?$/u;
/** What a word opens at its place; null for one that opens nothing there ("die brief", "als bijlage", "a of b"). */
export function openerAt(words: readonly Word[], at: number): ClauseRole | null {
  const { lower } = words[at] as Word;
  const role = OPENERS[lower] ?? (WHERE.test(lower) ? 'relative' : null);
  if (role === null) return null;
  const before = words[at - 1];
  const next = words[at + 1];
  const after = words[at + 2];
  if (!next || next.isPoint || IN_SHORT.test(next.lower)) return null;
  if (lower === 'zoals' && readAs(next.lower, 'participle') !== null) return null;
  if (/^(?:dat|die|wat)$/u.test(lower) && before && OPENERS[before.lower] !== undefined) return null;
  if (
    /^(?:dat|die)$/u.test(lower) &&
    before &&
    /^(?:ik|ikzelf|wij|we|u|hij|zij|ze)$/u.test(before.lower) &&
    !(lower === 'dat' && isTold(words, at))
  )
    return null;
  if (lower === 'zover') return before?.lower === 'voor' && hasVerbAhead(words, at) ? role : null;
  if (
    lower === 'om' &&
    /^(?:tafel|de|het)$/u.test(next.lower) &&
    after &&
    /^(?:tafel|gaan|te|om|[,.])$/u.test(after.lower)
  )
    return null;
  if (lower === 'om' && next.lower === 'tafel') return null;
  const isFirst = before === undefined || /^[;:–—]$/u.test(before.lower);
  // "in dat gesprek", but "werkt een plan uit dat naar u gaat" and "zet zich ervoor in dat scholen".
  const isParticle =
    PREPOSITION.test(next.lower) ||
    SUBJECT_PRONOUN.test(next.lower) ||
    /^(?:de|het|u|uw)$/u.test(next.lower) ||
    (lower === 'dat' &&
      words
        .slice(Math.max(0, at - 14), at)
        .some((one) => /^(?:er|er(?:voor|van|op|aan|mee|naar|toe|in))$/u.test(one.lower)));
  if (before && PREPOSITION.test(before.lower) && lower !== 'wie' && !isParticle) return null;
  // "Die brief volgt", "dat doe ik": a thing that is pointed at.
  if (/^(?:die|dat|wat)$/u.test(lower)) {
    const isPronoun =
      canBeFinite(next) &&
      after !== undefined &&
      (SUBJECT_PRONOUN.test(after.lower) || AUXILIARY.test(next.lower));
    if (isFirst && lower === 'die') return null;
    if (
      before &&
      /^(?:zal|zullen|ga|gaat|gaan|doe|doet|doen|kan|kunnen|wil|willen|mocht|mochten|zou|is|wordt)$/u.test(
        before.lower,
      ) &&
      !SUBJECT_PRONOUN.test(next.lower)
    )
      return null;
    if (isFirst && !SUBJECT_PRONOUN.test(next.lower) && !/^(?:het|de|uw)$/u.test(next.lower)) return null;
    if (isFirst && lower === 'wat' && !isPronoun) return 'relative';
    if (before && COORDINATOR.test(before.lower) && canBeFinite(next)) return null;
    if (lower === 'dat' && before && /^(?:en|maar|want)$/u.test(before.lower)) return null;
    if (lower === 'dat' && !hasVerbAhead(words, at)) return null;
    if (lower === 'dat' && before?.lower === ',' && !AUXILIARY.test(next.lower)) return 'relative';
  }
  if (lower === 'als') {
    if (before && /^(?:evenals|net|even|zo|anders)$/u.test(before.lower)) return null;
    if (words.slice(Math.max(0, at - 12), at).some((one) => one.lower === 'zowel')) return null;
    if (
      /^(?:volgt|bijlage|onderdeel|zodanig|gevolg|uitgangspunt|vervolg\p{L}*|basis|eerste|reactie|antwoord|aanvulling|ondersteuning)$/u.test(
        next.lower,
      )
    )
      return null;
    return hasVerbAhead(words, at) ? role : null;
  }
  if (lower === 'of') return hasVerbAhead(words, at) && !isFirst && !isSameKind(before, next) ? role : null;
  if (lower === 'om') return infinitiveAhead(words, at) ? role : null;
  if (/^(?:welke|hoe|wie|waarom)$/u.test(lower)) return hasVerbAhead(words, at) ? role : null;
  if (/^(?:sinds|toen)$/u.test(lower))
    return hasVerbAhead(words, at) && ANY_SUBJECT.test(next.lower) ? role : null;
  if (lower === 'zoals') return hasVerbAhead(words, at) || readAs(next.lower, 'participle') ? role : null;
  return role;
}

/** "indien nodig", "waar mogelijk", "indien en voor zover nodig". */
const IN_SHORT =
  /^(?:nodig|mogelijk|gewenst|wenselijk|opportuun|noodzakelijk|relevant|passend|aan|en|voor|zover)$/u;

/** "meldde ik dat dit zou worden gedaan", but "zal ik dat rapport sturen" and "zodra ik dat heb". */
function isTold(words: readonly Word[], at: number): boolean {
  const verb = words[at - 2];
  if (!verb || AUXILIARY.test(verb.lower) || !canBeFinite(verb)) return false;
  const point = words.findIndex(({ isPoint }, place) => place > at && isPoint);
  const end = point === -1 ? words.length : point;
  const cluster = words.slice(Math.max(at + 1, end - 3), end);
  const last = cluster.at(-1);
  return cluster.some(({ lower }) => AUXILIARY.test(lower)) || (last !== undefined && canBeFinite(last));
}

/** "kosten of baten": two of one kind need no clause. */
const isSameKind = (before: Word | undefined, next: Word): boolean =>
  before !== undefined &&
  readAs(before.lower, 'infinitive') !== null &&
  readAs(next.lower, 'infinitive') !== null;

/** The stretch up to the next comma has a verb that can close a clause. */
function hasVerbAhead(words: readonly Word[], at: number): boolean {
  if (words[at + 1] && SUBJECT_PRONOUN.test((words[at + 1] as Word).lower)) return true;
  for (let ahead = at + 2; ahead < Math.min(words.length, at + 40); ahead += 1) {
    const word = words[ahead] as Word;
    if (word.isPoint) return false;
    const next = words[ahead + 1];
    if (COORDINATOR.test(word.lower) && next && AUXILIARY.test(next.lower)) return false;
    if (next && SUBJECT_PRONOUN.test(next.lower)) return false;
    if (isSurelyFinite(word) || (canBeFinite(word) && !DETERMINER.test((words[ahead - 1] as Word).lower)))
      return true;
  }
  const next = words[at + 1];
  return next !== undefined && AUXILIARY.test(next.lower);
}

function infinitiveAhead(words: readonly Word[], at: number): boolean {
  for (let ahead = at + 1; ahead < Math.min(words.length, at + 40); ahead += 1) {
    const word = words[ahead] as Word;
    if (word.isPoint && word.lower !== ',') return false;
    if (word.lower === 'te') return true;
  }
  return false;
}
