import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { FACTS } from '../mapping/facts';
import { keyOfPaper } from '../mapping/paper-key';
import { hasContent, idOf, idsOf, textOf } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import { guessZaken } from './like-papers.server';
import { mirrored, mirroredByIds } from './mirror.server';
import { stage, writtenRows } from './staging.server';
import { expectZaken } from './zaken.server';

/** Dossiers by their key; one that was known by number alone is the same. */
export async function keepDossiers(
  transaction: Transaction,
  records: readonly MirroredRecord[],
  now: Date,
): Promise<void> {
  await stage(
    transaction,
    'dossier_now',
    { external_id: 'uuid', key: 'text', title: 'text', is_closed: 'boolean', is_deleted: 'boolean' },
    records.map((record) => ({
      external_id: record.id,
      ...FACTS.Kamerstukdossier(record),
      is_deleted: record.isDeleted,
    })),
  );
  await transaction.execute(sql`
    insert into dossiers as known (external_id, key, title, is_closed, withdrawn_at)
    select distinct on (key) external_id, key, title, coalesce(is_closed, false),
      case when is_deleted then ${now.toISOString()}::timestamptz end
    from pg_temp.dossier_now where key is not null order by key, is_deleted, external_id
    on conflict (key) do update set external_id = excluded.external_id, title = excluded.title,
      is_closed = excluded.is_closed,
      withdrawn_at = case when excluded.withdrawn_at is not null then coalesce(known.withdrawn_at, excluded.withdrawn_at) end,
      version = known.version + 1
    where (known.external_id, known.title, known.is_closed, known.withdrawn_at is null)
      is distinct from (excluded.external_id, excluded.title, excluded.is_closed, excluded.withdrawn_at is null)
      and (known.external_id is null or known.external_id = excluded.external_id or known.withdrawn_at is not null)`);
}

/**
 * Papers of the given Document records, and of those whose version or publication arrived. A paper that was
 * known by its id (from a citation or an intake) or that stood for its zaak is the same paper. `zaken` are those
 * that arrived with it: they may be the ones that tell of their documents.
 */
export async function keepPapers(
  transaction: Transaction,
  documents: readonly MirroredRecord[],
  zaken: readonly MirroredRecord[],
  now: Date,
): Promise<void> {
  if (documents.length === 0) return;
  const facts = documents.map((record) => ({ record, facts: FACTS.Document(record) }));
  const versions = new Map(
    (
      await mirroredByIds(
        transaction,
        'DocumentVersie',
        facts.flatMap(({ facts: { version_id } }) => version_id ?? []),
      )
    ).map((version) => [version.id, textOf(version, 'ExterneIdentifier')]),
  );
  const dossiers = new Map(
    (
      await mirroredByIds(transaction, 'Kamerstukdossier', [
        ...new Set(documents.flatMap((record) => idsOf(record, 'Kamerstukdossier'))),
      ])
    ).map((dossier) => [dossier.id, FACTS.Kamerstukdossier(dossier).key]),
  );
  const zaakOf = new Map(
    zaken.flatMap((zaak) => idsOf(zaak, 'Document').map((id) => [id, zaak.id] as const)),
  );
  await expectZaken(transaction, new Set(documents.flatMap((record) => idsOf(record, 'Zaak'))));
  await stage(
    transaction,
    'paper_now',
    {
      external_id: 'uuid', document_number: 'text', kind: 'text', title: 'text', date: 'date', session_year: 'text',
      key: 'text', is_published: 'boolean', zaak: 'uuid', is_deleted: 'boolean', has_content: 'boolean',
      number: 'integer', dossier_title: 'text',
    }, // biome-ignore format: a list of columns
    facts.map(({ record, facts: { number, version_id, dossier_id, ...columns } }) => ({
      ...columns,
      external_id: record.id,
      key: keyOfPaper(
        (version_id && versions.get(version_id)) ?? null,
        (dossier_id && dossiers.get(dossier_id)) ?? null,
        number,
      ),
      is_published: Boolean(version_id && versions.get(version_id)),
      zaak: idOf(record, 'Zaak') ?? zaakOf.get(record.id),
      number,
      dossier_title: textOf(record, 'Titel'),
      is_deleted: record.isDeleted,
      has_content: hasContent(record),
    })),
  );
  await guessZaken(transaction);
  await adoptPapers(transaction);
  await transaction.execute(sql`
    insert into kamerstukken as known (external_id, document_number, kind, title, date, session_year, withdrawn_at)
    select external_id, document_number, kind, title, date, session_year,
      case when is_deleted then ${now.toISOString()}::timestamptz end
    from pg_temp.paper_now arrived where has_content
    on conflict (external_id) do update set document_number = excluded.document_number, kind = excluded.kind,
      title = excluded.title, date = excluded.date, session_year = excluded.session_year,
      withdrawn_at = case when excluded.withdrawn_at is not null then coalesce(known.withdrawn_at, excluded.withdrawn_at) end,
      version = known.version + 1
    where (known.document_number, known.kind, known.title, known.date, known.session_year, known.withdrawn_at is null)
      is distinct from (excluded.document_number, excluded.kind, excluded.title, excluded.date, excluded.session_year,
        excluded.withdrawn_at is null)`);
  await transaction.execute(sql`update kamerstukken set withdrawn_at = ${now.toISOString()}::timestamptz, version = version + 1
    from pg_temp.paper_now arrived where kamerstukken.external_id = arrived.external_id and not arrived.has_content
      and arrived.is_deleted and kamerstukken.withdrawn_at is null`);
}

