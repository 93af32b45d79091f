import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { categoryOf, type FilePage, recordPages } from './record-files';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gestand-records-'));
});
afterAll(() => rm(folder, { recursive: true }));

const ID = '0006f304-7f6f-45f7-923e-9975c29d77c6';
const zaak = (number: number) =>
  JSON.stringify({ Id: ID, Nummer: `2026Z${number}`, GestartOp: null, Onderwerp: 'x', Verwijderd: false });

async function read(name: string, bytes: string | Buffer, size = 100): Promise<FilePage[]> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const pages: FilePage[] = [];
  for await (const page of recordPages(path, size)) pages.push(page);
  return pages;
}

test('lines are read page by page, packed or not, whatever stands at the end', async () => {
  const lines = [1, 2, 3].map(zaak).join('\n');
  const pages = await read('zaak.ndjson', `${lines}\n\n`, 2);
  expect(pages.map((page) => page.records.length)).toEqual([2, 1]);
  expect(pages.at(-1)?.progress).toBe(1);
  expect((await read('zaak.jsonl.gz', gzipSync(lines)))[0]?.records).toHaveLength(3);
});

test('a broken line is named and the others are read; other kinds are passed over', async () => {
  const [page] = await read('mixed.ndjson', `${zaak(1)}\n{"Id":\n{"VergaderingNummer":9}\n${zaak(2)}`);
  expect(page?.records).toHaveLength(2);
  expect(page?.unreadable).toMatchObject([{ line: 2 }]);
  expect(page?.passedOver).toBe(1);
});

test('a packed file that is cut off says so', async () => {
  const packed = gzipSync([1, 2, 3].map(zaak).join('\n'));
  await expect(read('cut.ndjson.gz', packed.subarray(0, packed.length - 12))).rejects.toThrow(
    /unexpected end/,
  );
});

test('an official text is known by the name of its file and the id that it prints', async () => {
  const xml =
    '<a><meta name="x" content="https://zoek.officielebekendmakingen.nl/kst-30012-5/metadata.xml"/></a>';
  const [page] = await read(`${ID}.xml`, xml);
  expect(page?.texts).toEqual([{ key: 'kst-30012-5', publicationId: ID, xml }]);
});

test.each([
  ['Zaak', { GestartOp: '', Onderwerp: '' }],
  ['Besluit', { BesluitSoort: null, Agendapunt_Id: '' }],
  ['Stemming', { Soort: 'Voor', FractieGrootte: 3 }],
  ['Document', { Soort: '', DocumentNummer: '', Onderwerp: '' }],
  ['Persoon', { Achternaam: '', Roepnaam: '' }],
  ['ZaakActor', { Zaak_Id: '', Relatie: '' }],
  [null, { Zaal: 1 }],
  [null, 7],
])('%s is known by its names', (category, json) => expect(categoryOf(json)).toBe(category));
