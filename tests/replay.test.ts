import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { odata } from '../app/opendata/sources/odata/client';
import { ODATA_NAMES } from '../app/opendata/sources/odata/names';
import { syncFeed } from '../app/opendata/sources/syncfeed/client';
import { Faults } from './replay/faults';
import { loadFolder } from './replay/files';
import { hastyFetcher, readAll } from './replay/made';
import { parseFilter } from './replay/odata-filter';
import { ReplayServer } from './replay/server';
import { countsOf, ReplayStore } from './replay/store';

const signal = new AbortController().signal;
const store = new ReplayStore();
let replay: ReplayServer;

beforeAll(async () => {
  await loadFolder(store, new URL('fixtures/opendata', import.meta.url).pathname);
  replay = await ReplayServer.start({ store });
});
afterAll(async () => {
  await replay.stop();
});

describe('the replayed services', () => {
  test('hold every record of a folder, also those nested in others', () => {
    expect(Object.fromEntries(countsOf(store))).toEqual({
      Activiteit: 1,
      Agendapunt: 1,
      Besluit: 2,
      Document: 4,
      DocumentActor: 1,
      DocumentPublicatie: 3,
      DocumentVersie: 3,
      Fractie: 3,
      Kamerstukdossier: 2,
      Persoon: 4,
      Stemming: 6,
      Toezegging: 2,
      Zaak: 5,
      ZaakActor: 3,
    });
  });

  test('let a document tell its zaak where the files let the zaak tell its document', async () => {
    const settings = { fetcher: hastyFetcher(), now: () => new Date('2026-11-24T12:00:00Z') };
    const [motion] = [...store.ordered('Zaak')].map((entry) => store.read(entry));
    const document = motion?.relations.Document?.[0] ?? '';
    for (const source of [
      syncFeed({ ...settings, address: `${replay.origin}/SyncFeed/2.0` }),
      odata({ ...settings, address: `${replay.origin}/OData/v5` }),
    ]) {
      const { records } = await readAll(source.pages('Document', null, signal));
      expect(records.get(`Document ${document}`)?.relations.Zaak).toEqual([motion?.id]);
    }
  });

  test.each([
    ['Zaak?$top=101', "The limit of '100' for Top query has been exceeded."],
    ["Zaak?$filter=Id eq guid'x'", 'is no'],
    ['Zaak?$expand=Kleur', "Could not find a property named 'Kleur'"],
    ['Zaak?%24top=1', "The query parameter '%24top' is not supported."],
  ])('answer 400 to %s, as the House does', async (question, message) => {
    const response = await fetch(`${replay.origin}/OData/v5/${question}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: { message: string } }).error.message).toContain(message);
  });

  test('count the nodes of a condition', () => {
    const many = Array.from({ length: 17 }, () => "Nummer eq 'x'").join(' or ');
    expect(() => parseFilter(many)).toThrow("The node count limit of '100' has been exceeded.");
  });

  test('go wrong in the same way for the same seed, and never more than three times in a row', () => {
    const course = (seed: number): unknown[] => {
      const faults = new Faults(seed, 0.9);
      return Array.from({ length: 60 }, () => faults.next());
    };
    expect(course(5)).toEqual(course(5));
    expect(course(5)).not.toEqual(course(6));
    expect(
      course(5)
        .map((fault) => (fault === null ? ' ' : 'x'))
        .join(''),
    ).not.toContain('xxxx');
  });

  test('serve v5 under its own names', async () => {
    const response = await fetch(`${replay.origin}/OData/v5/Document?$top=1`);
    const [row] = ((await response.json()) as { value: Array<Record<string, unknown>> }).value;
    expect(row).toHaveProperty('Ondernummer');
    expect(row).not.toHaveProperty(ODATA_NAMES['v4/2.0'].theirs('Document', 'Volgnummer'));
  });
});
