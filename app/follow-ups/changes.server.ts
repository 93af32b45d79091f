import { and, eq } from 'drizzle-orm';
import { colleague } from '~/accounts/queries.server';
import { type Member, NotAllowed, requireEditor, type Viewer } from '~/accounts/viewer';
import { parseCitation } from '~/citations/parse-citation';
import { parseCommitmentNumber } from '~/commitments/commitment';
import { deadlineInWords } from '~/commitments/deadline-in-words';
import { visibleCommitments } from '~/commitments/queries.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { authorOf, record } from '~/history/changes.server';
import { type Changed, changeRecord, inOneTransaction } from '~/history/changing.server';
import { changedFields } from '~/history/history';
import { type Refusal, Refused } from '~/history/refusal';
import { calendar } from '~/kamerstukken/calendar.server';
import { motionNamed } from '~/motions/recording.server';
import type { Result } from '~/platform/result';
import type { Transaction } from '~db/client';
import { commitments } from '~db/schema/commitments';
import { followUpActions, followUpLinks } from '~db/schema/follow-ups';
import { kamerstukken } from '~db/schema/kamerstukken';
import {
  type ActionRefusal,
  type ActionState,
  mayChangeAction,
  progressFor,
  type Visibility,
} from './follow-up';

export interface ActionFields {
  title: string;
  description: string;
  visibility: Visibility;
  state: ActionState;
  progress: number;
  dueWords: string | null;
  ownerId: number | null;
}

const refusal = (field: string, why: ActionRefusal): Refused => new Refused(field, why);

/** Sets up an action and links it to what it follows from: printed numbers of motions, papers, commitments. */
export async function createAction(
  viewer: Viewer,
  fields: ActionFields,
  links: string[],
  now: Date,
): Promise<Result<number, Refusal<ActionRefusal>>> {
  const member = requireEditor(viewer, 'set up an action');
  return inOneTransaction(async (transaction) => {
    const stored = await storedFields(transaction, member, fields, now);
    const [made] = await transaction
      .insert(followUpActions)
      .values({ ...stored, organisationId: member.organisationId, createdAt: now, changedAt: now })
      .returning({ id: followUpActions.id });
    if (!made) throw new Error('the action was not stored');
    for (const link of links) await linkTo(transaction, member, made.id, link, 'links');
    await remember(transaction, member, now, 'action.created', { id: made.id, ...stored }, null, {
      title: stored.title,
    });
    return made.id;
  });
}

/** Changes an action at the version that the person saw. @throws NotAllowed for another organisation's. */
export async function changeAction(
  viewer: Viewer,
  id: number,
  version: number,
  fields: ActionFields,
  now: Date,
): Promise<Changed<ActionRefusal>> {
  const member = requireEditor(viewer, 'change an action');
  const shown = ({ title, description, state, dueWords }: StoredAction) => ({
    title,
    description,
    state,
    dueWords,
  });
  return changeRecord(
    { table: followUpActions, take: (transaction) => takeAction(transaction, member, id), version, shown },
    async (transaction, action) => {
      const stored = await storedFields(transaction, member, fields, now);
      const changed = changedFields<Record<string, unknown>>(action, stored);
      if (!changed) return false;
      await transaction
        .update(followUpActions)
        .set({ ...stored, changedAt: now })
        .where(eq(followUpActions.id, id));
      const { ownerId: before, ...was } = changed.before;
      const { ownerId: after, ...is } = changed.after;
      const what = action.state === stored.state ? 'action.changed' : 'action.state';
      if (Object.keys(is).length > 0)
        await remember(transaction, member, now, what, { id, ...stored }, was, is);
      if (before !== after) await rememberOwner(transaction, member, now, { id, ...stored }, action.ownerId);
      return true;
    },
  );
}

/** Links an action to one more motion, paper or commitment. */
export async function linkAction(
  viewer: Viewer,
  id: number,
  link: string,
  now: Date,
): Promise<Result<void, Refusal<ActionRefusal>>> {
  const member = requireEditor(viewer, 'link an action');
  return inOneTransaction(async (transaction) => {
    const action = await takeAction(transaction, member, id);
    await linkTo(transaction, member, id, link, 'link');
    await remember(transaction, member, now, 'action.linked', action, null, { link });
  });
}

type StoredAction = typeof followUpActions.$inferSelect;

/** Locks an action; one that is internal elsewhere does not exist. @throws Refused `gone`. @throws NotAllowed */
async function takeAction(transaction: Transaction, member: Member, id: number): Promise<StoredAction> {
  const [action] = await transaction
    .select()
    .from(followUpActions)
    .where(eq(followUpActions.id, id))
    .for('update');
  if (action && mayChangeAction(member, action)) return action;
  if (!action || action.visibility === 'internal') throw refusal('', 'gone');
  throw new NotAllowed(`change action ${id}`);
}

async function linkTo(
  transaction: Transaction,
  member: Member,
  actionId: number,
  link: string,
  field: string,
): Promise<void> {
  const target = await linkTarget(transaction, member, link);
  if (!target) throw refusal(field, 'unknownLink');
  await transaction
    .insert(followUpLinks)
    .values({ actionId, ...target })
    .onConflictDoNothing();
}

async function storedFields(transaction: Transaction, member: Member, fields: ActionFields, now: Date) {
  const { ownerId } = fields;
  if (fields.title.trim() === '') throw refusal('title', 'titleNeeded');
  if (ownerId !== null && !(await colleague(transaction, member, ownerId))) {
    throw refusal('owner', 'unknownOwner');
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
async function linkTarget(transaction: Transaction, member: Member, typed: string): Promise<Target | null> {
  const number = parseCommitmentNumber(typed);
  if (number) {
    const [found] = await transaction
      .select({ id: commitments.id })
      .from(commitments)
      .where(and(eq(commitments.number, number), visibleCommitments(member)));
    return found ? { commitmentId: found.id } : null;
  }
  const motionId = await motionNamed(transaction, typed);
  if (motionId !== null) return { motionId };
  const key = parseCitation(typed)?.ids[0];
  if (!key) return null;
  const [paper] = await transaction
    .select({ id: kamerstukken.id })
    .from(kamerstukken)
    .where(eq(kamerstukken.key, key));
  return paper ? { kamerstukId: paper.id } : null;
}

/** Who works on it is known to the organisation alone, be the action public. */
async function rememberOwner(
  transaction: Transaction,
  member: Member,
  now: Date,
  action: Pick<StoredAction, 'id' | 'title' | 'ownerId'>,
  formerId: number | null,
): Promise<void> {
  const nameOf = async (id: number | null) =>
    id === null ? null : ((await colleague(transaction, member, id))?.name ?? null);
  await record(transaction, authorOf(member), now, {
    action: 'action.owner',
    subject: { kind: 'action', id: action.id, name: action.title },
    before: { owner: await nameOf(formerId) },
    after: { owner: await nameOf(action.ownerId) },
    organisationId: member.organisationId,
  });
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
