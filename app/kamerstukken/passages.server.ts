import { eq } from 'drizzle-orm';
import { parseCitation } from '~/citations/parse-citation';
import type { Transaction } from '~db/client';
import { kamerstukken } from '~db/schema/kamerstukken';
import { addressedBy } from './addresses';
import { keepPassage } from './changes.server';
import { placeOfQuote } from './quote';

export type CitedPassage =
  | { kind: 'found'; kamerstukId: number; passageId: number | null; date: string | null }
  | { kind: 'unknown paper' }
  | { kind: 'quote not found' };

/**
 * The paper that a person names as proof, and the passage of the words quoted from it, recorded once. Without
 * a quote, or where the paper's text is not known here, the paper alone is the proof.
 */
export async function citePassage(
  transaction: Transaction,
  paperNumber: string,
  quote: string | null,
): Promise<CitedPassage> {
  const typed = paperNumber.trim();
  const named = addressedBy(parseCitation(typed)?.ids[0] ?? typed);
  if (named === null || named.by === 'id') return { kind: 'unknown paper' };
  const column = named.by === 'key' ? kamerstukken.key : kamerstukken.documentNumber;
  const [paper] = await transaction
    .select({
      id: kamerstukken.id,
      date: kamerstukken.date,
      text: kamerstukken.text,
    })
    .from(kamerstukken)
    .where(eq(column, named.value));
  if (!paper) return { kind: 'unknown paper' };
  const found = { kind: 'found' as const, kamerstukId: paper.id, date: paper.date };
  if (!quote) return { ...found, passageId: null };
  const place = paper.text === null ? null : placeOfQuote(paper.text, quote);
  if (place === null || paper.text === null) return { kind: 'quote not found' };
  const passageId = await keepPassage(transaction, {
    kamerstukId: paper.id,
    ...place,
    quote: paper.text.slice(place.start, place.end),
  });
  return { ...found, passageId };
}
