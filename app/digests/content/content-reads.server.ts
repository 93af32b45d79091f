import { type SQL, sql } from 'drizzle-orm';
import { CLOSED_STATES } from '~/commitments/commitment';
import { SOON_DAYS } from '~/deadlines/explain';
import { addDays } from '~/deadlines/plain-date';
import { jsonRows } from '~db/json-rows';
import type { DeadlineCause } from '~db/schema/commitments';
import type { DigestContent, DigestPeriod } from '../digest';
import { idArray, type Subjects } from './matching.server';
import { NEWS_ACTIONS, NEWS_KINDS, type NewsKind } from './news';

/** What issues are made of, read for a whole batch: each function is one statement. */

const textArray = (values: readonly string[]): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

/** The words that prove something, and the paper in which they stand. */
export interface ReadProof {
  id: number;
  quote: string;
  paper_id: number;
  key: string | null;
  document_number: string | null;
  is_letter: boolean;
}

const proof = sql`case when passage.id is null then null else json_build_object('id', passage.id, 'quote', passage.quote,
  'paper_id', proving.id, 'key', proving.key, 'document_number', proving.document_number,
  'is_letter', exists (select from letters where letters.kamerstuk_id = proving.id)) end as proof`;

export interface ReadEntry {
  id: number;
  at: string;
  action: string;
  kind: NewsKind;
  subject_id: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** Set for what one organisation alone may know. */
  organisation_id: number | null;
  proof: ReadProof | null;
}

/** All that readers may be told of, of [from, until). What was loaded rather than changed is left out. */
export function newsBetween(from: Date, until: Date): Promise<ReadEntry[]> {
  return jsonRows(sql`
    select entry.id, entry.at, entry.action, entry.subject_kind as kind, entry.subject_id, entry.before, entry.after,
      entry.organisation_id, ${proof}
    from history_entries entry left join passages passage on passage.id = entry.passage_id
    left join kamerstukken proving on proving.id = passage.kamerstuk_id
    where entry.origin <> 'load' and entry.at >= ${from.toISOString()}::timestamptz and entry.at < ${until.toISOString()}::timestamptz
      and entry.subject_kind = any(${textArray(NEWS_KINDS)}) and entry.action = any(${textArray(NEWS_ACTIONS)})
    order by entry.id`);
}

export interface ReadDeadline {
  kind: 'commitment' | 'action';
  id: number;
  day: string;
}

/** What is open and was due from one day on, or will be within six weeks of another. */
export function deadlinesBetween(from: string, until: string): Promise<ReadDeadline[]> {
  const last = addDays(until, SOON_DAYS);
  return jsonRows(sql`
    select 'commitment' as kind, id, deadline_to as day from commitments
    where withdrawn_at is null and own_state <> all(${textArray(CLOSED_STATES)})
      and deadline_to between ${from}::date and ${last}::date
    union all
    select 'action', id, due_to from follow_up_actions
    where state in ('planned', 'in progress') and due_to between ${from}::date and ${last}::date`);
}

export interface Facts {
  kind: NewsKind;
  id: number;
  /** Kamerstuk id of a motion or paper, key of a dossier, number of a commitment. */
  key: string | null;
  /** What it is called where it has no key. */
  number: string | null;
  title: string | null;
  state: string | null;
  advice: string | null;
  /** Deadline: its words and day. */
  words: string | null;
  due: string | null;
  deadlines: { to: string | null; cause: DeadlineCause }[] | null;
  /** Who made or sent it, as printed; of a paper also when. */
  by: string | null;
  date: string | null;
  is_letter: boolean;
  /** The organisation that alone may see it; null is public. */
  internal_to: number | null;
  proof: ReadProof | null;
}

/** The organisation that alone may see a commitment or an action; null when everybody may. */
const keeperOfCommitment = sql`case when commitments.own_state = 'concept' then commitments.organisation_id end`;
const keeperOfAction = sql`case when follow_up_actions.visibility = 'internal' then follow_up_actions.organisation_id end`;

/** Which of some records one organisation alone may see now. */
export function keepersOf(
  subjects: Pick<Subjects, 'commitment' | 'action'>,
): Promise<{ kind: 'commitment' | 'action'; id: number; organisation_id: number }[]> {
  return jsonRows(sql`
    select kept.* from (
      select 'commitment' as kind, id, ${keeperOfCommitment} as organisation_id from commitments
      where id = any(${idArray(subjects.commitment)})
      union all
      select 'action', id, ${keeperOfAction} from follow_up_actions where id = any(${idArray(subjects.action)})) kept
    where kept.organisation_id is not null`);
}

