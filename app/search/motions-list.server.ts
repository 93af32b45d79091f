import { sql } from 'drizzle-orm';
import { anyOf, dayFrom, dayUntil, debatesOf, ministryFilter, named } from './conditions.server';
import type { ListDescription } from './list-query.server';
import { LISTS } from './lists';

export interface MotionRow {
  id: number;
  key: string | null;
  zaak_number: string | null;
  title: string;
  submitted_on: string | null;
  outcome: string;
  outcome_on: string | null;
  votes_for: number | null;
  votes_against: number | null;
  advice: string | null;
  own_state: string | null;
  signatories: { name: string; fractie: string | null }[] | null;
}

/** Motions are public. One that the House took out of its data keeps its page but leaves the lists. */
export const motionsList: ListDescription<MotionRow> = {
  shape: LISTS.moties,
  searchKind: 'motion',
  table: sql`motions`,
  columns: sql`item.key, item.title, item.submitted_on, item.outcome, item.outcome_on, item.votes_for,
    item.votes_against, item.advice, item.own_state,
    (select number from zaken where zaken.id = item.zaak_id) as zaak_number,
    (select json_agg(json_build_object('name', name, 'fractie', fractie_name) order by position)
      from motion_signatories where motion_id = item.id) as signatories`,
  visible: () => sql`item.withdrawn_at is null`,
  filters: {
    uitslag: { where: (values) => anyOf(sql`item.outcome`, values), facet: { of: () => sql`item.outcome` } },
    advies: { where: (values) => anyOf(sql`item.advice`, values), facet: { of: () => sql`item.advice` } },
    uitvoering: {
      where: (values) => anyOf(sql`coalesce(item.own_state, 'onbekend')`, values),
      facet: { of: () => sql`coalesce(item.own_state, 'onbekend')` },
    },
    fractie: {
      where: (values) =>
        sql`exists (select from motion_signatories signatory join fracties on fracties.id = signatory.fractie_id
          where signatory.motion_id = item.id and ${anyOf(sql`fracties.abbreviation`, values)})`,
      facet: {
        joins: sql`join motion_signatories signatory on signatory.motion_id = candidate.id
          join fracties on fracties.id = signatory.fractie_id`,
        value: sql`fracties.abbreviation`,
        label: sql`fracties.abbreviation`,
      },
    },
    ministerie: ministryFilter(
      sql`item.ministry_id`,
      sql`join motions on motions.id = candidate.id join ministries on ministries.id = motions.ministry_id`,
    ),
    lid: {
      where: ([slug]) =>
        sql`item.id in (select signatory.motion_id from motion_signatories signatory
          join people on people.id = signatory.person_id where ${named(slug)})`,
    },
    commissie: { where: ([slug]) => sql`item.debate_id in (${debatesOf(slug)})` },
    dossier: {
      where: ([key]) =>
        sql`item.kamerstuk_id in (select kamerstuk_id from kamerstuk_dossiers
          join dossiers on dossiers.id = kamerstuk_dossiers.dossier_id where dossiers.key = ${key})`,
    },
    van: { where: ([day]) => dayFrom(sql`item.submitted_on`, day) },
    tot: { where: ([day]) => dayUntil(sql`item.submitted_on`, day) },
  },
  sorts: { datum: { column: sql`item.submitted_on`, type: 'date', index: 'desc nulls last' } },
};
