import { expect, test } from 'vitest';
import { calendarOf, DEFAULT_CALENDAR } from './calendar';
import { deadlinesIn } from './deadlines-in';
import { DEADLINE_EXAMPLES } from './examples';

const CALENDAR = calendarOf(DEFAULT_CALENDAR);

test.each(Object.entries(DEADLINE_EXAMPLES))(
  'in letters of %s the words are read to at least 0.9, the window to 0.95, and little else',
  (anchor, rows) => {
    const missed: string[] = [];
    const score = { wanted: 0, words: 0, dated: 0, windows: 0, found: 0 };
    for (const [sentence, ...wanted] of rows) {
      const found = deadlinesIn(sentence, anchor, CALENDAR);
      score.found += found.length;
      for (const [words, from, to] of wanted) {
        const same = found.find(({ text }) => text === words);
        score.wanted += 1;
        if (same) score.words += 1;
        if (from !== null || to !== null) score.dated += 1;
        if ((from !== null || to !== null) && same?.from === from && same.to === to) score.windows += 1;
        if (same?.from !== from || same.to !== to)
          missed.push(`${words} = ${from}..${to}, read ${same?.from}..${same?.to}: ${sentence}`);
      }
    }
    const report = missed.join('\n');
    expect(score.words / score.wanted, report).toBeGreaterThanOrEqual(0.9);
    expect(score.windows / score.dated, report).toBeGreaterThanOrEqual(0.95);
    expect(score.words / score.found, report).toBeGreaterThanOrEqual(0.9);
  },
);
