import { ENTITIES, relationOf } from '../../app/opendata/entities';
import {
  laterOf,
  SOURCE_CATEGORIES,
  type SourceCategory,
  type SourceRecord,
} from '../../app/opendata/source-record';

/** When a record changed that does not say so. */
const UNDATED = '2023-12-01T00:00:00.0000000Z';

/** A record in its place in the order of changes. */
export interface Entry {
  id: string;
  changedAt: string;
  isDeleted: boolean;
  /** Place among the changes of all kinds, from 1 on. */
  token: number;
  chunk: number;
  offset: number;
  length: number;
}

/**
 * The House's records behind the replayed services: many, so kept as bytes and read one by one. What one record
 * tells of another (the documents of a zaak) is told by the other too, as the services do.
 */
export class ReplayStore {
  private readonly entries = new Map<SourceCategory, Map<string, Entry>>(
    SOURCE_CATEGORIES.map((category) => [category, new Map()]),
  );
  private readonly chunks: Buffer[] = [];
  private used = 0;
  /** By kind and id: relations that others tell of it. */
  private readonly toldByOthers = new Map<string, Map<string, Set<string>>>();
  private inOrder: Orders | null = null;
  private lastToken = 0;
  private readonly hidden = new Set<string>();

  add(records: Iterable<SourceRecord>): void {
    for (const record of records) {
      const known = this.get(record.category, record.id);
      this.put(known ? laterOf(known, record) : record);
      this.noteOthers(record);
    }
    this.inOrder = null;
  }

  get(category: SourceCategory, id: string): SourceRecord | null {
    const entry = this.entries.get(category)?.get(id);
    return entry ? this.read(entry) : null;
  }

  read({ chunk, offset, length }: Entry): SourceRecord {
    return JSON.parse(
      this.chunks[chunk]?.toString('utf8', offset, offset + length) ?? 'null',
    ) as SourceRecord;
  }

  isDeleted(category: SourceCategory, id: string): boolean {
    return this.entries.get(category)?.get(id)?.isDeleted ?? false;
  }

  /** The kind of a record by its id alone. */
  categoryOf(id: string): SourceCategory | null {
    return SOURCE_CATEGORIES.find((category) => this.entries.get(category)?.has(id)) ?? null;
  }

  /** Keeps a record back, as one that is not committed yet, until it is shown. */
  hide(id: string): void {
    this.hidden.add(id);
    this.inOrder = null;
  }

  show(id: string): void {
    this.hidden.delete(id);
    this.inOrder = null;
  }

  /** All of a kind by the time of their change; ids that share a time in the order of SQL Server. */
  ordered(category: SourceCategory): readonly Entry[] {
    this.inOrder ??= this.order();
    return this.inOrder.byTime.get(category) ?? [];
  }

  /** All of a kind by their token. */
  fed(category: SourceCategory): readonly Entry[] {
    this.inOrder ??= this.order();
    return this.inOrder.byToken.get(category) ?? [];
  }

  private order(): Orders {
    this.tellOthers();
    const all: Entry[] = [];
    for (const byId of this.entries.values()) for (const entry of byId.values()) all.push(entry);
    const fresh = all.filter(({ token }) => token === 0).sort(byTime);
    for (const entry of fresh) {
      this.lastToken += 1;
      entry.token = this.lastToken;
    }
    const orders: Orders = { byTime: new Map(), byToken: new Map() };
    for (const [category, byId] of this.entries) {
      const shown = [...byId.values()].filter(({ id }) => !this.hidden.has(id));
      orders.byTime.set(category, [...shown].sort(byTime));
      orders.byToken.set(
        category,
        shown.sort((a, b) => a.token - b.token),
      );
    }
    return orders;
  }

  private noteOthers({ category, id, relations }: SourceRecord): void {
    for (const [name, ids] of Object.entries(relations)) {
      const relation = relationOf(category, name);
      if (!relation?.from || relation.holds !== 'reverse') continue;
      if (relationOf(relation.to, relation.from)?.holds !== 'many') continue;
      for (const other of ids) {
        const told = this.toldByOthers.get(`${relation.to} ${other}`) ?? new Map<string, Set<string>>();
        told.set(relation.from, (told.get(relation.from) ?? new Set()).add(id));
        this.toldByOthers.set(`${relation.to} ${other}`, told);
      }
    }
  }

  private tellOthers(): void {
    for (const [key, told] of this.toldByOthers) {
      const [category, id = ''] = key.split(' ') as [SourceCategory, string];
      const record = this.get(category, id);
      if (!record || record.isDeleted) continue;
      const relations: Record<string, readonly string[]> = { ...record.relations };
      for (const [name, ids] of told) relations[name] = [...new Set([...(relations[name] ?? []), ...ids])];
      this.put({ ...record, isPlaceholder: false, relations });
    }
    this.toldByOthers.clear();
  }

  private put(record: SourceRecord): void {
    const bytes = Buffer.from(JSON.stringify(record));
    let chunk = this.chunks.at(-1);
    if (!chunk || this.used + bytes.length > chunk.length) {
      chunk = Buffer.allocUnsafe(Math.max(bytes.length, 1 << 24));
      this.chunks.push(chunk);
      this.used = 0;
    }
    bytes.copy(chunk, this.used);
    this.entries.get(record.category)?.set(record.id, {
      id: record.id,
      changedAt: record.changedAt ?? UNDATED,
      isDeleted: record.isDeleted,
      token: 0,
      chunk: this.chunks.length - 1,
      offset: this.used,
      length: bytes.length,
    });
    this.used += bytes.length;
  }
}

interface Orders {
  byTime: Map<SourceCategory, Entry[]>;
  byToken: Map<SourceCategory, Entry[]>;
}

/** Number of records of each kind that has any. */
export function countsOf(store: ReplayStore): Array<[SourceCategory, number]> {
  return SOURCE_CATEGORIES.map((category): [SourceCategory, number] => [
    category,
    store.ordered(category).length,
  ]).filter(([, count]) => count > 0);
}

/** Entries from the first on that fulfils a condition which, once true, stays true. */
export function firstWhere(entries: readonly Entry[], isReached: (entry: Entry) => boolean): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && isReached(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As SQL Server orders a uniqueidentifier: its last group first. A client may not rely on the order of text. */
export const compareIds = (a: string, b: string): number => compare(turned(a), turned(b));

const byTime = (a: Entry, b: Entry): number => compare(a.changedAt, b.changedAt) || compareIds(a.id, b.id);

const turned = (id: string): string => id.split('-').reverse().join('');

/** Whether the entity of that kind is in SyncFeed. */
export const isFed = (category: SourceCategory): boolean => !ENTITIES[category].isMissingInSyncFeed;
