import { type SQL, sql } from 'drizzle-orm';
import { internalOrganisation, type Viewer } from '~/accounts/viewer';
import { idList, jsonRows } from '~db/json-rows';
import type { SearchKind } from '~db/schema/search';
import { searchQuery, soughtWords } from './words';

/** Up to here matches are gathered first and then sorted; past it the date index is walked instead. */
export const FEW_MATCHES = 1000;

/** What of the index this viewer may find: the public, and the own organisation's. */
export function findable(viewer: Viewer): SQL {
  const organisationId = internalOrganisation(viewer);
  return organisationId === null
    ? sql`found.organisation_id is null`
    : sql`(found.organisation_id is null or found.organisation_id = ${organisationId})`;
}

/** The typed words as a condition on `found.vector`; null when nothing was typed that can be looked for. */
export function matching(typed: string): { query: SQL; condition: SQL } | null {
  const text = searchQuery(soughtWords(typed));
  if (text === null) return null;
  const query = sql`to_tsquery('gestand', ${text})`;
  return { query, condition: sql`found.vector @@ ${query}` };
}

/**
 * The words as a condition on a list whose main table is `item`. A rare word becomes its few ids, so that no
 * date index is walked to its end for it; a common one is checked on the way along that index.
 */
export async function wordsCondition(kind: SearchKind, typed: string, viewer: Viewer): Promise<SQL | null> {
  if (typed === '') return null;
  const match = matching(typed);
  if (match === null) return sql`false`;
  const condition = sql`found.kind = ${kind} and ${match.condition} and ${findable(viewer)}`;
  const ids = await jsonRows<{ id: number }>(
    sql`select found.subject_id as id from search_documents found where ${condition} limit ${FEW_MATCHES + 1}`,
  );
  if (ids.length === 0) return sql`false`;
  if (ids.length > FEW_MATCHES) return inDocuments(condition);
  return sql`item.id = any(${idList(ids.map(({ id }) => id))})`;
}

/** The same without looking first: for a list of which only some rows are asked for. */
export function wordsOfFew(kind: SearchKind, typed: string, viewer: Viewer): SQL | null {
  if (typed === '') return null;
  const match = matching(typed);
  return match === null
    ? sql`false`
    : inDocuments(sql`found.kind = ${kind} and ${match.condition} and ${findable(viewer)}`);
}

const inDocuments = (condition: SQL): SQL =>
  sql`exists (select from search_documents found where found.subject_id = item.id and ${condition})`;
