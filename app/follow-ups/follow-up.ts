import type { Member, Viewer } from '~/accounts/viewer';
import { mayEdit } from '~/accounts/viewer';

/** How far a follow-up action is. */
export const ACTION_STATES = ['planned', 'in progress', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export type Visibility = 'public' | 'internal';

/** Progress in percent fits the state: what is done is whole, what is planned has not begun. */
export function progressFor(state: ActionState, progress: number): number {
  if (state === 'done') return 100;
  if (state === 'planned') return 0;
  return Math.min(99, Math.max(0, Math.round(progress)));
}

/** Editors of the organisation that set the action up. */
export function mayChangeAction(viewer: Viewer, action: { organisationId: number }): viewer is Member {
  return mayEdit(viewer) && viewer.organisationId === action.organisationId;
}

/** Why a change of an action is refused, as a name of the room's messages. */
export type ActionRefusal = 'titleNeeded' | 'unknownOwner' | 'unknownLink' | 'gone';
