import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FilePage, recordPages } from '../../app/opendata/files/record-files';
import type { ReplayPaper } from './koop-service';
import type { ReplayStore } from './store';

const LINES_AT_ONCE = 200;

/**
 * Takes in every file of records and every archive of official texts below a folder, in any form that the import
 * reads (`app/opendata/files/record-files.ts`).
 * @returns the texts, under the names that KOOP gives them
 */
export async function loadFolder(store: ReplayStore, folder: string): Promise<Map<string, ReplayPaper>> {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.((ndjson|jsonl)(\.gz)?|tar(\.\w+)?)$/.test(name))
    .sort();
  const texts: FilePage['texts'] = [];
  for (const file of files) {
    for await (const page of recordPages(join(folder, file), LINES_AT_ONCE)) {
      store.add(page.records);
      texts.push(...page.texts);
    }
  }
  const papers = texts.map((text) => paperOf(store, text)).filter((paper) => paper !== null);
  return new Map(papers.map((paper) => [paper.id, paper]));
}

function paperOf(
  store: ReplayStore,
  { key, publicationId, xml }: FilePage['texts'][number],
): ReplayPaper | null {
  const publication = publicationId === null ? null : store.get('DocumentPublicatie', publicationId);
  const version = store.get('DocumentVersie', publication?.relations.DocumentVersie?.[0] ?? '');
  const document = store.get('Document', version?.relations.Document?.[0] ?? '');
  const id = publication?.fields.Identifier ?? key;
  if (typeof id !== 'string') return null;
  const kind = String(document?.fields.Soort ?? '');
  return {
    id,
    title: String(document?.fields.Onderwerp ?? id),
    // The search knows one kind where the House has "Motie (gewijzigd/nader)" too.
    kind: kind.startsWith('Motie') ? 'Motie' : kind,
    date: String(document?.fields.Datum ?? '').slice(0, 10),
    xml: () => xml,
  };
}
