import { and, eq } from 'drizzle-orm';
import { type Member, NotAllowed, requireEditor, type Viewer } from '~/accounts/viewer';
import { parseCitation } from '~/citations/parse-citation';
import { parseCommitmentNumber } from '~/commitments/commitment';
import { deadlineInWords } from '~/commitments/deadline-in-words';
import { visibleCommitments } from '~/commitments/queries.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { authorOf, record } from '~/history/changes.server';
import { changedFields } from '~/history/history';
import { calendar } from '~/kamerstukken/calendar.server';
import { done, type Result, refused } from '~/platform/result';
import { database, type Transaction } from '~db/client';
import { users } from '~db/schema/accounts';
import { commitments } from '~db/schema/commitments';
import { followUpActions, followUpLinks } from '~db/schema/follow-ups';
import { kamerstukken } from '~db/schema/kamerstukken';
import { motions } from '~db/schema/motions';
import { type ActionState, mayChangeAction, progressFor, type Visibility } from './follow-up';

export interface ActionRefusal {
  kind: 'refused';
  field: string;
  why: 'titleNeeded' | 'unknownOwner' | 'unknownLink' | 'gone';
}

export interface ActionConflict {
  kind: 'conflict';
  version: number;
  current: Record<string, string | null>;
}

export interface ActionFields {
  title: string;
  description: string;
  visibility: Visibility;
  state: ActionState;
  progress: number;
  dueWords: string | null;
  ownerId: number | null;
}

const refusal = (field: string, why: ActionRefusal['why']): ActionRefusal => ({
  kind: 'refused',
  field,
  why,
});

/** Sets up an action and links it to what it follows from: printed numbers of motions, papers, commitments. */
export async function createAction(
  viewer: Viewer,
  fields: ActionFields,
  links: string[],
  now: Date,
): Promise<Result<number, ActionRefusal>> {
  const member = requireEditor(viewer, 'set up an action');
  if (fields.title.trim() === '') return refused(refusal('title', 'titleNeeded'));
  const stored = await storedFields(member, fields, now);
  if (!stored) return refused(refusal('owner', 'unknownOwner'));
  const targets = await Promise.all(links.map((link) => linkTarget(member, link)));
  if (targets.some((target) => target === null)) return refused(refusal('links', 'unknownLink'));
  const id = await database().transaction(async (transaction) => {
    const [made] = await transaction
      .insert(followUpActions)
      .values({ ...stored, organisationId: member.organisationId, createdAt: now, changedAt: now })
      .returning({ id: followUpActions.id });
    if (!made) throw new Error('the action was not stored');
    for (const target of targets) {
      if (target)
        await transaction
          .insert(followUpLinks)
          .values({ actionId: made.id, ...target })
          .onConflictDoNothing();
    }
    await remember(transaction, member, now, 'action.created', { id: made.id, ...stored }, null, {
      title: stored.title,
    });
    return made.id;
  });
  return done(id);
}

/** Changes an action at the version that the person saw. @throws NotAllowed for another organisation's. */
export async function changeAction(
  viewer: Viewer,
  id: number,
  version: number,
  fields: ActionFields,
  now: Date,
): Promise<Result<null, ActionRefusal | ActionConflict>> {
  const member = requireEditor(viewer, 'change an action');
  if (fields.title.trim() === '') return refused(refusal('title', 'titleNeeded'));
  const stored = await storedFields(member, fields, now);
  if (!stored) return refused(refusal('owner', 'unknownOwner'));
  return database().transaction(async (transaction) => {
    const [action] = await transaction
      .select()
      .from(followUpActions)
      .where(eq(followUpActions.id, id))
      .for('update');
    if (!action || (action.visibility === 'internal' && !mayChangeAction(member, action))) {
      return refused(refusal('', 'gone'));
    }
    if (!mayChangeAction(member, action)) throw new NotAllowed(`change action ${id}`);
    if (action.version !== version) {
      const { title, description, state, dueWords } = action;
      return refused({
        kind: 'conflict' as const,
        version: action.version,
        current: { title, description, state, dueWords },
      });
    }
    const changed = changedFields<Record<string, unknown>>(action, stored);
    if (!changed) return done(null);
    await transaction
      .update(followUpActions)
      .set({ ...stored, changedAt: now, version: version + 1 })
      .where(eq(followUpActions.id, id));
    const what = action.state === stored.state ? 'action.changed' : 'action.state';
    await remember(transaction, member, now, what, { id, ...stored }, changed.before, changed.after);
    return done(null);
  });
}

/** Links an action to one more motion, paper or commitment. */
export async function linkAction(
  viewer: Viewer,
  id: number,
  link: string,
  now: Date,
): Promise<Result<null, ActionRefusal>> {
  const member = requireEditor(viewer, 'link an action');
  const target = await linkTarget(member, link);
  if (!target) return refused(refusal('link', 'unknownLink'));
  return database().transaction(async (transaction) => {
    const [action] = await transaction
      .select()
      .from(followUpActions)
      .where(eq(followUpActions.id, id))
      .for('update');
    if (!action || !mayChangeAction(member, action)) return refused(refusal('', 'gone'));
    await transaction
      .insert(followUpLinks)
      .values({ actionId: id, ...target })
      .onConflictDoNothing();
    await remember(transaction, member, now, 'action.linked', action, null, { link });
    return done(null);
  });
}

async function storedFields(member: Member, fields: ActionFields, now: Date) {
  const { ownerId } = fields;
  if (ownerId !== null) {
    const [owner] = await database().select().from(users).where(eq(users.id, ownerId));
    if (owner?.organisationId !== member.organisationId) return null;
  }
  const today = plainDateAt(now);
  const due = fields.dueWords ? deadlineInWords(fields.dueWords, today, await calendar()) : null;
  return {
    title: fields.title.trim(),
    description: fields.description.trim(),
    visibility: fields.visibility,
    state: fields.state,
    progress: progressFor(fields.state, fields.progress),
    ownerId,
    dueWords: fields.dueWords,
    dueFrom: due?.from ?? null,
    dueTo: due?.to ?? null,
    duePrecision: due?.precision ?? null,
    doneOn: fields.state === 'done' ? today : null,
  };
}

type Target = { motionId: number } | { commitmentId: number } | { kamerstukId: number };

/** The record that a printed number names, if the member may see it. */
async function linkTarget(member: Member, typed: string): Promise<Target | null> {
  const number = parseCommitmentNumber(typed);
  if (number) {
    const [found] = await database()
      .select({ id: commitments.id })
      .from(commitments)
      .where(and(eq(commitments.number, number), visibleCommitments(member)));
    return found ? { commitmentId: found.id } : null;
  }
  const key = parseCitation(typed)?.ids[0];
  if (!key) return null;
  const [motion] = await database().select({ id: motions.id }).from(motions).where(eq(motions.key, key));
  if (motion) return { motionId: motion.id };
  const [paper] = await database()
    .select({ id: kamerstukken.id })
    .from(kamerstukken)
    .where(eq(kamerstukken.key, key));
  return paper ? { kamerstukId: paper.id } : null;
}

async function remember(
  transaction: Transaction,
  member: Member,
  now: Date,
  action: 'action.created' | 'action.changed' | 'action.state' | 'action.linked',
  subject: { id: number; title: string; visibility: string },
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Promise<void> {
  await record(transaction, authorOf(member), now, {
    action,
    subject: { kind: 'action', id: subject.id, name: subject.title },
    before,
    after,
    organisationId: subject.visibility === 'internal' ? member.organisationId : null,
  });
}
