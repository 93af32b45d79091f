import { sql } from 'drizzle-orm';
import { record } from '~/history/changes.server';
import { database, type Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { alarmOf } from '../disagreements/disagreement';
import { contradictions } from '../disagreements/standing.server';
import { zaakOfDecisions } from '../mapping/decision-order';
import { readMotionSubject } from '../mapping/motion-subject';
import { raiseAlarms, SYNCHRONISATION } from '../synchronisation/alarms.server';
import { takeTurn } from '../synchronisation/lock.server';
import { deriveMotions } from './motions.server';
import { stage } from './staging.server';

interface AgendaItem {
  decisions: { id: number; position: number | null; changed_at: string | null }[];
  zaken: { id: string; number: number | null; subject: string | null; changed: string | null }[];
  named: number;
}

/**
 * Ties decisions to their zaak where the data at hand tell only the agenda item of both, and the order on it is
 * proven (mapping/decision-order.ts). Services tell the zaak itself; files made from them may not. Answers how
 * many decisions had no zaak and how many have one now.
 */
export function tieDecisionsByOrder(now: Date): Promise<{ untied: number; tied: number }> {
  return database().transaction(async (transaction) => {
    await takeTurn(transaction);
    const items = await jsonRows<AgendaItem>(
      sql`select
          (select json_agg(json_build_object('id', id, 'position', position, 'changed_at', changed_at)) from decisions
            where decisions.agenda_item_id = item.id and status = 'Besluit' and withdrawn_at is null) as decisions,
          (select json_agg(json_build_object('id', zaak.id, 'number', (zaak.fields ->> 'Volgnummer')::integer,
              'subject', zaak.fields ->> 'Onderwerp', 'changed', zaak.fields ->> 'GewijzigdOp'))
            from jsonb_array_elements_text(record.relations -> 'Zaak') named
            join source_records zaak on zaak.category = 'Zaak' and zaak.id = named::uuid and not zaak.is_deleted) as zaken,
          jsonb_array_length(record.relations -> 'Zaak') as named
        from agenda_items item join source_records record on record.category = 'Agendapunt' and record.id = item.external_id
        where jsonb_typeof(record.relations -> 'Zaak') = 'array'
          and exists (select from decisions where decisions.agenda_item_id = item.id and decisions.zaak_id is null)`,
      transaction,
    );
    const pairs = items.flatMap((item) => pairsOf(item));
    const motions = await tie(transaction, pairs);
    const history = await deriveMotions(transaction, motions, new Set());
    await record(transaction, { ...SYNCHRONISATION, origin: 'load' }, now, ...history);
    await raiseAlarms(transaction, (await contradictions(motions, { transaction })).map(alarmOf), now);
    const untied = items.reduce((count, item) => count + (item.decisions?.length ?? 0), 0);
    return { untied, tied: pairs.length };
  });
}

function pairsOf({ decisions, zaken, named }: AgendaItem): { decision_id: number; zaak: string }[] {
  // A zaak that is not here could be the one that a position means.
  if (!decisions || !zaken || zaken.length !== named) return [];
  const dated = decisions.filter((decision) => decision.position !== null && decision.changed_at !== null);
  if (dated.length !== decisions.length) return [];
  const found = zaakOfDecisions(
    zaken.map((zaak) => ({
      id: zaak.id,
      number: zaak.number !== null && zaak.number > 0 ? zaak.number : null,
      inPlaceOf: readMotionSubject(zaak.subject ?? '').replaces[0]?.number ?? null,
      changedAt: Date.parse(zaak.changed ?? ''),
    })),
    dated.map((decision) => ({
      id: String(decision.id),
      position: decision.position ?? 0,
      changedAt: Date.parse(decision.changed_at ?? ''),
    })),
  );
  return [...found].map(([decision, zaak]) => ({ decision_id: Number(decision), zaak }));
}

/** Answers the motions that the decisions turned out to be on. */
async function tie(
  transaction: Transaction,
  pairs: readonly { decision_id: number; zaak: string }[],
): Promise<number[]> {
  await stage(transaction, 'ordered_now', { decision_id: 'bigint', zaak: 'uuid' }, pairs);
  await transaction.execute(sql`update decisions set zaak_id = zaken.id, motion_id = motions.id
    from pg_temp.ordered_now ordered join zaken on zaken.external_id = ordered.zaak
    left join motions on motions.zaak_id = zaken.id
    where decisions.id = ordered.decision_id and decisions.zaak_id is null`);
  const tied = await jsonRows<{ id: number }>(
    sql`select distinct decisions.motion_id as id from pg_temp.ordered_now ordered
      join decisions on decisions.id = ordered.decision_id where decisions.motion_id is not null`,
    transaction,
  );
  return tied.map(({ id }) => id);
}
