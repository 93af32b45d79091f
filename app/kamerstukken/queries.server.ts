import { sql } from 'drizzle-orm';
import { internalOrganisation, type Viewer } from '~/accounts/viewer';
import { jsonRows } from '~db/json-rows';
import type { TextMap } from '~db/schema/kamerstukken';
import { addressedBy, letterAddress, motionAddress } from './addresses';
import type { ShownLink } from './letter-link';

export interface CitingPaper {
  key: string | null;
  title: string | null;
  date: string | null;
  surface: string;
}

/** Papers that name this one, the newest first, at most twenty. */
export function papersCiting(key: string): Promise<CitingPaper[]> {
  return jsonRows(sql`select distinct on (paper.date, paper.id) paper.key, paper.title, paper.date, citation.surface
    from citations citation join kamerstukken paper on paper.id = citation.from_kamerstuk_id
    where citation.to_key = ${key} order by paper.date desc nulls last, paper.id desc limit 20`);
}

/** The page of a paper: of its motion, of its letter, or its own; null while it is known from citations alone. */
export async function addressOfPaper(key: string): Promise<string | null> {
  const [paper] = await jsonRows<{
    id: number;
    motion_id: number | null;
    letter_id: number | null;
    is_known: boolean;
  }>(sql`select paper.id, motions.id as motion_id, letters.kamerstuk_id as letter_id,
      paper.title is not null or paper.text is not null as is_known
    from kamerstukken paper left join motions on motions.kamerstuk_id = paper.id
    left join letters on letters.kamerstuk_id = paper.id where paper.key = ${key}
    union all select motions.kamerstuk_id, motions.id, null, true from motions
    where motions.key = ${key} and motions.kamerstuk_id is null limit 1`);
  if (!paper) return null;
  if (paper.motion_id !== null) return motionAddress({ key, id: paper.motion_id });
  if (paper.letter_id !== null) return letterAddress({ key, id: paper.letter_id });
  return paper.is_known ? `/kamerstukken/${encodeURIComponent(key)}` : null;
}

export interface PaperDetail {
  id: number;
  key: string | null;
  document_number: string | null;
  kind: string | null;
  title: string | null;
  date: string | null;
  session_year: string | null;
  text: string | null;
  text_map: TextMap | null;
  published_url: string | null;
  withdrawn_at: string | null;
  version: number;
  dossiers: { key: string; title: string | null; number: string | null }[] | null;
  citations:
    | { id: number; start: number; end: number; to_key: string; surface: string; is_known: boolean }[]
    | null;
  letter: {
    kind: string;
    addressee: string | null;
    ministry: { slug: string; nl: string; en: string } | null;
    senders: { name: string | null; office: string; slug: string | null }[] | null;
  } | null;
}

/** A paper with its text and what it cites. One statement. */
export async function paperBySegment(segment: string): Promise<PaperDetail | null> {
  const named = addressedBy(segment);
  if (named === null) return null;
  const where =
    named.by === 'key'
      ? sql`paper.key = ${named.value}`
      : named.by === 'number'
        ? sql`paper.document_number = ${named.value}`
        : sql`paper.id = ${named.value}`;
  const [paper] = await jsonRows<PaperDetail>(sql`
    select paper.id, paper.key, paper.document_number, paper.kind, paper.title, paper.date, paper.session_year,
      paper.text, paper.text_map, paper.published_url, paper.withdrawn_at, paper.version,
      (select json_agg(json_build_object('key', dossiers.key, 'title', dossiers.title, 'number', placed.number)
          order by placed.position)
        from kamerstuk_dossiers placed join dossiers on dossiers.id = placed.dossier_id
        where placed.kamerstuk_id = paper.id) as dossiers,
      (select json_agg(json_build_object('id', citation.id, 'start', citation.start, 'end', citation."end",
          'to_key', citation.to_key, 'surface', citation.surface, 'is_known', known.id is not null) order by citation.start)
        from citations citation left join kamerstukken known
          on known.key = citation.to_key and (known.title is not null or known.text is not null)
        where citation.from_kamerstuk_id = paper.id) as citations,
      (select json_build_object('kind', letters.kind, 'addressee', letters.addressee,
          'ministry', (select json_build_object('slug', slug, 'nl', name_nl, 'en', name_en)
            from ministries where ministries.id = letters.ministry_id),
          'senders', (select json_agg(json_build_object('name', sender.name, 'office', sender.office, 'slug', people.slug)
              order by sender.position)
            from letter_senders sender left join people on people.id = sender.person_id
            where sender.kamerstuk_id = paper.id))
        from letters where letters.kamerstuk_id = paper.id) as letter
    from kamerstukken paper where ${where}`);
  return paper ?? null;
}

