import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { nameSeenBy, possibleOwners } from '~/accounts/queries.server';
import { internalOrganisation, mayEdit, type Viewer } from '~/accounts/viewer';
import type { CalendarBasis } from '~/deadlines/deadline';
import { windowOf } from '~/deadlines/deadlines-in';
import { calendar } from '~/kamerstukken/calendar.server';
import { database } from '~db/client';
import { users } from '~db/schema/accounts';
import {
  commitmentAddressees,
  commitmentDeadlines,
  commitmentMotions,
  commitmentOwners,
  commitmentRelations,
  commitments,
  judgements,
  notes,
} from '~db/schema/commitments';
import { activities, committees, kamerstukken, ministries, passages } from '~db/schema/kamerstukken';
import { motions } from '~db/schema/motions';
import { mayChange } from './commitment';

/** The one predicate of who sees which commitments: a concept is for the organisation that wrote it. */
export function visibleCommitments(viewer: Viewer): SQL | undefined {
  const organisationId = internalOrganisation(viewer);
  const isPublic = ne(commitments.ownState, 'concept');
  return organisationId === null ? isPublic : or(isPublic, eq(commitments.organisationId, organisationId));
}

/** All that the page of a commitment shows, as the viewer may see it; null when there is none. */
export async function commitmentByNumber(viewer: Viewer, number: string) {
  const [row] = await database()
    .select({
      commitment: commitments,
      ministry: { slug: ministries.slug, nameNl: ministries.nameNl, nameEn: ministries.nameEn },
      ministryOrganisationId: ministries.organisationId,
      committee: { slug: committees.slug, name: committees.name },
      paper: {
        id: kamerstukken.id,
        key: kamerstukken.key,
        title: kamerstukken.title,
        date: kamerstukken.date,
      },
      passage: { id: passages.id, quote: passages.quote, page: passages.page },
      debate: { subject: activities.subject, date: activities.date },
    })
    .from(commitments)
    .leftJoin(ministries, eq(ministries.id, commitments.ministryId))
    .leftJoin(committees, eq(committees.id, commitments.committeeId))
    .leftJoin(kamerstukken, eq(kamerstukken.id, commitments.kamerstukId))
    .leftJoin(passages, eq(passages.id, commitments.passageId))
    .leftJoin(activities, eq(activities.id, commitments.activityId))
    .where(and(eq(commitments.number, number), visibleCommitments(viewer)));
  if (!row) return null;
  const { id } = row.commitment;
  const [deadlines, judged, relations, served, addressees] = await Promise.all([
    database()
      .select({ deadline: commitmentDeadlines, paperKey: kamerstukken.key })
      .from(commitmentDeadlines)
      .leftJoin(kamerstukken, eq(kamerstukken.id, commitmentDeadlines.kamerstukId))
      .where(eq(commitmentDeadlines.commitmentId, id))
      .orderBy(asc(commitmentDeadlines.position)),
    judgementsOf(viewer, id),
    relationsOf(viewer, id),
    database()
      .select({ id: motions.id, key: motions.key, title: motions.title, outcome: motions.outcome })
      .from(commitmentMotions)
      .innerJoin(motions, eq(motions.id, commitmentMotions.motionId))
      .where(eq(commitmentMotions.commitmentId, id))
      .orderBy(asc(motions.submittedOn), asc(motions.id)),
    database()
      .select({ name: commitmentAddressees.name })
      .from(commitmentAddressees)
      .where(eq(commitmentAddressees.commitmentId, id)),
  ]);
  return {
    ...row,
    mayChange: mayChange(viewer, {
      organisationId: row.commitment.organisationId,
      ministryOrganisationId: row.ministryOrganisationId,
    }),
    deadlines: await withBasis(deadlines.map(({ deadline, ...rest }) => ({ ...deadline, ...rest }))),
    judgements: judged,
    relations,
    motions: served,
    addressees: addressees.map((one) => one.name),
    internal: await internalOf(viewer, id),
  };
}

export type CommitmentDetail = NonNullable<Awaited<ReturnType<typeof commitmentByNumber>>>;

const judgementsOf = (viewer: Viewer, id: number) =>
  database()
    .select({
      id: judgements.id,
      side: judgements.side,
      state: judgements.state,
      raw: judgements.raw,
      judgedOn: judgements.judgedOn,
      reason: judgements.reason,
      by: nameSeenBy(viewer, judgements.recordedBy),
      paperKey: kamerstukken.key,
      passageId: passages.id,
      quote: passages.quote,
    })
    .from(judgements)
    .leftJoin(kamerstukken, eq(kamerstukken.id, judgements.kamerstukId))
    .leftJoin(passages, eq(passages.id, judgements.passageId))
    .where(eq(judgements.commitmentId, id))
    .orderBy(desc(judgements.judgedOn), desc(judgements.id));

/** Deadlines with the row of the calendar that they rest on, or the year in which the calendar ends. */
async function withBasis<
  D extends { words: string; anchor: string; precision: string; from: string | null; to: string | null },