/** What the records are now, and the words that prove a commitment. */
export function factsOf(subjects: Subjects): Promise<Facts[]> {
  const none = (columns: string[]) =>
    sql.join(
      columns.map((name) => sql`null as ${sql.identifier(name)}`),
      sql`, `,
    );
  return jsonRows(sql`
    select 'motion' as kind, motions.id, motions.key, zaken.number, motions.title, motions.outcome as state, motions.advice,
      null as words, null::date as due, null::json as deadlines,
      (select string_agg(name || coalesce(' (' || fractie_name || ')', ''), ', ' order by position)
        from motion_signatories where motion_id = motions.id and position <= 3) as by,
      motions.submitted_on as date, false as is_letter, null::bigint as internal_to, null::json as proof
    from motions left join zaken on zaken.id = motions.zaak_id where motions.id = any(${idArray(subjects.motion)})
    union all
    select 'commitment', commitments.id, null, commitments.number, commitments.title, commitments.own_state, null,
      commitments.deadline_words, commitments.deadline_to,
      (select json_agg(json_build_object('to', "to", 'cause', cause) order by position) from commitment_deadlines
        where commitment_id = commitments.id), coalesce(commitments.made_by, commitments.actor),
      commitments.made_on, false, ${keeperOfCommitment}, ${proof}
    from commitments left join passages passage on passage.id = commitments.passage_id
    left join kamerstukken proving on proving.id = passage.kamerstuk_id
    where commitments.id = any(${idArray(subjects.commitment)})
    union all
    select 'action', id, null, null, title, state, null, due_words, due_to, null, null, null, false,
      ${keeperOfAction}, null
    from follow_up_actions where id = any(${idArray(subjects.action)})
    union all
    select 'kamerstuk', paper.id, paper.key, paper.document_number, paper.title, paper.kind, ${none(['a', 'b', 'c', 'd'])},
      (select string_agg(coalesce(name, office), ', ' order by position) from letter_senders where kamerstuk_id = paper.id),
      paper.date, exists (select from letters where letters.kamerstuk_id = paper.id), null, null
    from kamerstukken paper where paper.id = any(${idArray(subjects.kamerstuk)})
    union all
    select 'dossier', id, key, null, title, ${none(['a', 'b', 'c', 'd', 'e', 'f', 'g'])}, false, null, null
    from dossiers where id = any(${idArray(subjects.dossier)})`);
}

type Figures = DigestContent['figures'];

/** Figures of each period over all public records, in the order of the periods. */
export async function figuresOf(
  periods: readonly { period: DigestPeriod; today: string }[],
): Promise<Figures[]> {
  const rows = periods.map(
    ({ period, today }, index) =>
      sql`(${index}::integer, ${period.startsAt.toISOString()}::timestamptz, ${period.endsAt.toISOString()}::timestamptz, ${today}::date)`,
  );
  const found = await jsonRows<Figures & { period: number }>(sql`
    select asked.period,
      count(distinct entry.subject_id) filter (where entry.action = 'motion.created') as "newMotions",
      count(distinct entry.subject_id) filter (where entry.action = 'motion.outcome'
        and entry.after ->> 'outcome' in ('aangenomen', 'verworpen', 'overgenomen')) as "decidedMotions",
      count(distinct entry.subject_id) filter (where entry.action = 'commitment.created'
        or entry.action = 'commitment.state' and entry.before ->> 'state' = 'concept') as "newCommitments",
      count(distinct entry.subject_id) filter (where entry.action = 'commitment.state'
        and entry.after ->> 'side' = 'own' and commitments.own_state = any(${textArray(CLOSED_STATES)})) as "settledCommitments",
      (select count(*) from commitments overdue where overdue.withdrawn_at is null and overdue.own_state <> 'concept'
        and overdue.own_state <> all(${textArray(CLOSED_STATES)}) and overdue.deadline_to < asked.today) as "overdueCommitments"
    from (values ${sql.join(rows, sql`, `)}) as asked (period, starts_at, ends_at, today)
    left join history_entries entry on entry.origin <> 'load' and entry.organisation_id is null
      and entry.at >= asked.starts_at and entry.at < asked.ends_at
      and entry.action in ('motion.created', 'motion.outcome', 'commitment.created', 'commitment.state')
    left join commitments on entry.subject_kind = 'commitment' and commitments.id = entry.subject_id
    group by asked.period, asked.today order by asked.period`);
  return found.map(({ period: _, ...figures }) => figures);
}
