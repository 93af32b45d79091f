import { describe, expect, it } from 'vitest';
import { readLetter } from './read-letter';

const letter = (body: string): string =>
  `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 15 januari 2025\n\n${body}\n\nDe Minister van Financiën,\nA.B. Oeverman\n`;
const read = (body: string) =>
  readLetter(letter(body)).commitments.map(({ sentence, actor, act, deadline }) => [
    sentence,
    actor,
    act,
    deadline?.text ?? null,
  ]);

describe('a list under the sentence that announces it', () => {
  it('gives each item what it leaves out', () => {
    expect(
      read(
        'De komende maanden zet ik de volgende stappen:\n• het loket in maart openen voor alle gemeenten;\n• onderzoeken of de drempel lager kan;\n• met de koepels afspraken maken over de handhaving.\n\nDe huidige drempel bedraagt 100 euro.',
      ),
    ).toEqual([
      ['het loket in maart openen voor alle gemeenten;', 'ik', 'openen', 'in maart'],
      ['onderzoeken of de drempel lager kan;', 'ik', 'onderzoeken', null],
      ['met de koepels afspraken maken over de handhaving.', 'ik', 'maken', null],
    ]);
  });

  it('with numbers and with sentences of their own is read alike', () => {
    expect(
      read(
        'Het kabinet neemt de volgende maatregelen:\n1. De regeling uitbreiden naar scholen.\n2. Ik stuur uw Kamer in mei een overzicht.',
      ).map(([sentence]) => sentence),
    ).toEqual(['De regeling uitbreiden naar scholen.', 'Ik stuur uw Kamer in mei een overzicht.']);
  });

  it('of what was done, or of what others do, binds nobody', () => {
    expect(
      read(
        'In de afgelopen periode heb ik de volgende stappen gezet:\n• het loket openen voor alle gemeenten;\n• de drempel verlagen.\n\nGemeenten kunnen:\n• het loket openen;\n• de drempel verlagen.',
      ),
    ).toEqual([]);
  });
});
