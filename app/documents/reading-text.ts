import { firstNotBefore } from './sorted-places';

/**
 * The text as a reader reads it: words broken over lines or before a letter with dots joined, every kind of white space made one
 * space, every kind of hyphen one hyphen; with a map back to the text as extracted. All rules of
 * citations, deadlines and reading look at this text and answer in offsets of the extracted one.
 *
 * Offsets count UTF-16 code units. Building it is linear in the text.
 */
export interface ReadingText {
  /** The text as extracted: what offsets in answers refer to. */
  readonly original: string;
  /** The text as read. */
  readonly text: string;
  /** Where the character at this offset of `text` begins in `original`. */
  startInOriginal(offset: number): number;
  /** Where the character before this offset of `text` ends in `original`. */
  endInOriginal(offset: number): number;
  /** The first offset of `text` at or after this offset of `original`. */
  fromOriginal(offset: number): number;
}

const WHITE_SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const HYPHEN = /[-\u2010\u2011]/;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/;
const SOFT_HYPHEN = '\u00ad';
const LOWER_CASE = /\p{Ll}/u;
const LETTER = /\p{L}/u;
/** No Dutch word begins with these: a PDF that draws them apart leaves "ge ïnformeerd". */
const NEVER_FIRST = /[ëï]/;
/** After these a hyphen at a line end stands for a left-out part: "in- en uitvoer". */
const ELLIPSIS_WORD = /^(?:en|of|als|dan|noch)(?!\p{L})/u;

export function readingText(original: string): ReadingText {
  // Joined at the end: looking into a string that grows copies it anew each time.
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let isHyphenInWord = false;
  const put = (character: string, start: number, end: number) => {
    characters.push(character);
    starts.push(start);
    ends.push(end);
    isHyphenInWord = character === '-' || (character !== ' ' && isHyphenInWord);
  };

  let at = 0;
  while (at < original.length) {
    const character = original.charAt(at);
    if (INVISIBLE.test(character)) {
      at += 1;
      continue;
    }
    if (character === SOFT_HYPHEN) {
      const next = skipWhiteSpace(original, at + 1);
      at = original.slice(at + 1, next).includes('\n') ? next : at + 1;
      continue;
    }
    if (WHITE_SPACE.test(character)) {
      const next = skipWhiteSpace(original, at);
      const isWithinWord = NEVER_FIRST.test(original.charAt(next)) && LETTER.test(characters.at(-1) ?? '');
      if (characters.length > 0 && !isWithinWord) put(' ', at, next);
      at = next;
      continue;
    }
    if (HYPHEN.test(character)) {
      const next = skipWhiteSpace(original, at + 1);
      const isAtLineEnd = /[\n\r]/.test(original.slice(at + 1, next));
      const follows = original.charAt(next);
      if (isAtLineEnd && follows !== '' && LETTER.test(characters.at(-1) ?? '')) {
        const rest = original.slice(next, next + 5);
        if (LOWER_CASE.test(follows) && !ELLIPSIS_WORD.test(rest)) {
          if (isHyphenInWord) put('-', at, next);
          at = next;
          continue;
        }
        if (!LOWER_CASE.test(follows) && LETTER.test(follows)) {
          put('-', at, next);
          at = next;
          continue;
        }
      }
      put('-', at, at + 1);
      at += 1;
      continue;
    }
    put(character, at, at + 1);
    at += 1;
  }

  return {
    original,
    text: characters.join(''),
    startInOriginal: (offset) => starts[offset] ?? original.length,
    endInOriginal: (offset) => (offset <= 0 ? 0 : (ends[offset - 1] ?? original.length)),
    fromOriginal: (offset) => firstNotBefore(starts, (start) => start < offset),
  };
}

function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && WHITE_SPACE.test(text.charAt(at))) at += 1;
  return at;
}
