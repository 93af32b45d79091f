import { asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { requireAdmin, type Viewer } from '~/accounts/viewer';
import { database } from '~db/client';
import { users } from '~db/schema/accounts';
import { officialTexts, sourceAlarms, sourceStates, synchronisationRuns } from '~db/schema/synchronisation';
import { isSomebodyAtIt } from './lock.server';

/** How far every category of every source is. */
export function sourceStatesOf(viewer: Viewer) {
  requireAdmin(viewer, 'see the sources');
  return database()
    .select()
    .from(sourceStates)
    .orderBy(desc(sourceStates.source), asc(sourceStates.category));
}

/** The latest runs, the newest first; the first of them may be running still. */
export async function latestRuns(viewer: Viewer, size = 8) {
  requireAdmin(viewer, 'see the sources');
  const [runs, isRunning] = await Promise.all([
    database().select().from(synchronisationRuns).orderBy(desc(synchronisationRuns.id)).limit(size),
    isSomebodyAtIt(),
  ]);
  return runs.map((run, index) => ({ ...run, isRunning: index === 0 && run.endedAt === null && isRunning }));
}

/** Alarms that wait, the latest seen first, and those that a person settled, the latest settled first. */
export async function alarmsOf(viewer: Viewer, isSettled: boolean, size = 50) {
  requireAdmin(viewer, 'see the alarms');
  return database()
    .select({
      id: sourceAlarms.id,
      kind: sourceAlarms.kind,
      category: sourceAlarms.category,
      field: sourceAlarms.field,
      value: sourceAlarms.value,
      exampleId: sourceAlarms.exampleId,
      exampleName: sourceAlarms.exampleName,
      firstSeenAt: sourceAlarms.firstSeenAt,
      lastSeenAt: sourceAlarms.lastSeenAt,
      count: sourceAlarms.count,
      settledAt: sourceAlarms.settledAt,
      settledBy: users.name,
      reason: sourceAlarms.reason,
    })
    .from(sourceAlarms)
    .leftJoin(users, eq(users.id, sourceAlarms.settledBy))
    .where(isSettled ? isNotNull(sourceAlarms.settledAt) : isNull(sourceAlarms.settledAt))
    .orderBy(desc(isSettled ? sourceAlarms.settledAt : sourceAlarms.lastSeenAt), desc(sourceAlarms.id))
    .limit(size);
}

/** How many papers wait for their official text, have it, and so on. */
export function officialTextCounts(viewer: Viewer) {
  requireAdmin(viewer, 'see the sources');
  return database()
    .select({ state: officialTexts.state, count: sql<number>`count(*)::integer` })
    .from(officialTexts)
    .groupBy(officialTexts.state)
    .orderBy(officialTexts.state);
}

/** What people read of the House, and the categories that it comes from. */
const GROUPS = {
  groupZaken: ['Zaak', 'ZaakActor'],
  groupPapers: ['Document', 'DocumentActor', 'DocumentVersie', 'Kamerstukdossier'],
  groupDecisions: ['Activiteit', 'Agendapunt', 'Besluit', 'Stemming'],
  groupCommitments: ['Toezegging'],
  groupPeople: ['Persoon', 'Fractie', 'FractieZetel', 'FractieZetelPersoon', 'Commissie'],
} as const;

export type DataGroup = keyof typeof GROUPS;

export interface Freshness {
  group: DataGroup;
  /** All that was at the House then is here; null while a first takeover is not done. */
  completeUntil: Date | null;
}

/**
 * Until when what people see is complete, for everybody to know. Empty where nothing is taken over. Of several
 * sources the one that is furthest counts.
 */
export async function freshness(): Promise<Freshness[]> {
  const states = await database()
    .select({
      source: sourceStates.source,
      category: sourceStates.category,
      lastSuccessAt: sourceStates.lastSuccessAt,
    })
    .from(sourceStates);
  if (states.length === 0) return [];
  const sources = [...new Set(states.map(({ source }) => source))];
  return (Object.keys(GROUPS) as DataGroup[]).map((group) => {
    const bySource = sources.map((source) => {
      const of = GROUPS[group].map(
        (category) =>
          states.find((state) => state.source === source && state.category === category)?.lastSuccessAt ??
          null,
      );
      return of.reduce<Date | null | undefined>(
        (oldest, at) =>
          oldest === null || at === null ? null : oldest === undefined || at < oldest ? at : oldest,
        undefined,
      );
    });
    const furthest = bySource.reduce<Date | null>(
      (newest, at) => (at && (newest === null || at > newest) ? at : newest),
      null,
    );
    return { group, completeUntil: furthest };
  });
}
