/** Who is looking. Every read and every change takes one; what it may see and do follows from it alone. */
export type Viewer = PublicViewer | Member;

/** Nobody logged in: sees public records, if the instance allows it. */
export interface PublicViewer {
  kind: 'public';
}

export type Role = 'reader' | 'editor' | 'admin';

export interface Member {
  kind: 'member';
  userId: number;
  name: string;
  email: string;
  role: Role;
  organisationId: number;
  organisationName: string;
}

export const PUBLIC_VIEWER: PublicViewer = { kind: 'public' };

/** Editors and admins change records. */
export function mayEdit(viewer: Viewer): viewer is Member {
  return viewer.kind === 'member' && viewer.role !== 'reader';
}

export function mayAdminister(viewer: Viewer): viewer is Member {
  return viewer.kind === 'member' && viewer.role === 'admin';
}

/**
 * The organisation whose internal records the viewer sees: notes, owners, internal actions, concepts.
 * Readers and the public see none: an MP's assistant sees the same pages without internal notes.
 */
export function internalOrganisation(viewer: Viewer): number | null {
  return mayEdit(viewer) ? viewer.organisationId : null;
}

/** A change was asked by somebody who may not make it. Routes answer it with 403. */
export class NotAllowed extends Error {
  constructor(readonly wanted: string) {
    super(`not allowed: ${wanted}`);
    this.name = 'NotAllowed';
  }
}

/** @throws NotAllowed when the viewer is not an editor or admin. */
export function requireEditor(viewer: Viewer, wanted: string): Member {
  if (!mayEdit(viewer)) throw new NotAllowed(wanted);
  return viewer;
}

/** @throws NotAllowed when the viewer is not an admin. */
export function requireAdmin(viewer: Viewer, wanted: string): Member {
  if (!mayAdminister(viewer)) throw new NotAllowed(wanted);
  return viewer;
}
