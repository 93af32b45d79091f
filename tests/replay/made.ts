import type {
  SourceCategory,
  SourcePage,
  SourceRecord,
  UnreadableRecord,
} from '../../app/opendata/source-record';
import { type PoliteFetcher, politeFetcher, politeManners } from '../../app/opendata/sources/http';

/** For tests: records made up by the number, and a fetcher whose waits take no time. */

export const madeId = (number: number): string =>
  `${String(number % 97).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** `n` records of a kind; three in a row share the time of their change. */
export function madeRecords(category: SourceCategory, n: number, from = 1): SourceRecord[] {
  return Array.from({ length: n }, (_, place) => madeRecord(category, from + place));
}

export function madeRecord(
  category: SourceCategory,
  number: number,
  changes: Partial<SourceRecord> = {},
): SourceRecord {
  const time = new Date(Date.UTC(2025, 0, 1) + Math.floor(number / 3) * 60_000).toISOString();
  return {
    category,
    id: madeId(number),
    changedAt: time.replace('Z', '0000Z'),
    isDeleted: false,
    isPlaceholder: false,
    fields: { Soort: 'Motie', Onderwerp: `Voorbeeld ${number} over "brug & <tunnel>"` },
    relations: {},
    ...changes,
  };
}

/** Asks as politely as ever, in no time. */
export function hastyFetcher(): PoliteFetcher {
  return politeFetcher({
    ...politeManners('https://gestand.example'),
    wait: async () => undefined,
    pause: 0,
  });
}

/** All that pages bring, each record in its last reading, by kind and id. */
export async function readAll(pages: AsyncIterable<SourcePage>): Promise<{
  records: Map<string, SourceRecord>;
  unreadable: UnreadableRecord[];
  checkpoint: string;
  pages: number;
  isCaughtUp: boolean;
}> {
  const read = {
    records: new Map<string, SourceRecord>(),
    unreadable: [] as UnreadableRecord[],
    checkpoint: '',
    pages: 0,
    isCaughtUp: false,
  };
  for await (const page of pages) {
    for (const record of page.records) read.records.set(`${record.category} ${record.id}`, record);
    read.unreadable.push(...page.unreadable);
    read.checkpoint = page.checkpoint;
    read.isCaughtUp = page.isCaughtUp;
    read.pages += 1;
  }
  return read;
}
