import { type SQL, sql } from 'drizzle-orm';
import { internalOrganisation, PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { parseDossierKey, printDossier } from '~/citations/paper-id';
import {
  actionAddress,
  commitmentAddress,
  committeeAddress,
  dossierAddress,
  fractieAddress,
  ministryAddress,
  motionAddress,
  paperAddress,
  personAddress,
  printedNumber,
} from '~/kamerstukken/addresses';
import { asTitle } from '~/kamerstukken/title';
import type { Locale } from '~/ui/i18n';
import { jsonRows } from '~db/json-rows';
import type { FollowedKind } from '~db/schema/digests';
import { idArray } from '../content/matching.server';

export type RecordKind = Exclude<FollowedKind, 'list'>;

/** A record that can be followed, as people call it and where its page is. */
export interface FollowedRecord {
  kind: RecordKind;
  id: number;
  /** "32 735, nr. 278"; of who has no number the name. */
  name: string;
  /** What it is about; empty where the name says it all. */
  title: string;
  path: string | null;
}

interface Row {
  kind: RecordKind;
  id: number;
  key: string | null;
  number: string | null;
  title: string | null;
  title_en: string | null;
}

/** Names of records as this viewer may know them; what the viewer may not see or is not there is left out. */
export async function followedRecords(
  viewer: Viewer,
  wanted: readonly { kind: RecordKind; id: number }[],
  locale: Locale,
): Promise<FollowedRecord[]> {
  return (await rowsOf(viewer, wanted)).map((row) => shown(row, locale));
}

async function rowsOf(viewer: Viewer, wanted: readonly { kind: RecordKind; id: number }[]): Promise<Row[]> {
  if (wanted.length === 0) return [];
  const kinds = [...new Set(wanted.map((one) => one.kind))];
  const parts = kinds.map((kind) =>
    READS[kind](
      sql`any(${idArray(wanted.filter((one) => one.kind === kind).map((one) => one.id))})`,
      internalOrganisation(viewer),
    ),
  );
  return jsonRows<Row>(sql.join(parts, sql` union all `));
}

/** Kinds whose names are public; a commitment keeps its number, and of an action only its readers know the name. */
const PUBLICLY_NAMED: readonly FollowedKind[] = [
  'dossier',
  'kamerstuk',
  'motion',
  'person',
  'ministry',
  'fractie',
  'committee',
];

/** What one follows, by the names of today in either language; null for what has no public name. */
export type NameToday = (
  follow: { kind: FollowedKind; subjectId: number | null },
  locale: Locale,
) => string | null;

/** The names of today of what many readers follow. One statement, whoever they are. */
export async function namesToday(
  follows: Iterable<{ kind: FollowedKind; subjectId: number | null }>,
): Promise<NameToday> {
  const wanted = new Map<string, { kind: RecordKind; id: number }>();
  for (const { kind, subjectId } of follows) {
    if (subjectId !== null && PUBLICLY_NAMED.includes(kind))
      wanted.set(`${kind} ${subjectId}`, { kind: kind as RecordKind, id: subjectId });
  }
  const rows = await rowsOf(PUBLIC_VIEWER, [...wanted.values()]);
  const known = new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
  return ({ kind, subjectId }, locale) => {
    const row = known.get(`${kind} ${subjectId}`);
    return row ? shown(row, locale).name || null : null;
  };
}

const READS: Record<RecordKind, (ids: SQL, organisationId: number | null) => SQL> = {
  dossier: (ids) =>
    sql`select 'dossier' as kind, id, key, null as number, title, null as title_en from dossiers where id = ${ids}`,
  kamerstuk: (ids) =>
    sql`select 'kamerstuk' as kind, id, key, document_number as number, title, null as title_en
      from kamerstukken where id = ${ids}`,
  motion: (ids) =>
    sql`select 'motion' as kind, motions.id, motions.key, zaken.number, motions.title, null as title_en
      from motions left join zaken on zaken.id = motions.zaak_id where motions.id = ${ids}`,
  commitment: (ids, organisationId) =>
    sql`select 'commitment' as kind, id, null as key, number, title, null as title_en from commitments
      where id = ${ids} and (own_state <> 'concept' or organisation_id = ${organisationId}::bigint)`,
  action: (ids, organisationId) =>
    sql`select 'action' as kind, id, null as key, null as number, title, null as title_en from follow_up_actions
      where id = ${ids} and (visibility = 'public' or organisation_id = ${organisationId}::bigint)`,
  person: (ids) =>
    sql`select 'person' as kind, id, slug as key, null as number, name as title, null as title_en from people where id = ${ids}`,
  ministry: (ids) =>
    sql`select 'ministry' as kind, id, slug as key, null as number, name_nl as title, name_en as title_en
      from ministries where id = ${ids}`,
  fractie: (ids) =>
    sql`select 'fractie' as kind, id, abbreviation as key, null as number, name as title, null as title_en
      from fracties where id = ${ids}`,
  committee: (ids) =>
    sql`select 'committee' as kind, id, slug as key, null as number, name as title, null as title_en
      from committees where id = ${ids}`,
};

function shown({ kind, id, key, number, title, title_en }: Row, locale: Locale): FollowedRecord {
  const record = (name: string, about: string, path: string | null): FollowedRecord => ({
    kind,
    id,
    name,
    title: about === name ? '' : about,
    path,
  });
  switch (kind) {
    case 'dossier': {
      const parsed = parseDossierKey(key ?? '');
      return record(parsed ? printDossier(parsed) : (key ?? ''), title ?? '', dossierAddress(key ?? ''));
    }
    case 'kamerstuk':
      return record(
        printedNumber(key, number) || (title ?? ''),
        title ?? '',
        paperAddress(key ?? number ?? String(id)),
      );
    case 'motion':
      return record(
        printedNumber(key, number) || asTitle(title ?? ''),
        asTitle(title ?? ''),
        motionAddress({ key, zaakNumber: number, id }),
      );
    case 'commitment':
      return record(number ?? '', title ?? '', commitmentAddress(number ?? ''));
    case 'action':
      return record(title ?? '', '', actionAddress(id));
    case 'person':
      return record(title ?? '', '', personAddress(key ?? ''));
    case 'ministry':
      return record((locale === 'en' ? title_en : title) ?? '', '', ministryAddress(key ?? ''));
    case 'fractie':
      return record(title ?? '', '', fractieAddress(key ?? ''));
    case 'committee':
      return record(title ?? '', '', committeeAddress(key ?? ''));
  }
}
