import { describe, expect, it } from 'vitest';
import { figures } from '../evaluation';
import { DEVELOPMENT_ADVICE } from './advice-development';
import { HELD_OUT_ADVICE } from './advice-held-out';
import { ADVICE_IDIOMS } from './advice-idioms';
import { COMMITMENTS_WRITTEN_ON } from './commitments-written-on';
import { DEVELOPMENT_COMMITMENTS } from './development';
import { HELD_OUT_COMMITMENTS } from './held-out';
import { measureExamples } from './measure';
import { HELD_OUT_MINISTRIES } from './ministries-held-out';

/** What a set must reach, by task: precision and recall. */
const GOALS: Record<string, [number, number]> = {
  advice: [0.95, 0.95],
  'readings of advice': [1, 0.9],
  commitments: [0.85, 0.85],
  strength: [0.85, 0.85],
  'deadline words': [0.9, 0.9],
};

describe.each([
  [
    'the sentences that rules are written on',
    [...DEVELOPMENT_ADVICE, ...ADVICE_IDIOMS],
    DEVELOPMENT_COMMITMENTS,
  ],
  ['the sentences kept apart', HELD_OUT_ADVICE, HELD_OUT_COMMITMENTS],
  ["every ministry's sentences", [], COMMITMENTS_WRITTEN_ON],
  ["every ministry's sentences kept apart", [], HELD_OUT_MINISTRIES],
] as const)('on %s', (name, advice, commitments) => {
  it.each(measureExamples(name, advice, commitments))('$task reaches its goal', (score) => {
    const { precision, recall } = figures(score);
    const [wantedPrecision, wantedRecall] = GOALS[score.task] ?? [1, 1];
    const report = JSON.stringify([...score.misses, ...score.falseHits], null, 1);
    expect(precision, report).toBeGreaterThanOrEqual(wantedPrecision);
    expect(recall, report).toBeGreaterThanOrEqual(wantedRecall);
  });
});

it('no sentence stands in both sets', () => {
  const apart = new Set(
    [...HELD_OUT_ADVICE, ...HELD_OUT_COMMITMENTS, ...HELD_OUT_MINISTRIES].map(([, sentence]) => sentence),
  );
  const shared = [
    ...DEVELOPMENT_ADVICE,
    ...ADVICE_IDIOMS,
    ...DEVELOPMENT_COMMITMENTS,
    ...COMMITMENTS_WRITTEN_ON,
  ].filter(([, one]) => apart.has(one));
  expect(shared).toEqual([]);
});
