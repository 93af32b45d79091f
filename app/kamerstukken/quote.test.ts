import { describe, expect, it } from 'vitest';
import { placeOfQuote } from './quote';

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
});
