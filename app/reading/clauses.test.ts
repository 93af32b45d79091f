import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../tests/work-time';
import { clausesOf, lineOf } from './clauses';

/** "role opener: before <verb> behind" of every clause. */
const read = (sentence: string): string[] =>
  clausesOf(sentence).map(({ role, opener, words, finiteAt }) => {
    const verb = words[finiteAt]?.text ?? '';
    return `${role}${opener ? ` ${opener}` : ''}: ${lineOf(words.slice(0, Math.max(0, finiteAt)))} <${verb}> ${lineOf(words.slice(finiteAt + 1))}`;
  });

describe('a sentence in clauses', () => {
  it.each([
    ['ik stuur u de lijst in mei', ['main: ik <stuur> u de lijst in mei']],
    [
      'ik rond dit af en stuur u daarna een verslag',
      ['main: ik <rond> dit af', 'main:  <stuur> u daarna een verslag'],
    ],
    [
      'als de kosten meevallen, verruim ik de regeling',
      ['main: , <verruim> ik de regeling', 'condition als: als de kosten <meevallen> '],
    ],
    [
      'adviseert de raad positief, dan open ik het loket',
      ['condition:  <adviseert> de raad positief', 'main: dan <open> ik het loket'],
    ],
    [
      'wij zullen u, zodra dat kan, vertrouwelijk inlichten',
      ['main: wij <zullen> u,, vertrouwelijk inlichten', 'time zodra: zodra dat <kan> '],
    ],
    [
      'om dit te bereiken werkt het kabinet een plan uit dat naar uw Kamer gaat',
      [
        'main:  <werkt> het kabinet een plan uit',
        'purpose om:  <> om dit te bereiken',
        'content dat: dat naar uw Kamer <gaat> ',
      ],
    ],
    ['die brief volgt voor de zomer', ['main: die brief <volgt> voor de zomer']],
    ['indien nodig zal ik ingrijpen', ['main: indien nodig <zal> ik ingrijpen']],
  ])('«%s»', (sentence, clauses) => {
    expect(read(sentence)).toEqual(clauses);
  });
});

it('every word stands in one clause, whatever the sentence, and in time that its length bounds', () => {
  const words = fc.constantFrom(
    ...['ik', 'zal', 'dat', 'die', 'als', 'om', 'te', 'en', ',', ';', 'de Kamer', 'stuurt', 'informeren', 'wordt', 'waarna', 'of', 'het'],
  ); // biome-ignore format: a row of words
  fc.assert(
    fc.property(fc.array(words, { maxLength: 50 }), (parts) => {
      const found = clausesOf(parts.join(' ')).flatMap((clause) => clause.words.map(({ start }) => start));
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: 200 },
  );
  for (const piece of ['ik zal en ', 'of als om ', 'dat dat , ', 'en het voorstel de ', 'uw Kamer en '])
    expectLinear((text) => void clausesOf(text), piece, 184);
});
