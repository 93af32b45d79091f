import { and, eq, inArray, ne, notInArray, sql } from 'drizzle-orm';
import type { Viewer } from '~/accounts/viewer';
import type { Calendar } from '~/deadlines/calendar';
import { windowOf } from '~/deadlines/deadlines-in';
import type { Author } from '~/history/history';
import { database, type Transaction } from '~db/client';
import { commitmentDeadlines, commitments } from '~db/schema/commitments';
import { CLOSED_STATES } from './commitment';
import { deadlineInWords } from './deadline-in-words';
import { visibleCommitments } from './queries.server';
import { moveDeadline } from './recording.server';

/** Rules that ask the table of yearly dates: "voor recess", "seizoen", "elke 12 maanden voor zomerreces". */
const RULES_OF_THE_TABLE = 'reces|zomer|seizoen|nota|verantwoording|begroting|prinsjesdag';

export interface RestingDeadline {
  id: number;
  number: string;
  title: string;
  words: string;
  /** As it stands, and as the changed table has it. */
  from: string | null;
  to: string | null;
  newFrom: string | null;
  newTo: string | null;
}

/**
 * Open commitments whose present deadline comes out otherwise once `name` changes from one table to the other.
 * A deadline whose event has its day, and one that nobody has read anew, stays out of it. One statement.
 */
async function restingOn(
  executor: Transaction | ReturnType<typeof database>,
  name: string,
  before: Calendar,
  after: Calendar,
): Promise<(RestingDeadline & { anchor: string })[]> {
  const present = sql`(select max(latest.position) from commitment_deadlines latest
    where latest.commitment_id = ${commitments.id})`;
  const rows = await executor
    .select({
      id: commitments.id,
      number: commitments.number,
      title: commitments.title,
      words: commitmentDeadlines.words,
      anchor: commitmentDeadlines.anchor,
      from: commitmentDeadlines.from,
      to: commitmentDeadlines.to,
    })
    .from(commitments)
    .innerJoin(
      commitmentDeadlines,
      and(
        eq(commitmentDeadlines.commitmentId, commitments.id),
        eq(commitmentDeadlines.position, present),
        ne(commitmentDeadlines.cause, 'event'),
        sql`${commitmentDeadlines.rule} ~ ${RULES_OF_THE_TABLE}`,
      ),
    )
    .where(notInArray(commitments.ownState, [...CLOSED_STATES]))
    .orderBy(commitments.id);
  return rows.flatMap((row) => {
    const was = windowOf(row.words, row.anchor, before);
    const is = windowOf(row.words, row.anchor, after);
    if (is === null) return [];
    const rests = is.basis?.name === name || was?.basis?.name === name || differs(was, is);
    return rests && differs(row, is) ? [{ ...row, newFrom: is.from, newTo: is.to }] : [];
  });
}

interface Window {
  from: string | null;
  to: string | null;
}
const differs = (one: Window | null, other: Window | null): boolean =>
  one?.from !== other?.from || one?.to !== other?.to;

/** What a change of the table would date anew: how many in all, and those that the viewer may see. */
export async function deadlinesRestingOn(
  viewer: Viewer,
  name: string,
  before: Calendar,
  after: Calendar,
): Promise<{ count: number; shown: RestingDeadline[] }> {
  const resting = await restingOn(database(), name, before, after);
  if (resting.length === 0) return { count: 0, shown: [] };
  const visible = await database()
    .select({ id: commitments.id })
    .from(commitments)
    .where(
      and(
        inArray(
          commitments.id,
          resting.map(({ id }) => id),
        ),
        visibleCommitments(viewer),
      ),
    );
  const seen = new Set(visible.map(({ id }) => id));
  return {
    count: resting.length,
    shown: resting.filter(({ id }) => seen.has(id)).map(({ anchor: _anchor, ...row }) => row),
  };
}

/**
 * Dates every deadline anew that rests on the changed date, in the transaction of that change and with its
 * history. The promise did not move: it is no slip. Answers how many.
 */
export async function dateAnew(
  transaction: Transaction,
  author: Author,
  now: Date,
  change: { name: string; before: Calendar; after: Calendar; reason: string },
): Promise<number> {
  const resting = await restingOn(transaction, change.name, change.before, change.after);
  for (const { id, number, words, anchor } of resting) {
    await moveDeadline(
      transaction,
      author,
      now,
      { id, number },
      deadlineInWords(words, anchor, change.after),
      { passageId: null, kamerstukId: null, reason: change.reason },
      { cause: 'calendar', eventOn: null },
    );
  }
  return resting.length;
}
