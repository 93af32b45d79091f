import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '~/ui/DataTable';
import { TextField } from '~/ui/form';
import { type Locale, messagesIn, useLocale, useMessages, wordIn } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { type Facet, FilterPanel, Pager } from '~/ui/records';
import type { FacetCounts, ListPage as Page } from '../list-query.server';
import { type ListState, listAddress } from '../list-state';
import type { ListShape } from '../lists';
import { searchMessages } from '../messages';
import { valueLabel } from '../value-label';
import './ListPage.css';

/** Above this a count says "more than": the cap of list-query.server.ts. */
const COUNT_CAP = 1000;

/** A list as a page: filters with counts, rows, and the way on. Its whole state is in the address. */
export function ListPage<Row extends { id: number }>({
  shape,
  title,
  columns,
  page,
  state,
  add,
  follow,
}: {
  shape: ListShape;
  title: string;
  columns: Column<Row>[];
  page: Page<Row>;
  state: ListState;
  /** The way to add a record, for who may. */
  add?: ReactNode;
  /** The button that follows the list as filtered. */
  follow: ReactNode;
}) {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  const fields = Object.entries(shape.filters).filter(
    ([field, filter]) =>
      filter.kind !== 'choice' && (filter.kind === 'date' || state.filters[field] || FIELDS.includes(field)),
  );
  const [defaultSort] = Object.keys(shape.sorts);
  const hidden: [string, string][] = [
    ...(state.sort === defaultSort ? [] : [['sorteer', state.sort] as [string, string]]),
    ...(state.isDescending === shape.sorts[state.sort]?.isDescending
      ? []
      : [['volgorde', state.isDescending ? 'af' : 'op'] as [string, string]]),
  ];
  return (
    <>
      <PageHead
        title={title}
        lede={<p>{t.count(printedCount(page.count, locale))}</p>}
        actions={
          <>
            {add}
            {follow}
          </>
        }
      />
      <Chosen shape={shape} state={state} />
      <div className="list-page">
        <FilterPanel
          action={shape.path}
          facets={page.facets.flatMap((facet) => shownFacet(facet, shape, state, locale) ?? [])}
          hidden={hidden}
          clearTo={shape.path}
        >
          <TextField name="q" label={t.searchIn} type="search" defaultValue={state.words} maxLength={300} />
          {fields.map(([field, filter]) => (
            <TextField
              key={field}
              name={field}
              label={wordIn(t, field)}
              type={filter.kind === 'date' ? 'date' : 'text'}
              defaultValue={state.filters[field]?.[0] ?? ''}
              maxLength={120}
            />
          ))}
        </FilterPanel>
        <div>
          {page.rows.length === 0 ? (
            <p>{t.nothing}</p>
          ) : (
            <DataTable
              caption={title}
              columns={columns.map((column) => sortable(column, shape, state))}
              rows={page.rows}
              rowKey={(row) => row.id}
            />
          )}
          <Pager
            previous={state.after ? listAddress(shape, { ...state, after: null }) : null}
            next={page.next ? listAddress(shape, { ...state, after: page.next }) : null}
          />
        </div>
      </div>
    </>
  );
}

/** Fields that always stand in the panel; others appear when a link chose them. */
const FIELDS = ['lid', 'bewindspersoon', 'afzender', 'dossier'];

/** "1.000+" past the cap. */
export function printedCount(count: number, locale: Locale): string {
  const t = messagesIn(searchMessages, locale);
  return count > COUNT_CAP ? t.many : new Intl.NumberFormat(locale).format(count);
}

function shownFacet(
  { name, options }: FacetCounts,
  shape: ListShape,
  state: ListState,
  locale: Locale,
): Facet | null {
  const chosen = state.filters[name] ?? [];
  const missing = chosen.filter((value) => !options.some((option) => option.value === value));
  const all = [
    ...options,
    ...missing.map((value) => ({ value, label: value, labelEn: value, count: 0, isLowerBound: false })),
  ];
  if (all.length === 0) return null;
  const filter = shape.filters[name];
  const fixed = filter?.kind === 'choice' ? filter.values : undefined;
  // Values of a fixed list keep its order; others come by count.
  if (fixed) all.sort((one, other) => fixed.indexOf(one.value) - fixed.indexOf(other.value));
  return {
    name,
    label: wordIn(messagesIn(searchMessages, locale), name),
    options: all.map((option) => ({
      value: option.value,
      label: valueLabel(locale === 'nl' ? option.label : option.labelEn, locale),
      count:
        option.count > COUNT_CAP
          ? printedCount(option.count, locale)
          : `${option.count}${option.isLowerBound ? '+' : ''}`,
      isChosen: chosen.includes(option.value),
    })),
  };
}

/** What is chosen, each with the way to let it go. */
function Chosen({ shape, state }: { shape: ListShape; state: ListState }) {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  const chosen = Object.entries(state.filters).flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );
  if (chosen.length === 0) return null;
  return (
    <p className="chosen">
      <span className="soft">{t.chosen}:</span>{' '}
      {chosen.map(({ name, value }) => {
        const filters = {
          ...state.filters,
          [name]: (state.filters[name] ?? []).filter((one) => one !== value),
        };
        return (
          <Link
            key={`${name} ${value}`}
            to={listAddress(shape, { ...state, filters, after: null })}
            className="chosen__one"
          >
            {wordIn(t, name)}: {valueLabel(value, locale)} <span aria-hidden="true">×</span>
          </Link>
        );
      })}
    </p>
  );
}

function sortable<Row>(column: Column<Row>, shape: ListShape, state: ListState): Column<Row> {
  const sort = shape.sorts[column.key];
  if (!sort) return column;
  const isNow = state.sort === column.key;
  const isDescending = isNow ? !state.isDescending : sort.isDescending;
  return {
    ...column,
    sort: {
      to: listAddress(shape, { ...state, sort: column.key, isDescending, after: null }),
      now: isNow ? (state.isDescending ? 'down' : 'up') : null,
    },
  };
}
