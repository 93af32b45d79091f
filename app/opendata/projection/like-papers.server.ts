import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { jsonRows, idList as ownIds } from '~db/json-rows';
import { textOf } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import type { Retied } from './papers.server';
import { stage, weigh, writtenRows } from './staging.server';

/** What a zaak or a Document of a motion or letter says of itself. */
type Words = {
  /** The zaak's word for it: Motie, Brief regering. */
  kind: string;
  title: string;
  number: number;
  subject: string;
  day: string;
  session_year: string;
};

/** What these records said before they changed: others may be alike no longer, or alone from now on. */
export interface WordsBefore {
  zaken: Words[];
  subjects: string[];
}

const KINDS = sql`('Motie', 'Motie (gewijzigd/nader)', 'Brief regering')`;
const zaakKind = (kind: SQL): SQL =>
  sql`case ${kind} when 'Motie (gewijzigd/nader)' then 'Motie' else ${kind} end`;

const zaakIsLike = (
  words: SQL,
): SQL => sql`md5(zaak.title) = md5(${words}.title) and zaak.title = ${words}.title
  and zaak.volgnummer = ${words}.number and zaak.kind = ${words}.kind and zaak.kind in ('Motie', 'Brief regering')
  and zaak.subject = ${words}.subject and zaak.started_on = ${words}.day and zaak.session_year = ${words}.session_year
  and zaak.withdrawn_at is null`;

const wordsOfZaak = sql`zaak.kind, zaak.title, zaak.volgnummer as number, zaak.subject, zaak.started_on as day, zaak.session_year`;

const idList = (records: readonly MirroredRecord[]): SQL =>
  sql`${`{${records.map(({ id }) => id).join(',')}}`}::uuid[]`;

/** To be asked before the records are kept, of those that are known. */
export async function wordsBefore(
  transaction: Transaction,
  zaken: readonly MirroredRecord[],
  documents: readonly MirroredRecord[],
): Promise<WordsBefore> {
  const said = await jsonRows<Words>(
    sql`select ${wordsOfZaak} from zaken zaak where zaak.external_id = any(${idList(zaken)})
      and zaak.kind in ('Motie', 'Brief regering')`,
    transaction,
  );
  const subjects = await jsonRows<{ title: string }>(
    sql`select distinct title from kamerstukken where external_id = any(${idList(documents)})
      and kind in ${KINDS} and title is not null`,
    transaction,
  );
  return { zaken: said, subjects: subjects.map(({ title }) => title) };
}

/**
 * Gives Documents that name no zaak (in pg_temp.paper_now) the one that says the same, so that they take the
 * place of the paper that stands for it. Whether that holds is judged afterwards: `tieLikePapers`.
 */
export async function guessZaken(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`update pg_temp.paper_now arrived set zaak = alike.zaak
    from (
      select words.external_id, (array_agg(zaak.external_id))[1] as zaak
      from (select external_id, ${zaakKind(sql`kind`)} as kind, dossier_title as title, number, title as subject, date as day,
          session_year from pg_temp.paper_now where zaak is null and not is_deleted and kind in ${KINDS}) words
      join zaken zaak on ${zaakIsLike(sql`words`)}
      group by words.external_id having count(*) = 1
    ) alike where arrived.external_id = alike.external_id`);
}

/**
 * Ties Documents and zaken of which neither record tells of the other, when one of each, and one alone, says the
 * same: kind, title, number in the dossier, subject, day and session year. It follows from what is known now and
 * is undone when a record contradicts it, whatever the order in which they come. What the records tell
 * (pg_temp.tie_now) is tied already. `fresh` are own ids of zaken that came only now.
 */
