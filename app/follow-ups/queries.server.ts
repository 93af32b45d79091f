import { and, asc, eq, or, type SQL } from 'drizzle-orm';
import { possibleOwners } from '~/accounts/queries.server';
import { internalOrganisation, mayEdit, type Viewer } from '~/accounts/viewer';
import { visibleCommitments } from '~/commitments/queries.server';
import { database } from '~db/client';
import { organisations, users } from '~db/schema/accounts';
import { commitments } from '~db/schema/commitments';
import { followUpActions, followUpLinks } from '~db/schema/follow-ups';
import { kamerstukken } from '~db/schema/kamerstukken';
import { motions } from '~db/schema/motions';
import { mayChangeAction } from './follow-up';

/** The one predicate of who sees which actions: internal ones are for their own organisation. */
export function visibleActions(viewer: Viewer): SQL | undefined {
  const organisationId = internalOrganisation(viewer);
  const isPublic = eq(followUpActions.visibility, 'public');
  return organisationId === null
    ? isPublic
    : or(isPublic, eq(followUpActions.organisationId, organisationId));
}

/** An action with what it is linked to, as the viewer may see it; null when there is none. */
export async function actionById(viewer: Viewer, id: number) {
  const [row] = await database()
    .select({ action: followUpActions, organisation: organisations.name, owner: users.name })
    .from(followUpActions)
    .innerJoin(organisations, eq(organisations.id, followUpActions.organisationId))
    .leftJoin(users, eq(users.id, followUpActions.ownerId))
    .where(and(eq(followUpActions.id, id), visibleActions(viewer)));
  if (!row) return null;
  const links = await database()
    .select({
      id: followUpLinks.id,
      motion: { id: motions.id, key: motions.key, title: motions.title },
      commitment: { number: commitments.number, title: commitments.title },
      paper: { id: kamerstukken.id, key: kamerstukken.key, title: kamerstukken.title },
    })
    .from(followUpLinks)
    .leftJoin(motions, eq(motions.id, followUpLinks.motionId))
    .leftJoin(commitments, and(eq(commitments.id, followUpLinks.commitmentId), visibleCommitments(viewer)))
    .leftJoin(kamerstukken, eq(kamerstukken.id, followUpLinks.kamerstukId))
    .where(eq(followUpLinks.actionId, id))
    .orderBy(asc(followUpLinks.id));
  const isOwn = mayChangeAction(viewer, row.action);
  return {
    action: { ...row.action, ownerId: isOwn ? row.action.ownerId : null },
    organisation: row.organisation,
    // Who works on it is internal, also of a public action.
    owner: isOwn ? row.owner : null,
    mayChange: isOwn,
    links: links.filter((link) => link.motion ?? link.commitment ?? link.paper),
    owners: isOwn && mayEdit(viewer) ? await possibleOwners(viewer) : [],
  };
}

export type ActionDetail = NonNullable<Awaited<ReturnType<typeof actionById>>>;
