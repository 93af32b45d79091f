import { sql } from 'drizzle-orm';
import type { Author } from '~/history/history';
import { surnameOf } from '~/kamerstukken/title';
import { database, type Transaction } from '~db/client';
import { idList, jsonRows } from '~db/json-rows';
import { linksDue, motionMentions, motionTitles } from '~db/schema/synchronisation';
import { readMotionSubject } from '../mapping/motion-subject';
import { takeTurn } from '../synchronisation/lock.server';
import { candidatesOf } from './candidates.server';
import { type KeptMention, readMentions, surnamesOf } from './read-mentions';
import { type LinkChanges, storeLinks } from './store.server';
import { weighLetter } from './weigh';

/** Rows of one transaction: small enough that nobody waits for it. */
const BATCH = 500;

/**
 * Looks at every letter and motion whose links may have changed, until none is left or it is told to stop. What
 * is done is committed batch by batch, so that an end at any moment loses nothing and a second run doubles nothing.
 */
export async function linkLetters(
  author: Author,
  now: () => Date,
  signal: AbortSignal = new AbortController().signal,
): Promise<LinkChanges> {
  const done: LinkChanges = { letters: 0, made: 0, changed: 0, removed: 0 };
  while (!signal.aborted && (await database().transaction(readTitles)) > 0);
  while (!signal.aborted) {
    const batch = await database().transaction((transaction) => linkBatch(transaction, author, now()));
    if (batch.letters === 0) break;
    done.letters += batch.letters;
    done.made += batch.made;
    done.changed += batch.changed;
    done.removed += batch.removed;
  }
  return done;
}

/** Keeps the words of motions that are due, and makes the letters due that may mean them. */
async function readTitles(transaction: Transaction): Promise<number> {
  await takeTurn(transaction);
  const ids = (await take(transaction, 'motion')).map(({ subjectId }) => subjectId);
  if (ids.length === 0) return 0;
  const motions = await jsonRows<{
    id: number;
    title: string;
    printed: string | null;
    signatories: string[] | null;
  }>(
    sql`select motion.id, motion.title, coalesce(zaken.subject, paper.title) as printed,
        (select json_agg(name order by position) from motion_signatories where motion_id = motion.id) as signatories
      from motions motion left join zaken on zaken.id = motion.zaak_id
      left join kamerstukken paper on paper.id = motion.kamerstuk_id where motion.id = any(${idList(ids)})`,
    transaction,
  );
  if (motions.length > 0) {
    await transaction
      .insert(motionTitles)
      .values(
        motions.map((motion) => {
          const read = readMotionSubject(motion.printed ?? '');
          const isRead = read.signatories.length > 0;
          const submitters = isRead ? read.signatories : (motion.signatories ?? []).map(surnameOf);
          return {
            motionId: motion.id,
            submitters,
            surnames: surnamesOf(submitters),
            title: isRead ? read.title : motion.title,
            isChanged: /^.{0,20}\bgew(?:ijzigde\b|\.|\b)/i.test(motion.printed ?? ''),
          };
        }),
      )
      .onConflictDoUpdate({
        target: motionTitles.motionId,
        set: {
          submitters: sql`excluded.submitters`,
          surnames: sql`excluded.surnames`,
          title: sql`excluded.title`,
          isChanged: sql`excluded.is_changed`,
        },
      });
  }
  await transaction.execute(sql`
    insert into links_due (kind, subject_id, is_new_text)
    select 'letter', mention.letter_id, false from motions join motion_mentions mention on mention.key = motions.key
    where motions.id = any(${idList(ids)})
    union
    select 'letter', mention.letter_id, false from motion_titles known
    join motion_mentions mention on mention.surnames && known.surnames
    where known.motion_id = any(${idList(ids)})
      and (mention.role = 'replaced' or not exists (select from motions where motions.key = mention.key))
    union
    select 'letter', letter_id, false from letter_motion_links where motion_id = any(${idList(ids)})
    on conflict do nothing`);
  return ids.length;
}

/** One batch of letters: their mentions read anew where their words changed, their links made to follow. */
async function linkBatch(transaction: Transaction, author: Author, now: Date): Promise<LinkChanges> {
  await takeTurn(transaction);
  const due = await take(transaction, 'letter');
  const ids = due.map(({ subjectId }) => subjectId);
  if (ids.length === 0) return { letters: 0, made: 0, changed: 0, removed: 0 };
  await readAnew(
    transaction,
    due.filter(({ isNewText }) => isNewText).map(({ subjectId }) => subjectId),
  );
  const letters = await candidatesOf(transaction, ids);
  const links = letters.flatMap((letter) =>
    weighLetter(letter).map((link) => ({ ...link, letterId: letter.id })),
  );
  return storeLinks(transaction, author, now, ids, links);
}

async function readAnew(transaction: Transaction, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const papers = await jsonRows<{ id: number; title: string | null; text: string | null }>(
    sql`select paper.id, paper.title, paper.text from kamerstukken paper
      join letters on letters.kamerstuk_id = paper.id where paper.id = any(${idList(ids)})`,
    transaction,
  );
  await transaction.execute(sql`delete from motion_mentions where letter_id = any(${idList(ids)})`);
  const mentions = papers.flatMap(({ id, title, text }) =>
    readMentions(title, text).map((mention: KeptMention, position) => ({
      letterId: id,
      position,
      ...mention,
    })),
  );
  if (mentions.length > 0) await transaction.insert(motionMentions).values(mentions);
}

/** Takes a batch of what is due; what somebody is writing at this moment comes later. */
function take(transaction: Transaction, kind: 'letter' | 'motion') {
  return transaction
    .delete(linksDue)
    .where(
      sql`(${linksDue.kind}, ${linksDue.subjectId}) in (select kind, subject_id from links_due
        where kind = ${kind} order by subject_id limit ${BATCH} for update skip locked)`,
    )
    .returning();
}
