import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuery, soughtWords, variants } from './words';

const query = (typed: string) => searchQuery(soughtWords(typed));

describe('words typed into the search box', () => {
  it('must all be found, longer ones also as the beginning of a word', () => {
    expect(query('Export van technologie')).toBe("('export':*) & ('van') & ('technologie':*)");
  });

  it('can be a phrase or be excluded', () => {
    expect(query('"Europese partners" -China')).toBe("('europese' <-> 'partners') & !'china'");
  });

  it.each([
    ['subsidies', 'subsidie'],
    ['kamerbrieven', 'kamerbrief'],
    ['kamerbrief', 'kamerbriev'],
    ['reizen', 'reis'],
  ])('%s also looks for %s', (word, other) => {
    expect(variants(word)).toContain(other);
  });

  it.each(['', '   ', '&|!()', "'; drop table motions", '🙂', '-weg', ':*'])('%s breaks nothing', (typed) => {
    expect(() => query(typed)).not.toThrow();
  });

  it('never make anything but words, operators and prefixes, and at most twelve words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'grapheme' }), (typed) => {
        const made = query(typed) ?? '';
        expect(made.replace(/'[\p{L}\p{N}\p{M}]+'(?::\*)?/gu, '')).toMatch(/^[()!&|<> -]*$/);
        expect(soughtWords(typed).terms.flatMap((term) => term.words).length).toBeLessThanOrEqual(12);
      }),
    );
  });
});
