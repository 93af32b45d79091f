import { inArray, sql } from 'drizzle-orm';
import { plainDateAt } from '~/deadlines/plain-date';
import { record } from '~/history/changes.server';
import type { Author, HistoryRecord } from '~/history/history';
import { printedNumber } from '~/kamerstukken/addresses';
import { keepPassage } from '~/kamerstukken/changes.server';
import { CERTAIN } from '~/kamerstukken/letter-link';
import type { Transaction } from '~db/client';
import { idList, jsonRows } from '~db/json-rows';
import { letterMotionLinks } from '~db/schema/motions';
import type { LetterLink } from './weigh';

/** What a batch did: letters looked at, links that appeared, became other ones, went. */
export interface LinkChanges {
  letters: number;
  made: number;
  changed: number;
  removed: number;
}

/** A link of a letter older than this tells nobody anything new, however late it is found (docs/decisions/0028). */
const NEWS_FOR = 30 * 86_400_000;

type Stored = typeof letterMotionLinks.$inferSelect;

/**
 * Makes the links of these letters those that the rules give. What a person confirmed, rejected or made stays as
 * it is, over every synchronisation; a link of the rules that they give no longer goes. The history tells of
 * links that count as known: what is only proposed is no fact yet.
 */
export async function storeLinks(
  transaction: Transaction,
  author: Author,
  now: Date,
  letterIds: readonly number[],
  links: readonly (LetterLink & { letterId: number })[],
): Promise<LinkChanges> {
  const stored = await transaction
    .select()
    .from(letterMotionLinks)
    .where(inArray(letterMotionLinks.letterId, [...letterIds]))
    .for('update');
  const byPair = new Map(stored.map((link) => [pair(link), link]));
  const wanted = await Promise.all(links.map((link) => asStored(transaction, link)));
  const isWanted = new Set(wanted.map(pair));

  const made = wanted.filter((link) => !byPair.has(pair(link)));
  const changed = wanted.flatMap((link) => {
    const former = byPair.get(pair(link));
    return former && isOfRules(former) && differs(former, link) ? [{ former, link }] : [];
  });
  const removed = stored.filter((link) => isOfRules(link) && !isWanted.has(pair(link)));

  if (made.length > 0) await transaction.insert(letterMotionLinks).values(made).onConflictDoNothing();
  for (const { former, link } of changed) {
    await transaction.update(letterMotionLinks).set(link).where(sql`${letterMotionLinks.id} = ${former.id}`);
  }
  if (removed.length > 0) {
    await transaction.delete(letterMotionLinks).where(
      inArray(
        letterMotionLinks.id,
        removed.map(({ id }) => id),
      ),
    );
  }
  await remember(transaction, author, now, [
    ...made.map((link) => ({ former: null, link })),
    ...changed,
    ...removed.map((former) => ({ former, link: null })),
  ]);
  return {
    letters: letterIds.length,
    made: made.length,
    changed: changed.length,
    removed: removed.length,
  };
}

const pair = (link: { letterId: number; motionId: number }): string => `${link.letterId} ${link.motionId}`;

/** No person has said anything of it. */
const isOfRules = (link: Stored): boolean =>
  link.decidedBy === null &&
  link.state !== 'rejected' &&
  (link.source === 'subject' || link.source === 'text');

const differs = (former: Stored, link: Awaited<ReturnType<typeof asStored>>): boolean =>
  former.kind !== link.kind ||
  former.state !== link.state ||
  former.basis !== link.basis ||
  former.words !== link.words ||
  former.passageId !== link.passageId ||
  Math.abs(former.confidence - link.confidence) > 0.001;

async function asStored(transaction: Transaction, link: LetterLink & { letterId: number }) {
  const { letterId, motion, kind, source, confidence, basis, words, place } = link;
  return {
    letterId,
    motionId: motion.id,
    kind,
    source,
    confidence,
    basis,
    words,
    state: confidence >= CERTAIN ? ('confirmed' as const) : ('proposed' as const),
    passageId:
      place === null
        ? null
        : await keepPassage(transaction, { kamerstukId: letterId, ...place, quote: words }),
  };
}

type Step = { former: Pick<Stored, 'kind' | 'state' | 'letterId' | 'motionId'> | null; link: Step['former'] };

async function remember(transaction: Transaction, author: Author, now: Date, steps: Step[]): Promise<void> {
  const known = steps.flatMap(({ former, link }) => {
    const before = former?.state === 'confirmed' ? former : null;
    const after = link?.state === 'confirmed' ? link : null;
    const either = after ?? before;
    return either && before?.kind !== after?.kind ? [{ before, after, ...either }] : [];
  });
  if (known.length === 0) return;
  const names = await jsonRows<{
    kind: string;
    id: number;
    key: string | null;
    otherwise: string | null;
    date: string | null;
  }>(
    sql`select 'letter' as kind, id, key, document_number as otherwise, date from kamerstukken
        where id = any(${idList(known.map(({ letterId }) => letterId))})
      union all
      select 'motion', motions.id, motions.key, zaken.number, null from motions left join zaken on zaken.id = motions.zaak_id
        where motions.id = any(${idList(known.map(({ motionId }) => motionId))})`,
    transaction,
  );
  const nameOf = new Map(
    names.map(({ kind, id, key, otherwise }) => [
      `${kind} ${id}`,
      printedNumber(key, otherwise ?? String(id)),
    ]),
  );
  const dates = new Map(names.map(({ kind, id, date }) => [`${kind} ${id}`, date]));
  const oldest = plainDateAt(new Date(now.getTime() - NEWS_FOR));
  const entries = { news: [] as HistoryRecord[], old: [] as HistoryRecord[] };
  for (const { before, after, letterId, motionId } of known) {
    const letter = nameOf.get(`letter ${letterId}`) ?? String(letterId);
    const isNews = (dates.get(`letter ${letterId}`) ?? '') >= oldest;
    entries[isNews ? 'news' : 'old'].push({
      action: 'motion.letter',
      subject: { kind: 'motion', id: motionId, name: nameOf.get(`motion ${motionId}`) ?? String(motionId) },
      before: before && { letter, link: before.kind },
      after: after && { letter, link: after.kind },
    });
  }
  await record(transaction, author, now, ...entries.news);
  await record(transaction, { ...author, origin: 'load' }, now, ...entries.old);
}
