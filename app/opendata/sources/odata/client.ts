import { ENTITIES } from '../../entities';
import type { Source, SourceCategory, SourceRecords } from '../../source-record';
import { type PoliteFetcher, wholeText } from '../http';
import { changeTime, guid } from '../moment';
import { SourceError } from '../source-error';
import { type ReadPage, type Step, walk } from '../walk';
import { and, compareBare, type Filter, filterText, MOST_IDS, oneOf, or } from './filter';
import { recordsIn } from './json';
import { namesAt, type ODataNames } from './names';

const MOST_BYTES = 64_000_000;
/** Before any change of the House; asks for records that have a time of change at all. */
const BEGINNING = '1900-01-01T00:00:00.0000000Z';

export interface ODataSettings {
  /** `https://gegevensmagazijn.tweedekamer.nl/OData/v5`, or `.../OData/v4/2.0`: the address tells the version. */
  address: string;
  fetcher: PoliteFetcher;
  /** The time, for what is too new to be sure of. */
  now(): Date;
}

export interface ODataClient extends Source {
  /** Records that fulfil a condition (under the names of this version), page by page as the service cuts them. */
  find(category: SourceCategory, filter: Filter, signal: AbortSignal): AsyncIterable<SourceRecords>;
  /** Records by id, 25 in a question. */
  byIds(category: SourceCategory, ids: readonly string[], signal: AbortSignal): AsyncIterable<SourceRecords>;
}

/**
 * The House's OData. Pages go by the time of change and, within one time, by id: rows that share a time (all
 * votes of a ballot do) are neither lost nor cut at a page's end. The checkpoint is `time|id`. The relations that
 * SyncFeed tells are expanded as ids of what is not deleted; tombstones come as records of their own.
 */
export function odata(settings: ODataSettings): ODataClient {
  const names = namesAt(settings.address);
  return {
    name: 'odata',
    pages: (category, checkpoint, signal) =>
      walk(checkpoint ?? '', names.pageLimit, settings.now, (position) =>
        pageAfter(settings, names, category, position, signal),
      ),
    find: (category, filter, signal) => find(settings, names, category, filter, signal),
    byIds: (category, ids, signal) => byIds(settings, names, category, ids, signal),
  };
}

async function pageAfter(
  settings: ODataSettings,
  names: ODataNames,
  category: SourceCategory,
  position: string,
  signal: AbortSignal,
): Promise<ReadPage> {
  const query = [
    ['$filter', filterText(after(position))],
    ['$orderby', 'ApiGewijzigdOp,Id'],
    ['$top', String(names.pageLimit)],
    ...expansions(category, names),
  ] as const;
  const { rows, steps } = await askPage(settings, signal, category, query, ({ value }) => {
    const read = { rows: value, steps: value.map(stepAfter) };
    const last = lastOf(read.steps);
    // A page that came before, or one without a time to go on from, is no answer to this question.
    if (value.length > 0 && (last === null || last <= (position.split('|')[0] ?? '') || last === position)) {
      throw new SourceError('malformed', `The page of ${category} after "${position}" ends at "${last}".`);
    }
    return read;
  });
  return { ...recordsIn(rows, category, names), steps, next: lastOf(steps), resume: null };
}

function stepAfter(row: unknown): Step {
  const { Id, ApiGewijzigdOp } = (row ?? {}) as { Id?: unknown; ApiGewijzigdOp?: unknown };
  const id = guid(Id);
  const changedAt = typeof ApiGewijzigdOp === 'string' ? changeTime(ApiGewijzigdOp) : null;
  return { changedAt, checkpoint: id && changedAt ? `${changedAt}|${id}` : null };
}

const lastOf = (steps: readonly Step[]): string | null =>
  steps.findLast(({ checkpoint }) => checkpoint !== null)?.checkpoint ?? null;

/** @throws SourceError for a position that is not `time|id` */
function after(position: string): Filter {
  if (position === '') return compareBare('ApiGewijzigdOp', 'ge', BEGINNING);
  const [time = '', id = ''] = position.split('|');
  const moment = changeTime(time);
  const last = guid(id);
  if (!moment || !last) throw new SourceError('refused', `"${position}" is no checkpoint of OData.`);
  return or(
    compareBare('ApiGewijzigdOp', 'gt', moment),
    and(compareBare('ApiGewijzigdOp', 'eq', moment), compareBare('Id', 'gt', last)),
  );
}

/** The relations that SyncFeed tells with a record, as ids. */
function expansions(category: SourceCategory, names: ODataNames): Array<[string, string]> {
  const expanded = Object.entries(ENTITIES[category].relations)
    .filter(([name, { holds }]) => holds === 'many' || name === 'KamerbriefNakoming')
    .map(([name]) => `${names.theirs(category, name)}($select=Id;$filter=Verwijderd eq false)`);
  if (category === 'Toezegging') expanded.push('ToegezegdAan');
  return expanded.length > 0 ? [['$expand', expanded.join(',')]] : [];
}

async function* find(
  settings: ODataSettings,
  names: ODataNames,
  category: SourceCategory,
  filter: Filter,
  signal: AbortSignal,
): AsyncGenerator<SourceRecords> {
  let query: string | ReadonlyArray<readonly [string, string]> = [
    ['$filter', filterText(filter)],
    ...expansions(category, names),
  ];
  for (;;) {
    const page: Page = await askPage(settings, signal, category, query, (read) => read);
    yield recordsIn(page.value, category, names);
    const link = page['@odata.nextLink'];
    if (typeof link !== 'string') return;
    // Only the question of a link counts: where it points to is the setting's word.
    query = new URL(link, `${settings.address}/`).search;
  }
}

async function* byIds(
  settings: ODataSettings,
  names: ODataNames,
  category: SourceCategory,
  ids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<SourceRecords> {
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const some = ids.slice(from, from + MOST_IDS);
    yield* find(settings, names, category, oneOf('Id', some), signal);
  }
}

interface Page {
  value: unknown[];
  '@odata.nextLink'?: unknown;
}

function askPage<T>(
  { address, fetcher }: ODataSettings,
  signal: AbortSignal,
  category: SourceCategory,
  query: string | ReadonlyArray<readonly [string, string]>,
  read: (page: Page) => T,
): Promise<T> {
  const url = new URL(`${address}/${category}`);
  // The service takes no `%24` for the `$` of its options.
  url.search =
    typeof query === 'string'
      ? query
      : query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return fetcher.ask({
    address: url,
    accept: 'application/json;odata.metadata=minimal',
    mostBytes: MOST_BYTES,
    signal,
    read: async (answer) => read(pageIn(await wholeText(answer), url)),
  });
}

/** @throws SourceError 'malformed' for what is not a page: a body that broke off, or a page of HTML */
function pageIn(text: string, { pathname }: URL): Page {
  try {
    const page = JSON.parse(text) as Page | null;
    if (Array.isArray(page?.value)) return page;
  } catch {
    // Said below.
  }
  const start = text.slice(0, 80).replace(/\s+/g, ' ');
  throw new SourceError('malformed', `${pathname} did not answer with a page of OData but with: ${start}`);
}
