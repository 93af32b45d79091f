import { addsOtherwise, adviceIn, conditionIn, isAdviceAlone, type ReadAdvice } from './advice';
import { isUnlessChanged } from './advice-rules';
import type { AdviceFind, MotionFind } from './letter-reading';
import type { LetterText, Sentence } from './letter-text';

/** A place where the letter names a motion. */
interface Mention {
  motion: MotionFind;
  start: number;
  end: number;
}

/** A motion and every place where the letter names it, in offsets of the original. */
export interface MentionedMotion {
  motion: MotionFind;
  mentions: readonly { start: number; end: number }[];
}

/** How far an advice may stand behind the last naming of its motion. */
const FARTHEST = 2500;

/**
 * Gives each advice of a letter to its motions: those named in its own sentence, those that a list under it
 * names, else the one that is spoken of. What a sentence names only on the way ("in lijn met de motie ...") is
 * not spoken of. Linear in the text.
 */
export function giveAdvice(letter: LetterText, motions: readonly MentionedMotion[]): void {
  if (motions.length === 0) return;
  const mentions = motions
    .flatMap(({ motion, mentions: places }) => places.map((place) => ({ motion, ...place })))
    .sort((one, other) => one.start - other.start);
  const talk = new Talk(subjectOf(letter, mentions), new Set(mentions.map(({ motion }) => motion)).size);
  let next = 0;
  for (const [index, sentence] of letter.sentences.entries()) {
    const named: Mention[] = [];
    for (; next < mentions.length; next += 1) {
      const mention = mentions[next];
      if (!mention || mention.start >= sentence.end) break;
      if (mention.start >= sentence.start) named.push(mention);
    }
    if (!sentence.isQuestion) giveIn(letter, sentence, letter.sentences[index - 1], named, talk);
    talk.hear(sentence, named);
  }
}

function giveIn(
  letter: LetterText,
  sentence: Sentence,
  before: Sentence | undefined,
  named: readonly Mention[],
  talk: Talk,
): void {
  const clauses = clausesOf(letter, sentence, named);
  if (clauses.length > 1) {
    for (const { advice, named: own } of clauses) give(own, advice, sentence);
    return;
  }
  const advice = adviceIn(
    sentence.text,
    named.length > 0 || talk.isAbout(sentence, before) || isAdviceAlone(sentence.text),
  );
  if (!advice) {
    // "De volgende moties ontraad ik:" and a heading "Oordeel Kamer" speak of the list below.
    if (talk.announced && named.length > 0) give(motionsOf(named), talk.announced, sentence);
    else if (named.length === 0) talk.announced = null;
    return;
  }
  if (named.length === 0 && announcesList(sentence, talk)) {
    talk.announced = { ...advice, from: sentence };
    return;
  }
  talk.announced = null;
  const rests = /\bmet (?:die|deze) (?:lezing|uitleg|interpretatie)\b/iu.test(sentence.text);
  const condition = advice.condition ?? (rests && before ? conditionIn(before.text) : null);
  const spoken = named.filter((mention) => !isAside(sentence, mention));
  const targets =
    spoken.length > 0
      ? motionsOf(spoken)
      : named.length > 0 && !/\b(?:deze|voorliggende|onderhavige) motie\b/iu.test(sentence.text)
        ? motionsOf(named)
        : talk.targets(sentence);
  give(targets, { ...advice, condition }, sentence);
}

type Announced = ReadAdvice & { from?: Sentence };

function give(motions: readonly MotionFind[], advice: Announced, sentence: Sentence): void {
  const { from = sentence, value, otherwise, condition, reasons } = advice;
  const find: AdviceFind = {
    value,
    otherwise,
    condition,
    reason: reasons.nl,
    reasons,
    sentence: from.text,
    start: from.start,
    end: from.end,
  };
  for (const motion of motions) motion.advice = together(motion.advice, find, sentence.text);
}

/** What two sentences say of one motion: the first counts, the second may tell on what it rests. */
function together(first: AdviceFind | null, next: AdviceFind, words: string): AdviceFind {
  if (first === null || first.value === 'Nog te ontvangen') return next;
  if (first.value === next.value) return first.condition === null && next.condition !== null ? next : first;
  const values = [first.value, next.value].join();
  const isChanged =
    (values === 'Ontraden,Oordeel Kamer' && isUnlessChanged(first.sentence, words)) ||
    (values === 'Oordeel Kamer,Ontraden' && isUnlessChanged(words, first.sentence));
  if (isChanged) return { ...next, value: 'Ontraden, tenzij gewijzigd', otherwise: null, condition: null };
  return addsOtherwise(words) ? { ...first, otherwise: 'Ontraden' } : first;
}

