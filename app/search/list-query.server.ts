import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '~/accounts/viewer';
import { isPlainDate } from '~/deadlines/plain-date';
import { jsonRows } from '~db/json-rows';
import type { SearchKind } from '~db/schema/search';
import { wordsCondition, wordsOfFew } from './index.server';
import type { Cursor, ListState } from './list-state';
import type { FilterShape, ListShape } from './lists';

/** How the database answers for one list. The main table is called `item` in every expression. */
export interface ListDescription<Row extends { id: number }> {
  shape: ListShape;
  /** As what its rows stand in the search index. */
  searchKind: SearchKind;
  table: SQL;
  /** Joins that the shown columns need; left joins on a key, so that they move no row. */
  joins?: SQL;
  columns: SQL;
  /** What this viewer may see of it. There is no list without. */
  visible: (viewer: Viewer) => SQL;
  filters: Record<string, FilterSql>;
  sorts: Record<string, SortSql>;
  /** Only names the type of a row. */
  row?: Row;
}

export interface ListQuestion {
  viewer: Viewer;
  /** Today in Amsterdam. */
  today: string;
}

export interface FilterSql {
  /** `values` holds at least one. */
  where: (values: string[], question: ListQuestion) => SQL;
  /** For the counts beside a choice: the value of a row, or a table to join that has it. */
  facet?: { of: (question: ListQuestion) => SQL } | { joins: SQL; value: SQL; label: SQL; labelEn?: SQL };
}

export interface SortSql {
  column: SQL;
  type: 'date' | 'number' | 'text';
  /** Of the index that serves it; the order asked for must be it, or its exact reverse. */
  index: 'desc nulls last' | 'asc nulls last';
}

export const PAGE_SIZE = 50;
/** Counts stop here: an exact count of many rows takes longer than the page. Shown as "1.000+". */
export const COUNT_CAP = 1000;
/** Facets look at so many rows, the newest first; past that their counts are lower bounds. */
const FACET_ROWS = 5_000;
const MOST_OPTIONS = 40;

export interface ListPage<Row> {
  rows: Row[];
  next: Cursor | null;
  /** Never above `COUNT_CAP + 1`, which means more. */
  count: number;
  facets: FacetCounts[];
}

export interface FacetCounts {
  name: string;
  options: { value: string; label: string; labelEn: string; count: number; isLowerBound: boolean }[];
}

/** One page of a list with its counts: at most four statements, however many rows there are. */
export async function listPage<Row extends { id: number }>(
  description: ListDescription<Row>,
  question: ListQuestion,
  state: ListState,
): Promise<ListPage<Row>> {
  const words = await wordsCondition(description.searchKind, state.words, question.viewer);
  const conditions = conditionsOf(description, question, state, words);
  const [page, counted] = await Promise.all([
    rowsOf(description, conditions.all, state, PAGE_SIZE),
    countsOf(description, question, state, conditions),
  ]);
  return { ...page, ...counted };
}

/** The first rows of a list under a filter, for a section of another page: one statement. */
export async function firstRows<Row extends { id: number }>(
  description: ListDescription<Row>,
  question: ListQuestion,
  state: ListState,
  size: number,
): Promise<{ rows: Row[]; next: Cursor | null }> {
  return rowsOf(description, conditionsOf(description, question, state, null).all, state, size);
}

/** Which of some rows stand in a list as asked, as a condition on `item`. */
export function isInList<Row extends { id: number }>(
  description: ListDescription<Row>,
  question: ListQuestion,
  state: ListState,
): SQL {
  const words = wordsOfFew(description.searchKind, state.words, question.viewer);
  return conditionsOf(description, question, state, words).all;
}

interface Conditions {
  all: SQL;
  /** All but one filter's own: a facet counts what choosing another of its values would give. */
  but: (name: string) => SQL;
}

function conditionsOf<Row extends { id: number }>(
  { filters, visible }: ListDescription<Row>,
  question: ListQuestion,
  state: ListState,
  words: SQL | null,
): Conditions {
  const standing = [visible(question.viewer), ...(words ? [words] : [])];
  const chosen = Object.entries(state.filters).flatMap(([name, values]) => {
    const where = filters[name]?.where(values, question);
    return where ? [{ name, where }] : [];
  });
  const joined = (parts: SQL[]) => sql.join(parts, sql` and `);
  return {
    all: joined([...standing, ...chosen.map((filter) => filter.where)]),
    but: (name) => joined([...standing, ...chosen.filter((f) => f.name !== name).map((f) => f.where)]),
  };
}

/**
 * Keyset paging. Rows with a value come first and are walked along the index; rows without one follow,
 * asked for only when the page has room left.
 */
async function rowsOf<Row extends { id: number }>(
  description: ListDescription<Row>,
  where: SQL,
  state: ListState,
  size: number,
): Promise<{ rows: Row[]; next: Cursor | null }> {
  const sort = sortOf(description, state);
  const after = state.after && isOfType(state.after.value, sort.type) ? state.after : null;
  const beyond = state.isDescending ? sql`<` : sql`>`;
  const select = (region: SQL, limit: number) =>
    jsonRows<Row & { sort_value: Cursor['value'] }>(
      rowsStatement(description, sql`${where} and ${region}`, state, limit),
    );
  const found =
    after?.value === null
      ? []
      : await select(
          after
            ? sql`(${sort.column}, item.id) ${beyond} (${castOf(after.value, sort.type)}, ${after.id}::bigint)`
            : sql`${sort.column} is not null`,
          size + 1,
        );
  if (found.length <= size) {
    const from = after?.value === null ? sql`and item.id ${beyond} ${after.id}::bigint` : sql``;
    found.push(...(await select(sql`${sort.column} is null ${from}`, size + 1 - found.length)));
  }
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows,
    next: found.length > size && last ? { value: last.sort_value, id: last.id } : null,
  };
}

