import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { contentHash } from '../mapping/versions';
import type { SourceCategory, SourceRecord, UnreadableRecord } from '../source-record';
import { guid } from '../sources/moment';
import { recordsIn } from '../sources/odata/json';
import { ODATA_NAMES } from '../sources/odata/names';

/** A part of a file: records or texts, and how much of it was read. */
export interface FilePage {
  records: SourceRecord[];
  unreadable: (UnreadableRecord & { line: number })[];
  texts: { key: string | null; publicationId: string | null; xml: string }[];
  /** Lines of kinds that Gestand does not take. */
  passedOver: number;
  /** 0 to 1. */
  progress: number;
}

/** No line of the House's is longer; what is, is not one of its records. */
const LONGEST_LINE = 8_000_000;

/**
 * The records in a file: answers of OData line by line (NDJSON, also gzipped), official XML in a folder or a tar
 * archive. What a line is follows from the names in it. Reads on as it is asked to, whatever the file's size.
 * @throws when the file cannot be opened or its archive cannot be unpacked
 */
export async function* recordPages(path: string, size: number): AsyncGenerator<FilePage> {
  const found = await stat(path);
  if (found.isDirectory()) yield* xmlPages(path, size);
  else if (/\.tar(\.\w+)?$|\.t[gx]z$/.test(path)) yield* archivePages(path, size);
  else if (path.endsWith('.xml')) yield pageOf([await textIn(path)], 1);
  else yield* linePages(path, found.size, size);
}

async function* linePages(path: string, bytes: number, size: number): AsyncGenerator<FilePage> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let fault: Error | null = null;
  // The lines end where the file breaks; a promise of that, raced line by line, would keep every line.
  const fail = (error: Error): void => {
    fault ??= error;
    lines.close();
  };
  file.on('error', fail);
  input.on('error', fail);
  let page = emptyPage();
  let line = 0;
  for await (const text of lines) {
    line += 1;
    readLine(text, line, page);
    if (page.records.length < size) continue;
    yield { ...page, progress: bytes > 0 ? file.bytesRead / bytes : 1 };
    page = emptyPage();
  }
  if (fault !== null) throw fault;
  yield { ...page, progress: 1 };
}

function readLine(text: string, line: number, page: FilePage): void {
  if (text.trim() === '') return;
  let json: unknown;
  try {
    if (text.length > LONGEST_LINE) throw new Error(`longer than ${LONGEST_LINE} characters`);
    json = JSON.parse(text);
  } catch (error) {
    page.unreadable.push({ category: 'Zaak', id: null, reason: (error as Error).message, line });
    return;
  }
  const category = categoryOf(json);
  if (category === null) {
    page.passedOver += 1;
    return;
  }
  const { records, unreadable } = recordsIn(json, category, ODATA_NAMES['v4/2.0']);
  // Hashed while the page before is being written, not while this one keeps the database waiting.
  for (const record of records) contentHash(record);
  page.records.push(...records);
  page.unreadable.push(...unreadable.map((one) => ({ ...one, line })));
}

/** By the names that only one kind of record has; null for kinds that Gestand does not take. */
export function categoryOf(json: unknown): SourceCategory | null {
  if (typeof json !== 'object' || json === null) return null;
  const names = Object.keys(json);
  const found = SIGNS.find(([, signs]) => signs.every((sign) => names.includes(sign)));
  return found ? found[0] : null;
}

const SIGNS: readonly (readonly [SourceCategory, readonly string[]])[] = [
  ['Toezegging', ['Nummer', 'ActiviteitNummer', 'Tekst']],
  ['Zaak', ['GestartOp', 'Onderwerp']],
  ['Besluit', ['BesluitSoort']],
  ['Stemming', ['FractieGrootte']],
  ['Document', ['DocumentNummer']],
  ['Kamerstukdossier', ['HoogsteVolgnummer']],
  ['DocumentVersie', ['ExterneIdentifier']],
  ['DocumentPublicatie', ['PublicatieDatum', 'DocumentType']],
  ['Activiteit', ['DatumSoort']],
  ['Agendapunt', ['Rubriek', 'Volgorde']],
  ['Persoon', ['Achternaam', 'Roepnaam']],
  ['Fractie', ['AantalZetels']],
  ['FractieZetelPersoon', ['FractieZetel_Id', 'TotEnMet']],
  ['FractieZetel', ['Gewicht', 'Fractie_Id']],
  ['Commissie', ['NaamWebNL']],
  ['ZaakActor', ['Zaak_Id', 'Relatie']],
  ['DocumentActor', ['Document_Id', 'Relatie']],
];

async function* xmlPages(folder: string, size: number): AsyncGenerator<FilePage> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.xml')).sort();
  const step = Math.max(1, Math.floor(size / 10));
  for (let at = 0; at < names.length; at += step) {
    const texts = await Promise.all(names.slice(at, at + step).map((name) => textIn(join(folder, name))));
    yield pageOf(texts, (at + texts.length) / names.length);
  }
}

async function* archivePages(path: string, size: number): AsyncGenerator<FilePage> {
  const folder = await mkdtemp(join(tmpdir(), 'gestand-import-'));
  try {
    await unpack(path, folder);
    yield* xmlPages(folder, size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function unpack(path: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const tar = spawn('tar', ['-xf', path, '-C', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    tar.stderr.on('data', (chunk) => {
      said += String(chunk).slice(0, 500);
    });
    tar.on('error', () =>
      reject(new Error('the programme tar, which unpacks archives, is not installed here')),
    );
    tar.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(said.trim() || `tar ended with ${code}`)),
    );
  });
}

/** A file of the House is named after its DocumentPublicatie; the id of the paper stands in the file. */
async function textIn(path: string): Promise<FilePage['texts'][number]> {
  const xml = await readFile(path, 'utf8');
  const key = /(?:DC\.identifier"[^>]*?content="|officielebekendmakingen\.nl\/)(kst-[\w-]+)/.exec(xml)?.[1];
  return { key: key ?? null, publicationId: guid(basename(path, '.xml')), xml };
}

const emptyPage = (): FilePage => ({ records: [], unreadable: [], texts: [], passedOver: 0, progress: 0 });
const pageOf = (texts: FilePage['texts'], progress: number): FilePage => ({
  ...emptyPage(),
  texts,
  progress,
});
