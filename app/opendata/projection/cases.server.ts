import { sql } from 'drizzle-orm';
import type { HistoryRecord } from '~/history/history';
import type { Transaction } from '~db/client';
import { jsonRows, idList as ownIds } from '~db/json-rows';
import { keyOfDossier } from '../mapping/paper-key';
import { idsOf, textOf } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import type { SourceCategory } from '../source-record';
import { type Evidence, keepEvidence, numberPapers, placePapers, rivalsOf } from './dossier-numbers.server';
import { keepLetters, lettersBefore } from './letters.server';
import { tieLikePapers, wordsBefore } from './like-papers.server';
import { mirrored } from './mirror.server';
import { keepMotions, keepRegisteredAdvice, standInForPapers } from './motions.server';
import {
  documentsOfVersions,
  forgetDerivedNumbers,
  keepPapers,
  keyPapers,
  tiePapers,
  tiesAround,
} from './papers.server';
import {
  evidenceOfReplacements,
  keepReplacementNotes,
  keepReplacements,
  keepZaakReplacements,
} from './replacements.server';
import { keepSignatories } from './signatories.server';
import { uniteStandIns } from './stand-ins.server';
import { keepZaken, type SortedZaken, sortZaken } from './zaken.server';

/** The records of one kind among those that say something new. */
export type Arrived = (category: SourceCategory) => MirroredRecord[];

/** What came of zaken and their papers. */
export interface KeptCases {
  history: HistoryRecord[];
  /** Motions that are new. */
  created: number[];
  /** Motions that were looked at, changed or not. */
  motions: number[];
  /** Motions whose outcome or advice may follow anew. */
  derived: number[];
  /** Motions and papers that are found by other words now. */
  found: { motions: number[]; papers: number[] };
}

/**
 * Zaken with their papers: numbered, placed in dossiers, with the motions and letters that they are, who signed
 * them, what the register advises and what they replace. Dossiers are kept already.
 */
export async function keepCases(transaction: Transaction, arrived: Arrived, now: Date): Promise<KeptCases> {
  const dossiers = arrived('Kamerstukdossier');
  const isTouched = CATEGORIES.some((category) => arrived(category).length > 0);
  if (!isTouched)
    return { history: [], created: [], motions: [], derived: [], found: { motions: [], papers: [] } };
  const zaken = arrived('Zaak');
  const inDossiers = await recordsInDossiers(transaction, dossiers);
  const documents = await documentsToKeep(transaction, arrived, inDossiers);
  const sorted = await sortZaken(transaction, zaken);
  const before = await lettersBefore(transaction, sorted.known, documents);
  const said = await wordsBefore(transaction, sorted.known, documents);
  await keepZaken(transaction, sorted, now);
  await keepPapers(transaction, documents, zaken, now);
  const fresh = sorted.fresh.map(({ record }) => record);
  const freshIds = numbersOf(sorted.fresh);
  const tied = [...sorted.known, ...inDossiers.filter(({ category }) => category === 'Zaak')];
  const told = await tiePapers(transaction, tied, fresh, documents);
  const alike = await tieLikePapers(transaction, tied, freshIds, documents, said);
  const untied = [...told.untied, ...alike.untied];
  await forgetDerivedNumbers(transaction, untied);

  // Of the fresh zaken only those have a paper that the records tie to one.
  const withPapers = [
    ...new Set([
      ...(await zaakIdsOf(transaction, [...tied, ...fresh.filter(namesPaper)], documents, arrived)),
      ...told.zaken,
      ...alike.zaken,
    ]),
  ];
  const touchedZaken = [...new Set([...freshIds, ...withPapers])];
  await uniteStandIns(transaction, withPapers);
  await keyPapers(transaction, documents);
  const titles = await keepEvidence(
    transaction,
    ...(await evidenceOf(transaction, dossiers, sorted, withPapers, documents)),
  );
  const retitled = await zakenWithTitles(transaction, titles);
  const rivals = await rivalsOf(transaction, touchedZaken);
  const numbered = [...new Set([...touchedZaken, ...retitled, ...rivals])];
  const renumbered = await numberPapers(transaction, numbered);
  await standInForPapers(transaction, touchedZaken);
  const papers = await paperIdsOf(transaction, touchedZaken, documents);
  const touchedPapers = [...new Set([...papers, ...renumbered, ...untied])];
  await placePapers(transaction, touchedPapers);

  const motionZaken = [...new Set([...touchedZaken, ...(await zakenOfPapers(transaction, renumbered))])];
  const motions = await keepMotions(transaction, zaken, motionZaken);
  const history = [...motions.history, ...(await keepLetters(transaction, touchedPapers, before))];
  const touchedMotions = await motionIdsOf(transaction, motionZaken);
  const signed = await keepSignatories(transaction, touchedMotions);
  const advice =
    motionZaken.length > 0 ? await keepRegisteredAdvice(transaction, now) : { history: [], touched: [] };
  history.push(...advice.history);
  if (motionZaken.length > 0) await keepReplacementNotes(transaction);
  await keepZaakReplacements(transaction, zaken);
  const replaced = await keepReplacements(transaction, touchedMotions);

  const created = new Set(motions.created);
  return {
    history,
    created: motions.created,
    motions: touchedMotions,
    derived: [...advice.touched.filter((id) => !created.has(id)), ...replaced],
    found: { motions: [...motions.created, ...motions.touched, ...signed], papers: touchedPapers },
  };
}

/** Kinds of records that zaken, papers and signatories follow from. */
const CATEGORIES = [
  'Kamerstukdossier',
  'Zaak',
  'Document',
  'DocumentVersie',
  'ZaakActor',
  'DocumentActor',
  'Persoon',
] as const satisfies readonly SourceCategory[];

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
  { fresh, known }: SortedZaken,
  withPapers: readonly number[],
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
      from ${tiesAround(sql`zaak.id = any(${ownIds(withPapers)})`, sql`paper.external_id = any(${idList(documents)}::uuid[])`)} tie
      cross join lateral (select * from kamerstukken where kamerstukken.id = tie.kamerstuk_id offset 0) paper
      cross join lateral (select * from zaken where zaken.id = tie.zaak_id offset 0) zaken
      where paper.external_id is not null and not paper.is_key_derived and paper.key ~ '^kst-\\d{5}(-[A-Z0-9]+)?-\\d+$'
        and paper.withdrawn_at is null and zaken.title is not null and zaken.kind in ('Motie', 'Brief regering')
      order by paper.external_id, zaken.id`,
    transaction,
  );
  const ofReplacements = evidenceOfReplacements([...known, ...fresh.map(({ record }) => record)]);
  const told = new Set([...ofDossiers, ...ofPapers, ...ofReplacements].map(({ source_id }) => source_id));
  const silent = [
    ...dossiers.map(({ id }) => ({ source: 'dossier' as const, source_id: id })),
    ...documents.map(({ id }) => ({ source: 'paper' as const, source_id: id })),
    ...known.map(({ id }) => ({ source: 'replacement' as const, source_id: id })),
  ].filter(({ source_id }) => !told.has(source_id));
  return [[...ofDossiers, ...ofPapers, ...ofReplacements], silent];
}

const idList = (records: readonly MirroredRecord[]): string => `{${records.map(({ id }) => id).join(',')}}`;

const namesPaper = (zaak: MirroredRecord): boolean => idsOf(zaak, 'Document').length > 0;

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
