import { describe, expect, test } from 'vitest';
import { calendarOf, DEFAULT_CALENDAR } from '~/deadlines/calendar';
import { deadlineIn } from './deadline-in';
import { TERMS, type TermExample } from './examples/terms';
import { HELD_OUT_TERMS } from './examples/terms-held-out';

const CALENDAR = calendarOf(DEFAULT_CALENDAR);

/** Share of the words and of the dated windows that are right, and every miss. */
function measure(anchor: string, rows: readonly TermExample[]) {
  const missed: string[] = [];
  const score = { words: 0, dated: 0, windows: 0 };
  for (const [sentence, words, from, to] of rows) {
    const found = deadlineIn(sentence, anchor, CALENDAR);
    const isRight = (found?.from ?? null) === from && (found?.to ?? null) === to;
    if ((found?.text ?? null) === words) score.words += 1;
    if (from !== null || to !== null) score.dated += 1;
    if (isRight && (from !== null || to !== null)) score.windows += 1;
    if ((found?.text ?? null) !== words || !isRight)
      missed.push(`${words} = ${from}..${to}, read ${found?.text} ${found?.from}..${found?.to}: ${sentence}`);
  }
  return {
    words: score.words / rows.length,
    windows: score.windows / score.dated,
    missed: missed.join('\n'),
  };
}

describe('the term of a promise', () => {
  test.each([...Object.entries(TERMS), ...Object.entries(HELD_OUT_TERMS)])(
    'in letters of %s has the words of an annotator to 0.95 and the window to 0.97',
    (anchor, rows) => {
      const { words, windows, missed } = measure(anchor, rows);
      expect(words, missed).toBeGreaterThanOrEqual(0.95);
      expect(windows, missed).toBeGreaterThanOrEqual(0.97);
    },
  );
});
