import { describe, expect, it } from 'vitest';
import { readLetter } from '../read-letter';
import { ADVICE_PASSAGES } from './advice-passages';

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
  it.each(ADVICE_PASSAGES)('%s gives each motion its advice, and names no other', (_name, body, advice) => {
    const { motions } = readLetter(HEAD + body + FOOT);
    expect(Object.fromEntries(motions.map((motion) => [motion.id, motion.advice?.value ?? null]))).toEqual(
      advice,
    );
  });
});
