import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpacksWithinReason } from './archive';
import { extractDocument } from './extract';
import { textOfOfficialXml } from './official-xml';
import { textOfPage } from './pdf-page';
import { decodedText } from './text-encoding';

const bytes = fc.uint8Array({ maxLength: 400 });

it('no bytes make the reader of documents throw, whatever they begin like', async () => {
  const heads = [
    '',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    'PK\u0001\u0002',
    '<?xml version="1.0"?><a>',
    '\u00ff\u00fe',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), bytes, async (head, rest) => {
      const file = new Uint8Array([...Buffer.from(head, 'latin1'), ...rest]);
      unpacksWithinReason(file);
      decodedText(file);
      const extracted = await extractDocument(file, 'brief.txt');
      if (!extracted.ok) return;
      const { text, pages, paragraphs } = extracted.value;
      for (const { start, end } of [...pages, ...paragraphs]) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 120 },
  );
});

it('every word that a page places is in its text, once', () => {
  const coordinate = fc.integer({ min: 0, max: 800 });
  const part = fc.record({
    words: fc.stringMatching(/^[a-z]{1,12}$/),
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 30 }),
    endsLine: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const letters = (words: string) => [...words.replace(/\s/g, '')].sort().join('');
      expect(letters(textOfPage(parts))).toBe(letters(parts.map((one) => one.words).join('')));
    }),
  );
});

it('no markup makes the reader of the official XML throw', () => {
  const piece = fc.constantFrom(
    '<al>',
    '</al>',
    '<noot>',
    '</noot>',
    '<noot.nr>1</noot.nr>',
    '<vraag>',
    '<nr>1</nr>',
    '&amp;',
    '<',
    'tekst',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = textOfOfficialXml(`<stuk>${pieces.join('')}</stuk>`);
      expect(text === null || typeof text === 'string').toBe(true);
    }),
  );
});
