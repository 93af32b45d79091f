import { calendarOf, DEFAULT_CALENDAR } from '~/deadlines/calendar';
import { adviceIn } from '../advice';
import { commitmentIn } from '../commitments-in';
import type { TaskScore } from '../evaluation';
import { promisesIn } from '../promises-in';
import type { AdviceExample, CommitmentExample } from './example';

const CALENDAR = calendarOf(DEFAULT_CALENDAR);
const ANCHOR = '2025-01-15';

/** Holds the rules for single sentences against a set of examples. A soft promise counts neither way. */
export function measureExamples(
  file: string,
  advice: readonly AdviceExample[],
  commitments: readonly CommitmentExample[],
): TaskScore[] {
  const scores = ['advice', 'readings of advice', 'commitments', 'strength', 'deadline words'].map(
    (task): TaskScore => ({ task, hits: 0, misses: [], falseHits: [] }),
  );
  const [adviceScore, readingScore, commitmentScore, strengthScore, deadlineScore] = scores as [
    TaskScore,
    TaskScore,
    TaskScore,
    TaskScore,
    TaskScore,
  ];
  for (const [value, sentence] of advice) {
    const found = adviceIn(sentence, true)?.value ?? null;
    const text = `${sentence}  (wanted ${value}, read ${found})`;
    if (value !== null && found === value) adviceScore.hits += 1;
    else if (value !== null) adviceScore.misses.push({ file, text });
    if (found !== null && found !== value) adviceScore.falseHits.push({ file, text });
  }
  for (const [value, sentence, more] of advice) {
    const read = adviceIn(sentence, true);
    if (more === undefined || read?.value !== value) continue;
    const isSame =
      read.otherwise === (more.otherwise ?? null) &&
      (more.condition === undefined || read.condition === more.condition);
    const text = `${sentence}  (read ${read.condition}, otherwise ${read.otherwise})`;
    if (isSame) readingScore.hits += 1;
    else readingScore.misses.push({ file, text });
  }
  for (const [strength, sentence, words] of commitments) {
    const found = commitmentIn(sentence);
    const binds = found !== null && found.strength !== 'soft';
    const isBinding = strength !== null && strength !== 'soft';
    if (isBinding && binds) commitmentScore.hits += 1;
    else if (isBinding) commitmentScore.misses.push({ file, text: sentence });
    else if (binds) commitmentScore.falseHits.push({ file, text: `${sentence}  (${found.reason})` });
    if (strength === null || found === null) continue;
    const text = `${sentence}  (wanted ${strength}, read ${found.strength})`;
    if (found.strength === strength) strengthScore.hits += 1;
    else strengthScore.misses.push({ file, text });
    const term = promisesIn(sentence, ANCHOR, CALENDAR)[0]?.deadline?.text ?? null;
    if (term === (words ?? null)) deadlineScore.hits += words === undefined ? 0 : 1;
    else if (words === undefined) deadlineScore.falseHits.push({ file, text: `${term}: ${sentence}` });
    else deadlineScore.misses.push({ file, text: `${words}, read ${term}: ${sentence}` });
  }
  return scores;
}