/**
 * A list is announced by a colon, or by an advice alone on its line where no motion still waits for one: under
 * "Motie-X (41 235, nr. 61)" the words "Ontraden" are its advice, above a list they are a heading.
 */
function announcesList(sentence: Sentence, talk: Talk): boolean {
  if (/:$/.test(sentence.text)) return true;
  return isAdviceAlone(sentence.text) && !talk.waits();
}

/** What is spoken of while a letter is read from front to back. */
class Talk {
  announced: Announced | null = null;
  private spokenOf: MotionFind | null = null;
  private lastEnd = Number.NEGATIVE_INFINITY;
  /** In the order in which they were last named. */
  private named: MotionFind[] = [];
  /** Named together in one sentence or paragraph: "de eerste", "beide". */
  private group: { paragraph: number; motions: MotionFind[] } = { paragraph: -1, motions: [] };

  constructor(
    private readonly subject: MotionFind | null,
    private readonly count: number,
  ) {}

  /** The motions that the heading above names, until another heading; none where headings make a list. */
  private headed: MotionFind[] = [];
  private wasHeading = false;

  hear(sentence: Sentence, mentions: readonly Mention[]): void {
    const heads = mentions.length > 0 && isHeading(sentence.text);
    if (heads) this.headed = this.wasHeading ? [] : motionsOf(mentions);
    this.wasHeading = heads;
    for (const mention of mentions) {
      this.lastEnd = mention.end;
      if (isAside(sentence, mention) && this.spokenOf !== null) continue;
      // Of few motions the one that the letter opens with stays its subject until another heads a sentence.
      const heads = mention.start - sentence.start < 60;
      if (this.spokenOf === null || this.subject === null || heads || this.count > 3)
        this.spokenOf = mention.motion;
      this.named = [...this.named.filter((one) => one !== mention.motion), mention.motion].slice(-12);
      if (this.group.paragraph !== sentence.paragraph)
        this.group = { paragraph: sentence.paragraph, motions: [] };
      if (this.group.motions.length < 12 && !this.group.motions.includes(mention.motion))
        this.group.motions.push(mention.motion);
    }
  }

  /** Whether the motion spoken of has no advice yet. */
  waits(): boolean {
    return this.spokenOf !== null && this.spokenOf.advice === null;
  }

  isAbout(sentence: Sentence, before: Sentence | undefined): boolean {
    return (
      /\b(?:deze|de|die|beide) moties?\b|\baanvaarding\b|\bhaar\b/iu.test(sentence.text) ||
      (before !== undefined &&
        before.paragraph === sentence.paragraph &&
        /\bmoties?\b/iu.test(before.text)) ||
      sentence.start - this.lastEnd < FARTHEST
    );
  }

  /** The motions that a sentence without a name speaks of. */
  targets({ text }: Sentence): MotionFind[] {
    const place = ORDINALS.findIndex((pattern) => pattern.test(text));
    if (place !== -1) {
      const one = place === LAST ? this.group.motions.at(-1) : this.group.motions[place];
      return one ? [one] : [];
    }
    if (BOTH.test(text)) return this.named.slice(-2);
    if (/\b(?:de|deze|alle|genoemde|bovenstaande) moties\b/iu.test(text)) {
      const open = this.named.filter(({ advice }) => advice === null);
      return open.length > 0 ? open : this.named;
    }
    if (this.headed.length > 0 && this.headed.every(({ advice }) => advice === null)) return this.headed;
    const isAboutSubject = /\b(?:deze|bovengenoemde|voorliggende|onderhavige) motie\b/iu.test(text);
    if (isAboutSubject && this.subject?.advice === null && this.count <= 2) return [this.subject];
    return this.spokenOf ? [this.spokenOf] : [];
  }
}

/** "Beide moties", "Beide ontraad ik", "Ik ontraad ze beide". */
const BOTH =
  /\bbeide (?:moties|ontra|kan|kunnen|geef|laat|acht|neem|zijn|krijgen)|\b(?:ze|deze|allebei) beide\b|\ballebei\b/iu;

const ORDINALS: readonly RegExp[] = [
  /\b(?:eerstgenoemde|eerste) motie\b/iu,
  /\btweede motie\b/iu,
  /\bderde motie\b/iu,
  /\bvierde motie\b/iu,
  /\b(?:laatstgenoemde|laatste) motie\b/iu,
];
const LAST = 4;

