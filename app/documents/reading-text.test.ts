import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../tests/work-time';
import { readingText } from './reading-text';

describe('the text as read', () => {
  it('joins a word broken over two lines', () => {
    expect(readingText('de Minister van Buiten-\nlandse Zaken').text).toBe(
      'de Minister van Buitenlandse Zaken',
    );
  });

  it('keeps the hyphen of a word that already has one', () => {
    expect(readingText('dit soort dual-use-\ngoederen').text).toBe('dit soort dual-use-goederen');
  });

  it('keeps the hyphen before a capital and drops the line end', () => {
    expect(readingText('de provincie Noord-\nHolland').text).toBe('de provincie Noord-Holland');
  });

  it('keeps a hyphen that stands for a left-out part', () => {
    expect(readingText('de in-\nen uitvoer').text).toBe('de in- en uitvoer');
    expect(readingText('surveillance-goederen en -technologie').text).toBe(
      'surveillance-goederen en -technologie',
    );
  });

  it('joins a word that was drawn apart before a letter that begins none', () => {
    expect(readingText('uw Kamer wordt ge ïnformeerd over Azi ë en het idee').text).toBe(
      'uw Kamer wordt geïnformeerd over Azië en het idee',
    );
  });

  it('maps every offset back to the text as extracted', () => {
    const original = 'over  Hande-\nlingen\u00a0II';
    const read = readingText(original);
    const start = read.text.indexOf('Handelingen');
    expect(
      original.slice(read.startInOriginal(start), read.endInOriginal(start + 'Handelingen'.length)),
    ).toBe('Hande-\nlingen');
    expect(read.fromOriginal(6)).toBe(start);
  });

  it.each(['-\n', 'a-\n', 'aa-\nBb', '\u00ad\n', ' \n'])('is made in linear time of many %j', (piece) => {
    expectLinear((text) => void readingText(text), piece, 200_000);
  });
});
