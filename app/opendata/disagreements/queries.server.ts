import { sql } from 'drizzle-orm';
import { nameSeenBy } from '~/accounts/queries.server';
import type { Viewer } from '~/accounts/viewer';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { keptValue } from '../synchronisation/alarm';
import { alarmOf, type Disagreement, type DisputedKind } from './disagreement';
import { possiblySame } from './same-motions.server';
import { contradictions, judgementConflicts, motionConflicts, termConflicts } from './standing.server';

/** A disagreement as it stands, and what a person said of it: both values stay. */
export interface ShownDisagreement extends Disagreement {
  /** Names it in a form: what the alarm about it says. It is another one as soon as either side changes. */
  value: string;
  settled: { by: string; at: string; reason: string } | null;
}

/** In what the register and people differ about a record that the viewer sees, as it stands now. */
export async function disagreementsOf(
  viewer: Viewer,
  subject: { kind: DisputedKind; id: number },
  transaction?: Transaction,
): Promise<ShownDisagreement[]> {
  const asker = { viewer, ...(transaction ? { transaction } : {}) };
  const ids = [subject.id];
  const standing = (
    subject.kind === 'motion'
      ? await Promise.all([
          motionConflicts(ids, asker),
          contradictions(ids, asker),
          possiblySame({ made: ids, registered: ids }, asker),
        ])
      : await Promise.all([judgementConflicts(ids, asker), termConflicts(ids, asker)])
  ).flat();
  if (standing.length === 0) return [];
  const alarms = standing.map((disagreement) => {
    const alarm = alarmOf(disagreement);
    return { kind: alarm.kind, category: alarm.category, field: alarm.field, value: keptValue(alarm) ?? '' };
  });
  const settled = await jsonRows<{ value: string; by: string; at: string; reason: string }>(
    sql`select alarm.value, alarm.reason, alarm.settled_at as at, ${nameSeenBy(viewer, sql`alarm.settled_by`)} as by
      from jsonb_to_recordset(${JSON.stringify(alarms)}::jsonb) as asked (kind text, category text, field text, value text)
      join source_alarms alarm on alarm.kind = asked.kind and alarm.category = asked.category
        and alarm.field = asked.field and alarm.value = asked.value
      where alarm.settled_at is not null`,
    transaction,
  );
  return standing.map((disagreement, index) => {
    const value = alarms[index]?.value ?? '';
    const said = settled.find((one) => one.value === value);
    return {
      ...disagreement,
      value,
      settled: said ? { by: said.by, at: said.at, reason: said.reason } : null,
    };
  });
}
