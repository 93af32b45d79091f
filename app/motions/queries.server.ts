import { type SQL, sql } from 'drizzle-orm';
import { nameSeenBy } from '~/accounts/queries.server';
import { internalOrganisation, type Viewer } from '~/accounts/viewer';
import { addressedBy } from '~/kamerstukken/addresses';
import type { ShownLink } from '~/kamerstukken/letter-link';
import { jsonRows } from '~db/json-rows';
import type { AdviceSource } from './advice';
import { adviceInOrder } from './advice';
import { type Ballot, ballotOf, type Vote } from './ballot';
import type { Correctable, Side } from './motion';
import { inOrder } from './outcome';
import { replacementChain } from './replacement';

/** A passage that proves something, with the way to it. */
export interface Proof {
  passage_id: number;
  quote: string;
  page: number | null;
  paper_id: number;
  paper_key: string | null;
  document_number: string | null;
}

export interface StatedAdvice {
  id: number;
  value: string;
  otherwise: string | null;
  condition: string | null;
  source: AdviceSource;
  statedOn: string | null;
  statedBy: string | null;
  reason: string | null;
  recordedAt: Date;
  supersededAt: Date | null;
  letter: { id: number; key: string | null; documentNumber: string | null } | null;
  debate: { number: string | null; subject: string | null; date: string | null } | null;
  proof: Proof | null;
}

export interface Judgement {
  id: number;
  side: Side;
  state: string;
  raw: string | null;
  judged_on: string;
  reason: string | null;
  recorded_by: string | null;
  letter: { id: number; key: string | null } | null;
  proof: Proof | null;
}

export interface TakenDecision {
  id: number;
  kind: string | null;
  text: string | null;
  decidedOn: string | null;
  ballot: Ballot | null;
}

export interface MotionLetter extends ShownLink {
  id: number;
  key: string | null;
  document_number: string | null;
  title: string | null;
  date: string | null;
}

export interface MotionVersion {
  id: number;
  key: string | null;
  zaak_number: string | null;
  title: string;
  submitted_on: string | null;
  outcome: string;
}

export interface MotionDetail {
  id: number;
  key: string | null;
  version: number;
  title: string;
  dictum: string | null;
  submitted_on: string | null;
  outcome: string;
  outcome_on: string | null;
  votes_for: number | null;
  votes_against: number | null;
  advice: string | null;
  ministry_state: string | null;
  house_state: string | null;
  own_state: string | null;
  withdrawn_at: string | null;
  zaak_number: string | null;
  document_number: string | null;
  /** The dossier in its number follows from the dossier's title alone. */
  is_key_derived: boolean | null;
  published_url: string | null;
  paper_text: string | null;
  dossiers: { key: string; title: string | null }[] | null;
  ministry: { slug: string; nl: string; en: string } | null;
  debate: { number: string | null; subject: string | null; date: string | null } | null;
  signatories:
    | { name: string; fractie: string | null; slug: string | null; abbreviation: string | null }[]
    | null;
  judgements: Judgement[] | null;
  letters: MotionLetter[] | null;
  corrections:
    | { field: Correctable; value: string; reason: string; recorded_at: string; by: string }[]
    | null;
  adviceHistory: StatedAdvice[];
  decisions: TakenDecision[];
  /** What it replaced, first version first, and what replaced it, newest last. */
  before: MotionVersion[];
  after: MotionVersion[];
}

/** A motion with all that is known of it, by what its address names. Three statements. */
export async function motionByKey(viewer: Viewer, segment: string): Promise<MotionDetail | null> {
  const named = addressedBy(segment);
  if (named === null) return null;
  const where =
    named.by === 'key'
      ? sql`motion.key = ${named.value}`
      : named.by === 'number'
        ? sql`zaak.number = ${named.value}`
        : sql`motion.id = ${named.value}`;
  const [found] = await jsonRows<StoredDetail>(detail(viewer, where));
  if (!found) return null;
  const [decisions, versions] = await Promise.all([decisionsOf(found.id), versionsOf(found.id)]);
  const { stated, ...motion } = found;
  const adviceHistory = adviceInOrder(
    (stated ?? []).map((statement) => ({
      ...statement,
      recordedAt: new Date(statement.recordedAt),
      supersededAt: statement.supersededAt === null ? null : new Date(statement.supersededAt),
    })),
  );
  return { ...motion, adviceHistory, decisions, ...versions };
}

