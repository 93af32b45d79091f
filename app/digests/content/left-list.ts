import { isCommitmentOpen } from '~/search/lists';
import { readListAddress } from '../following/following';
import type { ReadEntry } from './content-reads.server';
import { netReadings, type Reading, type Value } from './news';

/**
 * Whether a change took a record out of a list: who follows what is open hears that it is done. `entries` are
 * those of a record that would stand in the list but for what changes about it.
 */
export function hasLeft(address: string, entries: readonly ReadEntry[]): boolean {
  const filters = readListAddress(address)?.state.filters ?? {};
  const readings = netReadings(entries.map((entry) => ({ ...entry, at: Date.parse(entry.at) })));
  return readings.some((reading) => stoodBy(reading, filters));
}

/** Whether what a fact was before is what one of the list's filters asks. */
function stoodBy({ fact, was, is }: Reading, filters: Record<string, string[]>): boolean {
  const asks = (filter: string, value: Value) => filters[filter]?.includes(String(value)) ?? false;
  switch (fact) {
    case 'outcome':
      return asks('uitslag', was);
    case 'advice':
      return asks('advies', was);
    case 'ownState':
    case 'state':
      return (
        asks('staat', was) ||
        asks('uitvoering', was ?? 'onbekend') ||
        (filters.termijn !== undefined && isOpen(was) && !isOpen(is))
      );
    case 'deadline':
      return filters.termijn !== undefined && was !== null;
    default:
      return false;
  }
}

const isOpen = (state: Value): boolean =>
  typeof state === 'string' && isCommitmentOpen(state) && state !== 'done' && state !== 'dropped';
