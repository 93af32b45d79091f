import { sql } from 'drizzle-orm';
import { nameSeenBy } from '~/accounts/queries.server';
import { PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { printedNumber } from '~/kamerstukken/addresses';
import type { Transaction } from '~db/client';
import { idList, jsonRows } from '~db/json-rows';
import type { CommitmentState } from '~db/schema/commitments';
import { contradictionOf, type Disagreement, type DisputedField, disagrees } from './disagreement';

/** Names are for colleagues: who asks for nobody (an alarm) gets the organisation's. */
export interface Asker {
  viewer?: Viewer;
  transaction?: Transaction;
}

interface Row {
  id: number;
  key: string | null;
  number: string | null;
  field: DisputedField;
  official: string | null;
  own: string;
  reason: string | null;
  at: string;
  by: string | null;
}

const conflictOf = (kind: 'motion' | 'commitment', row: Row): Disagreement => ({
  subject: { kind, id: row.id, name: printedNumber(row.key, row.number) },
  kind: 'conflict',
  field: row.field,
  official: row.official,
  own: row.own,
  by: { name: row.by, reason: row.reason, at: row.at },
  other: null,
});

/** Corrections and advice that a person set beside what the register says otherwise. */
export async function motionConflicts(
  ids: readonly number[],
  { viewer = PUBLIC_VIEWER, transaction }: Asker = {},
): Promise<Disagreement[]> {
  if (ids.length === 0) return [];
  const rows = await jsonRows<Row>(
    sql`select said.*, motions.key, zaken.number from (
        select motion.id, (case correction.field when 'title' then 'Onderwerp' when 'submittedOn' then 'GestartOp' else 'BesluitSoort' end) as field,
          case correction.field when 'title' then motion.title when 'submittedOn' then motion.submitted_on::text else motion.outcome end as official,
          correction.value as own, correction.reason, correction.recorded_at as at, ${nameSeenBy(viewer, sql`correction.recorded_by`)} as by
        from motion_corrections correction join motions motion on motion.id = correction.motion_id
        where correction.motion_id = any(${idList(ids)}) and motion.zaak_id is not null and correction.superseded_at is null
          and correction.field in ('title', 'submittedOn', 'outcome')
        union all
        select * from (select distinct on (said.motion_id) said.motion_id, 'Kabinetsappreciatie', registered.value, said.value,
            said.reason, said.recorded_at, ${nameSeenBy(viewer, sql`said.recorded_by`)}
          from statements_of_advice said
          cross join lateral (select value from statements_of_advice where motion_id = said.motion_id
            and source = 'register' and superseded_at is null offset 0) registered
          where said.motion_id = any(${idList(ids)}) and said.source = 'correction' and said.superseded_at is null
          order by said.motion_id, said.recorded_at desc, said.id desc) advice
      ) said join motions on motions.id = said.id left join zaken on zaken.id = motions.zaak_id
      order by said.id, field`,
    transaction,
  );
  return rows
    .filter(({ field, official, own }) => disagrees(field, official, own))
    .map((row) => conflictOf('motion', row));
}

/** The House's register and a person's own judgement of a commitment: one says that it is over, the other not. */
export async function judgementConflicts(
  ids: readonly number[],
  { viewer = PUBLIC_VIEWER, transaction }: Asker = {},
): Promise<Disagreement[]> {
  if (ids.length === 0) return [];
  const rows = await jsonRows<Row & { own: CommitmentState; house: CommitmentState | null }>(
    sql`select made.id, null as key, made.number, 'Status' as field, made.own_state as own, made.house_state as house,
        coalesce(made.house_state_raw, made.house_state) as official, said.reason, said.recorded_at as at,
        ${nameSeenBy(viewer, sql`said.recorded_by`)} as by
      from commitments made cross join lateral (select reason, recorded_at, recorded_by from judgements
        where commitment_id = made.id and side = 'own' and recorded_by is not null
        order by recorded_at desc, id desc limit 1) said
      where made.id = any(${idList(ids)}) order by made.number`,
    transaction,
  );
  return rows
    .filter(({ house, own }) => disagrees('Status', house, own))
    .map((row) => conflictOf('commitment', row));
}

/**
 * The register changed its words after a person had set the term that was read in them. `reworded` are
 * commitments whose new words are not in the history yet.
 */
export async function termConflicts(
  ids: readonly number[],
  { viewer = PUBLIC_VIEWER, transaction }: Asker = {},
  reworded: readonly number[] = [],
): Promise<Disagreement[]> {
  if (ids.length === 0) return [];
  const rows = await jsonRows<Row>(
    sql`select * from (
        select distinct on (made.id) made.id, null as key, made.number, 'Tekst' as field, made.text as official,
          term.words as own, term.reason, term.set_at as at, ${nameSeenBy(viewer, sql`term.set_by`)} as by
        from commitments made join commitment_deadlines term on term.commitment_id = made.id
        where made.id = any(${idList(ids)}) and term.set_by is not null order by made.id, term.position desc
      ) term where (term.id = any(${idList(reworded)}) or exists (
        select from history_entries entry where entry.subject_kind = 'commitment' and entry.subject_id = term.id
          and entry.action = 'commitment.changed' and entry.origin in ('sync', 'load') and entry.after ? 'text' and entry.at > term.at))
      order by term.number`,
    transaction,
  );
  return rows.map((row) => conflictOf('commitment', row));
}

/** Decisions on these motions that their own complete ballot speaks against. */
export async function contradictions(
  ids: readonly number[],
  { transaction }: Asker = {},
): Promise<Disagreement[]> {
  if (ids.length === 0) return [];
  const voted = await jsonRows<{
    id: number;
    key: string | null;
    number: string | null;
    outcome: string;
    for: number;
    against: number;
    isRollCall: boolean;
  }>(
    sql`select motions.id, motions.key, zaken.number, outcome, votes_for as for, votes_against as against,
        exists (select from decisions where motion_id = motions.id and voting_form = 'Hoofdelijk') as "isRollCall"
      from motions left join zaken on zaken.id = motions.zaak_id
      where motions.id = any(${idList(ids)}) and votes_for is not null and votes_against is not null
      order by motions.id`,
    transaction,
  );
  return voted.flatMap(
    (motion) => contradictionOf({ ...motion, name: printedNumber(motion.key, motion.number) }) ?? [],
  );
}