export async function tieLikePapers(
  transaction: Transaction,
  zaken: readonly MirroredRecord[],
  fresh: readonly number[],
  documents: readonly MirroredRecord[],
  before: WordsBefore,
): Promise<Retied> {
  if (zaken.length === 0 && fresh.length === 0 && documents.length === 0) return { zaken: [], untied: [] };
  const touchedZaken = sql`zaak.external_id in (select unnest(${idList(zaken)}) union all select zaak from pg_temp.tie_now)`;
  await stage(
    transaction,
    'like_now',
    { kind: 'text', title: 'text', number: 'integer', subject: 'text', day: 'date', session_year: 'text' },
    before.zaken,
  );
  await stage(
    transaction,
    'like_subject_now',
    { subject: 'text' },
    [...new Set([...before.subjects, ...documents.flatMap((document) => subjectOf(document) ?? [])])].map(
      (subject) => ({ subject }),
    ),
  );
  // A fresh zaak that no Document is like, and that is most of them, ends at one look.
  await transaction.execute(sql`insert into pg_temp.like_now
    select ${wordsOfZaak} from zaken zaak where ${touchedZaken} and zaak.kind in ('Motie', 'Brief regering')
    union
    select ${wordsOfZaak} from zaken zaak where zaak.id = any(${ownIds(fresh)})
      and (zaak.kind in ('Motie', 'Brief regering')) is true
      and (select true from kamerstukken paper where ${paperSays(sql`zaak.subject`)} limit 1)
    union
    select ${zaakKind(sql`paper.kind`)}, ${paperTitle}, ${paperNumber}, paper.title, paper.date, paper.session_year
    from pg_temp.like_subject_now said join kamerstukken paper on ${paperSays(sql`said.subject`)}
    ${documentOfPaper}`);
  await weigh(transaction, 'like_now');
  await stage(transaction, 'alike_now', { zaak_id: 'bigint', paper_id: 'bigint' }, []);
  await transaction.execute(sql`insert into pg_temp.alike_now
    select zaak.id, paper.id
    from (select distinct * from pg_temp.like_now) words
    cross join lateral (
      select min(paper.id) as id, count(*) from kamerstukken paper
      ${documentOfPaper}
      where ${paperSays(sql`words.subject`)} and paper.date = words.day and paper.session_year = words.session_year
        and ${zaakKind(sql`paper.kind`)} = words.kind and paper.withdrawn_at is null
        and ${paperTitle} = words.title and ${paperNumber} = words.number
    ) paper
    cross join lateral (
      select min(zaak.id) as id, count(*) from zaken zaak where paper.count = 1 and ${zaakIsLike(sql`words`)}
    ) zaak
    where paper.count = 1 and zaak.count = 1
      and not exists (select from zaak_kamerstukken told where told.kamerstuk_id = paper.id and not told.is_derived)
      and not exists (select from zaak_kamerstukken told join kamerstukken other on other.id = told.kamerstuk_id
        where told.zaak_id = zaak.id and not told.is_derived and other.external_id is not null
          and (other.kind is null or other.kind in ${KINDS}))`);
  const touchedPapers = sql`paper.external_id in (select unnest(${idList(documents)}) union all select document from pg_temp.tie_now)`;
  const untied = await writtenRows<{ zaak_id: number; paper_id: number }>(
    transaction,
    sql`derived as materialized (
        select tie.zaak_id, tie.kamerstuk_id from zaken zaak
        ${derivedTies(sql`known.zaak_id = zaak.id`)} tie where ${touchedZaken}
        union
        select tie.zaak_id, tie.kamerstuk_id from (select distinct * from pg_temp.like_now) words
        cross join lateral (select zaak.id from zaken zaak where ${zaakIsLike(sql`words`)} offset 0) zaak
        ${derivedTies(sql`known.zaak_id = zaak.id`)} tie
        union
        select tie.zaak_id, tie.kamerstuk_id from kamerstukken paper
        ${derivedTies(sql`known.kamerstuk_id = paper.id`)} tie where ${touchedPapers}
      ), gone as (
      delete from zaak_kamerstukken tie using derived
      where tie.is_derived and tie.zaak_id = derived.zaak_id and tie.kamerstuk_id = derived.kamerstuk_id
        and not exists (select from pg_temp.alike_now alike where (alike.zaak_id, alike.paper_id) = (tie.zaak_id, tie.kamerstuk_id))
      returning tie.zaak_id, tie.kamerstuk_id)`,
    sql`select zaak_id, kamerstuk_id as paper_id from gone`,
  );
  const tied = await writtenRows<{ zaak_id: number }>(
    transaction,
    sql`made as (insert into zaak_kamerstukken (zaak_id, kamerstuk_id, is_derived)
      select zaak_id, paper_id, true from pg_temp.alike_now on conflict do nothing returning zaak_id)`,
    sql`select zaak_id from made`,
  );
  return {
    zaken: [...tied, ...untied].map(({ zaak_id }) => zaak_id),
    untied: untied.map(({ paper_id }) => paper_id),
  };
}

/**
 * Derived ties, looked up for each row before. Left to choose, the planner begins at all derived ties, of which a
 * fresh database knows none, and looks for the rows of the page beside each of them.
 */
const derivedTies = (where: SQL): SQL =>
  sql`cross join lateral (select * from zaak_kamerstukken known where ${where} and known.is_derived offset 0)`;

const subjectOf = (document: MirroredRecord): string | null =>
  textOf(document, 'Onderwerp') ?? textOf(document, 'Titel');

const paperSays = (subject: SQL): SQL => sql`md5(paper.title) = md5(${subject}) and paper.title = ${subject}
  and paper.external_id is not null and paper.kind in ${KINDS}`;
const documentOfPaper = sql`join source_records document on document.category = 'Document' and document.id = paper.external_id`;
const paperTitle = sql`btrim(document.fields ->> 'Titel')`;
const paperNumber = sql`case when document.fields ->> 'Volgnummer' ~ '^[0-9]{1,9}$' then (document.fields ->> 'Volgnummer')::integer end`;
