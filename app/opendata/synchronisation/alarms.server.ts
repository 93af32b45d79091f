import { and, eq, getTableColumns, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Member, requireAdmin, type Viewer } from '~/accounts/viewer';
import { authorOf, record } from '~/history/changes.server';
import { inOneTransaction } from '~/history/changing.server';
import type { Author } from '~/history/history';
import { type Refusal, Refused } from '~/history/refusal';
import type { Result } from '~/platform/result';
import type { Transaction } from '~db/client';
import { sourceAlarms } from '~db/schema/synchronisation';
import { type Alarm, alarmName, keptValue, reopens } from './alarm';

/** Changes that come from the House, in the history. */
export const SYNCHRONISATION: Author = { origin: 'sync', userId: null, name: 'Synchronisatie' };

/**
 * Brings to people what the rules do not know. The same alarm counts up and is told once; one that a person
 * settled stays settled, unless its kind says that it was thought to be over.
 */
export async function raiseAlarms(
  transaction: Transaction,
  alarms: readonly Alarm[],
  now: Date,
): Promise<void> {
  const counted = together(alarms);
  if (counted.length === 0) return;
  const rows = await transaction
    .insert(sourceAlarms)
    .values(counted.map((alarm) => ({ ...alarm, firstSeenAt: now, lastSeenAt: now })))
    .onConflictDoUpdate({
      target: [sourceAlarms.kind, sourceAlarms.category, sourceAlarms.field, sourceAlarms.value],
      set: {
        count: sql`${sourceAlarms.count} + excluded.count`,
        lastSeenAt: sql`greatest(${sourceAlarms.lastSeenAt}, excluded.last_seen_at)`,
      },
    })
    .returning({ ...getTableColumns(sourceAlarms), isNew: sql<boolean>`xmax = 0` });
  const reopened = await transaction
    .update(sourceAlarms)
    .set({ settledAt: null, settledBy: null, reason: null })
    .where(
      and(
        inArray(
          sourceAlarms.id,
          rows.filter((row) => reopens(row.kind)).map((row) => row.id),
        ),
        isNotNull(sourceAlarms.settledAt),
      ),
    )
    .returning({ id: sourceAlarms.id });
  const told = new Set(reopened.map(({ id }) => id));
  await record(
    transaction,
    SYNCHRONISATION,
    now,
    ...rows
      .filter((row) => row.isNew || told.has(row.id))
      .map((alarm) => ({
        action: 'source.alarm' as const,
        subject: { kind: 'source' as const, id: alarm.id, name: alarmName(alarm) },
        before: null,
        after: { alarm: alarm.kind, value: alarm.value },
      })),
  );
}

export type SettleRefusal = 'reasonNeeded' | 'gone';

/** A person has looked at an alarm and says what it means: "a new word of the register, added to the list". */
export async function settleAlarm(
  viewer: Viewer,
  id: number,
  reason: string,
  now: Date,
): Promise<Result<null, Refusal<SettleRefusal>>> {
  const admin = requireAdmin(viewer, 'settle an alarm');
  return inOneTransaction(async (transaction) => {
    if (!reason.trim()) throw new Refused('reason', 'reasonNeeded');
    const [settled] = await transaction
      .update(sourceAlarms)
      .set({ settledAt: now, settledBy: admin.userId, reason: reason.trim().slice(0, 1000) })
      .where(and(eq(sourceAlarms.id, id), isNull(sourceAlarms.settledAt)))
      .returning();
    if (!settled) throw new Refused('', 'gone');
    await record(transaction, authorOf(admin), now, {
      action: 'source.alarm settled',
      subject: { kind: 'source', id, name: alarmName(settled) },
      before: { alarm: settled.kind, value: settled.value },
      after: null,
      reason: settled.reason,
    });
    return null;
  });
}

/**
 * What an alarm would tell was settled on the record's own page, raised before or not. The caller writes the
 * history, that of the record.
 */
export async function settleRaised(
  transaction: Transaction,
  member: Member,
  alarm: Alarm,
  reason: string,
  now: Date,
): Promise<void> {
  const settled = { settledAt: now, settledBy: member.userId, reason };
  await transaction
    .insert(sourceAlarms)
    .values(together([alarm]).map((one) => ({ ...one, firstSeenAt: now, lastSeenAt: now, ...settled })))
    .onConflictDoUpdate({
      target: [sourceAlarms.kind, sourceAlarms.category, sourceAlarms.field, sourceAlarms.value],
      set: settled,
    });
}

/** One row for each alarm, the first example kept: a statement may not touch a row twice. */
function together(alarms: readonly Alarm[]) {
  const counted = new Map<string, Required<Alarm> & { count: number }>();
  for (const alarm of alarms) {
    const value = keptValue(alarm);
    const key = JSON.stringify([alarm.kind, alarm.category, alarm.field ?? null, value]);
    const known = counted.get(key);
    if (known) known.count += 1;
    else {
      counted.set(key, {
        kind: alarm.kind,
        category: alarm.category,
        field: alarm.field ?? null,
        value,
        exampleId: alarm.exampleId ?? null,
        exampleName: alarm.exampleName ?? null,
        count: 1,
      });
    }
  }
  // One order for everybody: two transactions with the same alarms do not wait for one another.
  return [...counted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, alarm]) => alarm);
}
