import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { database, driver } from '~db/client';
import { motions } from '~db/schema/motions';
import { loadChain, TODAY } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { actionsList } from './actions-list.server';
import { commitmentsList } from './commitments-list.server';
import { dossiersList } from './dossiers-list.server';
import { lettersList } from './letters-list.server';
import { type ListDescription, listPage } from './list-query.server';
import { type Cursor, listState } from './list-state';
import { motionsList } from './motions-list.server';

useTestDatabase();
let chain: Awaited<ReturnType<typeof loadChain>>;
beforeAll(async () => {
  chain = await loadChain();
  await database()
    .insert(motions)
    .values(
      Array.from({ length: 230 }, (_, index) => ({
        title: `Windmolen ${index}`,
        submittedOn: index % 5 === 0 ? null : `2024-03-${String((index % 28) + 1).padStart(2, '0')}`,
        outcome: index % 3 === 0 ? 'aangenomen' : 'verworpen',
      })),
    );
});

function page<Row extends { id: number }>(
  list: ListDescription<Row>,
  viewer: Viewer,
  query: string,
  after: Cursor | null = null,
) {
  const state = listState(list.shape, new URLSearchParams(query));
  return listPage(list, { viewer, today: TODAY }, { ...state, after });
}

describe('every list', () => {
  it('gives each row once and in order when all pages are walked, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'volgorde=op'),
        fc.constantFrom('', '&uitslag=aangenomen', '&q=windmolen', '&uitslag=verworpen&q=windmolen'),
        async (order, filter) => {
          const seen: { id: number; day: string | null }[] = [];
          let after: Cursor | null = null;
          do {
            const answer: Awaited<ReturnType<typeof listPage<{ id: number; submitted_on: string | null }>>> =
              await page(motionsList, PUBLIC_VIEWER, `${order}${filter}`, after);
            seen.push(...answer.rows.map((row) => ({ id: row.id, day: row.submitted_on })));
            after = answer.next;
          } while (after);
          expect(new Set(seen.map((row) => row.id)).size).toBe(seen.length);
          const days = seen.map((row) => row.day);
          const sorted = [...days].sort((one, other) => {
            if (one === null || other === null) return Number(one === null) - Number(other === null);
            return order ? one.localeCompare(other) : other.localeCompare(one);
          });
          expect(days).toEqual(sorted);
          const first = await page(motionsList, PUBLIC_VIEWER, `${order}${filter}`);
          expect(first.count).toBe(seen.length);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('asks the database at most four times, however many rows there are', async () => {
    for (const list of [motionsList, lettersList, commitmentsList, dossiersList, actionsList]) {
      const asked = vi.spyOn(driver(), 'unsafe');
      await page(list as ListDescription<{ id: number }>, chain.editor, 'q=motie');
      expect(asked.mock.calls.length).toBeLessThanOrEqual(4);
      asked.mockRestore();
    }
  });

  it.each(['na=e30', 'na=WyJ4IiwxXQ', 'dossier=%27&lid=%22', 'motie=..&brief=a'])(
    'with %s shows its first page',
    async (query) => {
      for (const list of [motionsList, lettersList, commitmentsList, dossiersList, actionsList]) {
        const search = new URLSearchParams(query);
        const state = listState(list.shape, search);
        const answer = await listPage(
          list as ListDescription<{ id: number }>,
          { viewer: PUBLIC_VIEWER, today: TODAY },
          state,
        );
        expect(answer.rows).toBeDefined();
      }
    },
  );
});

describe('the motions list', () => {
  it('counts what choosing another value would give', async () => {
    const answer = await page(motionsList, PUBLIC_VIEWER, 'uitslag=aangenomen');
    const outcomes = answer.facets.find((facet) => facet.name === 'uitslag');
    expect(answer.count).toBe(77);
    expect(outcomes?.options.find((option) => option.value === 'verworpen')?.count).toBe(153);
  });

  it.each([
    ['fractie=SP', 1],
    ['lid=karabulut', 1],
    ['dossier=35207', 2],
    ['ministerie=buitenlandse-zaken', 1],
    ['advies=Ontraden', 1],
    ['van=2020-01-01&tot=2020-12-31', 1],
    ['uitvoering=onbekend&dossier=32735', 1],
  ])('filtered by %s has %i', async (query, count) => {
    expect((await page(motionsList, PUBLIC_VIEWER, query)).count).toBe(count);
  });
});

describe('the commitments list', () => {
  it('shows concepts to the own organisation alone', async () => {
    const numbers = async (viewer: Viewer) =>
      (await page(commitmentsList, viewer, '')).rows.map((row) => row.number);
    expect(await numbers(chain.editor)).toContain('G-00002');
    expect(await numbers(chain.outsider)).not.toContain('G-00002');
    expect(await numbers(chain.reader)).not.toContain('G-00002');
    expect(await numbers(PUBLIC_VIEWER)).toEqual(['TZ202603-130', 'G-00001']);
  });

  it('knows what is overdue today and what has no date', async () => {
    expect(
      (await page(commitmentsList, PUBLIC_VIEWER, 'termijn=te+laat')).rows.map((row) => row.number),
    ).toEqual(['TZ202603-130']);
    expect(
      (await page(commitmentsList, PUBLIC_VIEWER, 'termijn=geen+datum')).rows.map((row) => row.number),
    ).toEqual(['G-00001']);
  });

  it.each([
    ['motie=32735-278', ['G-00001']],
    ['brief=32735-286', ['G-00001']],
    ['dossier=32735', ['G-00001']],
    ['bron=register', ['TZ202603-130']],
  ])('filtered by %s has %j', async (query, numbers) => {
    expect((await page(commitmentsList, PUBLIC_VIEWER, query)).rows.map((row) => row.number)).toEqual(
      numbers,
    );
  });
});

describe('the actions list', () => {
  it('keeps internal actions inside the organisation', async () => {
    expect((await page(actionsList, chain.editor, 'motie=32735-278')).rows).toHaveLength(2);
    for (const viewer of [PUBLIC_VIEWER, chain.reader, chain.outsider]) {
      expect((await page(actionsList, viewer, 'motie=32735-278')).rows).toHaveLength(1);
    }
  });
});

describe('the letters list', () => {
  it('has the senders and finds by motion, kind and ministry', async () => {
    for (const query of [
      'motie=32735-278',
      'soort=reactie',
      'ministerie=buitenlandse-zaken',
      'dossier=35207',
      'q=ontraadt',
    ]) {
      expect((await page(lettersList, PUBLIC_VIEWER, query)).rows.map((row) => row.key)).toEqual([
        'kst-32735-286',
      ]);
    }
  });
});
