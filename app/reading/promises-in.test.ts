import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, DEFAULT_CALENDAR } from '~/deadlines/calendar';
import { expectWithin } from '../../tests/work-time';
import { promisesIn } from './promises-in';

const CALENDAR = calendarOf(DEFAULT_CALENDAR);
const read = (sentence: string) =>
  promisesIn(sentence, '2025-01-15', CALENDAR).map(({ commitment, deadline }) => [
    commitment.actor,
    commitment.act,
    deadline?.text ?? null,
  ]);

describe('a sentence', () => {
  it.each([
    [
      'Ik zal dit in maart met de sector bespreken en uw Kamer voor de zomer over de uitkomst informeren.',
      ['ik', 'bespreken', 'in maart'],
      ['ik', 'informeren', 'voor de zomer'],
    ],
    [
      'Ik start in het voorjaar van 2025 een verkenning en zal uw Kamer daarover in september informeren.',
      ['ik', 'starten', 'in het voorjaar van 2025'],
      ['ik', 'informeren', 'in september'],
    ],
    [
      'Voor 1 maart breng ik de knelpunten in kaart; voor de zomer volgt een plan van aanpak.',
      ['ik', 'in kaart brengen', 'Voor 1 maart'],
      ['het kabinet', 'volgt', 'voor de zomer'],
    ],
    [
      'Indien partijen dit willen, zal ik dit met hen onderzoeken en uw Kamer voor de zomer informeren.',
      ['ik', 'onderzoeken', 'voor de zomer'],
      ['ik', 'informeren', 'voor de zomer'],
    ],
    ['Ik zal de regeling voor 1 mei aanpassen en verruimen.', ['ik', 'verruimen', 'voor 1 mei']],
  ])('with two terms, or an act of which the House is told, gives both promises: «%s»', (sentence, ...promises) => {
    expect(read(sentence)).toEqual(promises);
  });

  it.each([
    ['De Raad van State brengt in maart advies uit, waarna ik het wetsvoorstel voor het zomerreces indien.', 'voor het zomerreces'],
    ['Ik streef ernaar u voor 1 april te informeren, maar zal u in ieder geval voor 1 mei berichten.', 'in ieder geval voor 1 mei'],
    ['Ik zal uw Kamer in mei en in november informeren.', 'in mei'],
  ])('with one promise takes the term of the clause that binds: «%s»', (sentence, term) => {
    expect(read(sentence).map(([, , words]) => words)).toEqual([term]);
  });

  it('of which nothing binds gives none, and without the day of the letter no term', () => {
    expect(read('De inspectie zal in mei rapporteren en in juni sluiten.')).toEqual([]);
    expect(promisesIn('Ik informeer uw Kamer in mei.', null, CALENDAR)).toMatchObject([{ deadline: null }]);
  });
}); // biome-ignore format: a sentence a row

it('every term stands in its sentence where it says, and many joints are read in time', () => {
  const words = fc.constantFrom(
    'ik',
    'zal',
    'in mei',
    'en',
    ';',
    'waarna',
    ',',
    'voor de zomer',
    'uw Kamer',
    'informeren',
    'maar',
    'stuur',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const sentence = `${parts.join(' ')}.`;
      for (const { deadline } of promisesIn(sentence, '2025-01-15', CALENDAR))
        if (deadline) expect(sentence.slice(deadline.start, deadline.end)).toBe(deadline.text);
    }),
    { numRuns: 150 },
  );
  for (const piece of ['ik zal u in mei informeren en ', 'in mei; ', 'in juni en ik ']) {
    expectWithin(1500, () => void promisesIn(piece.repeat(60), '2025-01-15', CALENDAR));
  }
});
