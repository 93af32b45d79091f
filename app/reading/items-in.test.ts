import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetter } from './read-letter';

const letterNamed = (file: string): string =>
  readFileSync(new URL(`../../tests/fixtures/letters/${file}`, import.meta.url), 'utf8');

const HEAD = [
  '41 610 Fictieve zorg',
  'Nr. 90 BRIEF VAN DE STAATSSECRETARIS VAN FICTIEVE ZORG',
  'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
  'Den Haag, 4 december 2025',
  'Betreft: Stand van zaken moties en toezeggingen',
  'Met deze brief informeer ik uw Kamer over enkele moties en toezeggingen.',
].join('\n\n');

const items = (letter: string) =>
  readLetter(letter).items.map(({ subjects, claim, deadline }) => [
    subjects.map(({ key }) => key),
    claim,
    deadline?.to ?? null,
  ]);

describe('a collective letter', () => {
  it('with numbered headings in lost bold gives each item what became of it', () => {
    expect(items(letterNamed('stand-van-zaken-genummerd.txt'))).toEqual([
      [['kst-41610-23'], 'afgedaan', null],
      [['kst-41610-41'], 'deels afgedaan', '2026-03-31'],
      [['kst-41598-12'], 'niet uitgevoerd', null],
      [['kst-41610-44'], 'niet uitgevoerd', null],
      [['TZ202506-114'], 'uitgesteld', '2026-02-01'],
      [['TZ202509-031'], 'afgedaan', null],
      [['T03518'], 'in uitvoering', '2026-06-20'],
    ]);
  });

  it('with subjects in brackets, several motions at once and a flattened table is read alike', () => {
    expect(items(letterNamed('stand-van-zaken-tabel.txt'))).toEqual([
      [['kst-41700-XII-55'], 'in uitvoering', '2026-07-02'],
      [['kst-41700-XII-61', 'kst-41700-XII-62'], 'afgedaan', null],
      [[null], 'uitgesteld', '2026-09-30'],
      [['kst-41712-8'], 'afgedaan', null],
      [['TZ202511-007'], 'in uitvoering', '2026-06-30'],
      [['kst-41712-11'], 'niet uitgevoerd', null],
    ]);
  });

  it('tells why something will not be done, in its own words', () => {
    const told = readLetter(letterNamed('stand-van-zaken-genummerd.txt')).items.map(({ because }) => because);
    expect(told[2]).toBe(
      'Gratis vervoer vergt structureel 90 miljoen euro, waarvoor geen dekking is aangewezen.',
    );
    expect(told[4]).toBe("doordat twee regio's op een ander systeem zijn overgegaan");
  });

  it('names a commitment without a number by its words', () => {
    const [, , item] = readLetter(letterNamed('stand-van-zaken-tabel.txt')).items;
    expect(item?.subjects).toMatchObject([
      {
        kind: 'commitment',
        key: null,
        surface: 'Uitvoering toezegging aan het lid Zandsma over geluidsschermen',
      },
    ]);
  });

  it('says in both languages why a claim was read', () => {
    const [item] = readLetter(letterNamed('stand-van-zaken-genummerd.txt')).items;
    expect(item?.reasons).toEqual({
      nl: 'de brief meldt dat dit is gedaan: “Hiermee beschouw ik de motie als afgedaan”',
      en: 'the letter says that this has been done: “Hiermee beschouw ik de motie als afgedaan”',
    });
  });

  it('points at the sentence of the claim', () => {
    for (const file of ['stand-van-zaken-genummerd.txt', 'stand-van-zaken-tabel.txt']) {
      const letter = letterNamed(file);
      for (const { claimed, sentence } of readLetter(letter).items)
        expect(letter.slice(claimed?.start, claimed?.end).replace(/\s+/g, ' ')).toBe(sentence);
    }
  });

  it('ends an item where another section or the signature begins', () => {
    const read = readLetter(letterNamed('stand-van-zaken-genummerd.txt')).items;
    expect(read.at(-1)?.surface).toBe(
      'Mijn ministerie werkt op dit moment met de sector aan de criteria. In het voorjaar van 2026 kom ik hierop terug.',
    );
  });
});