type StoredDetail = Omit<MotionDetail, 'adviceHistory' | 'decisions' | 'before' | 'after'> & {
  stated:
    | (Omit<StatedAdvice, 'recordedAt' | 'supersededAt'> & {
        recordedAt: string;
        supersededAt: string | null;
      })[]
    | null;
};

const proof = (
  passageId: SQL,
) => sql`(select json_build_object('passage_id', passage.id, 'quote', passage.quote,
    'page', passage.page, 'paper_id', cited.id, 'paper_key', cited.key, 'document_number', cited.document_number)
  from passages passage join kamerstukken cited on cited.id = passage.kamerstuk_id where passage.id = ${passageId})`;

function detail(viewer: Viewer, where: SQL): SQL {
  return sql`
    select motion.id, motion.key, motion.version, motion.title, motion.dictum, motion.submitted_on, motion.outcome,
      motion.outcome_on, motion.votes_for, motion.votes_against, motion.advice, motion.ministry_state,
      motion.house_state, motion.own_state, motion.withdrawn_at,
      zaak.number as zaak_number, paper.document_number, paper.is_key_derived, paper.published_url,
      paper.text as paper_text,
      (select json_agg(json_build_object('key', dossiers.key, 'title', dossiers.title) order by placed.position)
        from kamerstuk_dossiers placed join dossiers on dossiers.id = placed.dossier_id
        where placed.kamerstuk_id = motion.kamerstuk_id) as dossiers,
      (select json_build_object('slug', slug, 'nl', name_nl, 'en', name_en)
        from ministries where ministries.id = motion.ministry_id) as ministry,
      (select json_build_object('number', number, 'subject', subject, 'date', date)
        from activities where activities.id = motion.debate_id) as debate,
      (select json_agg(json_build_object('name', signatory.name, 'fractie', signatory.fractie_name,
          'slug', people.slug, 'abbreviation', fracties.abbreviation) order by signatory.position)
        from motion_signatories signatory left join people on people.id = signatory.person_id
        left join fracties on fracties.id = signatory.fractie_id where signatory.motion_id = motion.id) as signatories,
      (select json_agg(json_build_object('id', statement.id, 'value', statement.value,
          'otherwise', statement.otherwise, 'condition', statement.condition, 'source', statement.source,
          'statedOn', statement.stated_on, 'statedBy', statement.stated_by, 'reason', statement.reason,
          'recordedAt', statement.recorded_at, 'supersededAt', statement.superseded_at,
          'letter', (select json_build_object('id', letter.id, 'key', letter.key, 'documentNumber', letter.document_number)
            from kamerstukken letter where letter.id = statement.kamerstuk_id),
          'debate', (select json_build_object('number', number, 'subject', subject, 'date', date)
            from activities where activities.id = statement.activity_id),
          'proof', ${proof(sql`statement.passage_id`)}))
        from statements_of_advice statement where statement.motion_id = motion.id) as stated,
      (select json_agg(json_build_object('id', judgement.id, 'side', judgement.side, 'state', judgement.state,
          'raw', judgement.raw, 'judged_on', judgement.judged_on, 'reason', judgement.reason,
          'recorded_by', ${nameSeenBy(viewer, sql`judgement.recorded_by`)},
          'letter', (select json_build_object('id', letter.id, 'key', letter.key)
            from kamerstukken letter where letter.id = judgement.kamerstuk_id),
          'proof', ${proof(sql`judgement.passage_id`)}) order by judgement.judged_on, judgement.id)
        from judgements judgement where judgement.motion_id = motion.id) as judgements,
      (select json_agg(json_build_object('link_id', link.id, 'link_kind', link.kind, 'state', link.state,
          'source', link.source, 'basis', link.basis, 'words', link.words, 'is_decided', link.decided_by is not null,
          'id', letter.id, 'key', letter.key, 'document_number', letter.document_number,
          'title', letter.title, 'date', letter.date) order by letter.date, letter.id)
        from letter_motion_links link join kamerstukken letter on letter.id = link.letter_id
        where link.motion_id = motion.id and ${internalOrganisation(viewer) === null ? sql`link.state = 'confirmed'` : sql`true`}) as letters,
      (select json_agg(json_build_object('field', correction.field, 'value', correction.value,
          'reason', correction.reason, 'recorded_at', correction.recorded_at,
          'by', ${nameSeenBy(viewer, sql`correction.recorded_by`)}) order by correction.id)
        from motion_corrections correction
        where correction.motion_id = motion.id and correction.superseded_at is null) as corrections
    from motions motion
    left join zaken zaak on zaak.id = motion.zaak_id
    left join kamerstukken paper on paper.id = motion.kamerstuk_id
    where ${where}`;
}

