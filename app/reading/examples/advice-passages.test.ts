import { describe, expect, it } from 'vitest';
import { readLetter } from '../read-letter';
import { ADVICE_LAYOUTS } from './advice-layouts';
import { ADVICE_PASSAGES } from './advice-passages';
import { ADVICE_TABLES } from './advice-tables';
import { MORE_ADVICE_LAYOUTS } from './more-advice-layouts';

const HEAD = `41 235 Voorbeeldig rijden

Nr. 80 BRIEF VAN DE MINISTER VAN VOORBEELDZAKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 juni 2025

`;
const FOOT = `
De Minister van Voorbeeldzaken,
V.B. Fictief
`;

describe('a letter with', () => {
  it.each([...ADVICE_PASSAGES, ...ADVICE_LAYOUTS, ...MORE_ADVICE_LAYOUTS, ...ADVICE_TABLES])(
    '%s gives each motion its advice, and names no other',
    (_name, body, advice) => {
      const { motions } = readLetter(HEAD + body + FOOT);
      expect(Object.fromEntries(motions.map((motion) => [motion.id, motion.advice?.value ?? null]))).toEqual(
        advice,
      );
    },
  );
});

describe('a letter that prints no dossier', () => {
  const body = `Betreft: Appreciatie van moties

Geachte voorzitter,

Motie van het lid Veenstra (nr. 801)

Ontraden.

De motie op stuk nr. 802 van het lid Dijkman laat ik aan het oordeel van de Kamer.
`;
  const adviceOn = (dossier: string | null) =>
    readLetter(body, { dossier }).motions.map((motion) => [motion.id, motion.advice?.value]);

  it('numbers its motions in the dossier that is known from elsewhere', () => {
    expect(adviceOn('41600-XVI')).toEqual([
      ['kst-41600-XVI-801', 'Ontraden'],
      ['kst-41600-XVI-802', 'Oordeel Kamer'],
    ]);
  });

  it('leaves the numbers open where nothing tells the dossier, and keeps the motions apart by them', () => {
    expect(adviceOn(null)).toEqual([
      [null, 'Ontraden'],
      [null, 'Oordeel Kamer'],
    ]);
    const spoken = `De motie-Veenstra op stuk nr. 905 ontraad ik.

De motie-Veenstra op stuk nr. 906 geef ik oordeel Kamer.
`;
    expect(readLetter(spoken).motions.map(({ surface, advice }) => [surface, advice?.value])).toEqual([
      ['motie-Veenstra op stuk nr. 905', 'Ontraden'],
      ['motie-Veenstra op stuk nr. 906', 'Oordeel Kamer'],
    ]);
  });
});

it('an advice on a motion that the text takes for known is not lost', () => {
  const spoken = 'Ik denk niet dat uw motie daarbij helpt. Daarom ontraad ik deze motie.';
  expect(readLetter(spoken).motions.map(({ surface, id, advice }) => [surface, id, advice?.value])).toEqual([
    ['uw motie', null, 'Ontraden'],
  ]);
  expect(readLetter('De motie is uitgevoerd.').motions).toEqual([]);
});