describe('a heading', () => {
  const PASSAGE = 'Hiermee is hieraan voldaan.';
  it.each([
    ['Motie-Van Dijk (36 600 XV, nr. 23)', ['kst-36600-XV-23']],
    ['2.3 Motie van het lid Veenstra (Kamerstuk 41 235, nr. 30)', ['kst-41235-30']],
    ['• Toezegging TZ202503-011', ['TZ202503-011']],
    ['a) Toezegging aan het lid Dijkman (D66) over de tarieven', [null]],
    ['T03518 – Evaluatie van de wet', ['T03518']],
    ['Tarieven (toezegging aan het lid Dijkman, TZ202503-011)', ['TZ202503-011']],
    [
      'Moties van het lid Veenstra (41 235, nr. 30) en van de leden Dijkman en Zandsma (41 235, nr. 31)',
      ['kst-41235-30', 'kst-41235-31'],
    ],
    [
      'Nader gewijzigde motie van de leden Dijkman en Zandsma over een zeer lang\nonderwerp dat over de regel loopt\n(Kamerstuk 41 235, nr. 31)',
      ['kst-41235-31'],
    ],
    ['Stand van zaken motie-Veenstra (41 235, nr. 30)', ['kst-41235-30']],
  ])('«%s» opens an item', (heading, keys) => {
    expect(items(`${HEAD}\n\n${heading}\n\n${PASSAGE}\n`)).toEqual([[keys, 'afgedaan', null]]);
  });

  it('may stand on the line of its passage', () => {
    expect(items(`${HEAD}\n\nMotie-Veenstra (41 235, nr. 30): de motie is hiermee afgedaan.\n`)).toEqual([
      [['kst-41235-30'], 'afgedaan', null],
    ]);
  });

  it('may have its number on the line under it', () => {
    expect(
      items(`${HEAD}\n\nMotie-Veenstra over het register\n41 235, nr. 30\nHiermee is de motie uitgevoerd.\n`),
    ).toEqual([[['kst-41235-30'], 'afgedaan', null]]);
  });

  it.each([
    'De motie van het lid Veenstra (41 235, nr. 30) verzoekt de regering een register te maken.',
    'Moties en toezeggingen',
    'Betreft: moties en toezeggingen',
  ])('is not «%s»', (line) => {
    expect(items(`${HEAD}\n\n${line}\n\nIk kom hier later op terug.\n`)).toEqual([]);
  });
});

describe('a claim', () => {
  const claimOf = (passage: string) => {
    const [item] = readLetter(`${HEAD}\n\nMotie-Veenstra (41 235, nr. 30)\n\n${passage}\n`).items;
    return [item?.claim ?? null, item?.deadline?.to ?? null];
  };
  it.each([
    ['Ik beschouw de motie hiermee als uitgevoerd.', 'afgedaan', null],
    ['Aan de motie is met de brief van 3 juni 2025 voldaan.', 'afgedaan', null],
    ['Met deze brief doe ik de toezegging gestand.', 'afgedaan', null],
    ['De motie is nog niet afgedaan. Ik informeer uw Kamer in mei 2026.', 'in uitvoering', '2026-05-31'],
    ['Na publicatie zal ik de motie als afgedaan beschouwen.', 'in uitvoering', null],
    ['De motie is ten dele uitgevoerd.', 'deels afgedaan', null],
    ['Ik zie van uitvoering van de motie af, omdat de grondslag ontbreekt.', 'niet uitgevoerd', null],
    ['Het kabinet voert de motie niet uit.', 'niet uitgevoerd', null],
    [
      'De eerder genoemde termijn van 1 januari 2026 wordt niet gehaald. De brief volgt voor 1 april 2026.',
      'uitgesteld',
      '2026-03-31',
    ],
    ['Ik zal uw Kamer niet voor de kerst maar in februari 2026 informeren.', 'uitgesteld', '2026-02-28'],
    ['Het overleg met de sector is in volle gang.', null, null],
    ['Ik verzoek uw Kamer deze motie als uitgevoerd te beschouwen.', 'afgedaan', null],
    ['Aan deze toezegging is invulling gegeven in de brief van 9 oktober 2025.', 'afgedaan', null],
    ['Deze motie is een aansporing en vergt geen verdere uitvoering.', null, null],
    ['Uitvoering van de motie is juridisch niet mogelijk.', 'niet uitgevoerd', null],
    [
      'Het kabinet is niet voornemens de motie uit te voeren, omdat zij strijdt met de wet.',
      'niet uitgevoerd',
      null,
    ],
    [
      'Aan een deel van de toezegging is voldaan. Het resterende deel pak ik in 2026 op.',
      'deels afgedaan',
      '2026-12-31',
    ],
    [
      'Anders dan toegezegd ontvangt u de evaluatie niet dit jaar maar voor 1 april 2026.',
      'uitgesteld',
      '2026-03-31',
    ],
    [
      'Door de val van het kabinet is het onderzoek later gestart. De resultaten volgen in mei 2026.',
      'uitgesteld',
      '2026-05-31',
    ],
    [
      'De uitkomsten worden in februari 2026 verwacht. Daarna informeer ik uw Kamer.',
      'in uitvoering',
      '2026-02-28',
    ],
  ])('«%s» is %s', (passage, claim, to) => {
    expect(claimOf(passage)).toEqual([claim, to]);
  });
});

it('every place of an item lies inside its letter, whatever was cut from it', () => {
  const letter = letterNamed('stand-van-zaken-genummerd.txt') + letterNamed('stand-van-zaken-tabel.txt');
  fc.assert(
    fc.property(fc.nat(letter.length), fc.nat(400), fc.string({ maxLength: 8 }), (at, length, noise) => {
      const mangled = letter.slice(0, at) + noise + letter.slice(at + length);
      for (const { start, end, claimed, subjects } of readLetter(mangled).items)
        for (const place of [{ start, end }, ...(claimed ? [claimed] : []), ...subjects]) {
          expect(place.start).toBeLessThan(place.end);
          expect(place.end).toBeLessThanOrEqual(mangled.length);
        }
    }),
    { numRuns: 30 },
  );
});
