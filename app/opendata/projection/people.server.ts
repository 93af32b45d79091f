import { sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { FACTS } from '../mapping/facts';
import { dayOf, hasContent, idOf, textOf } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import { mirrored } from './mirror.server';
import { stage } from './staging.server';

/** Members and others whom the House gives a name; a placeholder has none and waits. */
export async function keepPeople(
  transaction: Transaction,
  records: readonly MirroredRecord[],
  now: Date,
): Promise<void> {
  const rows = records
    .map((record) => ({ external_id: record.id, ...FACTS.Persoon(record), is_deleted: record.isDeleted }))
    .filter((row) => row.surname !== null && row.name !== null)
    .map((row) => ({ ...row, slug: slugOf(row.surname ?? ''), longer: slugOf(row.name ?? '') }));
  await stage(
    transaction,
    'person_now',
    {
      external_id: 'uuid',
      surname: 'text',
      name: 'text',
      first_name: 'text',
      slug: 'text',
      longer: 'text',
      is_deleted: 'boolean',
    },
    rows,
  );
  // A person whom the demonstration or a letter brought, with the very name.
  await transaction.execute(sql`update people set external_id = arrived.external_id
    from (select distinct on (name) * from pg_temp.person_now order by name, is_deleted, external_id) arrived
    where people.external_id is null and people.name = arrived.name and people.surname = arrived.surname
      and not exists (select from people known where known.external_id = arrived.external_id)`);
  await transaction.execute(sql`
    insert into people as known (external_id, slug, surname, name, first_name, withdrawn_at)
    select external_id, coalesce(
        (select slug from people same where same.external_id = arrived.external_id),
        case when row_number() over (partition by slug order by external_id) = 1
          and not exists (select from people other where other.slug = arrived.slug) then slug end,
        case when row_number() over (partition by longer order by external_id) = 1
          and not exists (select from people other where other.slug = arrived.longer)
          and not exists (select from pg_temp.person_now other where other.slug = arrived.longer) then longer end,
        longer || '-' || left(external_id::text, 8)),
      surname, name, first_name, case when is_deleted then ${now.toISOString()}::timestamptz end
    from pg_temp.person_now arrived
    on conflict (external_id) do update set surname = excluded.surname, name = excluded.name,
      first_name = excluded.first_name,
      withdrawn_at = case when excluded.withdrawn_at is not null then coalesce(known.withdrawn_at, excluded.withdrawn_at) end,
      version = known.version + 1
    where (known.surname, known.name, known.first_name, known.withdrawn_at is null)
      is distinct from (excluded.surname, excluded.name, excluded.first_name, excluded.withdrawn_at is null)`);
  await transaction.execute(sql`update votes set person_id = people.id
    from pg_temp.person_now arrived join people on people.external_id = arrived.external_id
    join source_records record on record.relations #>> '{Persoon,0}' = arrived.external_id::text and record.category = 'Stemming'
    where votes.external_id = record.id and votes.person_id is distinct from people.id`);
}

export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'naamloos';

/** Committees by the name that the House prints. */
export async function keepCommittees(
  transaction: Transaction,
  records: readonly MirroredRecord[],
  now: Date,
): Promise<void> {
  const rows = records
    .map((record) => ({ external_id: record.id, ...FACTS.Commissie(record), is_deleted: record.isDeleted }))
    .filter((row) => row.name !== null)
    .map((row) => ({ ...row, slug: slugOf(row.name ?? '') }));
  await stage(
    transaction,
    'committee_now',
    { external_id: 'uuid', name: 'text', abbreviation: 'text', slug: 'text', is_deleted: 'boolean' },
    rows,
  );
  await transaction.execute(sql`
    insert into committees as known (external_id, slug, name, abbreviation, withdrawn_at)
    select external_id, coalesce((select slug from committees same where same.external_id = arrived.external_id),
        case when row_number() over (partition by slug order by external_id) = 1
          and not exists (select from committees other where other.slug = arrived.slug) then slug end,
        slug || '-' || left(external_id::text, 8)),
      name, abbreviation, case when is_deleted then ${now.toISOString()}::timestamptz end
    from pg_temp.committee_now arrived
    on conflict (external_id) do update set name = excluded.name, abbreviation = excluded.abbreviation,
      withdrawn_at = case when excluded.withdrawn_at is not null then coalesce(known.withdrawn_at, excluded.withdrawn_at) end
    where (known.name, known.abbreviation, known.withdrawn_at is null)
      is distinct from (excluded.name, excluded.abbreviation, excluded.withdrawn_at is null)`);
  await transaction.execute(sql`update activities set committee_id = committees.id
    from pg_temp.committee_now arrived join committees on committees.external_id = arrived.external_id
    join source_records record on record.category = 'Activiteit' and record.relations #>> '{Voortouwcommissie,0}' = arrived.external_id::text
    where activities.external_id = record.id and activities.committee_id is distinct from committees.id`);
}

/**
 * All fracties anew: there are a few hundred, and one that comes back to the House is a new record with the old
 * abbreviation, so that only all together say which is meant. `printed` are names in votes with the fractie
 * that they are given for. A fractie has every name under which the House prints it, and goes by the one that
 * votes print.
 */
export async function keepFracties(
  transaction: Transaction,
  printed: readonly { name: string; id: string }[],
  now: Date,
): Promise<void> {
  const records = (await mirrored(transaction, sql`record.category = 'Fractie'`)).filter(hasContent);
  const known = new Map(records.map((record) => [record.id, FACTS.Fractie(record)]));
  const registered = records.map((record) => ({
    external_id: record.id,
    ...FACTS.Fractie(record),
    is_registered: true,
    is_deleted: record.isDeleted,
  }));
  const unregistered = new Map(printed.filter(({ id }) => !known.has(id)).map(({ id, name }) => [id, name]));
  await stage(
    transaction,
    'fractie_now',
    {
      external_id: 'uuid', abbreviation: 'text', name: 'text', seats: 'integer', active_from: 'date', active_until: 'date',
      is_registered: 'boolean', is_deleted: 'boolean',
    }, // biome-ignore format: a list of columns
    [
      ...registered.filter((row) => row.abbreviation !== null && row.name !== null),
      ...[...unregistered].map(([external_id, name]) => ({
        external_id,
        abbreviation: name,
        name,
        is_registered: false,
        is_deleted: false,
      })),
    ],
  );
  await stage(transaction, 'fractie_name_now', { name: 'text', abbreviation: 'text' }, [
    ...printed.map(({ name, id }) => ({
      name,
      abbreviation: known.get(id)?.abbreviation ?? unregistered.get(id),
    })),
    ...registered.map(({ name, abbreviation }) => ({ name, abbreviation })),
    ...registered.map(({ abbreviation }) => ({ name: abbreviation, abbreviation })),
  ]);
  await transaction.execute(
    sql`delete from pg_temp.fractie_name_now where name is null or abbreviation is null`,
  );
  // Of several periods of one fractie the last counts. Another name of a known fractie is that fractie.
  const which = sql`coalesce((select fractie_id from fractie_names where fractie_names.name = arrived.abbreviation),
    (select id from fracties where fracties.external_id = arrived.external_id),
    (select id from fracties where fracties.abbreviation = arrived.abbreviation))`;
  await transaction.execute(sql`
    with arrived as (
      select distinct on (abbreviation) *, ${which} as known_id from pg_temp.fractie_now arrived
      order by abbreviation, is_deleted, active_from desc nulls last, external_id
    ), changed as (
      update fracties known set external_id = arrived.external_id, abbreviation = arrived.abbreviation, name = arrived.name, seats = arrived.seats,
        active_from = arrived.active_from, active_until = arrived.active_until,
        withdrawn_at = case when arrived.is_deleted then coalesce(known.withdrawn_at, ${now.toISOString()}::timestamptz) end,
        version = known.version + 1
      from arrived where known.id = arrived.known_id
        and (known.external_id, known.abbreviation, known.name, known.seats, known.active_from, known.active_until, known.withdrawn_at is null)
          is distinct from (arrived.external_id, arrived.abbreviation, arrived.name, arrived.seats, arrived.active_from, arrived.active_until, not arrived.is_deleted)
        and arrived.is_registered
    )
    insert into fracties (external_id, abbreviation, name, seats, active_from, active_until, withdrawn_at)
    select external_id, abbreviation, name, seats, active_from, active_until,
      case when is_deleted then ${now.toISOString()}::timestamptz end
    from arrived where known_id is null on conflict do nothing`);
  await transaction.execute(sql`insert into fractie_names (name, fractie_id)
    select distinct on (named.name) named.name, coalesce(fracties.id, other.fractie_id) from pg_temp.fractie_name_now named
    left join fracties on fracties.abbreviation = named.abbreviation
    left join fractie_names other on other.name = named.abbreviation
    where coalesce(fracties.id, other.fractie_id) is not null
    order by named.name, fracties.id on conflict do nothing`);
  await transaction.execute(sql`update votes set fractie_id = named.fractie_id from fractie_names named
    where votes.fractie_id is null and votes.fractie_name = named.name`);
  await transaction.execute(sql`update motion_signatories signatory set fractie_id = named.fractie_id from fractie_names named
    where signatory.fractie_id is null and signatory.fractie_name = named.name`);
}

/** Who sat for which fractie, from when until when, as the seats and their holders say. */
export async function keepMemberships(transaction: Transaction): Promise<void> {
  const holders = await mirrored(
    transaction,
    sql`record.category = 'FractieZetelPersoon' and not record.is_deleted`,
  );
  if (holders.length === 0) return;
  await stage(
    transaction,
    'member_now',
    { seat: 'uuid', person: 'uuid', from: 'date', until: 'date' },
    holders.map((holder) => ({
      seat: idOf(holder, 'FractieZetel'),
      person: idOf(holder, 'Persoon'),
      from: dayOf(holder, 'Van'),
      until: dayOf(holder, 'TotEnMet'),
    })),
  );
  const held = sql`select distinct coalesce(named.fractie_id, fracties.id) as fractie_id, people.id as person_id, member."from", member.until
    from pg_temp.member_now member join people on people.external_id = member.person
    join source_records seat on seat.category = 'FractieZetel' and seat.id = member.seat
    join source_records fractie on fractie.category = 'Fractie' and fractie.id = (seat.relations #>> '{Fractie,0}')::uuid
    left join fracties on fracties.external_id = fractie.id
    left join fractie_names named on named.name = fractie.fields ->> 'Afkorting'
    where coalesce(named.fractie_id, fracties.id) is not null`;
  await transaction.execute(sql`delete from fractie_memberships known where known.person_id in (select people.id from people where external_id is not null)
    and not exists (select from (${held}) held where (held.fractie_id, held.person_id) = (known.fractie_id, known.person_id)
      and held."from" is not distinct from known."from" and held.until is not distinct from known.until)`);
  await transaction.execute(sql`insert into fractie_memberships (fractie_id, person_id, "from", until)
    select fractie_id, person_id, "from", until from (${held}) held
    where not exists (select from fractie_memberships known where (held.fractie_id, held.person_id) = (known.fractie_id, known.person_id)
      and held."from" is not distinct from known."from" and held.until is not distinct from known.until)`);
}

/** Names of fracties in these votes and among these actors that are not known yet, each with its fractie. */
export async function unknownFractieNames(
  transaction: Transaction,
  votes: readonly MirroredRecord[],
  actors: readonly MirroredRecord[],
): Promise<{ name: string; id: string }[]> {
  const printed = new Map<string, string>();
  const named = [...votes.filter((vote) => idOf(vote, 'Besluit') !== null), ...actors];
  for (const record of named) {
    const name = textOf(record, 'ActorFractie');
    const id = idOf(record, 'Fractie');
    if (name && id) printed.set(name, id);
  }
  if (printed.size === 0) return [];
  const rows = await jsonRows<{ name: string }>(sql`select name from fractie_names`, transaction);
  const known = new Set(rows.map(({ name }) => name));
  return [...printed].filter(([name]) => !known.has(name)).map(([name, id]) => ({ name, id }));
}
