import { sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { FACTS } from '../mapping/facts';
import { hasContent } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import { copy, stage } from './staging.server';

const COLUMNS = {
  external_id: 'uuid', number: 'text', kind: 'text', title: 'text', subject: 'text', started_on: 'date',
  session_year: 'text', volgnummer: 'integer', registered_advice: 'text', is_settled_in_house: 'boolean',
} as const; // biome-ignore format: a list of columns

type ArrivedZaak = ReturnType<typeof FACTS.Zaak> & {
  external_id: string;
  is_deleted: boolean;
  has_content: boolean;
};

/**
 * Zaken as the House has them. One that stood here by its number alone (from a person, the demonstration or a
 * decision that came before it) is the same.
 */
export async function keepZaken(
  transaction: Transaction,
  records: readonly MirroredRecord[],
  now: Date,
): Promise<void> {
  const arrived = records.map((record) => ({
    external_id: record.id,
    ...FACTS.Zaak(record),
    is_deleted: record.isDeleted,
    has_content: hasContent(record),
  }));
  const isUnknown = await unknownAmong(transaction, arrived);
  await copy(
    transaction,
    'zaken',
    [...Object.keys(COLUMNS), 'withdrawn_at'],
    arrived.filter(isUnknown).map((zaak) => ({ ...zaak, withdrawn_at: zaak.is_deleted ? now : null })),
  );
  const others = arrived.filter((zaak) => !isUnknown(zaak));
  if (others.length > 0) await keepKnownZaken(transaction, others, now);
}

/** Those of which nothing stands here, by id or by number, and that share their number with no other that arrived. */
async function unknownAmong(
  transaction: Transaction,
  arrived: readonly ArrivedZaak[],
): Promise<(zaak: ArrivedZaak) => boolean> {
  const numbers = arrived.flatMap(({ number }) => number ?? []);
  const known = await jsonRows<{ id: string | null; number: string | null }>(
    sql`select external_id as id, number from zaken where external_id = any(${`{${arrived.map((zaak) => zaak.external_id).join(',')}}`}::uuid[])
      union all select null, named from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) named
      where exists (select from zaken where number = named)`,
    transaction,
  );
  const knownIds = new Set(known.map(({ id }) => id));
  const taken = new Set(known.map(({ number }) => number));
  const seen = new Set<string>();
  for (const number of numbers) {
    if (seen.has(number)) taken.add(number);
    seen.add(number);
  }
  return ({ external_id, number, has_content }) =>
    has_content && !knownIds.has(external_id) && (number === null || !taken.has(number));
}

async function keepKnownZaken(
  transaction: Transaction,
  arrived: readonly ArrivedZaak[],
  now: Date,
): Promise<void> {
  await stage(
    transaction,
    'zaak_now',
    { ...COLUMNS, is_deleted: 'boolean', has_content: 'boolean' },
    arrived,
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
