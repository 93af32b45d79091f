import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replacementChain } from './replacement';

describe('the versions of a motion', () => {
  const links = [
    { replaced: 16, replacement: 26 },
    { replaced: 26, replacement: 27 },
  ];

  it('are found from each of them', () => {
    expect(replacementChain(16, links)).toEqual({ before: [], after: [26, 27] });
    expect(replacementChain(26, links)).toEqual({ before: [16], after: [27] });
    expect(replacementChain(27, links)).toEqual({ before: [16, 26], after: [] });
  });

  it('are each named once, whatever circles the register holds', () => {
    const motion = fc.integer({ min: 1, max: 8 });
    const link = fc.record({ replaced: motion, replacement: motion });
    fc.assert(
      fc.property(motion, fc.array(link, { maxLength: 30 }), (start, circles) => {
        const { before, after } = replacementChain(start, circles);
        const all = [...before, start, ...after];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