/**
 * The numbers that these papers have for certain, once each is tied to its zaak. A number that was only derived
 * for another paper is given up for it; of two papers that claim one number the first keeps it.
 */
export async function keyPapers(
  transaction: Transaction,
  documents: readonly MirroredRecord[],
): Promise<void> {
  if (documents.length === 0) return;
  await transaction.execute(sql`update kamerstukken set key = null, is_key_derived = false
    from pg_temp.paper_now arrived where kamerstukken.key = arrived.key and kamerstukken.is_key_derived
      and kamerstukken.external_id is distinct from arrived.external_id`);
  await transaction.execute(sql`update kamerstukken set key = claim.key, is_key_derived = false,
      published_url = case when claim.is_published then 'https://zoek.officielebekendmakingen.nl/' || claim.key || '.html'
        else published_url end, version = version + 1
    from (select distinct on (key) external_id, key, is_published from pg_temp.paper_now where key is not null and has_content
      order by key, is_deleted, external_id) claim
    where kamerstukken.external_id = claim.external_id
      and ((kamerstukken.key, kamerstukken.is_key_derived) is distinct from (claim.key, false)
        or (claim.is_published and kamerstukken.published_url is null))
      and not exists (select from kamerstukken other where other.key = claim.key and other.id <> kamerstukken.id)`);
}

/** Gives the House's id to papers that stood here without it. */
async function adoptPapers(transaction: Transaction): Promise<void> {
  const unknown = sql`not exists (select from kamerstukken known where known.external_id = arrived.external_id)`;
  await transaction.execute(sql`update kamerstukken set external_id = arrived.external_id, stands_for_zaak_id = null
    from pg_temp.paper_now arrived where kamerstukken.external_id is null and kamerstukken.key = arrived.key
      and not kamerstukken.is_key_derived and ${unknown}`);
  await transaction.execute(sql`update kamerstukken set external_id = arrived.external_id
    from pg_temp.paper_now arrived where kamerstukken.external_id is null
      and kamerstukken.document_number = arrived.document_number and ${unknown}`);
  await transaction.execute(sql`update kamerstukken set external_id = arrived.external_id, stands_for_zaak_id = null
    from (select distinct on (zaak) arrived.external_id, zaken.id as zaak_id from pg_temp.paper_now arrived
        join zaken on zaken.external_id = arrived.zaak
        where arrived.kind in ('Motie', 'Motie (gewijzigd/nader)', 'Brief regering') and ${unknown}
        order by zaak, arrived.external_id) arrived
    where kamerstukken.stands_for_zaak_id = arrived.zaak_id and kamerstukken.external_id is null`);
}

/** Documents that must be looked at again because a version of theirs arrived. */
export async function documentsOfVersions(
  transaction: Transaction,
  versions: readonly MirroredRecord[],
  known: ReadonlySet<string>,
): Promise<MirroredRecord[]> {
  const ids = versions.flatMap((version) => idOf(version, 'Document') ?? []).filter((id) => !known.has(id));
  const found = await mirroredByIds(transaction, 'Document', [...new Set(ids)]);
  const named = versions.map((version) => version.id).filter((id) => !known.has(id));
  // A version that does not name its document is known by the document that names it.
  const others = versions.some((version) => idOf(version, 'Document') === null)
    ? await mirrored(
        transaction,
        sql`record.category = 'Document' and record.relations #>> '{HuidigeDocumentVersie,0}' = any(${`{${named.join(',')}}`})`,
      )
    : [];
  return [...new Map([...found, ...others].map((record) => [record.id, record])).values()];
}

/** Zaken whose papers changed, and papers that were untied from a zaak. */
export interface Retied {
  zaken: number[];
  untied: number[];
}

/**
 * Ties zaken to their papers and dossiers as either record tells, and unties what neither tells any more.
 * `zaken` and `documents` are those that arrived; `fresh` are zaken that came only now and have nothing to untie.
 */