/** The motion that the letter says it is about: named in its subject line or where it says what it answers. */
function subjectOf(letter: LetterText, mentions: readonly Mention[]): MotionFind | null {
  const opening = letter.sentences.find(({ text }) =>
    /\bnaar aanleiding van\b|^(?:Betreft|Onderwerp)\b/iu.test(text),
  );
  if (!opening) return null;
  return mentions.find(({ start, end }) => start >= opening.start && end <= opening.end)?.motion ?? null;
}

const LONGEST_HEADING = 400;

/** A line over a passage: it names its motion and says nothing of it. */
const isHeading = (text: string): boolean =>
  text.length < LONGEST_HEADING &&
  HEADS.test(text) &&
  !/[.:;,?!]\d{0,2}$/u.test(text) &&
  !SAYS_SOMETHING.test(text);
const HEADS =
  /^(?:[•·▪*–-] ?|\(?\d{1,3}(?:\.\d{1,2})*[.):]? |[a-zA-Z][.)] )?(?:[^.?!]{0,40}[:.–-] ?)?(?:(?:de|het|aan|over|ad|(?:tweede |nader )?gewijzigde|nader|aangehouden|aangenomen|appreciatie|van) ){0,5}moties?\b|^(?:Kamerstuk(?:ken)? )?[1-4]\d[ .]?\d{3}\b/iu;
const SAYS_SOMETHING =
  /\b(?:is|zijn|was|wordt|worden|werd|zal|zullen|heb|heeft|hebben|kan|kunnen|ben|ik|wij|kabinet|verzoekt|vraagt)\b/iu;

const motionsOf = (mentions: readonly Mention[]): MotionFind[] => [
  ...new Set(mentions.map(({ motion }) => motion)),
];

/** Words before a motion that is named on the way: for what it asked earlier, or what the other is held against. */
const ON_THE_WAY =
  /\b(?:eerder|eerdere|reeds|destijds|vorig jaar|aangenomen|aanvaarde|verworpen|uitgevoerde|conform|gelet op|in lijn met|in navolging van|vergelijkbaar met|gelijk aan|net als|sluit aan (?:bij|op)|past bij|overlapt met|verwijst naar|(?:uitvoering|invulling|opvolging) (?:te geven |gegeven )?(?:van|aan)|zoals (?:verzocht|gevraagd) (?:in|door))\b[^.;:]{0,80}$/iu;

function isAside(sentence: Sentence, mention: Mention): boolean {
  const at = Math.max(0, mention.start - sentence.start);
  if (!ON_THE_WAY.test(sentence.text.slice(Math.max(0, at - 160), at))) return false;
  // "Naar aanleiding van de aangenomen motie ..." is what the letter is about.
  return !/\bnaar aanleiding van\b|^(?:Betreft|Onderwerp)\b/iu.test(
    sentence.text.slice(0, Math.min(at, 300)),
  );
}

/** Longer than any sentence that advises on several motions. */
const LONGEST_CLAUSES = 2000;

/**
 * The clauses of a sentence that advises differently on several motions: "de motie-X geef ik oordeel Kamer, de
 * motie-Y ontraad ik". One clause, without an advice of its own, where it says one thing of all.
 */
function clausesOf(
  letter: LetterText,
  sentence: Sentence,
  named: readonly Mention[],
): { advice: ReadAdvice; named: MotionFind[] }[] {
  if (sentence.text.length > LONGEST_CLAUSES || motionsOf(named).length < 2) return [];
  const text = letter.original.slice(sentence.start, sentence.end);
  const cuts = [...text.matchAll(/(?:[;,]|\s(?:en|maar|terwijl|doch))(?=\s)/gu)].map(({ index }) => index);
  const found: { advice: ReadAdvice; named: MotionFind[] }[] = [];
  let from = 0;
  const clause = (start: number, end: number) => {
    const own = named.filter(
      (mention) => mention.start >= sentence.start + start && mention.end <= sentence.start + end,
    );
    const advice = own.length > 0 ? adviceIn(text.slice(start, end).replace(/\s+/g, ' '), true) : null;
    return advice && { advice, named: motionsOf(own) };
  };
  for (const cut of [...cuts.slice(0, 40), text.length]) {
    const done = clause(from, cut);
    if (!done || (cut < text.length && !clause(cut, text.length))) continue;
    found.push(done);
    from = cut;
  }
  const values = new Set(found.map(({ advice }) => advice.value));
  const isWhole = new Set(found.flatMap((one) => one.named)).size === motionsOf(named).length;
  return values.size > 1 && isWhole ? found : [];
}
