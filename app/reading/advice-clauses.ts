import { adviceIn, advicesIn, mayAdvise, type ReadAdvice } from './advice';
import type { MotionFind } from './letter-reading';
import type { LetterText, Sentence } from './letter-text';
import { type Mention, motionsOf, type Talk } from './motion-talk';

/** An advice and the motions that its part of a sentence names. */
export interface AdviceClause {
  advice: ReadAdvice;
  named: MotionFind[];
}

/** "De eerste motie geef ik oordeel Kamer; de tweede ontraad ik": behind the first the word is left out. */
const ORDINAL = /\b(?:de (eerst|tweed|derd|vierd|laatst)(?:genoemd)?e|(eerst|laatst)genoemde)\b/giu;
const PLACES = ['eerst', 'tweed', 'derd', 'vierd', 'laatst'];
const RESPECTIVELY = /\b(?:respectievelijk|resp)\b/iu;

/** A sentence that advises on motions by their order, or "respectievelijk" on those that it names. */
export function byOrder({ text }: Sentence, named: readonly Mention[], talk: Talk): AdviceClause[] {
  if (!mayAdvise(text)) return [];
  if (RESPECTIVELY.test(text)) {
    const motions = named.length > 0 ? motionsOf(named) : talk.together();
    const values = advicesIn(text);
    return values.length === motions.length
      ? values.map((advice, index) => ({ advice, named: motions.slice(index, index + 1) }))
      : [];
  }
  if (named.length > 0) return [];
  const places = [...text.matchAll(ORDINAL)];
  const clauses = places.flatMap((place, index) => {
    const advice = adviceIn(
      text.slice(place.index, places[index + 1]?.index).replace(/,? (?:en|maar) $/u, ''),
      true,
    );
    const motion = talk.inPlace(PLACES.indexOf((place[1] ?? place[2] ?? '').toLowerCase()));
    return advice && motion ? [{ advice, named: [motion] }] : [];
  });
  return clauses.length === places.length ? clauses : [];
}

/** Longer than any sentence that advises on several motions. */
const LONGEST_CLAUSES = 2000;

/**
 * The clauses of a sentence that advises differently on several motions: "de motie-X geef ik oordeel Kamer, de
 * motie-Y ontraad ik". One clause, without an advice of its own, where it says one thing of all.
 */
export function clausesOf(letter: LetterText, sentence: Sentence, named: readonly Mention[]): AdviceClause[] {
  if (sentence.text.length > LONGEST_CLAUSES || motionsOf(named).length < 2) return [];
  const text = letter.original.slice(sentence.start, sentence.end);
  const cuts = [...text.matchAll(/(?:[;,]|\s(?:en|maar|terwijl|doch))(?=\s)/gu)].map(({ index }) => index);
  const found: AdviceClause[] = [];
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
