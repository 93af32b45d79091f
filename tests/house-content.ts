import { sql } from 'drizzle-orm';
import type { Transaction } from '../db/client';
import { jsonRows } from '../db/json-rows';

/**
 * What people see of the House, without own ids and times: two databases that took over the same are equal in it.
 */
export async function contentOf(transaction?: Transaction): Promise<Record<string, unknown[]>> {
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
      from kamerstukken order by title, external_id, key`),
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
    links:
      await rows(sql`select letter.document_number, letter.title as letter, zaken.number as motion, link.kind, link.state, link.basis
      from letter_motion_links link join kamerstukken letter on letter.id = link.letter_id
      join motions on motions.id = link.motion_id left join zaken on zaken.id = motions.zaak_id order by 1, 2, 3`),
    dossiers: await rows(sql`select key, title, external_id from dossiers order by 1`),
    found: await rows(
      sql`select kind, key, title, date, vector::text from search_documents order by kind, title, key`,
    ),
  };
}
