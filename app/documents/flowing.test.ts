import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flowing } from './flowing';

it('joins full lines, keeps short ones and paragraphs', () => {
  const line = 'Deze regel is zo lang dat hij alleen eindigt omdat de';
  expect(flowing(`${line}\nbladzijde dat doet.\n\nDen Haag, 4 februari 2020\nGeachte`)).toBe(
    `${line} bladzijde dat doet.\n\nDen Haag, 4 februari 2020\nGeachte`,
  );
});

it('is exactly as long as the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => flowing(text).length === text.length));
  fc.assert(
    fc.property(fc.array(fc.constantFrom('woord-', '\n', 'deel', ' ', '\r\n', 'A', '-')), (parts) => {
      const text = parts.join('');
      return flowing(text).length === text.length;
    }),
  );
});
