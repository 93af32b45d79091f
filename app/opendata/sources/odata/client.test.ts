import { afterEach, describe, expect, test } from 'vitest';
import { hastyFetcher, madeId, madeRecord, madeRecords, readAll } from '../../../../tests/replay/made';
import { ReplayServer } from '../../../../tests/replay/server';
import { ReplayStore } from '../../../../tests/replay/store';
import type { SourceRecord } from '../../source-record';
import { type ODataClient, odata } from './client';
import { compareText } from './filter';

const signal = new AbortController().signal;
const NOW = new Date('2026-11-24T12:00:00Z');

let replay: ReplayServer | undefined;
afterEach(async () => {
  await replay?.stop();
});

async function serving(
  records: readonly SourceRecord[],
  version: 'v4/2.0' | 'v5' = 'v5',
): Promise<{ client: ODataClient; asked: () => string[] }> {
  const store = new ReplayStore();
  store.add(records);
  const server = await ReplayServer.start({ store });
  replay = server;
  return {
    client: odata({
      address: `${server.origin}/OData/${version}`,
      fetcher: hastyFetcher(),
      now: () => NOW,
    }),
    asked: () => server.asked.map(({ url }) => decodeURIComponent(url)),
  };
}

describe('OData', () => {
  test.each([
    ['v4/2.0', 250],
    ['v5', 100],
  ] as const)(
    '%s is asked for %i rows, by time and id, with bare GUIDs and an unescaped $',
    async (version, limit) => {
      const { client, asked } = await serving(madeRecords('Stemming', limit + 1), version);
      await readAll(client.pages('Stemming', null, signal));
      const [first, second] = asked();
      expect(first).toBe(
        `/OData/${version}/Stemming?$filter=ApiGewijzigdOp ge 1900-01-01T00:00:00.0000000Z&$orderby=ApiGewijzigdOp,Id&$top=${limit}`,
      );
      expect(second).toMatch(
        /\?\$filter=\(ApiGewijzigdOp gt (\S+Z)\) or \(\(ApiGewijzigdOp eq \1\) and \(Id gt [0-9a-f-]{36}\)\)&/,
      );
    },
  );

  test('relations come as ids of what is not deleted', async () => {
    const { client, asked } = await serving([
      madeRecord('Besluit', 1, { relations: { Zaak: [madeId(2), madeId(3)], Agendapunt: [madeId(4)] } }),
      madeRecord('Zaak', 2),
      madeRecord('Zaak', 3, { isDeleted: true, fields: {} }),
    ]);
    const { records } = await readAll(client.pages('Besluit', null, signal));
    expect([...records.keys()]).toEqual([`Besluit ${madeId(1)}`]);
    expect(records.get(`Besluit ${madeId(1)}`)?.relations).toEqual({
      Zaak: [madeId(2)],
      Agendapunt: [madeId(4)],
    });
    expect(asked()[0]).toContain('$expand=Zaak($select=Id;$filter=Verwijderd eq false)');
  });

  test('v5 names come back as those of v4', async () => {
    const { client } = await serving([
      madeRecord('Document', 1, { fields: { DocumentNummer: '2026D00001', Volgnummer: 12 } }),
    ]);
    const { records } = await readAll(client.pages('Document', null, signal));
    expect(records.get(`Document ${madeId(1)}`)?.fields).toMatchObject({
      DocumentNummer: '2026D00001',
      Volgnummer: 12,
    });
  });

  test('to whom a commitment was made and which letter settled it', async () => {
    const { client } = await serving([
      madeRecord('Toezegging', 1, {
        relations: {
          ToegezegdAanFractie: [madeId(2)],
          KamerbriefNakoming: [madeId(3)],
          Activiteit: [madeId(4)],
        },
      }),
    ]);
    const { records } = await readAll(client.pages('Toezegging', null, signal));
    expect(records.get(`Toezegging ${madeId(1)}`)?.relations).toMatchObject({
      ToegezegdAanFractie: [madeId(2)],
      ToegezegdAanPersoon: [],
      KamerbriefNakoming: [madeId(3)],
      Activiteit: [madeId(4)],
    });
  });

  test('records are found by id, 25 in a question', async () => {
    const { client, asked } = await serving(madeRecords('Zaak', 60));
    const ids = Array.from({ length: 55 }, (_, place) => madeId(place + 1));
    const found: SourceRecord[] = [];
    for await (const { records } of client.byIds('Zaak', ids, signal)) found.push(...records);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(ids));
    expect(asked()).toHaveLength(3);
  });

  test('a search is followed by the links of the service, at the address of the setting', async () => {
    const { client, asked } = await serving([
      ...madeRecords('Zaak', 230),
      madeRecord('Zaak', 900, { fields: { Soort: "Brief 'regering'" } }),
    ]);
    const found: SourceRecord[] = [];
    for await (const { records } of client.find('Zaak', compareText('Soort', 'eq', 'Motie'), signal)) {
      found.push(...records);
    }
    expect(found).toHaveLength(230);
    expect(asked().filter((url) => url.includes('$skiptoken'))).toHaveLength(2);
    const [quoted] = await collected(
      client.find('Zaak', compareText('Soort', 'eq', "Brief 'regering'"), signal),
    );
    expect(quoted?.records).toHaveLength(1);
  });

  test('a question that the service does not take is refused in its own words', async () => {
    const { client } = await serving(madeRecords('Zaak', 1));
    await expect(
      collected(client.find('Zaak', compareText('Kleur', 'eq', 'rood'), signal)),
    ).rejects.toMatchObject({
      fault: 'refused',
      status: 400,
      message: expect.stringContaining("Could not find a property named 'Kleur'"),
    });
  });
});

async function collected<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(page);
  return all;
}
