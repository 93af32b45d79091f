import { beforeAll, describe, expect, it } from 'vitest';
import { membersBySurname } from '~/kamerstukken/members.server';
import { readLetter } from '~/reading/read-letter';
import { database } from '~db/client';
import { fractieMemberships, fracties, people } from '~db/schema/kamerstukken';
import { loadChain } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { readingContext } from './reading-context.server';

useTestDatabase();

let first = 0;
let second = 0;

beforeAll(async () => {
  await loadChain();
  const [fractie] = await database()
    .insert(fracties)
    .values({ abbreviation: 'FIC', name: 'Fictief' })
    .returning();
  const made = await database()
    .insert(people)
    .values([
      { slug: 'dijkman-a', surname: 'Dijkman', name: 'A. Dijkman' },
      { slug: 'dijkman-b', surname: 'Dijkman', name: 'B. Dijkman' },
      { slug: 'waterman-zeegers', surname: 'Waterman-Zeegers', name: 'C. Waterman-Zeegers' },
      { slug: 'oeverman', surname: 'Oeverman', name: 'D. Oeverman' },
      { slug: 'van-brakel', surname: 'Van Brakel', name: 'E. van Brakel' },
    ])
    .returning();
  [first = 0, second = 0] = made.map((one) => one.id);
  await database()
    .insert(fractieMemberships)
    .values([
      { fractieId: fractie?.id ?? 0, personId: first, from: '2017-03-23', until: '2021-03-30' },
      { fractieId: fractie?.id ?? 0, personId: second, from: '2021-03-31', until: null },
    ]);
});

describe('members', () => {
  it('of one surname are told apart by who sat in the House on the day; without a day neither is chosen', async () => {
    await database().transaction(async (transaction) => {
      const on = async (day: string | null) =>
        (await membersBySurname(transaction, ['Dijkman', 'Onbekend'], day)).get('dijkman')?.personId;
      expect(await on('2020-01-29')).toBe(first);
      expect(await on('2025-01-29')).toBe(second);
      expect(await on(null)).toBeUndefined();
    });
  });

  it('with a double surname are one submitter; two members whom a hyphen joins are two', async () => {
    const text =
      'Geachte voorzitter,\n\nHierbij reageer ik op de motie-Waterman-Zeegers (Kamerstuk 41 235, nr. 12) en de motie-Van Brakel-Oeverman (Kamerstuk 41 235, nr. 13).\n';
    const { motions } = readLetter(text, await readingContext(text));
    expect(motions.map((motion) => motion.submitters)).toEqual([
      ['Waterman-Zeegers'],
      ['Van Brakel', 'Oeverman'],
    ]);
  });
});

describe('a bare number', () => {
  it('is a citation when the store knows the paper, and none when it does not', async () => {
    const idsIn = async (text: string) =>
      readLetter(text, await readingContext(text)).citations.flatMap((citation) => citation.ids);
    expect(await idsIn('Dit volgt uit 32735-278 zoals eerder gemeld.')).toEqual(['kst-32735-278']);
    expect(await idsIn('Dit volgt uit 32735-999 zoals eerder gemeld.')).toEqual([]);
  });
});

describe('a letter that prints no dossier', () => {
  const letter = (member: string, number: number) =>
    `Geachte voorzitter,\n\nOver de motie van het lid ${member} (nr. ${number}) merk ik op dat de wet dit verbiedt. Ik ontraad de motie.\n`;
  const motionIn = async (text: string, fileName: string | null = null) =>
    readLetter(text, await readingContext(text, fileName)).motions.map(({ id, advice }) => [
      id,
      advice?.value,
    ]);

  it('takes it from the motions that the store has of these numbers and members', async () => {
    expect(await motionIn(letter('Karabulut', 278))).toEqual([['kst-32735-278', 'Ontraden']]);
    expect(await motionIn(letter('Dijkman', 278))).toEqual([[null, 'Ontraden']]);
    expect(await motionIn(letter('Karabulut', 279))).toEqual([[null, 'Ontraden']]);
  });

  it('takes it from the name of its file', async () => {
    expect(await motionIn(letter('Dijkman', 12), '41600-XVI-35.pdf')).toEqual([
      ['kst-41600-XVI-12', 'Ontraden'],
    ]);
    expect(await motionIn(letter('Dijkman', 12), 'brief.pdf')).toEqual([[null, 'Ontraden']]);
  });

  it('keeps to the one that it prints', async () => {
    const text = `41 235 Voorbeeldig rijden\n\n${letter('Karabulut', 278)}`;
    expect(await motionIn(text)).toEqual([['kst-41235-278', 'Ontraden']]);
  });
});
