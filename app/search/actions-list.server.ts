import { sql } from 'drizzle-orm';
import { internalOrganisation } from '~/accounts/viewer';
import { anyOf, dayFrom, dayUntil, motionsNamed, papersNamed } from './conditions.server';
import type { ListDescription } from './list-query.server';
import { LISTS } from './lists';
import { actionStanding } from './standing.server';

export interface ActionRow {
  id: number;
  title: string;
  state: string;
  progress: number;
  visibility: string;
  due_words: string | null;
  due_from: string | null;
  due_to: string | null;
  due_precision: string | null;
  organisation: string;
}

/** Public actions, and the internal ones of the viewer's own organisation. */
export const actionsList: ListDescription<ActionRow> = {
  shape: LISTS.acties,
  searchKind: 'action',
  table: sql`follow_up_actions`,
  columns: sql`item.title, item.state, item.progress, item.visibility, item.due_words, item.due_from, item.due_to,
    item.due_precision, (select name from organisations where organisations.id = item.organisation_id) as organisation`,
  visible: (viewer) => {
    const organisationId = internalOrganisation(viewer);
    return organisationId === null
      ? sql`item.visibility = 'public'`
      : sql`(item.visibility = 'public' or item.organisation_id = ${organisationId})`;
  },
  filters: {
    staat: { where: (values) => anyOf(sql`item.state`, values), facet: { of: () => sql`item.state` } },
    termijn: {
      where: (values, { today }) => anyOf(actionStanding(today), values),
      facet: { of: ({ today }) => actionStanding(today) },
    },
    zichtbaarheid: {
      where: (values) => anyOf(sql`item.visibility`, values),
      facet: { of: () => sql`item.visibility` },
    },
    behandelaar: {
      where: (values, { viewer }) =>
        sql`(item.organisation_id = ${internalOrganisation(viewer)}::bigint and ${anyOf(sql`item.owner_id::text`, values)})`,
    },
    motie: {
      where: ([named]) =>
        sql`item.id in (select action_id from follow_up_links where motion_id in (${motionsNamed(named)}))`,
    },
    toezegging: {
      where: ([number]) =>
        sql`item.id in (select follow_up_links.action_id from follow_up_links
          join commitments on commitments.id = follow_up_links.commitment_id where commitments.number = ${number})`,
    },
    brief: {
      where: ([named]) =>
        sql`item.id in (select action_id from follow_up_links where kamerstuk_id in (${papersNamed(named)}))`,
    },
    van: { where: ([day]) => dayFrom(sql`item.due_to`, day) },
    tot: { where: ([day]) => dayUntil(sql`item.due_to`, day) },
  },
  sorts: { termijn: { column: sql`item.due_to`, type: 'date', index: 'asc nulls last' } },
};
