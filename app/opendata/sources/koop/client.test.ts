import { afterEach, describe, expect, test } from 'vitest';
import { FAULTS, Faults } from '../../../../tests/replay/faults';
import type { ReplayPaper } from '../../../../tests/replay/koop-service';
import { hastyFetcher } from '../../../../tests/replay/made';
import { ReplayServer } from '../../../../tests/replay/server';
import { ReplayStore } from '../../../../tests/replay/store';
import { koop } from './client';

const signal = new AbortController().signal;

let replay: ReplayServer | undefined;
afterEach(async () => {
  await replay?.stop();
});

const paper = (id: string, words = 'De Kamer,'): ReplayPaper => ({
  id,
  title: 'Voorbeeld; Motie; Motie van het lid Voorbeeld over "bruggen"',
  kind: 'Motie',
  date: '2026-10-01',
  xml: () =>
    `<?xml version="1.0"?><officiele-publicatie><kamerstuk><al>${words}</al></kamerstuk></officiele-publicatie>`,
});

async function serving(papers: readonly ReplayPaper[], faults: Faults | null = null) {
  replay = await ReplayServer.start({
    store: new ReplayStore(),
    papers: new Map(papers.map((one) => [one.id, one])),
    faults,
    slowness: 2,
  });
  return koop({ address: replay.origin, fetcher: hastyFetcher() });
}

describe('papers of KOOP', () => {
  test('the text of a paper, of a chapter, a sub-dossier and a kingdom act too', async () => {
    const client = await serving([
      paper('kst-32735-286'),
      paper('kst-36600-XVI-7', 'zestien'),
      paper('kst-21501-02-3', 'raad'),
      paper('kst-35315-5', 'rijkswet'),
    ]);
    expect((await client.paper('kst-32735-286', signal))?.xml).toContain('De Kamer,');
    expect((await client.paper('kst-36600-XVI-7', signal))?.xml).toContain('zestien');
    expect((await client.paper('kst-21501-02-3', signal))?.xml).toContain('raad');
    expect((await client.paper('kst-35315-(R2137)-5', signal))?.xml).toContain('rijkswet');
  });

  test('one that is not there is told by a page that says so under status 200', async () => {
    const client = await serving([]);
    expect(await client.paper('kst-32735-9999', signal)).toBeNull();
    expect(await client.metadata('kst-32735-9999', signal)).toBeNull();
  });

  test('an id that does not tell its place is looked up', async () => {
    const client = await serving([paper('kst-1268678', 'nieuw')]);
    expect((await client.paper('kst-1268678', signal))?.xml).toContain('nieuw');
    expect(await client.paper('blg-1184123', signal)).toBeNull();
  });

  test('one that did not change is not sent again', async () => {
    const client = await serving([paper('kst-32735-286')]);
    const first = await client.paper('kst-32735-286', signal);
    if (!first) throw new Error('no paper');
    expect(await client.paperIfChanged('kst-32735-286', first.validators, signal)).toBe('unchanged');
  });

  test('what KOOP says of it', async () => {
    const client = await serving([paper('kst-36600-XVI-7')]);
    expect(await client.metadata('kst-36600-XVI-7', signal)).toEqual([
      { name: 'DC.identifier', scheme: 'OVERHEIDop.ParlID', content: 'kst-36600-XVI-7' },
      { name: 'OVERHEIDop.dossiernummer', scheme: '', content: '36600-XVI' },
      {
        name: 'DC.title',
        scheme: '',
        content: 'Voorbeeld; Motie; Motie van het lid Voorbeeld over "bruggen"',
      },
      { name: 'DCTERMS.issued', scheme: '', content: '2026-10-01' },
    ]);
  });

  test.each(FAULTS.filter((fault) => fault !== 'again'))('comes whole after "%s"', async (fault) => {
    const client = await serving([paper('kst-32735-286')], new Faults(3, 0.6, [fault]));
    for (let times = 0; times < 4; times += 1) {
      expect((await client.paper('kst-32735-286', signal))?.xml).toMatch(/<\/officiele-publicatie>$/);
    }
  });
});

describe('the search of KOOP', () => {
  test('is read page by page to its end', async () => {
    const client = await serving(
      Array.from({ length: 230 }, (_, place) => paper(`kst-36600-XVI-${place + 1}`)),
    );
    const ids: string[] = [];
    for await (const page of client.search(
      [{ index: 'w.dossiernummer', relation: '==', value: '36600-XVI' }],
      signal,
    )) {
      expect(page.total).toBe(230);
      ids.push(...page.papers.map(({ id }) => id));
    }
    expect(new Set(ids).size).toBe(230);
    expect(replay?.asked).toHaveLength(3);
  });

  test('finds nothing without a fault', async () => {
    const client = await serving([]);
    const pages = client.search([{ index: 'w.dossiernummer', relation: '==', value: '32735' }], signal);
    for await (const page of pages) expect(page).toEqual({ total: 0, papers: [], nextPosition: null });
  });

  test('a question that it does not take is refused in its own words, though its status is 200', async () => {
    const client = await serving([]);
    await expect(async () => {
      for await (const _ of client.search([{ index: 'w.indiener', relation: '==', value: 'x' }], signal));
    }).rejects.toMatchObject({ fault: 'refused', message: expect.stringContaining('mismatched input') });
  });
});
