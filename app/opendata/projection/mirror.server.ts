import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { contentHash, type MirroredRecord, merged, saysTheSame } from '../mapping/versions';
import type { SourceCategory, SourceRecord } from '../source-record';
import { copy, stage, writtenRows } from './staging.server';

/** What a page of records changed in the mirror of the source. */
export interface MirrorChange {
  /** Records that say something new, as they are now, with what was known before. */
  changed: { is: MirroredRecord; was: MirroredRecord | null }[];
}

const COLUMNS = [
  'category',
  'id',
  'changed_at',
  'hash',
  'is_deleted',
  'fields',
  'relations',
  'told',
] as const;

const NAMED_COLUMNS = sql.raw(COLUMNS.map((column) => `'${column}', record.${column}`).join(', '));

/**
 * Takes records into the mirror, in whatever order and however often they come. Those that say nothing new
 * cost one read.
 * @throws a passing fault when another transaction brought one of them meanwhile
 */
export async function mirror(
  transaction: Transaction,
  records: readonly SourceRecord[],
): Promise<MirrorChange> {
  const incoming = versionsByRecord(records);
  const { repeated, known } = await compared(transaction, incoming);
  const added: MirroredRecord[] = [];
  const altered: Altered[] = [];
  const changed: MirrorChange['changed'] = [];
  for (const [position, versions] of incoming.entries()) {
    if (repeated.has(position)) continue;
    const was = known.get(position) ?? null;
    const is = versions.reduce<MirroredRecord | null>(merged, was);
    if (!is || is === was) continue;
    if (was) altered.push({ is, was });
    else added.push(is);
    if (!was || !saysTheSame(is, was) || is.fields.GewijzigdOp !== was.fields.GewijzigdOp)
      changed.push({ is, was });
  }
  await copy(transaction, 'source_records', COLUMNS, added.map(stored));
  if (altered.length > 0) await rewrite(transaction, altered);
  return { changed };
}

function versionsByRecord(records: readonly SourceRecord[]): SourceRecord[][] {
  const versions = new Map<string, SourceRecord[]>();
  for (const record of records) {
    const key = record.category + record.id;
    const known = versions.get(key);
    if (known) known.push(record);
    else versions.set(key, [record]);
  }
  return [...versions.values()];
}

/**
 * What is known of these records, given by their versions: by their positions, which of them say nothing new, and
 * how the others stand in the mirror.
 */
async function compared(
  transaction: Transaction,
  incoming: readonly (readonly SourceRecord[])[],
): Promise<{ repeated: Set<number>; known: Map<number, MirroredRecord> }> {
  await stage(
    transaction,
    'incoming',
    { position: 'integer', category: 'text', id: 'uuid', changed_at: 'text', hash: 'uuid' },
    incoming.map(([record, ...others], position) => ({
      position,
      category: record?.category,
      id: record?.id,
      changed_at: record?.changedAt ?? '',
      // Several versions at once are compared with what is known one by one.
      hash: record && others.length === 0 ? contentHash(record) : null,
    })),
    { isJoined: false },
  );
  // Looked up one by one: the planner would rather read all that is known, however much that is. One row of
  // answer: of a page that is here already, thousands would say no more than that.
  const isKnown = sql`record.changed_at = incoming.changed_at and record.hash = incoming.hash`;
  const [answer] = await jsonRows<{
    repeated: number[] | null;
    known: (StoredRecord & { position: number })[] | null;
  }>(
    sql`select json_agg(incoming.position) filter (where ${isKnown}) as repeated,
        json_agg(json_build_object('position', incoming.position, ${NAMED_COLUMNS})) filter (where (${isKnown}) is not true) as known
      from pg_temp.incoming cross join lateral (select * from source_records known
        where known.category = incoming.category and known.id = incoming.id offset 0) record`,
    transaction,
  );
  return {
    repeated: new Set(answer?.repeated),
    known: new Map(answer?.known?.map(({ position, ...record }) => [position, asMirrored(record)])),
  };
}

/** Records of the mirror by a condition on `record`. */
export async function mirrored(transaction: Transaction, where: SQL): Promise<MirroredRecord[]> {
  const rows = await jsonRows<StoredRecord>(
    sql`select record.category, record.id, record.changed_at, record.hash, record.is_deleted, record.fields,
      record.relations, record.told from source_records record where ${where}`,
    transaction,
  );
  return rows.map(asMirrored);
}

type StoredRecord = Omit<MirroredRecord, 'changedAt' | 'isDeleted'> & {
  changed_at: string;
  is_deleted: boolean;
};

const asMirrored = ({ changed_at, is_deleted, ...row }: StoredRecord): MirroredRecord => ({
  ...row,
  changedAt: changed_at,
  isDeleted: is_deleted,
});

/** The mirror's records with these ids. */
export function mirroredByIds(
  transaction: Transaction,
  category: SourceCategory,
  ids: readonly string[],
): Promise<MirroredRecord[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return mirrored(
    transaction,
    sql`record.category = ${category} and record.id = any(${`{${ids.join(',')}}`}::uuid[])`,
  );
}

const stored = ({ changedAt, isDeleted, ...record }: MirroredRecord): StoredRecord => ({
  ...record,
  changed_at: changedAt,
  is_deleted: isDeleted,
});

/** A record that stood in the mirror otherwise. */
interface Altered {
  is: MirroredRecord;
  was: MirroredRecord;
}

async function rewrite(transaction: Transaction, records: readonly Altered[]): Promise<void> {
  await stage(
    transaction,
    'outgoing',
    {
      category: 'text',
      id: 'uuid',
      changed_at: 'text',
      hash: 'uuid',
      is_deleted: 'boolean',
      fields: 'jsonb',
      relations: 'jsonb',
      told: 'jsonb',
      changed_at_before: 'text',
      hash_before: 'uuid',
      told_before: 'jsonb',
    },
    records.map(({ is, was }) => ({
      ...stored(is),
      changed_at_before: was.changedAt,
      hash_before: was.hash,
      told_before: was.told,
    })),
  );
  const [rewritten] = await writtenRows<{ count: number }>(
    transaction,
    sql`rewritten as (update source_records record set changed_at = outgoing.changed_at, hash = outgoing.hash,
        is_deleted = outgoing.is_deleted, fields = outgoing.fields, relations = outgoing.relations, told = outgoing.told
      from pg_temp.outgoing where record.category = outgoing.category and record.id = outgoing.id
        and (record.changed_at, record.hash, record.told)
          is not distinct from (outgoing.changed_at_before, outgoing.hash_before, outgoing.told_before)
      returning record.id)`,
    sql`select count(*) from rewritten`,
  );
  if (rewritten?.count !== records.length) throw new RewrittenMeanwhile();
}

/** Another transaction wrote a record between the look at it and its rewriting. */
class RewrittenMeanwhile extends Error {
  /** PostgreSQL's own for "could not serialize access". */
  readonly code = '40001';
}