>(deadlines: D[]): Promise<(D & { basis: CalendarBasis | null })[]> {
  const needsTable = deadlines.some(({ precision }) => precision === 'recess');
  const table = needsTable ? await calendar() : null;
  return deadlines.map((deadline) => {
    const window =
      table && deadline.precision === 'recess' ? windowOf(deadline.words, deadline.anchor, table) : null;
    // The calendar may have changed since: then the deadline rests on what stood there before.
    const isSame = window?.from === deadline.from && window?.to === deadline.to;
    return { ...deadline, basis: isSame ? (window?.basis ?? null) : null };
  });
}

/** Both ways: what this one repeats, and what repeats it; only what the viewer may see. */
async function relationsOf(viewer: Viewer, id: number) {
  const rows = await database()
    .select()
    .from(commitmentRelations)
    .where(or(eq(commitmentRelations.fromId, id), eq(commitmentRelations.toId, id)));
  const ids = rows.map((row) => (row.fromId === id ? row.toId : row.fromId));
  if (ids.length === 0) return [];
  const others = await database()
    .select({
      id: commitments.id,
      number: commitments.number,
      title: commitments.title,
      madeOn: commitments.madeOn,
    })
    .from(commitments)
    .where(and(inArray(commitments.id, ids), visibleCommitments(viewer)));
  const byId = new Map(others.map((other) => [other.id, other]));
  return rows.flatMap((row) => {
    const other = byId.get(row.fromId === id ? row.toId : row.fromId);
    return other ? [{ ...other, kind: row.kind, isEarlier: row.fromId === id }] : [];
  });
}

/** Owner and notes of the viewer's own organisation; null for who sees none. */
async function internalOf(viewer: Viewer, id: number) {
  if (!mayEdit(viewer)) return null;
  const [owner] = await database()
    .select({ id: users.id, name: users.name })
    .from(commitmentOwners)
    .innerJoin(users, eq(users.id, commitmentOwners.userId))
    .where(
      and(eq(commitmentOwners.commitmentId, id), eq(commitmentOwners.organisationId, viewer.organisationId)),
    );
  const written = await database()
    .select({ id: notes.id, text: notes.text, writtenAt: notes.writtenAt, by: users.name })
    .from(notes)
    .innerJoin(users, eq(users.id, notes.authorId))
    .where(and(eq(notes.commitmentId, id), eq(notes.organisationId, viewer.organisationId)))
    .orderBy(desc(notes.id));
  return { owner: owner ?? null, notes: written, owners: await possibleOwners(viewer) };
}

/** How often the same thing was promised before, counting back along "repeats". */
export async function timesPromised(id: number): Promise<number> {
  const [row] = await database().execute<{ times: number }>(sql`
    with recursive chain(id, depth) as (
      select ${id}::bigint, 1
      union
      select r.to_id, chain.depth + 1
      from commitment_relations r join chain on r.from_id = chain.id
      where r.kind = 'repeats' and chain.depth < 50
    ) select max(depth)::int as times from chain`);
  return row?.times ?? 1;
}

/** Ministries to choose from. */
export const ministryChoices = () =>
  database()
    .select({ id: ministries.id, nameNl: ministries.nameNl, nameEn: ministries.nameEn })
    .from(ministries)
    .orderBy(asc(ministries.nameNl));

/**
 * Commitments that a letter can mean by what it names: by their number, by the paper that they stand in, or
 * by the motion that they serve. One statement, whatever is named; the newest hundred.
 */
export async function commitmentsNamed(viewer: Viewer, named: { numbers: string[]; papers: string[] }) {
  if (named.numbers.length + named.papers.length === 0) return [];
  const inPaper = sql<string | null>`${kamerstukken.key}`;
  const servedMotions = sql<string[]>`(select coalesce(array_agg(motions.key), '{}') from commitment_motions
    join motions on motions.id = commitment_motions.motion_id where commitment_motions.commitment_id = ${commitments.id})`;
  const rows = await database()
    .select({
      number: commitments.number,
      title: commitments.title,
      state: commitments.ownState,
      organisationId: commitments.organisationId,
      ministryOrganisationId: ministries.organisationId,
      paper: inPaper,
      motions: servedMotions,
    })
    .from(commitments)
    .leftJoin(kamerstukken, eq(kamerstukken.id, commitments.kamerstukId))
    .leftJoin(ministries, eq(ministries.id, commitments.ministryId))
    .where(
      and(
        visibleCommitments(viewer),
        or(
          inArray(commitments.number, named.numbers),
          inArray(kamerstukken.key, named.papers),
          inArray(
            commitments.id,
            database()
              .select({ id: commitmentMotions.commitmentId })
              .from(commitmentMotions)
              .innerJoin(motions, eq(motions.id, commitmentMotions.motionId))
              .where(inArray(motions.key, named.papers)),
          ),
        ),
      ),
    )
    .orderBy(desc(commitments.madeOn), desc(commitments.id))
    .limit(100);
  return rows.map(({ organisationId, ministryOrganisationId, ...row }) => ({
    ...row,
    mayChange: mayChange(viewer, { organisationId, ministryOrganisationId }),
  }));
}
