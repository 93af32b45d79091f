import { describe, expect, it } from 'vitest';
import { pageAt, placeOfQuote } from './quote';

describe('a quote', () => {
  it('is found over line ends, with the offsets of the text', () => {
    const text = 'Het kabinet\n ontraadt (deze) motie.';
    const place = placeOfQuote(text, ' kabinet ontraadt (deze) ');
    expect(place && text.slice(place.start, place.end)).toBe('kabinet\n ontraadt (deze)');
  });

  it('that the text does not say is not found', () => {
    expect(placeOfQuote('Het kabinet ontraadt.', 'Het kabinet steunt')).toBeNull();
    expect(placeOfQuote('tekst', '  ')).toBeNull();
  });

  it('lies on a page', () => {
    expect(
      pageAt(
        [
          { page: 1, start: 0, end: 10 },
          { page: 2, start: 10, end: 20 },
        ],
        10,
      ),
    ).toBe(2);
    expect(pageAt([], 3)).toBeNull();
  });
});
