import { sql } from 'drizzle-orm';
import { applyRecords } from '../app/opendata/apply.server';
import type { SourceRecord } from '../app/opendata/source-record';
import { database, type Transaction } from '../db/client';
import { jsonRows } from '../db/json-rows';
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

/** What people see of the House's records, without own ids and times. */
export async function content(transaction: Transaction): Promise<Record<string, unknown[]>> {
  const rows = (query: ReturnType<typeof sql>) => jsonRows<unknown>(query, transaction);
  return {
    motions:
      await rows(sql`select zaken.number, motions.key, motions.title, dictum, submitted_on, outcome, outcome_on, votes_for,
        votes_against, advice, motions.withdrawn_at is null as stands, paper.document_number, paper.is_key_derived, paper.title as paper
      from motions left join zaken on zaken.id = motions.zaak_id left join kamerstukken paper on paper.id = motions.kamerstuk_id order by 1`),
    signatories:
      await rows(sql`select zaken.number, position, motion_signatories.name, fractie_name, people.external_id as person, abbreviation
      from motion_signatories join motions on motions.id = motion_id join zaken on zaken.id = zaak_id
      left join people on people.id = person_id left join fracties on fracties.id = fractie_id order by 1, 2`),
    papers:
      await rows(sql`select external_id, document_number, key, kind, title, date, is_key_derived, withdrawn_at is null as stands,
        (select json_agg(json_build_array(dossiers.key, position, number) order by position, dossiers.key) from kamerstuk_dossiers
          join dossiers on dossiers.id = dossier_id where kamerstuk_id = kamerstukken.id) as places,
        (select json_agg(number order by number) from zaak_kamerstukken join zaken on zaken.id = zaak_id where kamerstuk_id = kamerstukken.id) as zaken,
        (select kind from letters where letters.kamerstuk_id = kamerstukken.id) as letter
      from kamerstukken order by title, external_id`),
    zaken: await rows(
      sql`select external_id, number, kind, title, subject, registered_advice, withdrawn_at is null as stands from zaken order by 1`,
    ),
    advice:
      await rows(sql`select zaken.number, value, source from statements_of_advice join motions on motions.id = motion_id
      join zaken on zaken.id = zaak_id where superseded_at is null order by 1, 2`),
    decisions:
      await rows(sql`select decisions.external_id, zaken.number, decisions.kind, text, status, voting_form, decided_on, position,
        motion_id is not null as of_motion, decisions.withdrawn_at is null as stands from decisions left join zaken on zaken.id = zaak_id order by 1`),
    votes:
      await rows(sql`select votes.external_id, choice, votes.seats, actor_name, fractie_name, is_member_vote, is_mistake, abbreviation
      from votes left join fracties on fracties.id = fractie_id order by 1`),
    replacements:
      await rows(sql`select one.number as replaced, other.number as replacement, source, notation from motion_replacements
      join motions a on a.id = replaced_motion_id join zaken one on one.id = a.zaak_id
      join motions b on b.id = replacement_motion_id join zaken other on other.id = b.zaak_id order by 1, 2`),
    fracties: await rows(sql`select abbreviation, fracties.name, seats, fracties.external_id,
      (select json_agg(fractie_names.name order by fractie_names.name) from fractie_names where fractie_id = fracties.id) as names from fracties order by 1`),
    dossiers: await rows(sql`select key, title, external_id from dossiers order by 1`),
    found: await rows(
      sql`select kind, key, title, date, vector::text from search_documents order by kind, title, key`,
    ),
  };
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
    return content(transaction);
  });
}

const TABLES = [
  'source_records', 'dossier_evidence', 'zaak_replacements', 'motions', 'kamerstukken', 'zaken', 'decisions',
  'agenda_items', 'activities', 'people', 'fracties', 'dossiers', 'search_documents', 'links_due',
]; // biome-ignore format: a list of names