/** The statement that reads rows; its plan must walk an index and never sort. */
export function rowsStatement<Row extends { id: number }>(
  description: ListDescription<Row>,
  where: SQL,
  state: ListState,
  limit: number,
): SQL {
  const sort = sortOf(description, state);
  const direction = orderOf(sort, state.isDescending);
  return sql`select item.id, ${sort.column} as sort_value, ${description.columns}
    from ${description.table} item ${description.joins ?? sql``} where ${where}
    order by ${sort.column} ${direction}, item.id ${direction} limit ${limit}`;
}

function sortOf<Row extends { id: number }>(description: ListDescription<Row>, state: ListState): SortSql {
  const sort = description.sorts[state.sort];
  if (!sort) throw new Error(`${description.shape.name} has no sort ${state.sort}`);
  return sort;
}

function orderOf({ index }: SortSql, isDescending: boolean): SQL {
  if (isDescending) return index === 'desc nulls last' ? sql`desc nulls last` : sql`desc nulls first`;
  return index === 'asc nulls last' ? sql`asc nulls last` : sql`asc nulls first`;
}

const isOfType = (value: Cursor['value'], type: SortSql['type']): boolean =>
  value === null ||
  ((type === 'number' ? Number.isSafeInteger(value) : typeof value === 'string') &&
    (type !== 'date' || isPlainDate(String(value))));

const castOf = (value: string | number | null, type: SortSql['type']): SQL =>
  type === 'date' ? sql`${value}::date` : type === 'number' ? sql`${value}::bigint` : sql`${value}::text`;

/** The count and every facet in one statement, over at most FACET_ROWS rows for each set of conditions. */
async function countsOf<Row extends { id: number }>(
  description: ListDescription<Row>,
  question: ListQuestion,
  state: ListState,
  conditions: Conditions,
): Promise<{ count: number; facets: FacetCounts[] }> {
  const facets = Object.keys(description.shape.filters).flatMap((name) => {
    const facet = description.filters[name]?.facet;
    const shape: FilterShape | undefined = description.shape.filters[name];
    return facet && shape?.kind === 'choice' ? [{ name, facet }] : [];
  });
  const own = facets.filter(({ facet }) => 'of' in facet);
  const values = own.map(({ name, facet }) =>
    'of' in facet ? sql`, ${facet.of(question)} as ${sql.identifier(name)}` : sql``,
  );
  const sort = Object.values(description.sorts)[0];
  const newest = sort
    ? sql`order by ${sort.column} ${orderOf(sort, sort.index === 'desc nulls last')}`
    : sql``;
  const rows = (where: SQL) =>
    sql`(select item.id ${sql.join(values)} from ${description.table} item where ${where} ${newest} limit ${FACET_ROWS})`;
  const sets = facets.filter(({ name }) => state.filters[name]);
  const tables = [
    sql`everything as materialized ${rows(conditions.all)}`,
    ...sets.map(
      ({ name }) => sql`${sql.identifier(`but_${name}`)} as materialized ${rows(conditions.but(name))}`,
    ),
  ];
  const counts = facets.map(({ name, facet }) => {
    const from = state.filters[name] ? sql.identifier(`but_${name}`) : sql.identifier('everything');
    const full = sql`(select count(*) from ${from}) >= ${FACET_ROWS}`;
    if ('of' in facet) {
      const value = sql`candidate.${sql.identifier(name)}`;
      return sql`(select ${name}::text as name, ${value}::text as value, ${value}::text as label, ${value}::text as label_en,
        count(*) as count, ${full} as is_capped
        from ${from} candidate where ${value} is not null group by 2 order by count(*) desc, 2 limit ${MOST_OPTIONS})`;
    }
    return sql`(select ${name}::text, (${facet.value})::text, max(${facet.label}), max(${facet.labelEn ?? facet.label}),
      count(distinct candidate.id), ${full}
      from ${from} candidate ${facet.joins} group by 2 order by 5 desc, 2 limit ${MOST_OPTIONS})`;
  });
  const total = sql`(select null::text as name, null::text as value, null::text as label, null::text as label_en,
    count(*) as count, false as is_capped from (select from everything limit ${COUNT_CAP + 1}) capped)`;
  const found = await jsonRows<{
    name: string | null;
    value: string;
    label: string;
    label_en: string;
    count: number;
    is_capped: boolean;
  }>(sql`with ${sql.join(tables, sql`, `)} ${sql.join([total, ...counts], sql` union all `)}`);
  return {
    count: found.find((row) => row.name === null)?.count ?? 0,
    facets: facets.map(({ name }) => ({
      name,
      options: found
        .filter((row) => row.name === name)
        .map((row) => ({
          value: row.value,
          label: row.label,
          labelEn: row.label_en,
          count: row.count,
          isLowerBound: row.is_capped,
        })),
    })),
  };
}