export interface ProvingPassage {
  id: number;
  start: number;
  end: number;
  quote: string;
  page: number | null;
  proves: 'advice' | 'commitment' | 'state' | 'deadline' | 'link';
  /** What it proves, as printed: an advice, a commitment's title, a state, a new deadline in words. */
  what: string;
  motion: { id: number; key: string | null } | null;
  commitment: string | null;
}

/** The passages of a paper that prove something this viewer may know of. One statement. */
export function passagesThatProve(viewer: Viewer, kamerstukId: number): Promise<ProvingPassage[]> {
  const organisationId = internalOrganisation(viewer);
  const visible = sql`commitments.withdrawn_at is null
    and (commitments.own_state <> 'concept' or commitments.organisation_id = ${organisationId}::bigint)`;
  return jsonRows(sql`
    select passage.id, passage.start, passage."end", passage.quote, passage.page, proof.proves, proof.what,
      case when motions.id is null then null else json_build_object('id', motions.id, 'key', motions.key) end as motion,
      proof.commitment
    from passages passage
    join (
      select passage_id, 'advice' as proves, value as what, motion_id, null as commitment from statements_of_advice
      where kamerstuk_id = ${kamerstukId}
      union all
      select passage_id, 'commitment', title, null, number from commitments
      where commitments.kamerstuk_id = ${kamerstukId} and ${visible}
      union all
      select judgements.passage_id, 'state', judgements.state, judgements.motion_id, commitments.number
      from judgements left join commitments on commitments.id = judgements.commitment_id
      where judgements.passage_id in (select id from passages where passages.kamerstuk_id = ${kamerstukId})
        and (commitments.id is null or ${visible})
      union all
      select moved.passage_id, 'deadline', moved.words, null, commitments.number
      from commitment_deadlines moved join commitments on commitments.id = moved.commitment_id
      where moved.passage_id in (select id from passages where passages.kamerstuk_id = ${kamerstukId})
        and moved.position > 1 and ${visible}
      union all
      select passage_id, 'link', kind, motion_id, null from letter_motion_links
      where letter_id = ${kamerstukId} and state = 'confirmed'
    ) proof on proof.passage_id = passage.id
    left join motions on motions.id = proof.motion_id
    where passage.kamerstuk_id = ${kamerstukId} order by passage.start, passage.id`);
}

export interface LinkedMotion extends ShownLink {
  id: number;
  key: string | null;
  zaak_number: string | null;
  title: string;
  outcome: string;
  advice: string | null;
}

/** Motions that a letter speaks of; what is only proposed, or was rejected, is for editors. */
export function motionsInLetter(viewer: Viewer, kamerstukId: number): Promise<LinkedMotion[]> {
  return jsonRows(sql`select link.id as link_id, link.kind as link_kind, link.state, link.source, link.basis, link.words,
      link.decided_by is not null as is_decided, motions.id, motions.key,
      (select number from zaken where zaken.id = motions.zaak_id) as zaak_number,
      motions.title, motions.outcome, motions.advice
    from letter_motion_links link join motions on motions.id = link.motion_id
    where link.letter_id = ${kamerstukId}
      and ${internalOrganisation(viewer) === null ? sql`link.state = 'confirmed'` : sql`true`}
    order by link.state, motions.submitted_on, motions.id`);
}

export interface DossierDetail {
  id: number;
  key: string;
  title: string | null;
  is_closed: boolean;
  motions: number;
  letters: number;
}

export async function dossierByKey(key: string): Promise<DossierDetail | null> {
  const inDossier = sql`kamerstuk_dossiers placed where placed.dossier_id = dossier.id`;
  const [dossier] = await jsonRows<DossierDetail>(sql`
    select dossier.id, dossier.key, dossier.title, dossier.is_closed,
      (select count(*) from motions where kamerstuk_id in (select placed.kamerstuk_id from ${inDossier})) as motions,
      (select count(*) from letters where kamerstuk_id in (select placed.kamerstuk_id from ${inDossier})) as letters
    from dossiers dossier where dossier.key = ${key}`);
  return dossier ?? null;
}

export interface PaperRow {
  id: number;
  key: string | null;
  document_number: string | null;
  kind: string | null;
  title: string | null;
  date: string | null;
  number: string | null;
  sort_number: number | null;
  motion_id: number | null;
  outcome: string | null;
  is_letter: boolean;
}

