import { sql } from 'drizzle-orm';
import { record } from '~/history/changes.server';
import type { HistoryRecord } from '~/history/history';
import { calendar } from '~/kamerstukken/calendar.server';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import type { Alarm } from './alarm';
import { SYNCHRONISATION } from './alarms.server';
import { keepCommitments } from './commitments.server';
import { keepAgenda, keepDecisions, keepVotes, settleDecisions } from './decisions.server';
import { type Evidence, keepEvidence, numberPapers, placePapers } from './dossier-numbers.server';
import { keepLetters, lettersBefore } from './letters.server';
import { keyOfDossier } from './mapping/paper-key';
import { unseenValues } from './mapping/unseen-values';
import { textOf } from './mapping/values';
import type { MirroredRecord } from './mapping/versions';
import { type MirrorChange, mirror, mirrored } from './mirror.server';
import {
  deriveMotions,
  evidenceOfReplacements,
  keepMotions,
  keepRegisteredAdvice,
  keepReplacements,
  keepZaakReplacements,
  standInForPapers,
} from './motions.server';
import { documentsOfVersions, keepDossiers, keepPapers, keyPapers, tiePapers } from './papers.server';
import {
  keepCommittees,
  keepFracties,
  keepMemberships,
  keepPeople,
  unknownFractieNames,
} from './people.server';
import { keepSignatories } from './signatories.server';
import type { SourceCategory, SourceRecord } from './source-record';
import { uniteStandIns } from './stand-ins.server';
import { keepZaken } from './zaken.server';

export interface Applied {
  /** Records that were handed over. */
  records: number;
  /** Records that say something new. */
  changed: number;
  alarms: Alarm[];
}

/** One page at a time, over all processes: a page that waits sees what the one before it wrote. */
const LOCK = 4_710_032_735;

/**
 * Takes a page of the House's records over: into the mirror of the source, and from there into what people
 * see, in sets. The result is the same whatever the order and however often records come; what people added
 * is not touched. `origin` tells the history whether this is news or a load of what was there before
 * (docs/decisions/0028). The caller commits, with its checkpoint; alarms are his to raise.
 */
