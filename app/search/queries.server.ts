import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '~/accounts/viewer';
import { isPlainDate } from '~/deadlines/plain-date';
import { done, type Result, refused } from '~/platform/result';
import { database, type Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import type { SearchKind } from '~db/schema/search';
import { FEW_MATCHES, findable, matching } from './index.server';
import type { Cursor } from './list-state';

export interface SearchHit {
  id: number;
  kind: SearchKind;
  subjectId: number;
  key: string | null;
  title: string;
  /** Null for what has no date. */
  date: string | null;
  /** The place where it matches, in pieces, the sought words marked. */
  passage: { text: string; isMatch: boolean }[];
}

export interface SearchResults {
  hits: SearchHit[];
  /** Never above 1,001, which means more. */
  count: number;
  next: Cursor | null;
  kinds: { kind: SearchKind; count: number }[];
}

/** Words that find nothing by themselves, or a search that the database gave up. */
export type SearchRefusal = 'only common words' | 'too broad';

export interface SearchQuestion {
  words: string;
  kind: SearchKind | null;
  order: 'relevance' | 'newest';
  after: Cursor | null;
}

const PAGE_SIZE = 20;
const PATIENCE_MS = 2000;
/** Control characters that no text holds; PostgreSQL marks matches with them, we cut there. */
const [BEGIN, END] = ['\u0001', '\u0002'];

/** Everything that this viewer may find by some words, twenty at a time. */
export async function searchFor(
  viewer: Viewer,
  question: SearchQuestion,
): Promise<Result<SearchResults, SearchRefusal>> {
  const match = matching(question.words);
  if (match === null) return refused('only common words');
  try {
    return await database().transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`);
      const visible = sql`${match.condition} and ${findable(viewer)}`;
      const ofKind = question.kind ? sql`${visible} and found.kind = ${question.kind}` : visible;
      const [counted] = await jsonRows<{ count: number; is_empty: boolean }>(
        sql`select (select count(*) from (select from search_documents found where ${ofKind} limit ${FEW_MATCHES + 1}) capped) as count,
          numnode(${match.query}) = 0 as is_empty`,
        transaction,
      );
      if (counted?.is_empty) return refused('only common words');
      const count = counted?.count ?? 0;
      const page = await hits(transaction, question, match.query, ofKind, count > FEW_MATCHES);
      const kinds = await jsonRows<{ kind: SearchKind; count: number }>(
        sql`select kind, count(*) as count from (select found.kind from search_documents found where ${visible} limit ${FEW_MATCHES + 1}) capped
          group by kind order by kind`,
        transaction,
      );
      return done({ ...page, count, kinds });
    });
  } catch (error) {
    if (isTimeout(error)) return refused('too broad');
    throw error;
  }
}

/**
 * Few matches are gathered and sorted. Of many, the newest thousand are taken along the date index: ranking
 * more would cost more than it tells, and sorting all by date far more.
 */
async function hits(
  transaction: Transaction,
  { order, after }: SearchQuestion,
  query: SQL,
  where: SQL,
  isMany: boolean,
): Promise<Pick<SearchResults, 'hits' | 'next'>> {
  const isNewest = order === 'newest';
  const sort = isNewest ? sql`matched.date` : sql`matched.rank`;
  const beyond = cursorCondition(sort, isNewest, after);
  const newest = sql`order by found.date desc nulls last, found.id desc nulls last`;
  // Along the date index a later page can begin right at the cursor.
  const from =
    isMany && isNewest && after
      ? sql`and ${cursorCondition(sql`found.date`, true, after, sql`found.id`)}`
      : sql``;
  const candidates = sql`select found.* from search_documents found where ${where} ${from}
    ${isMany ? newest : sql``} limit ${isMany && isNewest ? PAGE_SIZE + 1 : FEW_MATCHES}`;
  const rows = await jsonRows<{
    id: number;
    kind: SearchKind;
    subject_id: number;
    key: string | null;
    title: string;
    date: string;
    sort_value: string;
    passage: string | null;
  }>(
    sql`with candidates as materialized (${candidates}),
    matched as (select candidates.*, ts_rank(candidates.vector, ${query}, 1) as rank from candidates),
    page as materialized (select matched.id, matched.kind, matched.subject_id, matched.key, matched.title, matched.date,
      ${sort} as sort_key from matched where ${beyond} order by ${sort} desc, matched.id desc limit ${PAGE_SIZE + 1})
    select page.id, page.kind, page.subject_id, page.key, page.title, page.date, page.sort_key::text as sort_value,
      ts_headline('gestand', translate(${textOfPage}, ${BEGIN + END}, ''), ${query},
        ${`StartSel=${BEGIN}, StopSel=${END}, MaxFragments=1, MaxWords=40, MinWords=20`}) as passage
    from page order by page.sort_key desc, page.id desc`,
    transaction,
  );
  const last = rows[PAGE_SIZE - 1];
  return {
    hits: rows.slice(0, PAGE_SIZE).map((row) => ({
      id: row.id,
      kind: row.kind,
      subjectId: row.subject_id,
      key: row.key,
      title: row.title,
      date: row.date === '0001-01-01' ? null : row.date,
      passage: pieces(row.passage ?? ''),
    })),
    next: rows.length > PAGE_SIZE && last ? { value: last.sort_value, id: last.id } : null,
  };
}

/** The words in which a hit is shown; at most so much of a long letter as can be marked in time. */
const textOfPage = sql`left(coalesce(case page.kind
  when 'motion' then (select coalesce(motions.dictum, kamerstukken.text) from motions
    left join kamerstukken on kamerstukken.id = motions.kamerstuk_id where motions.id = page.subject_id)
  when 'letter' then (select text from kamerstukken where id = page.subject_id)
  when 'kamerstuk' then (select text from kamerstukken where id = page.subject_id)
  when 'commitment' then (select text from commitments where id = page.subject_id)
  when 'action' then (select description from follow_up_actions where id = page.subject_id)
  end, ''), 50000)`;

function cursorCondition(sort: SQL, isDate: boolean, after: Cursor | null, id = sql`matched.id`): SQL {
  const value = String(after?.value ?? '');
  const isUsable = isDate ? isPlainDate(value) : /^\d{1,3}(\.\d+)?(e-\d{1,2})?$/.test(value);
  if (!after || !isUsable) return sql`true`;
  return sql`(${sort}, ${id}) < (${isDate ? sql`${value}::date` : sql`${value}::real`}, ${after.id}::bigint)`;
}

/** Cuts what PostgreSQL marked into pieces that a page can render as text. */
export function pieces(marked: string): SearchHit['passage'] {
  return marked
    .split(BEGIN)
    .flatMap((part, index) => {
      const [match = '', rest = ''] = index === 0 ? ['', part] : part.split(END);
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ];
    })
    .filter((piece) => piece.text !== '');
}

const isTimeout = (error: unknown): boolean =>
  [error, (error as { cause?: unknown } | null)?.cause].some(
    (one) => (one as { code?: unknown } | null | undefined)?.code === '57014',
  );
