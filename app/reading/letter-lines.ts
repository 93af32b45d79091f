import type { LetterText } from './letter-text';

/** A line of the letter proper: what a page prints round its text is none. Offsets are those of the original. */
export interface Line {
  text: string;
  /** Where its words begin, and where the line does. */
  start: number;
  lineStart: number;
  end: number;
  isAfterGap: boolean;
  /** The columns of a row, as offsets in the original; none where nothing stands apart. */
  cells: { start: number; end: number }[];
}

/** A number by itself: of a page, or a cell of a table. */
const NUMBER_ALONE = /^\d{1,4}$/;

/**
 * The lines of a letter that hold words, with the columns that stand apart in them. Numbers alone are taken for
 * those of pages, unless asked for. Linear in the text.
 */
export function linesOf({ original, body }: LetterText, withNumbers = false): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let isAfterGap = true;
  for (const raw of original.split('\n')) {
    const end = start + raw.length;
    const words = body.text.slice(body.fromOriginal(start), body.fromOriginal(end)).trim();
    const isNumber = withNumbers && words === '' && NUMBER_ALONE.test(raw.trim());
    const text = isNumber ? raw.trim() : words;
    if (text === '') {
      // What a page prints round its text is no gap in it; an empty line is.
      if (raw.trim() === '') isAfterGap = true;
    } else {
      const lead = raw.length - raw.trimStart().length;
      lines.push({
        text,
        start: start + lead,
        lineStart: start,
        end: start + raw.trimEnd().length,
        isAfterGap,
        cells: cellsOf(raw, start),
      });
      isAfterGap = false;
    }
    start = end + 1;
  }
  return lines;
}

/** A row of a table is no longer than this; a line that is has no columns. */
const LONGEST_ROW = 1000;

function cellsOf(raw: string, start: number): Line['cells'] {
  if (raw.length > LONGEST_ROW || !/\S(?:\t| {3})/.test(raw)) return [];
  return [...raw.matchAll(/[^\s](?:[^\t\n]{0,400}?[^\s])??(?=\t| {3,}|\s*$)/gu)].map((cell) => ({
    start: start + cell.index,
    end: start + cell.index + cell[0].length,
  }));
}
