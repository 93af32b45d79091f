import { sql } from 'drizzle-orm';
import { anyOf, dayFrom, dayUntil, ministryFilter, motionsNamed, named } from './conditions.server';
import type { ListDescription } from './list-query.server';
import { LISTS } from './lists';

export interface LetterRow {
  id: number;
  key: string | null;
  document_number: string | null;
  title: string | null;
  date: string | null;
  letter_kind: string;
  senders: { name: string | null; office: string }[] | null;
}

export const lettersList: ListDescription<LetterRow> = {
  shape: LISTS.brieven,
  searchKind: 'letter',
  table: sql`kamerstukken`,
  columns: sql`item.key, item.document_number, item.title, item.date,
    (select kind from letters where kamerstuk_id = item.id) as letter_kind,
    (select json_agg(json_build_object('name', name, 'office', office) order by position)
      from letter_senders where kamerstuk_id = item.id) as senders`,
  visible: () =>
    sql`item.withdrawn_at is null and exists (select from letters where letters.kamerstuk_id = item.id)`,
  filters: {
    soort: {
      where: (values) =>
        sql`exists (select from letters where letters.kamerstuk_id = item.id and ${anyOf(sql`letters.kind`, values)})`,
      facet: {
        joins: sql`join letters on letters.kamerstuk_id = candidate.id`,
        value: sql`letters.kind`,
        label: sql`letters.kind`,
      },
    },
    ministerie: {
      ...ministryFilter(
        sql`sender.ministry_id`,
        sql`join letter_senders sender on sender.kamerstuk_id = candidate.id
          join ministries on ministries.id = sender.ministry_id`,
      ),
      where: (values) =>
        sql`exists (select from letter_senders sender join ministries on ministries.id = sender.ministry_id
          where sender.kamerstuk_id = item.id and ${anyOf(sql`ministries.slug`, values)})`,
    },
    afzender: {
      where: ([slug]) =>
        sql`item.id in (select sender.kamerstuk_id from letter_senders sender
          join people on people.id = sender.person_id where ${named(slug)})`,
    },
    dossier: {
      where: ([key]) =>
        sql`item.id in (select kamerstuk_id from kamerstuk_dossiers
          join dossiers on dossiers.id = kamerstuk_dossiers.dossier_id where dossiers.key = ${key})`,
    },
    motie: {
      where: ([named]) =>
        sql`item.id in (select letter_id from letter_motion_links
          where state = 'confirmed' and motion_id in (${motionsNamed(named)}))`,
    },
    van: { where: ([day]) => dayFrom(sql`item.date`, day) },
    tot: { where: ([day]) => dayUntil(sql`item.date`, day) },
  },
  sorts: { datum: { column: sql`item.date`, type: 'date', index: 'desc nulls last' } },
};
