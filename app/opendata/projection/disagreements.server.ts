import { sql } from 'drizzle-orm';
import type { HistoryRecord } from '~/history/history';
import type { Transaction } from '~db/client';
import { idList, jsonRows } from '~db/json-rows';
import { alarmOf, type DisputedField } from '../disagreements/disagreement';
import { judgementConflicts, motionConflicts, termConflicts } from '../disagreements/standing.server';
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
  return [...(await withdrawn(transaction, history)), ...(await contested(transaction, history))];
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

/** What a change of the register speaks against, of what people recorded. */
async function contested(transaction: Transaction, history: readonly HistoryRecord[]): Promise<Alarm[]> {
  const changed = new Map<string, HistoryRecord['after']>();
  for (const { action, subject, after } of of(history, 'motion.changed', 'motion.outcome', 'motion.advice'))
    changed.set(`${subject.id}`, {
      ...changed.get(`${subject.id}`),
      ...(action === 'motion.advice' ? { advice: true } : after),
    });
  const reworded = idsOf(of(history, 'commitment.changed'));
  const standing = [
    ...(await motionConflicts([...changed.keys()].map(Number), { transaction })).filter(
      ({ subject, field }) => (NAMES[field] ?? '') in (changed.get(`${subject.id}`) ?? {}),
    ),
    ...(await judgementConflicts(idsOf(of(history, 'commitment.created', 'commitment.state')), {
      transaction,
    })),
    ...(await termConflicts(reworded, { transaction }, reworded)),
  ];
  return standing.map(alarmOf);
}

/** The House's names of the facts of a motion, and the history's. */
const NAMES: Partial<Record<DisputedField, string>> = {
  Onderwerp: 'title',
  GestartOp: 'submittedOn',
  BesluitSoort: 'outcome',
  Kabinetsappreciatie: 'advice',
};