export async function applyRecords(
  transaction: Transaction,
  records: readonly SourceRecord[],
  now: Date,
  origin: 'sync' | 'load' = 'sync',
): Promise<Applied> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  // A page is a few thousand rows that are looked up in tables of any size, about which a fresh database has
  // no statistics yet: every plan is one of index look-ups.
  await transaction.execute(sql`select set_config('gestand.defers_search', 'yes', true),
    set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
  const { changed } = await mirror(transaction, records);
  const alarms: Alarm[] = [];
  if (changed.length > 0) {
    const history = await project(transaction, changed, now, alarms);
    await record(transaction, { ...SYNCHRONISATION, origin }, now, ...history);
  }
  await transaction.execute(sql`select set_config('gestand.defers_search', 'no', true),
    set_config('enable_seqscan', 'on', true)`);
  return { records: records.length, changed: changed.length, alarms };
}

async function project(
  transaction: Transaction,
  changes: MirrorChange['changed'],
  now: Date,
  alarms: Alarm[],
): Promise<HistoryRecord[]> {
  const arrived = (category: SourceCategory): MirroredRecord[] =>
    changes.flatMap(({ is }) => (is.category === category ? is : []));
  for (const { is } of changes) alarms.push(...unseenValues(is));

  await keepWho(transaction, arrived, now);
  const dossiers = arrived('Kamerstukdossier');
  if (dossiers.length > 0) await keepDossiers(transaction, dossiers, now);
  await keepAgenda(transaction, arrived('Activiteit'), arrived('Agendapunt'), now);

  const zaken = arrived('Zaak');
  const inDossiers = await recordsInDossiers(transaction, dossiers);
  const documents = await documentsToKeep(transaction, arrived, inDossiers);
  const before = await lettersBefore(transaction, zaken, documents);
  if (zaken.length > 0) await keepZaken(transaction, zaken, now);
  await keepPapers(transaction, documents, zaken, now);
  const tied = [...zaken, ...inDossiers.filter(({ category }) => category === 'Zaak')];
  await tiePapers(transaction, tied, documents);

  const touchedZaken = await zaakIdsOf(transaction, tied, documents, arrived);
  await uniteStandIns(transaction, touchedZaken);
  await keyPapers(transaction, documents);
  const titles = await keepEvidence(
    transaction,
    ...(await evidenceOf(transaction, dossiers, zaken, documents)),
  );
  const retitled = await zakenWithTitles(transaction, titles);
  const numbered = [...new Set([...touchedZaken, ...retitled])];
  const renumbered = await numberPapers(transaction, numbered);
  await standInForPapers(transaction, touchedZaken);
  const papers = await paperIdsOf(transaction, touchedZaken, documents);
  const touchedPapers = [...new Set([...papers, ...renumbered])];
  await placePapers(transaction, touchedPapers);

  const motionZaken = [...new Set([...touchedZaken, ...(await zakenOfPapers(transaction, renumbered))])];
  const motions = await keepMotions(transaction, zaken, motionZaken);
  const history = [...motions.history, ...(await keepLetters(transaction, touchedPapers, before))];
  const touchedMotions = await motionIdsOf(transaction, motionZaken);
  const signed = await keepSignatories(transaction, touchedMotions);
  const advice =
    motionZaken.length > 0 ? await keepRegisteredAdvice(transaction, now) : { history: [], touched: [] };
  history.push(...advice.history);
  await keepZaakReplacements(transaction, zaken);
  const replaced = await keepReplacements(transaction, touchedMotions);

  const decided = await keepDecisions(transaction, arrived('Besluit'), now);
  const settled = await settleDecisions(
    transaction,
    motions.created,
    arrived('Activiteit').map(({ id }) => id),
    arrived('Agendapunt').map(({ id }) => id),
  );
  const voted = await keepVotes(transaction, arrived('Stemming'), alarms);
  const created = new Set(motions.created);
  const derived = [
    ...advice.touched.filter((id) => !created.has(id)),
    ...replaced,
    ...decided,
    ...settled,
    ...voted,
  ];
  history.push(...(await deriveMotions(transaction, derived, created)));
  const commitments = arrived('Toezegging');
  if (commitments.length > 0) {
    history.push(...(await keepCommitments(transaction, commitments, await calendar(), now)));
  }
  await index(transaction, [...motions.created, ...motions.touched, ...signed], touchedPapers, arrived);
  return history;
}

type Arrived = (category: SourceCategory) => MirroredRecord[];

async function keepWho(transaction: Transaction, arrived: Arrived, now: Date): Promise<void> {
  const people = arrived('Persoon');
  if (people.length > 0) await keepPeople(transaction, people, now);
  const committees = arrived('Commissie');
  if (committees.length > 0) await keepCommittees(transaction, committees, now);
  const printed = await unknownFractieNames(transaction, arrived('Stemming'), [
    ...arrived('ZaakActor'),
    ...arrived('DocumentActor'),
  ]);
  if (printed.length > 0 || arrived('Fractie').length > 0) await keepFracties(transaction, printed, now);
  const isSeated = [
    ...people,
    ...arrived('Fractie'),
    ...arrived('FractieZetel'),
    ...arrived('FractieZetelPersoon'),
  ];
  if (isSeated.length > 0) await keepMemberships(transaction);
}

/** Zaken and documents that name a dossier which has come only now. */
async function recordsInDossiers(
  transaction: Transaction,
  dossiers: readonly MirroredRecord[],
): Promise<MirroredRecord[]> {
  if (dossiers.length === 0) return [];
  return mirrored(
    transaction,
    sql`record.relations ? 'Kamerstukdossier'
      and record.relations -> 'Kamerstukdossier' ?| ${`{${dossiers.map(({ id }) => id).join(',')}}`}::text[]`,
  );
}

async function documentsToKeep(
  transaction: Transaction,
  arrived: Arrived,
  inDossiers: readonly MirroredRecord[],
): Promise<MirroredRecord[]> {
  const documents = [...arrived('Document'), ...inDossiers.filter(({ category }) => category === 'Document')];
  const versions = arrived('DocumentVersie');
  const actors = arrived('DocumentActor');
  const known = new Set(documents.map(({ id }) => id));
  const more = await documentsOfVersions(transaction, [...versions, ...actors], known);
  return [...new Map([...documents, ...more].map((document) => [document.id, document])).values()];
}

async function evidenceOf(
  transaction: Transaction,
  dossiers: readonly MirroredRecord[],
  zaken: readonly MirroredRecord[],
  documents: readonly MirroredRecord[],
): Promise<[Evidence[], { source: Evidence['source']; source_id: string }[]]> {
  const ofDossiers = dossiers.flatMap((dossier): Evidence[] => {
    const title = textOf(dossier, 'Titel');
    const key = keyOfDossier(dossier);
    return title && key && !dossier.isDeleted
      ? [{ source: 'dossier', source_id: dossier.id, title, dossier_key: key }]
      : [];
  });
  const ofPapers = await jsonRows<Evidence>(
    sql`select distinct on (paper.external_id) 'paper' as source, paper.external_id as source_id, zaken.title,
        regexp_replace(paper.key, '^kst-(.*)-[^-]+$', '\\1') as dossier_key
      from kamerstukken paper join zaak_kamerstukken tie on tie.kamerstuk_id = paper.id join zaken on zaken.id = tie.zaak_id
      where (paper.external_id = any(${idList(documents)}::uuid[])
          or paper.id in (select tie.kamerstuk_id from zaken join zaak_kamerstukken tie on tie.zaak_id = zaken.id
            where zaken.external_id = any(${idList(zaken)}::uuid[])))
        and paper.external_id is not null and not paper.is_key_derived and paper.key ~ '^kst-\\d{5}(-[A-Z0-9]+)?-\\d+$'
        and paper.withdrawn_at is null and zaken.title is not null and zaken.kind in ('Motie', 'Brief regering')
      order by paper.external_id, zaken.id`,
    transaction,
  );
  const ofReplacements = evidenceOfReplacements(zaken);
  const told = new Set([...ofDossiers, ...ofPapers, ...ofReplacements].map(({ source_id }) => source_id));
  const silent = [
    ...dossiers.map(({ id }) => ({ source: 'dossier' as const, source_id: id })),
    ...documents.map(({ id }) => ({ source: 'paper' as const, source_id: id })),
    ...zaken.map(({ id }) => ({ source: 'replacement' as const, source_id: id })),
  ].filter(({ source_id }) => !told.has(source_id));
  return [[...ofDossiers, ...ofPapers, ...ofReplacements], silent];
}

const idList = (records: readonly MirroredRecord[]): string => `{${records.map(({ id }) => id).join(',')}}`;

const numbersOf = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);

/** Own ids of the zaken that arrived, that a paper or actor that arrived belongs to, or that a person signed. */
async function zaakIdsOf(
  transaction: Transaction,
  zaken: readonly MirroredRecord[],
  documents: readonly MirroredRecord[],
  arrived: Arrived,
): Promise<number[]> {
  const actors = arrived('ZaakActor').flatMap((actor) => actor.relations.Zaak ?? []);
  const people = arrived('Persoon').map(({ id }) => id);
  return numbersOf(
    await jsonRows<{ id: number }>(
      sql`select id from zaken where external_id = any(${`{${[...zaken.map(({ id }) => id), ...actors].join(',')}}`}::uuid[])
        union
        select tie.zaak_id from kamerstukken paper join zaak_kamerstukken tie on tie.kamerstuk_id = paper.id
        where paper.external_id = any(${idList(documents)}::uuid[])
        union
        select zaken.id from source_records actor join zaken on zaken.external_id = (actor.relations #>> '{Zaak,0}')::uuid
        where actor.category = 'ZaakActor' and actor.relations #>> '{Persoon,0}' = any(${`{${people.join(',')}}`}::text[])`,
      transaction,
    ),
  );
}

