import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodedText, MailPiece, wholeText } from './mail-text';

const words = fc.array(
  fc.oneof(
    fc.constantFrom('\n', '=', ' ', '.', '“é”', '🗳', 'x'.repeat(80), '- naam: niet meer volgen\n  https://'),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/\r/g, '')),
  ),
  { maxLength: 12 },
);

/** By RFC 2045: soft line breaks go, each `=XX` is a byte. */
const decoded = (encoded: string): string =>
  Buffer.from(
    encoded
      .replaceAll('=\r\n', '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

test('a mail in pieces says what the same mail says whole, in lines that travel', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (parts) => {
      const pieces = parts.map((part) => new MailPiece(part.join('')));
      const whole = wholeText(pieces);
      for (const encoded of [encodedText(pieces), encodedText(whole)]) {
        expect(decoded(encoded).replaceAll('\r\n', '\n')).toBe(whole);
        expect(encoded).toMatch(/^[\t\r\n\x20-\x7e]*$/);
        expect(encoded.split('\r\n').every((line) => line.length <= 76)).toBe(true);
        expect(encoded.endsWith('=\r\n')).toBe(false);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 500) },
  );
});