export async function tiePapers(
  transaction: Transaction,
  zaken: readonly MirroredRecord[],
  fresh: readonly MirroredRecord[],
  documents: readonly MirroredRecord[],
): Promise<Retied> {
  if (zaken.length === 0 && fresh.length === 0 && documents.length === 0) return { zaken: [], untied: [] };
  const ties = [
    ...[...zaken, ...fresh].flatMap((zaak) =>
      idsOf(zaak, 'Document').map((document) => ({ zaak: zaak.id, document })),
    ),
    ...documents.flatMap((document) =>
      idsOf(document, 'Zaak').map((zaak) => ({ zaak, document: document.id })),
    ),
  ];
  await stage(transaction, 'tie_now', { zaak: 'uuid', document: 'uuid' }, ties);
  // A motion has one paper: the one that stands for it becomes the named one, which may come later.
  await transaction.execute(sql`update kamerstukken set external_id = tie.document, stands_for_zaak_id = null
    from (select zaak, (array_agg(document))[1] as document from pg_temp.tie_now group by zaak having count(distinct document) = 1) tie
    join zaken on zaken.external_id = tie.zaak and zaken.kind = 'Motie'
    where kamerstukken.stands_for_zaak_id = zaken.id and kamerstukken.external_id is null
      and not exists (select from kamerstukken known where known.external_id = tie.document)`);
  await transaction.execute(sql`insert into kamerstukken (external_id) select distinct document from pg_temp.tie_now tie
    where not exists (select from kamerstukken where external_id = tie.document) on conflict do nothing`);
  await transaction.execute(sql`insert into zaak_kamerstukken (zaak_id, kamerstuk_id)
    select zaken.id, kamerstukken.id from pg_temp.tie_now tie join zaken on zaken.external_id = tie.zaak
    join kamerstukken on kamerstukken.external_id = tie.document
    on conflict (zaak_id, kamerstuk_id) do update set is_derived = false where zaak_kamerstukken.is_derived`);
  const ids = `{${[...zaken, ...documents].map(({ id }) => id).join(',')}}`;
  const isTouched = (record: SQL) => sql`${record}.external_id = any(${ids}::uuid[])`;
  // Asked as values and one by one: asked otherwise, the records of a whole category, or all papers, are read to be joined.
  const gone = await writtenRows<{ zaak_id: number; paper_id: number }>(
    transaction,
    sql`gone as (delete from zaak_kamerstukken tie using (
      select around.zaak_id, around.kamerstuk_id from ${tiesAround(isTouched(sql`zaak`), isTouched(sql`paper`))} around
      cross join lateral (select external_id as id from zaken where id = around.zaak_id offset 0) zaak
      cross join lateral (select external_id as id from kamerstukken where id = around.kamerstuk_id offset 0) paper
      where not around.is_derived and zaak.id is not null and paper.id is not null
        and (select record.relations -> 'Document' ? paper.id::text from source_records record
          where record.category = 'Zaak' and record.id = zaak.id) is not true
        and (select record.relations -> 'Zaak' ? zaak.id::text from source_records record
          where record.category = 'Document' and record.id = paper.id) is not true
      ) untold
      where tie.zaak_id = untold.zaak_id and tie.kamerstuk_id = untold.kamerstuk_id
      returning tie.zaak_id, tie.kamerstuk_id)`,
    sql`select zaak_id, kamerstuk_id as paper_id from gone`,
  );
  await placeZaken(transaction, [...zaken, ...fresh]);
  return { zaken: gone.map(({ zaak_id }) => zaak_id), untied: gone.map(({ paper_id }) => paper_id) };
}

/**
 * Ties of the zaken (`zaak`) and of the papers (`paper`) for which a condition holds. Each is looked up from its own
 * side: asked for by either at once, the planner reads all ties that there are, however many that is.
 */
export const tiesAround = (zaken: SQL, papers: SQL): SQL => sql`(
    select tie.* from zaken zaak join zaak_kamerstukken tie on tie.zaak_id = zaak.id where ${zaken}
    union
    select tie.* from kamerstukken paper join zaak_kamerstukken tie on tie.kamerstuk_id = paper.id where ${papers}
    offset 0
  )`;

async function placeZaken(transaction: Transaction, zaken: readonly MirroredRecord[]): Promise<void> {
  const placed = zaken.flatMap((zaak) =>
    idsOf(zaak, 'Kamerstukdossier').map((dossier) => ({ zaak: zaak.id, dossier })),
  );
  if (placed.length === 0) return;
  await stage(transaction, 'place_now', { zaak: 'uuid', dossier: 'uuid' }, placed);
  await transaction.execute(sql`insert into zaak_dossiers (zaak_id, dossier_id)
    select zaken.id, dossiers.id from pg_temp.place_now place join zaken on zaken.external_id = place.zaak
    join dossiers on dossiers.external_id = place.dossier on conflict do nothing`);
  await transaction.execute(sql`delete from zaak_dossiers tie using zaken, dossiers
    where zaken.id = tie.zaak_id and dossiers.id = tie.dossier_id and dossiers.external_id is not null
      and zaken.external_id in (select zaak from pg_temp.place_now)
      and not exists (select from pg_temp.place_now place where place.zaak = zaken.external_id
        and place.dossier = dossiers.external_id)`);
}

/** Papers that no zaak is tied to any more give up the number that was derived for it. */
export async function forgetDerivedNumbers(
  transaction: Transaction,
  papers: readonly number[],
): Promise<void> {
  if (papers.length === 0) return;
  await transaction.execute(sql`update kamerstukken set key = null, is_key_derived = false, version = version + 1
    where id = any(${`{${papers.join(',')}}`}::bigint[]) and is_key_derived
      and not exists (select from zaak_kamerstukken where kamerstuk_id = kamerstukken.id)`);
}
