import { sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { FACTS } from '../mapping/facts';
import { hasContent, textOf } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import { copy, stage } from './staging.server';

const COLUMNS = {
  external_id: 'uuid', number: 'text', kind: 'text', title: 'text', subject: 'text', started_on: 'date',
  session_year: 'text', volgnummer: 'integer', registered_advice: 'text', is_settled_in_house: 'boolean',
} as const; // biome-ignore format: a list of columns

/** Zaken that arrived: those of which nothing stands here, each with the id that its row gets, and the others. */
export interface SortedZaken {
  fresh: { id: number; record: MirroredRecord }[];
  known: MirroredRecord[];
}

/**
 * Sorts zaken before they are kept. A fresh one is known here by neither id nor number and shares its number with
 * no other that arrived: it has no paper, motion or letter yet, and nothing that was worked out before can change.
 */
export async function sortZaken(
  transaction: Transaction,
  records: readonly MirroredRecord[],
): Promise<SortedZaken> {
  if (records.length === 0) return { fresh: [], known: [] };
  const numbers = records.flatMap((record) => textOf(record, 'Nummer') ?? []);
  const [known] = await jsonRows<{ ids: string[] | null; numbers: string[] | null }>(
    sql`select (select json_agg(external_id) from zaken where external_id = any(${`{${records.map(({ id }) => id).join(',')}}`}::uuid[])) as ids,
      (select json_agg(named) from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) named
        where exists (select from zaken where number = named)) as numbers`,
    transaction,
  );
  const knownIds = new Set(known?.ids);
  const taken = new Set(known?.numbers);
  const seen = new Set<string>();
  for (const number of numbers) {
    if (seen.has(number)) taken.add(number);
    seen.add(number);
  }
  const isFresh = (record: MirroredRecord) =>
    hasContent(record) && !knownIds.has(record.id) && !taken.has(textOf(record, 'Nummer') ?? '');
  const fresh = records.filter(isFresh);
  const [row] = await jsonRows<{ ids: number[] | null }>(
    sql`select json_agg(nextval('zaken_id_seq')) as ids from generate_series(1, ${fresh.length}::integer)`,
    transaction,
  );
  return {
    fresh: (row?.ids ?? []).flatMap((id, index) => {
      const record = fresh[index];
      return record ? [{ id, record }] : [];
    }),
    known: records.filter((record) => !isFresh(record)),
  };
}

/**
 * Zaken as the House has them. One that stood here by its number alone (from a person, the demonstration or a
 * decision that came before it) is the same.
 */
export async function keepZaken(
  transaction: Transaction,
  { fresh, known }: SortedZaken,
  now: Date,
): Promise<void> {
  await copy(
    transaction,
    'zaken',
    ['id', ...Object.keys(COLUMNS), 'withdrawn_at'],
    fresh.map(({ id, record }) => ({
      id,
      external_id: record.id,
      ...FACTS.Zaak(record),
      withdrawn_at: record.isDeleted ? now : null,
    })),
  );
  if (known.length > 0) await keepKnownZaken(transaction, known, now);
}

async function keepKnownZaken(
  transaction: Transaction,
  records: readonly MirroredRecord[],
  now: Date,
): Promise<void> {
  await stage(
    transaction,
    'zaak_now',
    { ...COLUMNS, is_deleted: 'boolean', has_content: 'boolean' },
    records.map((record) => ({
      external_id: record.id,
      ...FACTS.Zaak(record),
      is_deleted: record.isDeleted,
      has_content: hasContent(record),
    })),
  );
  await uniteTwins(transaction);
  await transaction.execute(sql`update zaken set external_id = arrived.external_id from pg_temp.zaak_now arrived
    where zaken.external_id is null and zaken.number = arrived.number
      and not exists (select from zaken known where known.external_id = arrived.external_id)`);
  await transaction.execute(sql`
    insert into zaken as known (external_id, number, kind, title, subject, started_on, session_year, volgnummer,
      registered_advice, is_settled_in_house, withdrawn_at)
    select external_id,
      case when row_number() over (partition by number order by is_deleted, external_id) = 1
        and not exists (select from zaken other where other.number = arrived.number
          and other.external_id <> arrived.external_id) then number end,
      kind, title, subject, started_on, session_year, volgnummer, registered_advice, is_settled_in_house,
      case when is_deleted then ${now.toISOString()}::timestamptz end
    from pg_temp.zaak_now arrived where has_content
    on conflict (external_id) do update set number = excluded.number, kind = excluded.kind, title = excluded.title,
      subject = excluded.subject, started_on = excluded.started_on, session_year = excluded.session_year,
      volgnummer = excluded.volgnummer, registered_advice = excluded.registered_advice,
      is_settled_in_house = excluded.is_settled_in_house,
      withdrawn_at = case when excluded.withdrawn_at is not null then coalesce(known.withdrawn_at, excluded.withdrawn_at) end,
      version = known.version + 1
    where (known.number, known.kind, known.title, known.subject, known.started_on, known.session_year,
        known.volgnummer, known.registered_advice, known.is_settled_in_house, known.withdrawn_at is null)
      is distinct from (excluded.number, excluded.kind, excluded.title, excluded.subject, excluded.started_on,
        excluded.session_year, excluded.volgnummer, excluded.registered_advice, excluded.is_settled_in_house,
        excluded.withdrawn_at is null)`);
  await transaction.execute(sql`update zaken set withdrawn_at = ${now.toISOString()}::timestamptz, version = version + 1
    from pg_temp.zaak_now arrived where zaken.external_id = arrived.external_id and not arrived.has_content
      and arrived.is_deleted and zaken.withdrawn_at is null`);
}

/** Rows for zaken that others name before they arrive. */
export async function expectZaken(transaction: Transaction, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  await transaction.execute(sql`insert into zaken (external_id)
    select id from unnest(${`{${[...ids].join(',')}}`}::uuid[]) as named (id)
    where not exists (select from zaken where external_id = named.id) on conflict do nothing`);
}

/** A row known by number alone and a row that was expected by id turn out to be one: the former keeps all. */
async function uniteTwins(transaction: Transaction): Promise<void> {
  const twins = await jsonRows<{ keeps: number; goes: number }>(
    sql`select known.id as keeps, expected.id as goes from pg_temp.zaak_now arrived
      join zaken known on known.number = arrived.number and known.external_id is null
      join zaken expected on expected.external_id = arrived.external_id`,
    transaction,
  );
  for (const { keeps, goes } of twins) {
    await transaction.execute(sql`update decisions set zaak_id = ${keeps} where zaak_id = ${goes}`);
    await transaction.execute(sql`insert into zaak_kamerstukken (zaak_id, kamerstuk_id)
      select ${keeps}, kamerstuk_id from zaak_kamerstukken where zaak_id = ${goes} on conflict do nothing`);
    await transaction.execute(sql`insert into zaak_dossiers (zaak_id, dossier_id)
      select ${keeps}, dossier_id from zaak_dossiers where zaak_id = ${goes} on conflict do nothing`);
    await transaction.execute(sql`delete from zaken where id = ${goes}`);
  }
}
