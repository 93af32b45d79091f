import { and, desc, eq, isNull, lt, or } from 'drizzle-orm';
import { internalOrganisation, type Viewer } from '~/accounts/viewer';
import { database } from '~db/client';
import { type HistorySubjectKind, historyEntries } from '~db/schema/history';

/** The one predicate of who sees which history: public entries, and those of the viewer's own organisation. */
export function visibleHistory(viewer: Viewer) {
  const organisationId = internalOrganisation(viewer);
  return organisationId === null
    ? isNull(historyEntries.organisationId)
    : or(isNull(historyEntries.organisationId), eq(historyEntries.organisationId, organisationId));
}

/** What happened to one record, newest first; `before` is the id of the last entry of the page before. */
export async function historyOf(
  viewer: Viewer,
  subject: { kind: HistorySubjectKind; id: number },
  page: { size: number; before?: number },
) {
  return database()
    .select()
    .from(historyEntries)
    .where(
      and(
        eq(historyEntries.subjectKind, subject.kind),
        eq(historyEntries.subjectId, subject.id),
        page.before === undefined ? undefined : lt(historyEntries.id, page.before),
        visibleHistory(viewer),
      ),
    )
    .orderBy(desc(historyEntries.id))
    .limit(page.size);
}
