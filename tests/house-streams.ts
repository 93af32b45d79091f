import { sql } from 'drizzle-orm';
import { applyRecords } from '../app/opendata/projection/apply.server';
import type { SourceRecord } from '../app/opendata/source-record';
import { database, type Transaction } from '../db/client';
import { contentOf } from './house-content';
import { houseRecord, IDS, motionZaak, placeholder, smallHouse, tombstone } from './house-records';

class Undone extends Error {}

/** Works in a transaction that leaves nothing behind. */
export async function apart<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const kept: T[] = [];
  try {
    await database().transaction(async (transaction) => {
      kept.push(await work(transaction));
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return kept[0] as T;
}

/** The small house with what can happen to records: an older version, placeholders, deletions before and after. */
export const troubledStream = (): SourceRecord[] => [
  ...smallHouse(),
  motionZaak(
    IDS.loose,
    '2026Z00012',
    12,
    'Motie van het lid Kok over een eerder onderwerp',
    { Kabinetsappreciatie: 'Nog te ontvangen' },
    {},
    2,
  ),
  placeholder('Persoon', 40),
  placeholder('Zaak', IDS.motion),
  motionZaak(90, '2026Z00090', 90, 'Motie van het lid Kok over afsluitdijken'),
  tombstone('Zaak', 90),
  tombstone('Zaak', 91),
  tombstone('Stemming', 75),
  houseRecord(
    'Stemming',
    75,
    { Soort: 'Voor', FractieGrootte: 1, ActorFractie: 'DIJK' },
    { Besluit: [72], Fractie: [51] },
    5,
  ),
];

/** What people see after a stream that came page by page into an empty database. */
export function endOf(
  records: readonly SourceRecord[],
  page: number,
  now: Date,
): Promise<Record<string, unknown[]>> {
  return apart(async (transaction) => {
    await transaction.execute(sql.raw(`truncate ${TABLES.join(', ')} cascade`));
    for (let at = 0; at < records.length; at += page) {
      await applyRecords(transaction, records.slice(at, at + page), now);
    }
    return contentOf(transaction);
  });
}

const TABLES = [
  'source_records', 'dossier_evidence', 'zaak_replacements', 'motions', 'kamerstukken', 'zaken', 'decisions',
  'agenda_items', 'activities', 'people', 'fracties', 'dossiers', 'search_documents', 'links_due',
]; // biome-ignore format: a list of names