async function zakenWithTitles(transaction: Transaction, titles: readonly string[]): Promise<number[]> {
  if (titles.length === 0) return [];
  return numbersOf(
    await jsonRows<{ id: number }>(
      sql`select zaken.id from jsonb_array_elements_text(${JSON.stringify(titles)}::jsonb) as named (words)
        join zaken on md5(zaken.title) = md5(named.words) and zaken.title = named.words
        where zaken.kind in ('Motie', 'Brief regering')`,
      transaction,
    ),
  );
}

async function zakenOfPapers(transaction: Transaction, papers: readonly number[]): Promise<number[]> {
  if (papers.length === 0) return [];
  return numbersOf(
    await jsonRows<{ id: number }>(
      sql`select zaak_id as id from zaak_kamerstukken where kamerstuk_id = any(${`{${papers.join(',')}}`}::bigint[])`,
      transaction,
    ),
  );
}

async function paperIdsOf(
  transaction: Transaction,
  zaakIds: readonly number[],
  documents: readonly MirroredRecord[],
): Promise<number[]> {
  return numbersOf(
    await jsonRows<{ id: number }>(
      sql`select id from kamerstukken where external_id = any(${idList(documents)}::uuid[])
        union select kamerstuk_id from zaak_kamerstukken where zaak_id = any(${`{${zaakIds.join(',')}}`}::bigint[])`,
      transaction,
    ),
  );
}

async function motionIdsOf(transaction: Transaction, zaakIds: readonly number[]): Promise<number[]> {
  return numbersOf(
    await jsonRows<{ id: number }>(
      sql`select id from motions where zaak_id = any(${`{${zaakIds.join(',')}}`}::bigint[])`,
      transaction,
    ),
  );
}

/** Brings the search index in step, once for all that was written: its triggers were told to wait. */
async function index(
  transaction: Transaction,
  motions: readonly number[],
  papers: readonly number[],
  arrived: Arrived,
): Promise<void> {
  const ids = (numbers: readonly number[]) => `{${[...new Set(numbers)].join(',')}}`;
  if (motions.length > 0) await transaction.execute(sql`select index_motions(${ids(motions)}::bigint[])`);
  if (papers.length > 0) await transaction.execute(sql`select index_papers(${ids(papers)}::bigint[])`);
  const people = idList(arrived('Persoon'));
  await transaction.execute(
    sql`select index_people(array(select id from people where external_id = any(${people}::uuid[])))`,
  );
  const dossiers = idList(arrived('Kamerstukdossier'));
  await transaction.execute(
    sql`select index_dossiers(array(select id from dossiers where external_id = any(${dossiers}::uuid[])))`,
  );
}
