import { and, asc, count, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { possibleOwners } from '~/accounts/queries.server';
import { requireEditor, type Viewer } from '~/accounts/viewer';
import { windowOf } from '~/deadlines/deadlines-in';
import { plainDateAt } from '~/deadlines/plain-date';
import { calendar } from '~/kamerstukken/calendar.server';
import { database } from '~db/client';
import { users } from '~db/schema/accounts';
import { intakes, proposals } from '~db/schema/intake';
import { contentOf } from './decisions.server';
import type { IntakeFrame } from './intake';
import { knownPapers } from './reading-context.server';
import { settlementChoices } from './settlements.server';

/** Readings of the viewer's organisation, the newest first, with what still waits for a decision. */
export async function intakesOf(viewer: Viewer, page: { before: number | null; size: number }) {
  const member = requireEditor(viewer, 'see the intake');
  return database()
    .select({
      id: intakes.id,
      key: intakes.key,
      title: sql<string>`${intakes.frame} ->> 'title'`,
      fileName: intakes.fileName,
      state: intakes.state,
      broughtInAt: intakes.broughtInAt,
      by: users.name,
      open: sql<number>`(${database()
        .select({ open: count() })
        .from(proposals)
        .where(
          and(
            eq(proposals.intakeId, intakes.id),
            eq(proposals.decision, 'open'),
            sql`${proposals.kind} <> 'citation'`,
          ),
        )})::int`,
    })
    .from(intakes)
    .innerJoin(users, eq(users.id, intakes.broughtInBy))
    .where(
      and(
        eq(intakes.organisationId, member.organisationId),
        inArray(intakes.state, ['open', 'confirmed']),
        page.before === null ? undefined : lt(intakes.id, page.before),
      ),
    )
    .orderBy(desc(intakes.id))
    .limit(page.size);
}

/** One reading with its text and proposals, and what is known of the papers that it names; null if not theirs. */
export async function intakeById(viewer: Viewer, id: number, now: Date) {
  const member = requireEditor(viewer, 'see the intake');
  const [intake] = await database()
    .select({
      id: intakes.id,
      text: intakes.text,
      state: intakes.state,
      version: intakes.version,
      frame: intakes.frame,
      kamerstukId: intakes.kamerstukId,
    })
    .from(intakes)
    .where(and(eq(intakes.id, id), eq(intakes.organisationId, member.organisationId)));
  if (!intake) return null;
  const rows = await database()
    .select()
    .from(proposals)
    .where(eq(proposals.intakeId, id))
    .orderBy(asc(proposals.position), asc(proposals.id));
  const frame = intake.frame as IntakeFrame;
  const contents = rows.map((row) => ({ row, content: contentOf(row) }));
  const keys = contents.flatMap(({ content }) =>
    content.kind === 'citation' ? content.ids : 'key' in content && content.key ? [content.key] : [],
  );
  const known = await knownPapers(keys);
  const table = await calendar();
  const choices = await settlementChoices(
    member,
    contents.map(({ content }) => content),
  );
  const anchor = frame.date ?? plainDateAt(now);
  return {
    intake: { ...intake, frame },
    owners: await possibleOwners(member),
    known: [...known],
    proposals: contents.map(({ row, content }) => ({
      id: row.id,
      version: row.version,
      decision: row.decision,
      start: row.start,
      end: row.end,
      content,
      choices: content.kind === 'settlement' ? choices(content) : [],
      window:
        'deadlineWords' in content && content.deadlineWords
          ? windowOf(content.deadlineWords, anchor, table)
          : null,
    })),
  };
}
