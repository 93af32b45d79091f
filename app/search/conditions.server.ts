import { type SQL, sql } from 'drizzle-orm';
import { addressedBy } from '~/kamerstukken/addresses';
import type { FilterSql } from './list-query.server';

/** The column has one of the values. */
export const anyOf = (column: SQL, values: readonly string[]): SQL =>
  sql`${column} in (${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`;

export const dayFrom = (column: SQL, day: string | undefined): SQL => sql`${column} >= ${day}::date`;
export const dayUntil = (column: SQL, day: string | undefined): SQL => sql`${column} <= ${day}::date`;

/** A person of `people` by the slug that pages link with, or by the surname that somebody types. */
export const named = (typed: string | undefined): SQL =>
  sql`(people.slug = ${typed} or lower(people.surname) = lower(${typed}))`;

/** The debates of a committee, by its slug, as a subquery of ids. */
export const debatesOf = (committee: string | undefined): SQL =>
  sql`select activities.id from activities join committees on committees.id = activities.committee_id
    where committees.slug = ${committee}`;

/** A ministry by its slug. `joins` leads from `candidate` to `ministries`. */
export const ministryFilter = (column: SQL, joins: SQL): FilterSql => ({
  where: (values) => sql`${column} in (select id from ministries where ${anyOf(sql`slug`, values)})`,
  facet: {
    joins,
    value: sql`ministries.slug`,
    label: sql`ministries.name_nl`,
    labelEn: sql`ministries.name_en`,
  },
});

/** The motions that an address segment names, as a subquery of ids. */
export function motionsNamed(segment: string | undefined): SQL {
  const address = addressedBy(segment ?? '');
  if (address === null) return sql`select null::bigint`;
  if (address.by === 'key') return sql`select id from motions where key = ${address.value}`;
  if (address.by === 'id') return sql`select ${address.value}::bigint`;
  return sql`select motions.id from motions join zaken on zaken.id = motions.zaak_id where zaken.number = ${address.value}`;
}

/** The papers that an address segment names, as a subquery of ids. */
export function papersNamed(segment: string | undefined): SQL {
  const named = addressedBy(segment ?? '');
  if (named === null) return sql`select null::bigint`;
  if (named.by === 'key') return sql`select id from kamerstukken where key = ${named.value}`;
  if (named.by === 'id') return sql`select ${named.value}::bigint`;
  return sql`select id from kamerstukken where document_number = ${named.value}`;
}
