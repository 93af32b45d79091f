import { sql } from 'drizzle-orm';
import { type CommitmentState, isAtOdds } from '~/commitments/commitment';
import type { HistoryRecord } from '~/history/history';
import { printedNumber } from '~/kamerstukken/addresses';
import { isContradicted } from '~/motions/outcome';
import type { Transaction } from '~db/client';
import { idList, jsonRows } from '~db/json-rows';
import type { SourceCategory } from '../source-record';
import type { Alarm } from '../synchronisation/alarm';

type Ids = readonly number[];

/**
 * What the House's records just changed here against what people recorded: records that it deleted and people
 * built on, and facts of which it says now another thing. Both stay; what nobody touched raises nothing.
 * A few statements, whatever the number of changes.
 */
export async function disagreements(
  transaction: Transaction,
  history: readonly HistoryRecord[],
): Promise<Alarm[]> {
  return [
    ...(await withdrawn(transaction, history)),
    ...(await corrected(transaction, history)),
    ...(await advised(transaction, history)),
    ...(await judged(transaction, history)),
    ...(await termed(transaction, history)),
  ];
}

const of = (history: readonly HistoryRecord[], ...actions: HistoryRecord['action'][]): HistoryRecord[] =>
  history.filter(({ action }) => actions.includes(action));
const idsOf = (entries: readonly HistoryRecord[]): Ids => entries.map(({ subject }) => subject.id);

const CATEGORIES = { motion: 'Zaak', commitment: 'Toezegging', kamerstuk: 'Document' } as const;

/** What people built on, by kind: corrections, judgements, notes, advice, links they confirmed, follow-ups. */
const BUILT_ON = {
  motion: (ids: Ids) => sql`select motion.id from motions motion where motion.id = any(${idList(ids)}) and (
    exists (select from motion_corrections where motion_id = motion.id)
    or exists (select from judgements where motion_id = motion.id and recorded_by is not null)
    or exists (select from notes where motion_id = motion.id)
    or exists (select from statements_of_advice where motion_id = motion.id and recorded_by is not null)
    or exists (select from letter_motion_links where motion_id = motion.id and decided_by is not null and state = 'confirmed')
    or exists (select from commitment_motions where motion_id = motion.id)
    or exists (select from follow_up_links where motion_id = motion.id))`,
  commitment: (ids: Ids) => sql`select made.id from commitments made where made.id = any(${idList(ids)}) and (
    exists (select from judgements where commitment_id = made.id and recorded_by is not null)
    or exists (select from notes where commitment_id = made.id)
    or exists (select from commitment_deadlines where commitment_id = made.id and set_by is not null)
    or exists (select from commitment_motions where commitment_id = made.id)
    or exists (select from commitment_owners where commitment_id = made.id)
    or exists (select from commitment_relations where source = 'person' and made.id in (from_id, to_id))
    or exists (select from follow_up_links where commitment_id = made.id))`,
  kamerstuk: (
    ids: Ids,
  ) => sql`select paper.id from kamerstukken paper where paper.id = any(${idList(ids)}) and (
    exists (select from notes where kamerstuk_id = paper.id)
    or exists (select from commitments where kamerstuk_id = paper.id)
    or exists (select from judgements where kamerstuk_id = paper.id and recorded_by is not null)
    or exists (select from statements_of_advice where kamerstuk_id = paper.id and recorded_by is not null)
    or exists (select from letter_motion_links where letter_id = paper.id and decided_by is not null and state = 'confirmed')
    or exists (select from follow_up_links where kamerstuk_id = paper.id))`,
};

async function withdrawn(transaction: Transaction, history: readonly HistoryRecord[]): Promise<Alarm[]> {
  const alarms: Alarm[] = [];
  for (const kind of ['motion', 'commitment', 'kamerstuk'] as const) {
    const gone = of(history, `${kind}.withdrawn`);
    if (gone.length === 0) continue;
    const built = await jsonRows<{ id: number }>(BUILT_ON[kind](idsOf(gone)), transaction);
    const isBuiltOn = new Set(built.map(({ id }) => id));
    for (const { subject } of gone) {
      if (isBuiltOn.has(subject.id))
        alarms.push({ kind: 'withdrawn', category: CATEGORIES[kind], value: subject.name });
    }
  }
  return alarms;
}

/** Fields of a motion that people correct, with the House's names. */
const FIELDS = { title: 'Onderwerp', submittedOn: 'GestartOp', outcome: 'BesluitSoort' } as const;

/** The register changed a fact that a person had corrected, to something else than the correction. */
async function corrected(transaction: Transaction, history: readonly HistoryRecord[]): Promise<Alarm[]> {
  const changed = of(history, 'motion.changed', 'motion.outcome');
  if (changed.length === 0) return [];
  const corrections = await jsonRows<{ motion_id: number; field: string; value: string }>(
    sql`select motion_id, field, value from motion_corrections
      where motion_id = any(${idList(idsOf(changed))}) and superseded_at is null`,
    transaction,
  );
  return changed.flatMap(({ subject, after }) =>
    corrections.flatMap(({ motion_id, field, value }) => {
      if (motion_id !== subject.id || !(field in FIELDS) || !after || !(field in after)) return [];
      return conflict('Zaak', FIELDS[field as keyof typeof FIELDS], subject.name, after[field], value);
    }),
  );
}

