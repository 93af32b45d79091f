import type { HistoryOrigin, HistorySubjectKind } from '~db/schema/history';

export type { HistoryOrigin, HistorySubjectKind };

/** Who or what makes a change. */
export interface Author {
  origin: HistoryOrigin;
  userId: number | null;
  /** Name as it is now; kept in the entry as it was. */
  name: string;
}

/** What a change did, named `subject.what`: the digest and the history page know what to say of each. */
export type HistoryAction =
  | `${'dossier' | 'kamerstuk' | 'motion' | 'commitment' | 'action' | 'intake'}.${'created' | 'changed' | 'withdrawn' | 'restored' | 'deleted'}`
  | 'motion.advice'
  | 'motion.outcome'
  | 'motion.decision'
  | 'motion.votes'
  | 'motion.replaced'
  | 'motion.state'
  | 'motion.letter'
  | 'motion.merged'
  | `${'motion' | 'commitment'}.disagreement`
  | 'commitment.state'
  | 'commitment.deadline'
  | 'commitment.relation'
  | 'commitment.owner'
  | 'commitment.motion'
  | 'commitment.split'
  | 'commitment.merged'
  | 'action.state'
  | 'action.owner'
  | 'action.linked'
  | 'note.written'
  | 'note.deleted'
  | 'intake.decided'
  | 'intake.confirmed'
  | 'calendar.changed'
  | `account.${'created' | 'disabled' | 'enabled' | 'role changed' | 'password changed' | 'password link' | 'invited'}`
  | `source.${'alarm' | 'alarm settled'}`
  | `digest.${'arrived' | 'sent again' | 'address released'}`;

export interface HistoryRecord {
  action: HistoryAction;
  subject: { kind: HistorySubjectKind; id: number; name: string };
  /** The fields that changed, as they were; null for something new. */
  before: Record<string, unknown> | null;
  /** The same fields as they are; null for something removed. */
  after: Record<string, unknown> | null;
  reason?: string | null;
  passageId?: number | null;
  /** Set when one organisation alone may know. */
  organisationId?: number | null;
}

/**
 * The fields in which two versions of a record differ, before and after; null when they do not, so that a
 * change of nothing leaves no history.
 */
export function changedFields<T extends Record<string, unknown>>(
  before: T,
  after: Partial<T>,
): { before: Partial<T>; after: Partial<T> } | null {
  const was: Partial<T> = {};
  const is: Partial<T> = {};
  for (const key of Object.keys(after) as (keyof T)[]) {
    if (same(before[key], after[key])) continue;
    was[key] = before[key];
    is[key] = after[key];
  }
  return Object.keys(is).length === 0 ? null : { before: was, after: is };
}

function same(one: unknown, other: unknown): boolean {
  if (one === other || (one ?? null) === (other ?? null)) return true;
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  if (typeof one === 'object' && typeof other === 'object')
    return JSON.stringify(one) === JSON.stringify(other);
  return false;
}
