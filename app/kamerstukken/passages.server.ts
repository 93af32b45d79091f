import { eq } from 'drizzle-orm';
import { parseCitation } from '~/citations/parse-citation';
import { Refused } from '~/history/refusal';
import type { Transaction } from '~db/client';
import { kamerstukken } from '~db/schema/kamerstukken';
import { addressedBy } from './addresses';
import { keepPassage } from './changes.server';
import { placeOfQuote } from './quote';

/** What a person names as proof: a paper, words quoted from it, or a reason. */
export interface GivenProof {
  /** Printed number of the paper: `32735-286`. */
  paper: string | null;
  quote: string | null;
  reason: string | null;
}

/** What proves a change: a passage, a paper, a person's reason. */
export interface Proof {
  passageId: number | null;
  kamerstukId: number | null;
  reason: string | null;
}

/**
 * The proof that a person names: the paper, with its day, and the passage of the words quoted from it, recorded
 * once. Without a quote the paper alone is the proof.
 * @throws Refused `unknownPaper`, or `quoteNotFound`: also where the paper's text is not known here
 */
export async function proofOf(
  transaction: Transaction,
  { paper, quote, reason }: GivenProof,
): Promise<Proof & { date: string | null }> {
  if (!paper) return { passageId: null, kamerstukId: null, date: null, reason };
  const typed = paper.trim();
  const named = addressedBy(parseCitation(typed)?.ids[0] ?? typed);
  if (named === null || named.by === 'id') throw new Refused('paper', 'unknownPaper');
  const column = named.by === 'key' ? kamerstukken.key : kamerstukken.documentNumber;
  const [found] = await transaction
    .select({ kamerstukId: kamerstukken.id, date: kamerstukken.date, text: kamerstukken.text })
    .from(kamerstukken)
    .where(eq(column, named.value));
  if (!found) throw new Refused('paper', 'unknownPaper');
  const { kamerstukId, date, text } = found;
  if (!quote) return { passageId: null, kamerstukId, date, reason };
  const place = text === null ? null : placeOfQuote(text, quote);
  if (place === null || text === null) throw new Refused('quote', 'quoteNotFound');
  const passageId = await keepPassage(transaction, {
    kamerstukId,
    ...place,
    quote: text.slice(place.start, place.end),
  });
  return { passageId, kamerstukId, date, reason };
}

/** Why a proof can be refused. */
export type ProofRefusal = 'unknownPaper' | 'quoteNotFound';
