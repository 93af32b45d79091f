/**
 * A sentence as clauses: what opens each, its finite verb with what stands before and behind it, and which verb it
 * is about. Dutch puts the finite verb second in a main clause, first in a condition without "als", and last in a
 * subordinate clause. Source: the Algemene Nederlandse Spraakkunst, chapters 20 and 21.
 */
import { type ClauseRole, openerAt } from './clause-openers';
import { finiteIn } from './finite-verb';
import {
  ANY_SUBJECT,
  AUXILIARY,
  COORDINATOR,
  canBeFinite,
  DETERMINER,
  PREPOSITION,
  SUBJECT_PRONOUN,
} from './small-words';
import { readAs } from './verb-forms';
import { type Word, wordsOf } from './words';

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

/** May stand between "en" and its verb, when the subject is left out. */
const BETWEEN =
  /^(?:daarna|vervolgens|daarom|ook|tevens|dan|nadien|hierna|daartoe|hiertoe|aansluitend|zo|dus|daarmee|daarbij)$/u;

/** The sentence that was read last: whoever weighs it asks for the same clauses several times. */
let last: { sentence: string; clauses: readonly Clause[] } = { sentence: '', clauses: [] };

/** The clauses of a sentence in the order in which they begin. Linear in the sentence; never throws. */
export function clausesOf(sentence: string): readonly Clause[] {
  if (last.sentence !== sentence) last = { sentence, clauses: partedIn(sentence) };
  return last.clauses;
}

function partedIn(sentence: string): Clause[] {
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
    // "zal ik": the finite verb stands before its subject in no subordinate clause.
    if (innermost && beforePronoun(words, at)) {
      inner = [];
      if (main.words.length > 0 && hasVerb(main)) main = open('main', null, main);
      main.words.push(word);
      continue;
    }
    // "Om dit te bereiken werkt het kabinet": the verb of the main clause ends the one before it.
    if (innermost && main.words.length === 0 && endsHere(words, at, innermost)) inner = [];
    (inner.at(-1) ?? main).words.push(word);
  }
  return withVerbs(clauses.filter((clause) => clause.words.some(({ isPoint }) => !isPoint)));
}

const beforePronoun = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return next !== undefined && SUBJECT_PRONOUN.test(next.lower) && canBeFinite(words[at] as Word);
};

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
  return last.some(canBeFinite) || /(?:t|en|aan|oen|ien)$/u.test(last.at(-1)?.lower ?? '');
};

/** How far the words of a clause were searched for a verb: a search goes on where the last one ended. */
const searched = new WeakMap<Clause, number>();
const FOUND = Number.POSITIVE_INFINITY;
function hasVerb(clause: Clause): boolean {
  const upTo = searched.get(clause) ?? 0;
  if (upTo === FOUND) return true;
  const isFound = finiteIn(clause.words.slice(Math.max(0, upTo - 2))) !== -1;
  searched.set(clause, isFound ? FOUND : clause.words.length);
  return isFound;
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
  if (!hasVerb(main)) return false;
  const isVerbFirst = canBeFinite(main.words[0] as Word) && main.words.length > 0 && main.of?.role !== 'main';
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
  // "zal dit laten uitwerken en u informeren": behind "zal" these are infinitives.
  if (/(?:en|gaan|zijn)$/u.test(verb.lower) && isModal(main) && !hasPlural(first, verb)) return false;
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

const isModal = ({ words }: Clause): boolean =>
  words.some(({ lower }) => /^(?:zal|zullen|ga|gaat|gaan|kan|kunnen|wil|willen|laat|laten)$/u.test(lower));
/** "de uitkomsten worden": several that can be the subject. */
const hasPlural = ({ lower }: Word, verb: Word): boolean =>
  /^(?:de|die|deze|alle|beide)$/u.test(lower) && /^(?:worden|zijn|zullen)$/u.test(verb.lower);

function spanEnd(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at += 1)
    if (
      (words[at] as Word).isPoint ||
      (at > from && openerAt(words, at) !== null) ||
      (at > from + 1 && COORDINATOR.test((words[at] as Word).lower))
    )
      return at;
  return words.length;
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
