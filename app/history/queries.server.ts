import { and, desc, eq, inArray, isNull, lt, or, type SQL } from 'drizzle-orm';
import { nameSeenBy } from '~/accounts/queries.server';
import { internalOrganisation, type Viewer } from '~/accounts/viewer';
import { database } from '~db/client';
import { type HistoryOrigin, type HistorySubjectKind, historyEntries } from '~db/schema/history';

/** The one predicate of who sees which history: public entries, and those of the viewer's own organisation. */
export function visibleHistory(viewer: Viewer) {
  const organisationId = internalOrganisation(viewer);
  return organisationId === null
    ? isNull(historyEntries.organisationId)
    : or(isNull(historyEntries.organisationId), eq(historyEntries.organisationId, organisationId));
}

/** An entry as pages show it. */
export interface ShownEntry {
  id: number;
  /** ISO instant. */
  at: string;
  origin: HistoryOrigin;
  /** Who did it, as the viewer may know it; null for a person of whom no more than that can be said. */
  by: string | null;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
}

/** What happened to one record, newest first; `before` is the id of the last entry of the page before. */
export function historyOf(
  viewer: Viewer,
  subject: { kind: HistorySubjectKind; id: number },
  page: { size: number; before?: number },
): Promise<ShownEntry[]> {
  return entriesOf(
    viewer,
    and(eq(historyEntries.subjectKind, subject.kind), eq(historyEntries.subjectId, subject.id)),
    page,
  );
}

/** What people did lately to anything of these kinds, newest first. The kinds are few and seldom written. */
export function latestHistory(
  viewer: Viewer,
  kinds: readonly HistorySubjectKind[],
  size: number,
): Promise<ShownEntry[]> {
  return entriesOf(viewer, inArray(historyEntries.subjectKind, kinds), { size });
}

async function entriesOf(
  viewer: Viewer,
  of: SQL | undefined,
  page: { size: number; before?: number },
): Promise<ShownEntry[]> {
  const entries = await database()
    .select({
      id: historyEntries.id,
      at: historyEntries.at,
      origin: historyEntries.origin,
      actorName: historyEntries.actorName,
      seenName: nameSeenBy(viewer, historyEntries.actorId),
      action: historyEntries.action,
      before: historyEntries.before,
      after: historyEntries.after,
      reason: historyEntries.reason,
    })
    .from(historyEntries)
    .where(
      and(
        of,
        page.before === undefined ? undefined : lt(historyEntries.id, page.before),
        visibleHistory(viewer),
      ),
    )
    .orderBy(desc(historyEntries.id))
    .limit(page.size);
  return entries.map(({ at, actorName, seenName, before, after, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    by: entry.origin === 'person' ? seenName : actorName,
    before: before ?? null,
    after: after ?? null,
  }));
}
