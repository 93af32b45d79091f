import { createHash } from 'node:crypto';
import type { SourceCategory, SourceRecord } from '../source-record';

type Value = string | number | boolean | null;
/** When a version became visible (empty if not told), and the hash of its content: the later in text order counts. */
export type Version = readonly [changedAt: string, hash: string];

/** A record as all its versions together leave it. */
export interface MirroredRecord {
  category: SourceCategory;
  id: string;
  changedAt: string;
  hash: string;
  /** The newest version is a tombstone. The values are those of the last live one: nothing is lost by a deletion. */
  isDeleted: boolean;
  fields: Readonly<Record<string, Value>>;
  relations: Readonly<Record<string, readonly string[]>>;
  /** Names that the newest version does not tell, with the version that did; relations begin with `>`. */
  told: Readonly<Record<string, Version>> | null;
}

/**
 * Adds a version to what is known of a record. Each value is that of the newest version that tells it, so
 * versions may come in any order and any number of times, from services that tell different things:
 * merging is commutative, associative and idempotent. Answers the same object when nothing changed.
 */
export function merged(known: MirroredRecord | null, record: SourceRecord): MirroredRecord {
  const version: Version = [record.changedAt ?? '', contentHash(record)];
  if (!known) {
    return {
      category: record.category,
      id: record.id,
      changedAt: version[0],
      hash: version[1],
      isDeleted: record.isDeleted,
      fields: record.fields,
      relations: record.relations,
      told: null,
    };
  }
  const newest: Version = [known.changedAt, known.hash];
  if (isSame(version, newest)) return known;
  const isNewest = isLater(version, newest);
  const versions = new Map<string, Version>();
  for (const name of namesOf(known)) versions.set(name, known.told?.[name] ?? newest);
  const fields: Record<string, Value> = { ...known.fields };
  const relations: Record<string, readonly string[]> = { ...known.relations };
  let hasTaken = isNewest;
  const takes = (name: string): boolean => {
    const before = versions.get(name);
    if (before && !isLater(version, before)) return false;
    versions.set(name, version);
    hasTaken = true;
    return true;
  };
  for (const [name, value] of Object.entries(record.fields)) if (takes(name)) fields[name] = value;
  for (const [name, ids] of Object.entries(record.relations)) if (takes(`>${name}`)) relations[name] = ids;
  if (!hasTaken) return known;
  const last = isNewest ? version : newest;
  const older = [...versions].filter(([, told]) => !isSame(told, last));
  return {
    category: known.category,
    id: known.id,
    changedAt: last[0],
    hash: last[1],
    isDeleted: isNewest ? record.isDeleted : known.isDeleted,
    fields,
    relations,
    told: older.length > 0 ? Object.fromEntries(older) : null,
  };
}

/** Whether two states of a record say the same of the world: the time of a re-publication says nothing. */
export function saysTheSame(one: MirroredRecord, other: MirroredRecord): boolean {
  return hashOfAll(one) === hashOfAll(other);
}

/** Of a record whose newest version tells all that is known, that version's own. */
const hashOfAll = (record: MirroredRecord): string =>
  record.told === null ? record.hash : contentHash(record);

type Content = Pick<SourceRecord, 'fields' | 'relations' | 'isDeleted'>;

/** Records are never changed; each is hashed once. */
const HASHES = new WeakMap<Content, string>();

/** Of what a record says, whatever the order of its names and ids. A record's time of change is no part of it. */
export function contentHash(record: Content): string {
  const known = HASHES.get(record);
  if (known !== undefined) return known;
  const content = [
    record.isDeleted,
    Object.keys(record.fields)
      .filter((name) => name !== 'GewijzigdOp')
      .sort()
      .map((name) => [name, record.fields[name]]),
    Object.keys(record.relations)
      .sort()
      .map((name) => [name, [...(record.relations[name] ?? [])].sort()]),
  ];
  const hex = createHash('md5').update(JSON.stringify(content)).digest('hex');
  const hash = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  HASHES.set(record, hash);
  return hash;
}

const namesOf = (record: MirroredRecord): string[] => [
  ...Object.keys(record.fields),
  ...Object.keys(record.relations).map((name) => `>${name}`),
];

const isSame = (one: Version, other: Version): boolean => one[0] === other[0] && one[1] === other[1];

const isLater = (one: Version, other: Version): boolean =>
  one[0] === other[0] ? one[1] > other[1] : one[0] > other[0];
