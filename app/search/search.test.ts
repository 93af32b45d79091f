import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { database } from '~db/client';
import { kamerstukken } from '~db/schema/kamerstukken';
import { motions } from '~db/schema/motions';
import { LETTER_TEXT, loadChain } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { destinationOf } from './destination.server';
import { type SearchQuestion, searchFor } from './queries.server';

useTestDatabase();
let chain: Awaited<ReturnType<typeof loadChain>>;
beforeAll(async () => {
  chain = await loadChain();
});

const question = (words: string, more: Partial<SearchQuestion> = {}): SearchQuestion => ({
  words,
  kind: null,
  order: 'relevance',
  after: null,
  ...more,
});
async function found(viewer: Viewer, words: string, more?: Partial<SearchQuestion>) {
  const answer = await searchFor(viewer, question(words, more));
  return answer.ok ? answer.value.hits.map((hit) => hit.key ?? hit.title) : answer.error;
}

describe('searching by words', () => {
  it('finds titles, dictums, signatories, commitments and letters', async () => {
    expect(await found(PUBLIC_VIEWER, 'mensenrechtenschendingen')).toContain('kst-32735-278');
    expect(await found(PUBLIC_VIEWER, 'in kaart brengen')).toContain('kst-32735-278');
    expect(await found(PUBLIC_VIEWER, 'Karabulut')).toEqual(
      expect.arrayContaining(['kst-32735-278', 'karabulut']),
    );
    expect(await found(PUBLIC_VIEWER, 'europese partners verkennen')).toEqual(
      expect.arrayContaining(['G-00001', 'kst-32735-286']),
    );
  });

  it('joins the forms that the Dutch stemmer keeps apart', async () => {
    expect(await found(PUBLIC_VIEWER, 'subsidie')).toEqual(['kst-35207-27']);
    expect(await found(PUBLIC_VIEWER, 'subsidies')).toEqual(['kst-35207-27']);
    expect(await found(PUBLIC_VIEWER, 'surveillance')).toContain('kst-35207-26');
  });

  it('finds a motion once, not again as its paper', async () => {
    const answer = await searchFor(PUBLIC_VIEWER, question('mensenrechtenschendingen'));
    expect(answer.ok && answer.value.hits.map((hit) => hit.kind)).toEqual(['motion']);
  });

  it('shows the passage that matches as text', async () => {
    const answer = await searchFor(PUBLIC_VIEWER, question('ontraadt'));
    if (!answer.ok) throw new Error(answer.error);
    const matches = answer.value.hits[0]?.passage.filter((piece) => piece.isMatch).map((piece) => piece.text);
    expect(matches).toContain('ontraadt');
    expect(LETTER_TEXT).toContain('ontraadt');
  });

  it('shows concepts and internal actions to the own organisation alone', async () => {
    expect(await found(chain.editor, 'geheim voornemen')).toEqual(['G-00002']);
    expect(await found(chain.editor, 'interne notitie')).toEqual(['Interne notitie voorbereiden']);
    for (const viewer of [PUBLIC_VIEWER, chain.reader, chain.outsider]) {
      expect(await found(viewer, 'geheim voornemen')).toEqual([]);
      expect(await found(viewer, 'interne notitie')).toEqual([]);
    }
  });

  it('follows a record that changes or goes', async () => {
    const db = database();
    await db.insert(kamerstukken).values({ key: 'kst-33000-1', title: 'Waterschapsverordening' });
    expect(await found(PUBLIC_VIEWER, 'waterschap')).toEqual(['kst-33000-1']);
    await db.update(kamerstukken).set({ title: 'Dijken' }).where(sql`key = 'kst-33000-1'`);
    expect(await found(PUBLIC_VIEWER, 'waterschap')).toEqual([]);
    await db.delete(kamerstukken).where(sql`key = 'kst-33000-1'`);
    expect(await found(PUBLIC_VIEWER, 'dijken')).toEqual([]);
  });

  it.each(['de het een', '   ', '&|!()', ':*', '-weg', '🙂'])('%s is answered, not failed', async (typed) => {
    expect(await found(PUBLIC_VIEWER, typed)).toBe('only common words');
  });

  it.each(["a:* & b'", '"', 'woord '.repeat(2000), `${'x'.repeat(10_000)}`, '"de motie" -"het lid"'])(
    'survives a hostile query',
    async (typed) => {
      await expect(searchFor(PUBLIC_VIEWER, question(typed))).resolves.toBeDefined();
    },
  );

  it('gives every hit once over its pages, in either order, few or many', async () => {
    await database()
      .insert(motions)
      .values(
        Array.from({ length: 1205 }, (_, index) => ({
          title: `Windmolen ${index}`,
          submittedOn: index % 7 === 0 ? null : `2024-0${(index % 9) + 1}-1${index % 10}`,
        })),
      );
    for (const [words, total, order] of [
      ['Windmolen', 1205, 'newest'],
      ['Windmolen', 1000, 'relevance'],
      ['Windmolen 7', 1, 'newest'],
    ] as const) {
      const seen: number[] = [];
      let after: SearchQuestion['after'] = null;
      do {
        const answer = await searchFor(PUBLIC_VIEWER, question(words, { order, after }));
        if (!answer.ok) throw new Error(answer.error);
        seen.push(...answer.value.hits.map((hit) => hit.id));
        after = answer.value.next;
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(total);
    }
  });
});

describe('a number in the search box', () => {
  it.each([
    ['32735-278', '/moties/32735-278'],
    ['Kamerstuk 32 735, nr. 278', '/moties/32735-278'],
    ['kst-32735-286', '/brieven/32735-286'],
    ['2020Z01447', '/moties/32735-278'],
    ['TZ202603-130', '/toezeggingen/TZ202603-130'],
    ['G-00001', '/toezeggingen/G-00001'],
    ['g1', '/toezeggingen/G-00001'],
    ['32735', '/dossiers/32735'],
  ])('%s leads straight to %s', async (typed, address) => {
    expect(await destinationOf(PUBLIC_VIEWER, typed)).toEqual({ kind: 'page', address });
  });

  it('of a paper that is not known says so, and who cites it', async () => {
    const destination = await destinationOf(PUBLIC_VIEWER, '33 694, nr. 12');
    expect(destination).toMatchObject({ kind: 'unknown', key: 'kst-33694-12' });
    expect(destination?.kind === 'unknown' && destination.citedBy.map((paper) => paper.key)).toEqual([
      'kst-32735-286',
    ]);
  });

  it('of a concept of another organisation is as good as unknown', async () => {
    expect(await destinationOf(chain.outsider, 'G-00002')).toMatchObject({ kind: 'unknown' });
    expect(await destinationOf(chain.editor, 'G-00002')).toMatchObject({ kind: 'page' });
  });

  it('is no number when it is words', async () => {
    expect(await destinationOf(PUBLIC_VIEWER, 'export van technologie')).toBeNull();
  });
});
