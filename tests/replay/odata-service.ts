import { categoryNamed, ENTITIES } from '../../app/opendata/entities';
import type { SourceCategory, SourceRecord } from '../../app/opendata/source-record';
import { ODATA_NAMES, type ODataNames } from '../../app/opendata/sources/odata/names';
import { type Condition, earliestChange, FilterError, fulfils, parseFilter } from './odata-filter';
import { odataRow } from './odata-json';
import { notFound, type PageFault, type Reply, withoutOne } from './reply';
import { type Entry, firstWhere, type ReplayStore } from './store';

const OPTIONS = new Set(['$filter', '$orderby', '$top', '$skip', '$count', '$expand', '$skiptoken']);
const ORDERS = new Set(['', 'ApiGewijzigdOp', 'ApiGewijzigdOp,Id', 'ApiGewijzigdOp asc,Id asc']);

/** OData, `/OData/v4/2.0/<Entity>` and `/OData/v5/<Entity>`: the questions that Gestand asks, 400 to any other. */
export function odataReply(store: ReplayStore, base: string, url: URL, fault: PageFault): Reply {
  const [, version = '', entity = ''] = url.pathname.match(/\/OData\/(v4\/2\.0|v5)\/(\w+)$/) ?? [];
  const names = ODATA_NAMES[version === 'v5' ? 'v5' : 'v4/2.0'];
  const category = categoryNamed(entity);
  if (!version || !category) return notFound();
  try {
    const page = pageOf(store, category, names, optionsOf(url), fault);
    const context = `${base}/OData/${version}/$metadata#${category}`;
    const link = page.next === null ? {} : { '@odata.nextLink': linkTo(base, url, page.next) };
    const body = JSON.stringify({ '@odata.context': context, ...page.count, value: page.rows, ...link });
    return json(200, fault === 'malformed' ? `${body.slice(0, body.length / 2)}<br>` : body);
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    return json(400, JSON.stringify({ error: { code: '', message: error.message } }));
  }
}

type Options = Readonly<Record<string, string>>;

function pageOf(
  store: ReplayStore,
  category: SourceCategory,
  names: ODataNames,
  options: Options,
  fault: PageFault,
): { rows: unknown[]; next: number | null; count: Record<string, number> } {
  const condition = options.$filter === undefined ? null : parseFilter(options.$filter);
  const top = options.$top === undefined ? null : Number(options.$top);
  if (top !== null && !(top >= 0 && top <= names.pageLimit)) {
    throw new FilterError(`The limit of '${names.pageLimit}' for Top query has been exceeded.`);
  }
  if (!ORDERS.has(options.$orderby ?? '')) throw new FilterError(`No order by '${options.$orderby}'.`);
  const expand = expansionsOf(category, names, options.$expand);
  const entries = store.ordered(category);
  const start = condition && earliestChange(condition);
  let place = start ? firstWhere(entries, ({ changedAt }) => changedAt >= start) : 0;
  if (options.$skiptoken) place = Number(options.$skiptoken);
  const isAsked = (entry: Entry): boolean =>
    condition === null || isFulfilled(store, names, condition, entry);
  const count =
    options.$count === 'true' ? { '@odata.count': entries.slice(place).filter(isAsked).length } : undefined;
  const found: Entry[] = [];
  const wanted = top ?? names.pageLimit;
  for (let skip = Number(options.$skip ?? 0); place < entries.length && found.length < wanted; place += 1) {
    const entry = entries[place];
    if (!entry || !isAsked(entry)) continue;
    if (skip > 0) skip -= 1;
    else found.push(entry);
  }
  const shown = fault === 'missing' && found.length > 1 ? withoutOne(found) : found;
  return {
    rows: shown.map((entry) =>
      rowOf(store, { ...store.read(entry), changedAt: entry.changedAt }, names, expand),
    ),
    // With $top the service gives no link.
    next: top === null && place < entries.length ? place : null,
    count: count ?? {},
  };
}

function isFulfilled(store: ReplayStore, names: ODataNames, condition: Condition, entry: Entry): boolean {
  let row: Record<string, unknown> | null = null;
  return fulfils(condition, (name) => {
    if (name === 'Id') return entry.id;
    if (name === 'ApiGewijzigdOp') return entry.changedAt;
    if (name === 'Verwijderd') return entry.isDeleted;
    row ??= odataRow(store.read(entry), names, () => false);
    return row[name];
  });
}

interface Expansion {
  name: string;
  hasIdsOnly: boolean;
  hasLiveOnly: boolean;
}

function expansionsOf(category: SourceCategory, names: ODataNames, text: string | undefined): Expansion[] {
  if (!text) return [];
  return text.split(/,(?![^(]*\))/).map((part) => {
    const [, theirs = '', options = ''] = part.match(/^(\w+)(?:\((.*)\))?$/) ?? [];
    const name = names.ours(category, theirs);
    const isKnown = Object.hasOwn(ENTITIES[category].relations, name);
    if (!isKnown && !(category === 'Toezegging' && name === 'ToegezegdAan')) {
      throw new FilterError(`Could not find a property named '${theirs}' on type '${category}'.`);
    }
    return {
      name,
      hasIdsOnly: /\$select=Id(;|$)/.test(options),
      hasLiveOnly: /\$filter=Verwijderd eq false(;|$)/.test(options),
    };
  });
}

function rowOf(
  store: ReplayStore,
  record: SourceRecord,
  names: ODataNames,
  expansions: readonly Expansion[],
): Record<string, unknown> {
  const row = odataRow(record, names, () => false);
  for (const { name, hasIdsOnly, hasLiveOnly } of expansions) {
    const relation = ENTITIES[record.category].relations[name];
    if (!relation) {
      row[name] = addresseesOf(record);
      continue;
    }
    const ids = (record.relations[name] ?? []).filter(
      (id) => !hasLiveOnly || !store.isDeleted(relation.to, id),
    );
    const nested = ids.map((id) => {
      const other = hasIdsOnly ? null : store.get(relation.to, id);
      return other ? odataRow(other, names, () => false) : { Id: id };
    });
    row[names.theirs(record.category, name)] = relation.holds === 'one' ? (nested[0] ?? null) : nested;
  }
  return row;
}

function addresseesOf({ id, relations }: SourceRecord): unknown[] {
  const rows = (name: string, key: string): unknown[] =>
    (relations[name] ?? []).map((other) => ({
      Toezegging_Id: id,
      Fractie_Id: null,
      Persoon_Id: null,
      [key]: other,
    }));
  return [...rows('ToegezegdAanFractie', 'Fractie_Id'), ...rows('ToegezegdAanPersoon', 'Persoon_Id')];
}

/** The `$` of an option stands as it is; `%24filter` is no option of the service. */
function optionsOf(url: URL): Options {
  const options: Record<string, string> = {};
  for (const part of url.search.slice(1).split('&').filter(Boolean)) {
    const [name = '', ...value] = part.split('=');
    if (!OPTIONS.has(name)) throw new FilterError(`The query parameter '${name}' is not supported.`);
    options[name] = decodeURIComponent(value.join('=').replaceAll('+', ' '));
  }
  return options;
}

function linkTo(base: string, url: URL, place: number): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part && !part.startsWith('$skiptoken='));
  return `${base}${url.pathname}?${[...kept, `$skiptoken=${place}`].join('&')}`;
}

const json = (status: number, body: string): Reply => ({
  status,
  type: 'application/json; odata.metadata=minimal; charset=utf-8',
  body,
});
