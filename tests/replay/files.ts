import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { recordsIn } from '../../app/opendata/odata/json';
import { ODATA_NAMES } from '../../app/opendata/odata/names';
import { SOURCE_CATEGORIES, type SourceCategory } from '../../app/opendata/source-record';
import type { ReplayStore } from './store';

/**
 * Files of records, one JSON object a line as OData v4/2.0 gives them, below a folder: the name begins with the
 * kind (`zaak.ndjson.gz`, `stemming_flat.jsonl`), `motie_...` holds zaken.
 */
export async function loadFolder(store: ReplayStore, folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(ndjson|jsonl)(\.gz)?$/.test(name))
    .sort();
  for (const file of files) {
    const category = categoryOfFile(file);
    if (category) await loadFile(store, join(folder, file), category);
  }
}

async function loadFile(store: ReplayStore, path: string, category: SourceCategory): Promise<void> {
  const bytes = createReadStream(path);
  const input = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    store.add(recordsIn(JSON.parse(line), category, ODATA_NAMES['v4/2.0']).records);
  }
}

function categoryOfFile(path: string): SourceCategory | undefined {
  const [word = ''] = (path.split('/').at(-1) ?? '').split(/[._]/);
  if (word === 'motie') return 'Zaak';
  return SOURCE_CATEGORIES.find((category) => category.toLowerCase() === word.toLowerCase());
}
