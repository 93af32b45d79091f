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

const LETTER = {
  Titel: 'Veren en ponten',
  Onderwerp: 'Stand van zaken veren',
  Vergaderjaar: '2025-2026',
  Volgnummer: 14,
};
export const LETTER_DAY = '2026-01-09T00:00:00+01:00';

/** A letter as a zaak, and as a Document; neither tells of the other unless it is said. */
export const letterZaak = (number: number, over: SourceRecord['fields'] = {}, documents: number[] = [], day = 10) =>
  houseRecord('Zaak', number, { ...LETTER, Nummer: `2026Z00${number}`, Soort: 'Brief regering', GestartOp: LETTER_DAY, ...over },
    documents.length > 0 ? { Document: documents } : {}, day); // biome-ignore format: one record
export const letterPaper = (number: number, over: SourceRecord['fields'] = {}, zaken: number[] = [], day = 10) =>
  houseRecord('Document', number, { ...LETTER, DocumentNummer: `2026D00${number}`, Soort: 'Brief regering', Datum: LETTER_DAY, ...over },
    zaken.length > 0 ? { Zaak: zaken } : {}, day); // biome-ignore format: one record

/** Letters that say the same of themselves as a zaak does: alone, doubled, contradicted, changed and deleted. */
export const doubledLetters = (): SourceRecord[] => [
  houseRecord('Kamerstukdossier', 1, { Nummer: 30013, Titel: LETTER.Titel, Afgesloten: false }),
  letterZaak(310),
  letterPaper(320),
  letterZaak(311, { Volgnummer: 15 }),
  letterPaper(321, { Volgnummer: 15 }),
  letterPaper(322, { Volgnummer: 15 }),
  letterZaak(313, { Volgnummer: 16 }, [324], 12),
  letterPaper(323, { Volgnummer: 16 }),
  letterPaper(324, { Volgnummer: 17 }),
  letterPaper(325, { Volgnummer: 14 }, [], 5),
  letterPaper(325, { Volgnummer: 18 }, [], 12),
  letterZaak(316, { Volgnummer: 18 }),
  letterZaak(317, { Volgnummer: 18 }),
  tombstone('Zaak', 317),
];

/** What people see after a stream that came page by page into an empty database. */
export function endOf(
  records: readonly SourceRecord[],
  page: number,
  now: Date,
): Promise<Record<string, unknown[]>> {
  return apart(async (transaction) => {
    await emptyHouse(transaction);
    for (let at = 0; at < records.length; at += page) {
      await applyRecords(transaction, records.slice(at, at + page), now);
    }
    return contentOf(transaction);
  });
}

/** Forgets all that came from the House. */
export async function emptyHouse(transaction: Transaction): Promise<void> {
  await transaction.execute(sql.raw(`truncate ${TABLES.join(', ')} cascade`));
}

const TABLES = [
  'source_records', 'dossier_evidence', 'zaak_replacements', 'motions', 'kamerstukken', 'zaken', 'decisions',
  'agenda_items', 'activities', 'people', 'fracties', 'dossiers', 'search_documents', 'links_due',
]; // biome-ignore format: a list of names
