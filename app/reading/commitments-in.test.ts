import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../../tests/work-time';
import { commitmentIn } from './commitments-in';

describe('a promise', () => {
  it.each([
    ['Aan de Raad leg ik de vraag voor hoe dit kan.', 'voorleggen', 'ik'],
    ['De aanbevelingen volg ik op.', 'opvolgen', 'ik'],
    ['Het plan, dat ik in mei openbaar maak, is bijna gereed.', 'openbaar maken', 'ik'],
    [
      'De Minister van Financiën en ik komen hierop terug in de Voorjaarsnota.',
      'terugkomen',
      'de Minister van Financiën en ik',
    ],
    ['Mijn ministerie zal dit met de gemeenten bespreken.', 'bespreken', 'mijn ministerie'],
    ['De handreiking wordt door mijn ministerie geactualiseerd.', 'geactualiseerd', 'mijn ministerie'],
    ['Ik kan dit niet verklaren en laat hier nader naar kijken.', 'laten doen', 'ik'],
    ['Indien gewenst is het kabinet bereid mee te denken.', 'meedenken', 'het kabinet'],
  ])('«%s» is to %s, by %s', (sentence, act, actor) => {
    expect(commitmentIn(sentence)).toMatchObject({ act, actor });
  });

  it('says why in both languages', () => {
    expect(commitmentIn('Ik informeer uw Kamer in mei.')?.reasons).toEqual({
      nl: 'tegenwoordige tijd met toekomstige zin + informeren, actor ik',
      en: 'present tense that points ahead + informeren, actor ik',
    });
  });

  it('that is told again names the older one', () => {
    expect(
      commitmentIn('Conform de toezegging aan het lid Zandsma zal ik de lijst in mei sturen.')?.serves,
    ).toBe('Conform de toezegging aan het lid Zandsma');
    expect(
      commitmentIn('Ter uitvoering van de toezegging aan de leden Van Oeveren en De Wit zend ik dit in mei.')
        ?.serves,
    ).toBe('Ter uitvoering van de toezegging aan de leden Van Oeveren en De Wit');
    expect(commitmentIn('Zoals toegezegd (TZ202503-011) zend ik u de lijst in mei.')?.serves).toBe(
      'TZ202503-011',
    );
  });

  it('is no promise when a member says it, a statute orders it or another does it', () => {
    for (const sentence of [
      'De leden vragen of het kabinet bereid is dit te onderzoeken.',
      'Artikel 5 bepaalt dat de minister de Kamer zal informeren.',
      'De inspectie zal uw Kamer in mei informeren over haar bevindingen.',
      '«Wij zullen de Kamer in mei uitvoerig informeren», aldus de bestuurder.',
    ])
      expect(commitmentIn(sentence), sentence).toBeNull();
  });
});

it('any sentence is read without an error, and in time that its length bounds', () => {
  const words = fc.constantFrom(
    ...['ik', 'wij', 'het kabinet', 'de Minister van Financiën', 'uw Kamer', 'zal', 'leg', 'wordt', 'die', 'dat', 'en'],
    ...['informeren', 'geïnformeerd', 'voor', 'niet', ',', ';', 'in mei', 'door', 'mij', 'te sturen', '«', '»', '(', 'toe'],
  ); // biome-ignore format: a row a kind of word
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const sentence = `${parts.join(' ')}.`;
      expect(commitmentIn(sentence)).toEqual(commitmentIn(sentence));
    }),
    { numRuns: 300 },
  );
  for (const piece of ['ik zal en ', 'die ik ', 'ik laat plaatsen en laat ', 'uw Kamer wordt ']) {
    expectWithin(400, () => void commitmentIn(piece.repeat(190)));
  }
});
