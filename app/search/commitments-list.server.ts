import { sql } from 'drizzle-orm';
import { internalOrganisation } from '~/accounts/viewer';
import {
  anyOf,
  dayFrom,
  dayUntil,
  debatesOf,
  ministryFilter,
  motionsNamed,
  named,
  papersNamed,
} from './conditions.server';
import type { ListDescription } from './list-query.server';
import { LISTS } from './lists';
import { commitmentStanding } from './standing.server';

export interface CommitmentListRow {
  id: number;
  number: string;
  title: string;
  text: string;
  source: string;
  strength: string;
  made_on: string | null;
  made_by: string | null;
  own_state: string;
  ministry_state: string | null;
  house_state: string | null;
  deadline_words: string | null;
  deadline_from: string | null;
  deadline_to: string | null;
  deadline_precision: string | null;
  slips: number;
  ministry: string | null;
}

/** A concept is seen by the organisation that logged it, nobody else. */
export const commitmentsList: ListDescription<CommitmentListRow> = {
  shape: LISTS.toezeggingen,
  searchKind: 'commitment',
  table: sql`commitments`,
  columns: sql`item.number, item.title, item.text, item.source, item.strength, item.made_on, item.made_by,
    item.own_state, item.ministry_state, item.house_state, item.deadline_words, item.deadline_from,
    item.deadline_to, item.deadline_precision, item.slips,
    (select abbreviation from ministries where ministries.id = item.ministry_id) as ministry`,
  visible: (viewer) => {
    const organisationId = internalOrganisation(viewer);
    return organisationId === null
      ? sql`item.withdrawn_at is null and item.own_state <> 'concept'`
      : sql`item.withdrawn_at is null and (item.own_state <> 'concept' or item.organisation_id = ${organisationId})`;
  },
  filters: {
    termijn: {
      where: (values, { today }) => anyOf(commitmentStanding(today), values),
      facet: { of: ({ today }) => commitmentStanding(today) },
    },
    staat: {
      where: (values) => anyOf(sql`item.own_state`, values),
      facet: { of: () => sql`item.own_state` },
    },
    ministerie: ministryFilter(
      sql`item.ministry_id`,
      sql`join commitments on commitments.id = candidate.id join ministries on ministries.id = commitments.ministry_id`,
    ),
    sterkte: {
      where: (values) => anyOf(sql`item.strength`, values),
      facet: { of: () => sql`item.strength` },
    },
    bron: { where: (values) => anyOf(sql`item.source`, values), facet: { of: () => sql`item.source` } },
    behandelaar: {
      where: (values, { viewer }) =>
        sql`exists (select from commitment_owners owner where owner.commitment_id = item.id
          and owner.organisation_id = ${internalOrganisation(viewer)}::bigint and ${anyOf(sql`owner.user_id::text`, values)})`,
    },
    bewindspersoon: {
      where: ([slug]) =>
        sql`(item.made_by_person_id in (select people.id from people where ${named(slug)})
          or item.kamerstuk_id in (select sender.kamerstuk_id from letter_senders sender
            join people on people.id = sender.person_id where ${named(slug)}))`,
    },
    commissie: {
      where: ([slug]) =>
        sql`(item.committee_id in (select id from committees where slug = ${slug}) or item.activity_id in (${debatesOf(slug)}))`,
    },
    dossier: {
      where: ([key]) =>
        sql`(item.kamerstuk_id in (select kamerstuk_id from kamerstuk_dossiers
            join dossiers on dossiers.id = kamerstuk_dossiers.dossier_id where dossiers.key = ${key})
          or item.id in (select commitment_motions.commitment_id from commitment_motions
            join motions on motions.id = commitment_motions.motion_id
            join kamerstuk_dossiers on kamerstuk_dossiers.kamerstuk_id = motions.kamerstuk_id
            join dossiers on dossiers.id = kamerstuk_dossiers.dossier_id where dossiers.key = ${key}))`,
    },
    motie: {
      where: ([named]) =>
        sql`item.id in (select commitment_id from commitment_motions where motion_id in (${motionsNamed(named)}))`,
    },
    brief: { where: ([named]) => sql`item.kamerstuk_id in (${papersNamed(named)})` },
    van: { where: ([day]) => dayFrom(sql`item.deadline_to`, day) },
    tot: { where: ([day]) => dayUntil(sql`item.deadline_to`, day) },
  },
  sorts: {
    termijn: { column: sql`item.deadline_to`, type: 'date', index: 'asc nulls last' },
    datum: { column: sql`item.made_on`, type: 'date', index: 'desc nulls last' },
  },
};
