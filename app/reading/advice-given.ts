import { addsOtherwise, adviceIn, conditionIn, isAdviceAlone } from './advice';
import { byOrder, clausesOf } from './advice-clauses';
import { isUnlessChanged } from './advice-rules';
import type { AdviceFind, MotionFind } from './letter-reading';
import type { LetterText, Sentence } from './letter-text';
import { type Announced, isAside, type Mention, motionsOf, subjectOf, Talk } from './motion-talk';

/** A motion and every place where the letter names it, in offsets of the original. */
export interface MentionedMotion {
  motion: MotionFind;
  mentions: readonly { start: number; end: number }[];
}

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
  const clauses =
    [clausesOf(letter, sentence, named), byOrder(sentence, named, talk)].find((found) => found.length > 1) ??
    [];
  if (clauses.length > 1) {
    for (const { advice, named: own } of clauses) give(own, advice, sentence, talk);
    return;
  }
  const advice = adviceIn(
    sentence.text,
    named.length > 0 || talk.isAbout(sentence, before) || isAdviceAlone(sentence.text),
  );
  if (!advice) {
    // "De volgende moties ontraad ik:" and a heading "Oordeel Kamer" speak of the list below.
    if (talk.announced && named.length > 0) give(motionsOf(named), talk.announced, sentence, talk);
    else if (named.length === 0 && !LIST_NUMBER.test(sentence.text)) talk.announced = null;
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
  give(targets, { ...advice, condition }, sentence, talk);
}

/** What is left of an item's number: the item follows. */
const LIST_NUMBER = /^\(?\d{1,2}[.)]?$/;

function give(motions: readonly MotionFind[], advice: Announced, sentence: Sentence, talk: Talk): void {
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
  for (const motion of motions)
    if (!talk.adopted.has(motion)) motion.advice = together(motion.advice, find, sentence.text);
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
  const isChangedMind =
    values === 'Verzocht motie aan te houden,Oordeel Kamer' &&
    !/\b(?:als|indien|mits|wanneer)\b/iu.test(words);
  if (isChangedMind) return next;
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
