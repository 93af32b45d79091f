import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAs, stemsOf, verbReadings } from './verb-forms';

describe('a form of a verb', () => {
  it.each([
    ['maakt', 'hij', 'maken'],
    ['leg', 'ik', 'leggen'],
    ['schrijft', 'hij', 'schrijven'],
    ['evalueert', 'hij', 'evalueren'],
    ['geëvalueerd', 'participle', 'evalueren'],
    ['toegestuurd', 'participle', 'toesturen'],
    ['uitgewerkt', 'participle', 'uitwerken'],
    ['verboden', 'participle', 'verbieden'],
    ['gaat', 'hij', 'gaan'],
    ['zal', 'ik', 'zullen'],
    ['kwam', 'past', 'komen'],
    ['openstel', 'ik', 'openstellen'],
  ] as const)('«%s» is %s of %s', (word, kind, infinitive) => {
    expect(readAs(word, kind)?.infinitive).toBe(infinitive);
  });

  it('is found by the rules of spelling', () => {
    expect(stemsOf('sturen')).toEqual(['stuur']);
    expect(stemsOf('reizen')).toEqual(['reis']);
    expect(stemsOf('regelen')).toContain('regel');
  });

  it('is none of a small word or a noun', () => {
    for (const word of ['in', 'met', 'gemeente', 'namen'])
      expect(readAs(word, 'ik', 'hij', 'past')).toBeNull();
  });

  it('is looked for in any word without an error', () => {
    fc.assert(fc.property(fc.string(), (word) => Array.isArray(verbReadings(word))));
  });
});
