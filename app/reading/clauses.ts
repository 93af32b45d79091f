/**
 * A sentence as clauses: what opens each, its finite verb with what stands before and behind it, and which verb it
 * is about. Dutch puts the finite verb second in a main clause, first in a condition without "als", and last in a
 * subordinate clause. Source: the Algemene Nederlandse Spraakkunst, chapters 20 and 21.
 */
import { readAs, type VerbReading, verbReadings } from './verb-forms';
import { type Word, wordsOf } from './words';

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

export interface Clause {
  role: ClauseRole;
  /** The word that opens a subordinate clause, in small letters: "als", "die", "waarover". */
  opener: string | null;
  /** Its own words, without those of the clauses inside it. */
  words: Word[];
  /** Place of the finite verb among them; -1 when the clause has none of its own. */
  finiteAt: number;
  /** Leaves out its subject or its finite verb, which it shares with the clause before: "... en informeer u". */
  isJoined: boolean;
  /** The clause that it stands in or follows; null for the first. */
  of: Clause | null;
}

const OPENERS: Readonly<Record<string, ClauseRole>> = {
  als: 'condition',
  indien: 'condition',
  mits: 'condition',
  tenzij: 'condition',
  wanneer: 'condition',
  ingeval: 'condition',
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
const PREPOSITION =
  /^(?:aan|achter|bij|binnen|buiten|door|gedurende|in|langs|met|na|naar|namens|om|omtrent|onder|op|over|per|rond|sinds|tegen|ten|ter|tijdens|tot|tussen|uit|van|vanaf|vanwege|via|volgens|voor|vóór|wegens|zonder|richting|conform|inzake)$/u;
const DETERMINER =
  /^(?:de|het|een|dit|deze|die|dat|mijn|ons|onze|uw|zijn|haar|hun|geen|elk|elke|ieder|iedere|alle|veel|enkele|beide|nader|nieuwe?|eigen|welke?|twee|drie|vier|vijf|zes|\d+)$/u;
const SUBJECT_PRONOUN = /^(?:ik|ikzelf|wij|we)$/u;
const ANY_SUBJECT = /^(?:ik|ikzelf|wij|we|u|hij|zij|ze|het|de|uw|een|er|dit|deze|mijn|dat|die)$/u;
/** Words beside "ik" that are no verb. */
const NO_VERB =
  /^(?:en|of|maar|want|dus|ook|zelf|daarom|hierover|daarover|dan|toch|dat|die|als|zoals|hoe|wat|waar\p{L}*|samen|mede|met|van|in|op|aan|voor|door|te|het|de|een|uw|niet|wel|nog|al|zo|hier|daar|nu|er|uiterlijk|binnen|begin|eind|medio|halverwege|tijdens|vóór|na|per|bij|over|vanaf|weg|wijze|manier|mate|reden|u|deze|dit|zodra|indien|wanneer|omdat|om|ik|wij|we|graag|verder|ten|tot|uit|zowel|evenals|dat\p{L}*|zich|mij|ons)$/u;
const AUXILIARY =
  /^(?:zal|zult|zullen|zou|zouden|ga|gaat|gaan|ben|bent|is|was|waren|heb|hebt|heeft|hebben|had|hadden|word|wordt|worden|werd|werden|kan|kunt|kunnen|kon|konden|moet|moeten|moest|mag|mogen|mocht|mochten|wil|wilt|willen|wilde|blijf|blijft|blijven|laat|laten)$/u;
const COORDINATOR = /^(?:en|maar|doch|want|dus)$/u;
/** May stand between "en" and its verb, when the subject is left out. */
const BETWEEN =
  /^(?:daarna|vervolgens|daarom|ook|tevens|dan|nadien|hierna|daartoe|hiertoe|aansluitend|zo|dus|daarmee|daarbij)$/u;

const canBeFinite = ({ lower }: Word): boolean =>
  AUXILIARY.test(lower) || readAs(lower, 'ik', 'hij', 'past', 'infinitive') !== null;

/** The clauses of a sentence in the order in which they begin. Linear in the sentence; never throws. */
export function clausesOf(sentence: string): Clause[] {
  const words = wordsOf(sentence);
  const clauses: Clause[] = [];
  const open = (role: ClauseRole, opener: string | null, of: Clause | null, isJoined = false): Clause => {
    const clause: Clause = { role, opener, words: [], finiteAt: -1, isJoined, of };
    clauses.push(clause);
    return clause;
  };
  let main = open('main', null, null);
  /** Subordinate clauses that are open, the innermost last. */
  let inner: Clause[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const innermost = inner.at(-1);
    if (word.isPoint) {
      if (/^[;:–—]$/u.test(word.lower)) {
        inner = [];
        if (main.words.length > 0) main = open('main', null, main);
        continue;
      }
      if (word.lower !== ',') continue;
      while (inner.length > 0 && isComplete(inner.at(-1) as Clause)) inner.pop();
      if (inner.length > 0) (inner.at(-1) as Clause).words.push(word);
      else if (beginsMain(words, at + 1, main, ',')) main = open('main', null, main);
      else main.words.push(word);
      continue;
    }
    const role = openerAt(words, at);
    if (role !== null) {
      inner.push(open(role, word.lower, innermost ?? main));
      (inner.at(-1) as Clause).words.push(word);
      continue;
    }
    if (COORDINATOR.test(word.lower)) {
      const isClosed = inner.every(isComplete);
      if (isClosed && beginsMain(words, at + 1, main, word.lower, inner.length > 0)) {
        inner = [];
        const isBare = !hasOwnSubject(words, at + 1);
        main = open('main', null, main, isBare);
        if (isBare) main.finiteAt = verbOfJoined(words, at + 1);
        continue;
      }
    }
    // "Om dit te bereiken werkt het kabinet": the verb of the main clause ends the one before it.
    if (innermost && main.words.length === 0 && endsHere(words, at, innermost)) inner = [];
    (inner.at(-1) ?? main).words.push(word);
  }
  return withVerbs(clauses.filter((clause) => clause.words.some(({ isPoint }) => !isPoint)));
}

/** The subordinate clause has its last verb, and a finite verb with its subject follows. */
function endsHere(words: readonly Word[], at: number, innermost: Clause): boolean {
  const last = words[at - 1] as Word;
  const next = words[at + 1];
  if (innermost.words.length < 2 || !next || next.isPoint || !canBeFinite(words[at] as Word)) return false;
  const isVerb = canBeFinite(last) || readAs(last.lower, 'participle') !== null;
  return (
    isVerb &&
    (ANY_SUBJECT.test(next.lower) || /^\p{Lu}/u.test(next.text)) &&
    !/^(?:is|was|zijn)$/u.test(last.lower)
  );
}

/** A subordinate clause ends at a comma once it has its verb; "om ... te" once it has its infinitive. */
const isComplete = (clause: Clause): boolean => {
  const last = clause.words.filter(({ isPoint }) => !isPoint).slice(1);
  return last.some(canBeFinite) || /(?:t|en)$/u.test(last.at(-1)?.lower ?? '');
};

/** What a word opens at its place; null for one that opens nothing there ("die brief", "als bijlage", "a of b"). */
function openerAt(words: readonly Word[], at: number): ClauseRole | null {
  const { lower } = words[at] as Word;
  const role = OPENERS[lower] ?? (WHERE.test(lower) ? 'relative' : null);
  if (role === null) return null;
  const before = words[at - 1];
  const next = words[at + 1];
  const after = words[at + 2];
  if (!next || next.isPoint || IN_SHORT.test(next.lower)) return null;
  if (lower === 'zoals' && readAs(next.lower, 'participle') !== null) return null;
  if (/^(?:dat|die|wat)$/u.test(lower) && before && OPENERS[before.lower] !== undefined) return null;
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
    if (lower === 'dat' && before?.lower === ',' && !AUXILIARY.test(next.lower)) return 'relative';
  }
  if (lower === 'als') {
    if (before && /^(?:evenals|net|even|zo|anders)$/u.test(before.lower)) return null;
    if (words.slice(Math.max(0, at - 12), at).some((one) => one.lower === 'zowel')) return null;
    if (
      /^(?:volgt|bijlage|onderdeel|zodanig|gevolg|het|de|een|basis|eerste|ook)$/u.test(next.lower) &&
      !hasVerbAhead(words, at)
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

/** "kosten of baten": two of one kind need no clause. */
const isSameKind = (before: Word | undefined, next: Word): boolean =>
  before !== undefined &&
  readAs(before.lower, 'infinitive') !== null &&
  readAs(next.lower, 'infinitive') !== null;

/** The stretch up to the next comma has a verb that can close a clause. */
function hasVerbAhead(words: readonly Word[], at: number): boolean {
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

/** Whether a new main clause begins here: it has a verb of its own at the place of one, and so has that before it. */
function beginsMain(
  words: readonly Word[],
  from: number,
  main: Clause,
  joint: string,
  isWithin = false,
): boolean {
  const first = words[from];
  if (!first || first.isPoint) return false;
  const hasVerb = finiteIn(main.words) !== -1;
  if (!hasVerb) return false;
  const isVerbFirst = canBeFinite(main.words[0] as Word) && main.words.length > 2 && main.of?.role !== 'main';
  if (joint === ',') {
    if (COORDINATOR.test(first.lower)) return false;
    if (isVerbFirst && (first.lower === 'dan' || /^(?:zo|dan)$/u.test(first.lower))) return true;
    const second = words[from + 1];
    if (!second) return false;
    if (/^(?:mocht|mochten|zou|zouden)$/u.test(first.lower)) return true;
    if (isVerbFirst && canBeFinite(first) && ANY_SUBJECT.test(second.lower)) return true;
    if (canBeFinite(first) && SUBJECT_PRONOUN.test(second.lower)) return true;
    if (first.lower === 'al' && canBeFinite(second)) return true;
    return SUBJECT_PRONOUN.test(first.lower) && canBeFinite(second);
  }
  let at = from;
  while (words[at] && BETWEEN.test((words[at] as Word).lower)) at += 1;
  const head = words[at];
  if (!head || head.isPoint) return false;
  if (isMainVerb(words, at) && agrees(head, main)) return true;
  // A new subject or another first part, then the verb.
  const until = spanEnd(words, from);
  const place = finiteIn(words.slice(from, until));
  if (place <= 0) return false;
  const verb = words[from + place] as Word;
  const behind = words[from + place + 1];
  // "... die ik verwacht en aan u zal sturen": both verbs close the clause that is open.
  if (isWithin && PREPOSITION.test(first.lower) && behind && !ANY_SUBJECT.test(behind.lower)) return false;
  if (AUXILIARY.test(verb.lower)) return true;
  if (behind && SUBJECT_PRONOUN.test(behind.lower)) return true;
  if (SUBJECT_PRONOUN.test((words[from + place - 1] as Word).lower)) return true;
  const reading = readAs(verb.lower, 'hij');
  return reading !== null && reading.particle === null && from + place < until - 1;
}

/** A word that can be a finite verb at the head of what is joined; a glued particle shows that it closes a clause. */
function isMainVerb(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (AUXILIARY.test(word.lower)) return true;
  const reading = readAs(word.lower, 'ik', 'hij', 'past', 'infinitive');
  return (
    reading !== null && reading.particle === null && next !== undefined && !/^(?:van|voor)$/u.test(next.lower)
  );
}

/** "ik ... en informeer": the form of the subject that is shared. */
function agrees(verb: Word, main: Clause): boolean {
  const hasI = main.words.some(({ lower }) => /^(?:ik|ikzelf)$/u.test(lower));
  const first = main.words[finiteIn(main.words)];
  if (
    !hasI &&
    first &&
    (!AUXILIARY.test(first.lower) || /^(?:hebben|zijn)$/u.test(first.lower)) &&
    readAs(first.lower, 'infinitive')
  )
    return AUXILIARY.test(verb.lower) || readAs(verb.lower, 'infinitive', 'past') !== null;
  if (!hasI) return AUXILIARY.test(verb.lower) || readAs(verb.lower, 'hij', 'past') !== null;
  return (
    readAs(verb.lower, 'ik', 'past') !== null ||
    /^(?:zal|ben|heb|ga|kan|wil|zou|laat|word|wordt|worden|is)$/u.test(verb.lower)
  );
}

function hasOwnSubject(words: readonly Word[], from: number): boolean {
  let at = from;
  while (words[at] && BETWEEN.test((words[at] as Word).lower)) at += 1;
  const head = words[at] as Word | undefined;
  const next = words[at + 1];
  if (!head) return false;
  if (!canBeFinite(head) || DETERMINER.test(head.lower)) return true;
  return next !== undefined && SUBJECT_PRONOUN.test(next.lower);
}

/** Place in its clause of the verb that "en" joins. */
function verbOfJoined(words: readonly Word[], from: number): number {
  let at = from;
  while (words[at] && BETWEEN.test((words[at] as Word).lower)) at += 1;
  return at - from;
}

function spanEnd(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at += 1)
    if ((words[at] as Word).isPoint || (at > from + 1 && COORDINATOR.test((words[at] as Word).lower)))
      return at;
  return words.length;
}

/** A form that is no noun and no infinitive: "zal", "publiceert", "kwam". */
function isSurelyFinite({ lower }: Word): boolean {
  if (AUXILIARY.test(lower)) return true;
  const kinds = new Set(verbReadings(lower).map(({ kind }) => kind));
  return (
    (kinds.has('hij') && !kinds.has('ik') && !kinds.has('participle')) ||
    (kinds.has('past') && !kinds.has('participle'))
  );
}

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
    if (!isGlued && isSurelyFinite(word) && (at > 0 || words.length > 3)) return at;
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

/** Finds each clause its finite verb: second in a main clause, last in a subordinate one. */
function withVerbs(clauses: Clause[]): Clause[] {
  for (const clause of clauses) {
    if (clause.role === 'main') {
      if (!clause.isJoined) clause.finiteAt = finiteIn(clause.words);
      const first = clause.words[0];
      const follows = clauses.some((one) => one.of === clause && one.role === 'main' && !one.isJoined);
      if (
        first &&
        clause.finiteAt === 0 &&
        (follows || /^(?:mocht|mochten)$/u.test(first.lower)) &&
        !SUBJECTLESS.test(first.lower)
      )
        clause.role = 'condition';
      continue;
    }
    for (let at = clause.words.length - 1; at > 0; at -= 1) {
      const word = clause.words[at] as Word;
      if (word.isPoint || !canBeFinite(word)) continue;
      const before = clause.words[at - 1];
      if (before && before.lower === 'te') continue;
      clause.finiteAt = at;
      const aux = clause.words.findIndex(
        (one, place) => place > at - 4 && place <= at && AUXILIARY.test(one.lower),
      );
      if (aux > 0) clause.finiteAt = aux;
      break;
    }
  }
  return clauses;
}
const SUBJECTLESS = /^(?:zie|graag|laat)$/u;

/** The words of a clause between two places, as one line. */
export const lineOf = (words: readonly Word[]): string => {
  let line = '';
  for (const { text, isPoint } of words) line += isPoint || line === '' ? text : ` ${text}`;
  return line;
};

export type { VerbReading };
