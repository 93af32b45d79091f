import { z } from 'zod';
import { isPlainDate } from '~/deadlines/plain-date';
import type { ListShape } from './lists';

/** What is asked of a list. The address holds all of it and nothing else does. */
export interface ListState {
  /** Words to search in the list; empty for all. */
  words: string;
  /** Chosen values by filter; a filter without values is not there. */
  filters: Record<string, string[]>;
  sort: string;
  isDescending: boolean;
  /** Where the page begins; null for the first. */
  after: Cursor | null;
}

/** The last row of the page before: its sort value (null where it has none) and id. */
export interface Cursor {
  value: string | number | null;
  id: number;
}

const MOST_VALUES = 20;
const value = z.string().trim().min(1).max(120);
const cursor = z.tuple([
  z.union([z.string().max(60), z.number(), z.null()]),
  z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
]);

/** Reads an address. Whatever is not understood is left out: an old link or a hostile one shows a list. */
export function listState(shape: ListShape, search: URLSearchParams): ListState {
  const filters: ListState['filters'] = {};
  for (const [name, filter] of Object.entries(shape.filters)) {
    const given = search
      .getAll(name)
      .slice(0, MOST_VALUES)
      .map((raw) => value.safeParse(raw).data)
      .filter((one) => one !== undefined)
      .filter((one) => (filter.kind === 'choice' && filter.values ? filter.values.includes(one) : true))
      .filter((one) => filter.kind !== 'date' || isPlainDate(one));
    const chosen = filter.kind === 'choice' ? [...new Set(given)] : given.slice(0, 1);
    if (chosen.length > 0) filters[name] = chosen;
  }
  const [defaultSort = ''] = Object.keys(shape.sorts);
  const asked = search.get('sorteer') ?? '';
  const sort = Object.hasOwn(shape.sorts, asked) ? asked : defaultSort;
  const direction = search.get('volgorde');
  return {
    words: (search.get('q') ?? '').trim().slice(0, 300),
    filters,
    sort,
    isDescending:
      direction === 'op' ? false : direction === 'af' ? true : (shape.sorts[sort]?.isDescending ?? true),
    after: readCursor(search.get('na')),
  };
}

/** The address of a state: filters in the list's own order, defaults left out. */
export function listAddress(shape: ListShape, state: ListState): string {
  const search = new URLSearchParams();
  if (state.words) search.set('q', state.words);
  for (const name of Object.keys(shape.filters)) {
    for (const chosen of state.filters[name] ?? []) search.append(name, chosen);
  }
  const [defaultSort] = Object.keys(shape.sorts);
  if (state.sort !== defaultSort) search.set('sorteer', state.sort);
  if (state.isDescending !== (shape.sorts[state.sort]?.isDescending ?? true)) {
    search.set('volgorde', state.isDescending ? 'af' : 'op');
  }
  if (state.after) search.set('na', writeCursor(state.after));
  const query = search.toString();
  return query ? `${shape.path}?${query}` : shape.path;
}

/** A list as it is when nothing is asked, but for what is given. */
export function askedOf(shape: ListShape, filters: ListState['filters'] = {}): ListState {
  return { ...listState(shape, new URLSearchParams()), filters };
}

export const writeCursor = ({ value: last, id }: Cursor): string => toBase64Url(JSON.stringify([last, id]));

export function readCursor(written: string | null): Cursor | null {
  if (!written || written.length > 200) return null;
  try {
    const read = cursor.safeParse(JSON.parse(fromBase64Url(written)));
    return read.success ? { value: read.data[0], id: read.data[1] } : null;
  } catch {
    return null;
  }
}

// Addresses are also written in the browser, which has no Buffer.
const toBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (written: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(written.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0)),
  );