async function decisionsOf(motionId: number): Promise<TakenDecision[]> {
  const rows = await jsonRows<{
    id: number;
    kind: string | null;
    text: string | null;
    status: string | null;
    voting_form: string | null;
    decided_on: string | null;
    position: number | null;
    changed_at: string | null;
    votes: Vote[] | null;
  }>(sql`select decision.id, decision.kind, decision.text, decision.status, decision.voting_form, decision.decided_on,
      decision.position, decision.changed_at,
      (select json_agg(json_build_object('choice', choice, 'seats', seats, 'actorName', actor_name,
          'fractieName', fractie_name, 'isMemberVote', is_member_vote, 'isMistake', is_mistake))
        from votes where votes.decision_id = decision.id) as votes
    from decisions decision where decision.motion_id = ${motionId} and decision.withdrawn_at is null`);
  return inOrder(
    rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      text: row.text,
      status: row.status,
      decidedOn: row.decided_on,
      position: row.position,
      changedAt: row.changed_at === null ? null : new Date(row.changed_at),
      withdrawnAt: null,
      ballot: ballotOf(row.votes ?? [], row.voting_form, row.text),
    })),
  ).map(({ id, kind, text, decidedOn, ballot }) => ({ id, kind, text, decidedOn, ballot }));
}

/** The chain of replacements around a motion. UNION stops at circles; the depth is bounded besides. */
async function versionsOf(motionId: number): Promise<Pick<MotionDetail, 'before' | 'after'>> {
  const rows = await jsonRows<{ replaced: number; replacement: number; motions: MotionVersion[] }>(sql`
    with recursive chain (id) as (
      select ${motionId}::bigint
      union
      select case when link.replaced_motion_id = chain.id then link.replacement_motion_id else link.replaced_motion_id end
      from chain join motion_replacements link
        on link.replaced_motion_id = chain.id or link.replacement_motion_id = chain.id
    )
    select link.replaced_motion_id as replaced, link.replacement_motion_id as replacement,
      (select json_agg(json_build_object('id', motions.id, 'key', motions.key, 'title', motions.title,
          'submitted_on', motions.submitted_on, 'outcome', motions.outcome,
          'zaak_number', (select number from zaken where zaken.id = motions.zaak_id)))
        from motions where motions.id in (link.replaced_motion_id, link.replacement_motion_id)) as motions
    from motion_replacements link where link.replaced_motion_id in (select id from chain limit 100)`);
  const known = new Map(rows.flatMap((row) => row.motions).map((motion) => [motion.id, motion]));
  const { before, after } = replacementChain(motionId, rows);
  const named = (ids: number[]) => ids.flatMap((id) => known.get(id) ?? []);
  return { before: named(before), after: named(after) };
}
