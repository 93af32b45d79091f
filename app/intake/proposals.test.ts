import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLetter } from '~/reading/read-letter';
import { proposalsOf } from './intake';

const LETTER = readFileSync('tests/fixtures/letters/voorbeeldbrief.txt', 'utf8');

it('a sentence that makes two promises, each with its term, is proposed as two, with the same proof', () => {
  const sentence =
    'Ik bespreek dit in maart met de sector en informeer uw Kamer voor de zomer over de uitkomst.';
  const proposals = (text: string) =>
    proposalsOf(readLetter(text)).flatMap(({ fingerprint, content }) =>
      content.kind === 'commitment' ? [{ fingerprint, ...content }] : [],
    );
  const end = LETTER.lastIndexOf('\nDe ');
  const found = proposals(`${LETTER.slice(0, end)}\n\n${sentence}\n${LETTER.slice(end)}`).filter(
    (one) => one.sentence === sentence,
  );
  expect(found.map(({ text, deadlineWords }) => [text, deadlineWords])).toEqual([
    ['Ik bespreek dit in maart met de sector', 'in maart'],
    ['informeer uw Kamer voor de zomer over de uitkomst.', 'voor de zomer'],
  ]);
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});