/** The register changed its advice, and a person had said that another one was given. */
async function advised(transaction: Transaction, history: readonly HistoryRecord[]): Promise<Alarm[]> {
  const changed = of(history, 'motion.advice');
  if (changed.length === 0) return [];
  const corrections = await jsonRows<{ motion_id: number; value: string }>(
    sql`select distinct on (motion_id) motion_id, value from statements_of_advice
      where motion_id = any(${idList(idsOf(changed))}) and source = 'correction' and superseded_at is null
      order by motion_id, recorded_at desc, id desc`,
    transaction,
  );
  const adviceOf = new Map(corrections.map(({ motion_id, value }) => [motion_id, value]));
  return changed.flatMap(({ subject, after }) =>
    conflict('Zaak', 'Kabinetsappreciatie', subject.name, after?.advice, adviceOf.get(subject.id)),
  );
}

/** The House's register and a person's own judgement: one says that it is over, the other that it is not. */
async function judged(transaction: Transaction, history: readonly HistoryRecord[]): Promise<Alarm[]> {
  const changed = of(history, 'commitment.created', 'commitment.state');
  if (changed.length === 0) return [];
  const states = await jsonRows<{
    number: string;
    own: CommitmentState;
    house: CommitmentState | null;
    raw: string | null;
  }>(
    sql`select number, own_state as own, house_state as house, house_state_raw as raw from commitments made
      where made.id = any(${idList(idsOf(changed))}) and exists (select from judgements
        where commitment_id = made.id and side = 'own' and recorded_by is not null) order by number`,
    transaction,
  );
  return states.flatMap(({ number, own, house, raw }) =>
    isAtOdds(own, house) ? conflict('Toezegging', 'Status', number, raw, own) : [],
  );
}

/** The register changed its words, and a person had set the term that was read in the former. */
async function termed(transaction: Transaction, history: readonly HistoryRecord[]): Promise<Alarm[]> {
  const changed = of(history, 'commitment.changed');
  if (changed.length === 0) return [];
  const terms = await jsonRows<{ number: string; text: string; words: string }>(
    sql`select distinct on (made.id) number, text, words from commitments made
      join commitment_deadlines term on term.commitment_id = made.id
      where made.id = any(${idList(idsOf(changed))}) and term.set_by is not null order by made.id, position desc`,
    transaction,
  );
  return terms.flatMap(({ number, text, words }) => conflict('Toezegging', 'Tekst', number, text, words));
}

function conflict(
  category: SourceCategory,
  field: string,
  name: string,
  official: unknown,
  own: string | undefined,
): Alarm[] {
  if (own === undefined || official === own) return [];
  const value = `${name}: ${official ?? '–'} ≠ ${own}`;
  return [{ kind: 'conflict', category, field, value, exampleName: name }];
}

/**
 * Motions of the register whose number a motion that a person made holds already. The number stays with the
 * latter, the former goes by the number of its zaak.
 */
export async function sharedNumbers(transaction: Transaction, motionIds: Ids): Promise<Alarm[]> {
  if (motionIds.length === 0) return [];
  const shared = await jsonRows<{ number: string; key: string }>(
    sql`select distinct zaken.number, paper.key from motions registered
      join zaken on zaken.id = registered.zaak_id
      join zaak_kamerstukken tie on tie.zaak_id = zaken.id join kamerstukken paper on paper.id = tie.kamerstuk_id
      join motions made on made.key = paper.key
      where registered.id = any(${idList(motionIds)}) and registered.key is null and made.zaak_id is null
      order by zaken.number`,
    transaction,
  );
  return shared.map(({ number, key }) => ({
    kind: 'conflict',
    category: 'Zaak',
    field: 'Volgnummer',
    value: `${printedNumber(key, null)}: ${number}`,
    exampleName: number,
  }));
}

/** Decisions on these motions that their own complete ballot speaks against. */
export async function contradictions(transaction: Transaction, motionIds: Ids): Promise<Alarm[]> {
  if (motionIds.length === 0) return [];
  const voted = await jsonRows<{
    key: string | null;
    number: string | null;
    outcome: string;
    for: number;
    against: number;
    is_roll_call: boolean;
  }>(
    sql`select motions.key, zaken.number, outcome, votes_for as for, votes_against as against,
        exists (select from decisions where motion_id = motions.id and voting_form = 'Hoofdelijk') as is_roll_call
      from motions left join zaken on zaken.id = motions.zaak_id
      where motions.id = any(${idList(motionIds)}) and votes_for is not null and votes_against is not null
      order by motions.id`,
    transaction,
  );
  return voted
    .filter((motion) => isContradicted(motion.outcome, motion.for, motion.against, motion.is_roll_call))
    .map((motion) => ({
      kind: 'contradiction',
      category: 'Besluit',
      field: 'BesluitSoort',
      value: `${printedNumber(motion.key, motion.number)}: ${motion.outcome}, ${motion.for}–${motion.against}`,
      exampleName: motion.number,
    }));
}