const PAPERS = 50;

/** The papers of a dossier, the highest number first; those that it only shares have no number and come last. */
export async function papersInDossier(
  dossierId: number,
  after: { number: number | null; id: number } | null,
): Promise<{ rows: PaperRow[]; next: { number: number | null; id: number } | null }> {
  const number = sql`coalesce(placed.sort_number, -1)`;
  const beyond = after
    ? sql`and (${number}, placed.kamerstuk_id) < (${after.number ?? -1}::bigint, ${after.id}::bigint)`
    : sql``;
  const found = await jsonRows<PaperRow>(sql`
    select paper.id, paper.key, paper.document_number, paper.kind, paper.title, paper.date, placed.number,
      placed.sort_number, motions.id as motion_id, motions.outcome, letters.kamerstuk_id is not null as is_letter
    from kamerstuk_dossiers placed join kamerstukken paper on paper.id = placed.kamerstuk_id
    left join motions on motions.kamerstuk_id = paper.id
    left join letters on letters.kamerstuk_id = paper.id
    where placed.dossier_id = ${dossierId} and paper.withdrawn_at is null ${beyond}
    order by ${number} desc, placed.kamerstuk_id desc limit ${PAPERS + 1}`);
  const rows = found.slice(0, PAPERS);
  const last = rows.at(-1);
  return { rows, next: found.length > PAPERS && last ? { number: last.sort_number, id: last.id } : null };
}

export interface PersonDetail {
  id: number;
  slug: string;
  name: string;
  is_demonstration: boolean;
  memberships: { abbreviation: string; name: string; from: string | null; until: string | null }[] | null;
  offices:
    | { office: string; ministry: string; slug: string; from: string | null; until: string | null }[]
    | null;
}

export async function personBySlug(slug: string): Promise<PersonDetail | null> {
  const [person] = await jsonRows<PersonDetail>(sql`
    select people.id, people.slug, people.name, people.is_demonstration,
      (select json_agg(json_build_object('abbreviation', fracties.abbreviation, 'name', fracties.name,
          'from', held."from", 'until', held.until) order by held."from" desc nulls last)
        from fractie_memberships held join fracties on fracties.id = held.fractie_id
        where held.person_id = people.id) as memberships,
      (select json_agg(json_build_object('office', held.office, 'ministry', ministries.name_nl,
          'slug', ministries.slug, 'from', held."from", 'until', held.until) order by held."from" desc nulls last)
        from office_holders held join ministries on ministries.id = held.ministry_id
        where held.person_id = people.id) as offices
    from people where people.slug = ${slug}`);
  return person ?? null;
}

export interface FractieDetail {
  id: number;
  abbreviation: string;
  name: string;
  seats: number | null;
  active_from: string | null;
  active_until: string | null;
}

/** By its abbreviation or by any name under which the House's data print it. */
export async function fractieByName(name: string): Promise<FractieDetail | null> {
  const [fractie] = await jsonRows<FractieDetail>(sql`
    select id, abbreviation, name, seats, active_from, active_until from fracties
    where abbreviation = ${name} or id = (select fractie_id from fractie_names where fractie_names.name = ${name})
    order by abbreviation = ${name} desc limit 1`);
  return fractie ?? null;
}

export interface CommitteeDetail {
  id: number;
  slug: string;
  name: string;
  abbreviation: string | null;
}

export async function committeeBySlug(slug: string): Promise<CommitteeDetail | null> {
  const [committee] = await jsonRows<CommitteeDetail>(
    sql`select id, slug, name, abbreviation from committees where slug = ${slug}`,
  );
  return committee ?? null;
}

export interface MinistryDetail {
  id: number;
  slug: string;
  abbreviation: string;
  nl: string;
  en: string;
  holders: { office: string; name: string; slug: string; from: string | null; until: string | null }[] | null;
}

export async function ministryBySlug(slug: string): Promise<MinistryDetail | null> {
  const [ministry] = await jsonRows<MinistryDetail>(sql`
    select ministries.id, ministries.slug, ministries.abbreviation, ministries.name_nl as nl, ministries.name_en as en,
      (select json_agg(json_build_object('office', held.office, 'name', people.name, 'slug', people.slug,
          'from', held."from", 'until', held.until) order by held.until desc nulls first, held."from" desc)
        from office_holders held join people on people.id = held.person_id
        where held.ministry_id = ministries.id) as holders
    from ministries where ministries.slug = ${slug}`);
  return ministry ?? null;
}
