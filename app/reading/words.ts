/** A word or a mark of punctuation, with its place in the sentence. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  isPoint: boolean;
}

const WORD = /[\p{L}\p{N}€][\p{L}\p{N}’'./&-]*(?<![.’'/-])|[,;:–—]/gu;

/** The words of a sentence; quotation marks, brackets and full stops are left out. */
export const wordsOf = (sentence: string): Word[] =>
  [...sentence.matchAll(WORD)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    start: index,
    end: index + text.length,
    isPoint: /^[,;:–—]$/u.test(text),
  }));
