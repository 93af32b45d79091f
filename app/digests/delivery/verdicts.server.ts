import { type SQL, sql } from 'drizzle-orm';
import { type Database, database, type Transaction } from '~db/client';
import { SOFT_LIMIT } from './refusal';

/** What the fate of a mail says of its reader's address. */
export interface Verdict {
  /** Of a reader. */
  id: number;
  verdict: string;
  answer: string | null;
}

/** Counts refusals of addresses; an address that is gone, or refuses five times in a row, gets no more digests. */
export async function recordVerdicts(
  readers: readonly Verdict[],
  now: Date,
  db: Database | Transaction = database(),
): Promise<void> {
  await db.execute(verdictsOn(readers, now));
}

/** The statement that counts them, to stand alone or with another. */
export const verdictsOn = (readers: readonly Verdict[], now: Date): SQL => sql`
    update followers set
      soft_bounces = case verdicts.verdict
        when 'taken' then 0 when 'for now' then soft_bounces + 1 else soft_bounces end,
      suppressed_at = case
        when verdicts.verdict = 'gone' or (verdicts.verdict = 'for now' and soft_bounces + 1 >= ${SOFT_LIMIT})
        then coalesce(suppressed_at, ${now.toISOString()}::timestamptz) else suppressed_at end,
      suppressed_reason = case
        when verdicts.verdict = 'gone' or (verdicts.verdict = 'for now' and soft_bounces + 1 >= ${SOFT_LIMIT})
        then coalesce(suppressed_reason, verdicts.answer) else suppressed_reason end
    from jsonb_to_recordset(${JSON.stringify(readers)}::jsonb) as verdicts(id bigint, verdict text, answer text)
    where followers.id = verdicts.id
      and (verdicts.verdict in ('gone', 'for now') or soft_bounces > 0)`;
