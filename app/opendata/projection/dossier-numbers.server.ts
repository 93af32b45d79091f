import { sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { stage, weigh, writtenRows } from './staging.server';

export interface Evidence {
  source: 'dossier' | 'paper' | 'replacement';
  source_id: string;
  title: string;
  dossier_key: string;
}

/**
 * Keeps what these records say of the dossier that goes with a title. Answers the titles of which something
 * else follows now: the papers under them must be numbered anew.
 */
export async function keepEvidence(
  transaction: Transaction,
  evidence: readonly Evidence[],
  withdrawn: readonly { source: Evidence['source']; source_id: string }[],
): Promise<string[]> {
  if (evidence.length === 0 && withdrawn.length === 0) return [];
  await stage(
    transaction,
    'evidence_now',
    { source: 'text', source_id: 'uuid', title: 'text', dossier_key: 'text' },
    [...evidence, ...withdrawn],
  );
  const touched = await jsonRows<{ title: string }>(
    sql`select title from pg_temp.evidence_now where title is not null
      union select known.title from pg_temp.evidence_now join dossier_evidence known using (source, source_id)`,
    transaction,
  );
  await stage(transaction, 'title_before', { title: 'text', dossier_key: 'text' }, []);
  await stage(transaction, 'title_touched', { title: 'text' }, touched);
  await transaction.execute(sql`insert into pg_temp.title_before select title, ${dossierOfTitle(sql`touched.title`)}
    from pg_temp.title_touched touched`);
  await transaction.execute(sql`delete from dossier_evidence known using pg_temp.evidence_now arrived
    where known.source = arrived.source and known.source_id = arrived.source_id
      and (known.title, known.dossier_key) is distinct from (arrived.title, arrived.dossier_key)`);
  await transaction.execute(sql`insert into dossier_evidence (source, source_id, title, dossier_key)
    select distinct on (source, source_id) source, source_id, title, dossier_key from pg_temp.evidence_now
    where title is not null on conflict do nothing`);
  const changed = await jsonRows<{ title: string }>(
    sql`select title from pg_temp.title_before before
      where dossier_key is distinct from ${dossierOfTitle(sql`before.title`)}`,
    transaction,
  );
  return changed.map(({ title }) => title);
}

/**
 * Kinds of zaak that are a paper. `is true` keeps the planner from walking the index of kinds, which holds every
 * zaak there is, when a few are asked for by id.
 */
export const hasPaper = (kind: ReturnType<typeof sql>) =>
  sql`(${kind} in ('Motie', 'Brief regering')) is true`;

/**
 * The one dossier that everything says goes with a title; null where nothing does, or not with one voice. Who leaves
 * its suffix out (21501 for 21501-02) says nothing against it.
 */
const dossierOfTitle = (
  title: ReturnType<typeof sql>,
) => sql`(select max(said.dossier_key) from dossier_evidence said
  where md5(said.title) = md5(${title}) and said.title = ${title} having min(said.dossier_key) = max(said.dossier_key)
    or (count(distinct said.dossier_key) = 2 and max(said.dossier_key) ~ ('^' || min(said.dossier_key) || '-[0-9]{2}$')))`;

/** Zaken that would derive the same number as these do: one that came before loses its own to the claim. */
export async function rivalsOf(transaction: Transaction, zaakIds: readonly number[]): Promise<number[]> {
  if (zaakIds.length === 0) return [];
  const rivals = await jsonRows<{ id: number }>(
    sql`select distinct other.id from zaken one join zaken other on md5(other.title) = md5(one.title)
        and other.title = one.title and other.volgnummer = one.volgnummer and other.id <> one.id
      where one.id = any(${`{${zaakIds.join(',')}}`}::bigint[]) and one.kind in ('Motie', 'Brief regering')
        and other.kind in ('Motie', 'Brief regering') and one.volgnummer > 0`,
    transaction,
  );
  return rivals.map(({ id }) => id);
}

/**
 * Numbers the papers of these zaken: by the dossier that the register names, else by the one that its title
 * goes with, which is marked as derived. A derived number that two zaken would share is given to neither.
 * Answers the papers whose number changed.
 */
export async function numberPapers(transaction: Transaction, zaakIds: readonly number[]): Promise<number[]> {
  if (zaakIds.length === 0) return [];
  const ids = `{${zaakIds.join(',')}}`;
  const bare = (key: ReturnType<typeof sql>) => sql`regexp_replace(${key}, '-\\(R\\d{4}\\)$', '')`;
  await stage(
    transaction,
    'number_now',
    { zaak_id: 'bigint', paper_id: 'bigint', key: 'text', is_derived: 'boolean' },
    [],
  );
  await stage(transaction, 'title_now', { title: 'text', key: 'text' }, []);
  await transaction.execute(sql`insert into pg_temp.title_now
    select touched.title, ${dossierOfTitle(sql`touched.title`)}
    from (select distinct title from zaken where id = any(${ids}::bigint[]) and ${hasPaper(sql`kind`)}
      and title is not null) touched`);
  await weigh(transaction, 'title_now');
  await transaction.execute(sql`
    insert into pg_temp.number_now
    select zaak.id, paper.id,
      'kst-' || ${bare(sql`coalesce(registered.key, case when claims.count = 1 then derived.key end)`)} || '-' || zaak.volgnummer,
      registered.key is null
    from zaken zaak
    -- An order that no index has: without statistics the planner would walk all papers by their id for each zaak.
    left join lateral (
      select kamerstukken.id, kamerstukken.key, kamerstukken.is_key_derived from zaak_kamerstukken tie
      join kamerstukken on kamerstukken.id = tie.kamerstuk_id
      where tie.zaak_id = zaak.id and kamerstukken.kind in ('Motie', 'Motie (gewijzigd/nader)', 'Brief regering')
      order by kamerstukken.external_id is null, kamerstukken.external_id, kamerstukken.id limit 1
    ) paper on true
    left join lateral (
      select min(dossiers.key) as key from zaak_dossiers tie join dossiers on dossiers.id = tie.dossier_id
      where tie.zaak_id = zaak.id
    ) registered on true
    left join pg_temp.title_now derived on derived.title = zaak.title and registered.key is null
    left join lateral (
      select count(*) from zaken other where md5(other.title) = md5(zaak.title) and other.title = zaak.title
        and other.kind in ('Motie', 'Brief regering') and other.volgnummer = zaak.volgnummer and other.withdrawn_at is null
    ) claims on registered.key is null and derived.key is not null
    where zaak.id = any(${ids}::bigint[]) and ${hasPaper(sql`zaak.kind`)} and zaak.volgnummer is not null
      and (paper.key is null or paper.is_key_derived)`);
  await weigh(transaction, 'number_now');
  // A number that another paper has is not this one's, unless it gives it up now. Two that derive one number
  // have none; of two for which the register says so, the first that was here.
  await transaction.execute(sql`update pg_temp.number_now arrived set key = null
    from (
      select arrived.zaak_id, min(arrived.zaak_id) over same as first_id, count(*) over same as claims,
        holder.id is not null and (not holder.is_key_derived or claiming.paper_id is null) as is_held
      from pg_temp.number_now arrived
      left join kamerstukken holder on holder.key = arrived.key and holder.id is distinct from arrived.paper_id
      left join pg_temp.number_now claiming on claiming.paper_id = holder.id
      where arrived.key is not null window same as (partition by arrived.key)
    ) claim
    where claim.zaak_id = arrived.zaak_id
      and (is_held or (claims > 1 and (is_derived or arrived.zaak_id <> first_id)))`);
  const changed = await jsonRows<{ id: number }>(
    sql`select paper.id from pg_temp.number_now arrived join kamerstukken paper on paper.id = arrived.paper_id
      where (paper.key, paper.is_key_derived) is distinct from (arrived.key, arrived.key is not null and arrived.is_derived)`,
    transaction,
  );
  // One number may pass from a paper of these to another: it is given up before it is taken.
  await transaction.execute(sql`update kamerstukken set key = null, is_key_derived = false
    from pg_temp.number_now arrived join pg_temp.number_now taker on taker.zaak_id <> arrived.zaak_id
    where kamerstukken.id = arrived.paper_id and kamerstukken.key = taker.key
      and kamerstukken.key is distinct from arrived.key`);
  await transaction.execute(sql`update kamerstukken set key = arrived.key,
      is_key_derived = arrived.key is not null and arrived.is_derived, version = version + 1
    from pg_temp.number_now arrived where kamerstukken.id = arrived.paper_id
      and (kamerstukken.key, kamerstukken.is_key_derived)
        is distinct from (arrived.key, arrived.key is not null and arrived.is_derived)`);
  return changed.map(({ id }) => id);
}

/** Stands papers in the dossier that their number names, then in the others that the register names. */
export async function placePapers(transaction: Transaction, paperIds: readonly number[]): Promise<void> {
  if (paperIds.length === 0) return;
  const ids = `{${paperIds.join(',')}}`;
  await stage(
    transaction,
    'placed_now',
    { paper_id: 'bigint', dossier: 'text', position: 'integer', number: 'text' },
    [],
  );
  await transaction.execute(sql`
    insert into pg_temp.placed_now
    select paper.id, coalesce(act.key, own.key), 1, own.number
    from kamerstukken paper
    cross join lateral (select regexp_replace(paper.key, '^kst-(.*)-[^-]+$', '\\1') as key,
      regexp_replace(paper.key, '^.*-', '') as number) own
    left join dossiers act on act.key like '%-(R____)' and regexp_replace(act.key, '-\\(R\\d{4}\\)$', '') = own.key
    where paper.id = any(${ids}::bigint[]) and paper.key like 'kst-%-%' and own.key ~ '^\\d{5}(-[A-Z0-9]+)?$'`);
  await transaction.execute(sql`
    insert into pg_temp.placed_now
    select shared.paper_id, shared.key, 1 + row_number() over (partition by shared.paper_id order by shared.key), null
    from (
      select tie.kamerstuk_id as paper_id, dossiers.key from zaak_kamerstukken tie
      join zaak_dossiers on zaak_dossiers.zaak_id = tie.zaak_id join dossiers on dossiers.id = zaak_dossiers.dossier_id
      where tie.kamerstuk_id = any(${ids}::bigint[])
      union
      select paper.id, dossiers.key from kamerstukken paper
      join source_records document on document.category = 'Document' and document.id = paper.external_id
      cross join lateral jsonb_array_elements_text(case when jsonb_typeof(document.relations -> 'Kamerstukdossier') = 'array'
        then document.relations -> 'Kamerstukdossier' else '[]' end) named
      join dossiers on dossiers.external_id = named::uuid
      where paper.id = any(${ids}::bigint[])
    ) shared
    where not exists (select from pg_temp.placed_now own where own.paper_id = shared.paper_id and own.dossier = shared.key)`);
  await weigh(transaction, 'placed_now');
  await transaction.execute(sql`insert into dossiers (key) select distinct dossier from pg_temp.placed_now placed
    where not exists (select from dossiers where key = placed.dossier) on conflict do nothing`);
  // A dossier of which no record came yet goes by the title that its papers give it, the same in any order.
  const named = await writtenRows<{ id: number }>(
    transaction,
    sql`named as (update dossiers set title = said.title from (
        select placed.dossier, min(evidence.title) as title from (select distinct dossier from pg_temp.placed_now) placed
        join dossier_evidence evidence on evidence.dossier_key = placed.dossier group by placed.dossier
      ) said where dossiers.key = said.dossier and dossiers.external_id is null
        and dossiers.title is distinct from said.title returning dossiers.id)`,
    sql`select id from named`,
  );
  if (named.length > 0) {
    await transaction.execute(
      sql`select index_dossiers(${`{${named.map(({ id }) => id).join(',')}}`}::bigint[])`,
    );
  }
  // What a person or a text placed besides stays; the register's places are its own.
  const left = await writtenRows<{ id: number }>(
    transaction,
    sql`left_places as (delete from kamerstuk_dossiers known using kamerstukken paper, dossiers
      where known.kamerstuk_id = any(${ids}::bigint[]) and known.kamerstuk_id = paper.id and dossiers.id = known.dossier_id
        and known.position = 1 and (paper.key is null or paper.key like 'kst-%')
        and (paper.id, dossiers.key) not in (select paper_id, dossier from pg_temp.placed_now)
      returning known.dossier_id as id)`,
    sql`select distinct id from left_places`,
  );
  await transaction.execute(sql`
    insert into kamerstuk_dossiers as known (kamerstuk_id, dossier_id, position, number, sort_number)
    select placed.paper_id, dossiers.id, placed.position, placed.number,
      substring(placed.number from '^\\d{1,9}')::integer
    from pg_temp.placed_now placed join dossiers on dossiers.key = placed.dossier
    on conflict (kamerstuk_id, dossier_id) do update
      set position = excluded.position, number = excluded.number, sort_number = excluded.sort_number
      where (known.position, known.number, known.sort_number)
        is distinct from (excluded.position, excluded.number, excluded.sort_number)`);
  if (left.length > 0) await forgetUnnamed(transaction, `{${left.map(({ id }) => id).join(',')}}`);
}

/** A dossier that only a number gave a place here goes when the number was taken back, unless somebody has to do with it. */
async function forgetUnnamed(transaction: Transaction, dossierIds: string): Promise<void> {
  await transaction.execute(sql`delete from dossiers where id = any(${dossierIds}::bigint[]) and external_id is null
    and not exists (select from kamerstuk_dossiers where dossier_id = dossiers.id)
    and not exists (select from zaak_dossiers where dossier_id = dossiers.id)
    and not exists (select from follows where kind = 'dossier' and subject_id = dossiers.id)
    and not exists (select from history_entries where subject_kind = 'dossier' and subject_id = dossiers.id)`);
  await transaction.execute(sql`select index_dossiers(${dossierIds}::bigint[])`);
}
