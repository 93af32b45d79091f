import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { toldOf } from '~/platform/database-errors';
import { log } from '~/platform/log.server';
import { database } from '~db/client';
import { officialTexts } from '~db/schema/synchronisation';
import { applyTexts } from '../files/text-files.server';
import type { KoopClient } from '../sources/koop/client';
import { SourceError } from '../sources/source-error';

export interface TextTakeover {
  koop: Pick<KoopClient, 'paper'>;
  now(): Date;
  signal: AbortSignal;
  /** Papers of one run; all that are due unless told. */
  most?: number;
}

export interface TextsTaken {
  asked: number;
  stored: number;
  absent: number;
  failed: number;
}

/** Papers that are put in line at once. */
const IN_LINE = 1000;
/** A paper that is being asked for is nobody else's for this long; a killed process holds it no longer. */
const LEASE = 15 * 60_000;
/** After as many papers in a row without an answer the service counts as out of order until the next run. */
const UNANSWERED = 3;
const HOUR = 3_600_000;
/** A paper that is not there after as many looks, over half a year, is looked for no more. */
const LOOKS = 12;

/**
 * Asks for the official text of every motion and letter that has a number and no text, the newest first, one at a
 * time. What came of each stands in official_texts, committed with the text, so that a run goes on where the last
 * one ended, however that ended. A text that people brought in stays: passages are places in it.
 */
export async function takeOverTexts(task: TextTakeover): Promise<TextsTaken> {
  const taken: TextsTaken = { asked: 0, stored: 0, absent: 0, failed: 0 };
  await putInLine(task.now());
  let unanswered = 0;
  while (!task.signal.aborted && taken.asked < (task.most ?? Number.POSITIVE_INFINITY)) {
    const paper = await nextPaper(task.now());
    if (paper === null || unanswered >= UNANSWERED) break;
    taken.asked += 1;
    try {
      const found = await task.koop.paper(paper.key, task.signal);
      unanswered = 0;
      if (found === null) {
        taken.absent += 1;
        await notThere(paper, 'absent', 'not published', later(task.now(), paper.attempts, 24 * HOUR));
      } else if (await keepOfficialText(paper, found.xml, task.now())) taken.stored += 1;
    } catch (error) {
      if (task.signal.aborted) break;
      if (!(error instanceof SourceError)) log('error', 'official text failed', { paper: paper.key, error });
      const isUnanswered =
        error instanceof SourceError && error.fault !== 'refused' && error.fault !== 'malformed';
      unanswered = isUnanswered ? unanswered + 1 : 0;
      taken.failed += 1;
      const message = toldOf(error);
      await notThere(paper, 'failed', message, later(task.now(), paper.attempts, HOUR));
    }
  }
  return taken;
}

interface PaperInLine {
  id: number;
  key: string;
  attempts: number;
}

/** Motions and letters without a text, whose number the House itself printed: one that was derived may be wrong. */
async function putInLine(now: Date): Promise<void> {
  await database().execute(sql`
    insert into official_texts (kamerstuk_id, next_attempt_at)
    select paper.id, ${now.toISOString()}::timestamptz from kamerstukken paper
    where paper.text is null and paper.key like 'kst-%' and not paper.is_key_derived and paper.withdrawn_at is null
      and (exists (select from motions where motions.kamerstuk_id = paper.id)
        or exists (select from letters where letters.kamerstuk_id = paper.id))
      and not exists (select from official_texts known where known.kamerstuk_id = paper.id)
    order by paper.date desc, paper.id desc limit ${IN_LINE}
    on conflict do nothing`);
}

/** The next paper that is due, leased to this process. */
async function nextPaper(now: Date): Promise<PaperInLine | null> {
  const [row] = await database()
    .update(officialTexts)
    .set({
      attempts: sql`${officialTexts.attempts} + 1`,
      nextAttemptAt: new Date(now.getTime() + LEASE),
    })
    .where(
      eq(
        officialTexts.kamerstukId,
        database()
          .select({ id: officialTexts.kamerstukId })
          .from(officialTexts)
          .where(
            and(
              inArray(officialTexts.state, ['waiting', 'failed', 'absent']),
              lte(officialTexts.nextAttemptAt, now),
              sql`${officialTexts.attempts} < ${LOOKS}`,
            ),
          )
          .orderBy(
            sql`${officialTexts.state} = 'waiting' desc`,
            officialTexts.nextAttemptAt,
            sql`${officialTexts.kamerstukId} desc`,
          )
          .limit(1)
          .for('update', { skipLocked: true }),
      ),
    )
    .returning({
      id: officialTexts.kamerstukId,
      attempts: officialTexts.attempts,
      key: sql<string>`(select key from kamerstukken where id = ${officialTexts.kamerstukId})`,
    });
  return row ?? null;
}

/** Stores a text with all that follows from it, and that it is there. Answers whether it was taken. */
async function keepOfficialText(paper: PaperInLine, xml: string, now: Date): Promise<boolean> {
  const kept = await database().transaction(async (transaction) => {
    const { changed, unplaced } = await applyTexts(
      transaction,
      [{ key: paper.key, publicationId: null, xml }],
      now,
    );
    if (unplaced === 0) {
      await transaction
        .update(officialTexts)
        .set({ state: changed > 0 ? 'stored' : 'another text', fetchedAt: now, lastAnswer: null })
        .where(eq(officialTexts.kamerstukId, paper.id));
    }
    return { isStored: changed > 0, isReadable: unplaced === 0 };
  });
  if (!kept.isReadable)
    await notThere(paper, 'failed', 'the text cannot be read', later(now, paper.attempts, 24 * HOUR));
  return kept.isStored;
}

async function notThere(
  paper: PaperInLine,
  state: 'absent' | 'failed',
  lastAnswer: string,
  nextAttemptAt: Date,
): Promise<void> {
  await database()
    .update(officialTexts)
    .set({ state, lastAnswer: lastAnswer.slice(0, 300), nextAttemptAt })
    .where(eq(officialTexts.kamerstukId, paper.id));
}

/** Each time twice as long, at most a month. */
function later(now: Date, attempts: number, first: number): Date {
  return new Date(now.getTime() + Math.min(30 * 24 * HOUR, first * 2 ** (attempts - 1)));
}
