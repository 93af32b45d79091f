import { sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { stage } from './staging.server';

/** Tables in which a paper may be named any number of times. */
const NAMING = [
  ['commitments', 'kamerstuk_id'],
  ['commitment_deadlines', 'kamerstuk_id'],
  ['intakes', 'kamerstuk_id'],
  ['judgements', 'kamerstuk_id'],
  ['notes', 'kamerstuk_id'],
  ['statements_of_advice', 'kamerstuk_id'],
  ['passages', 'kamerstuk_id'],
  ['citations', 'from_kamerstuk_id'],
] as const;

/**
 * A paper that stood for its zaak goes when the real one is known: what people tied to it moves over.
 * `zaakIds` are the zaken that were touched.
 */
export async function uniteStandIns(transaction: Transaction, zaakIds: readonly number[]): Promise<void> {
  if (zaakIds.length === 0) return;
  const pairs = await jsonRows<{ goes: number; keeps: number }>(
    sql`select distinct on (stand_in.id) stand_in.id as goes, paper.id as keeps from kamerstukken stand_in
      join zaak_kamerstukken tie on tie.zaak_id = stand_in.stands_for_zaak_id
      join kamerstukken paper on paper.id = tie.kamerstuk_id and paper.id <> stand_in.id
      where stand_in.stands_for_zaak_id = any(${`{${zaakIds.join(',')}}`}::bigint[]) and stand_in.external_id is null
        and paper.kind in ('Motie', 'Motie (gewijzigd/nader)', 'Brief regering')
      order by stand_in.id, paper.external_id`,
    transaction,
  );
  await unitePapers(transaction, pairs);
}

/** What people tied to the paper that goes moves to the one that keeps; the former is no more. */
export async function unitePapers(
  transaction: Transaction,
  pairs: readonly { goes: number; keeps: number }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await stage(
    transaction,
    'united_now',
    { goes: 'bigint', keeps: 'bigint' },
    pairs.map(({ goes, keeps }) => ({ goes, keeps })),
  );
  const move = (table: string, column: string, once: string | null) => {
    const taken = once
      ? ` and not exists (select from ${table} other where other.${column} = keeps and other.${once} = ${table}.${once})`
      : '';
    return transaction.execute(
      sql.raw(
        `update ${table} set ${column} = keeps from pg_temp.united_now where ${table}.${column} = goes${taken}`,
      ),
    );
  };
  await transaction.execute(sql`insert into letters (kamerstuk_id, kind, addressee, ministry_id)
    select keeps, kind, addressee, ministry_id from pg_temp.united_now join letters on letters.kamerstuk_id = goes
    on conflict do nothing`);
  await move('letter_motion_links', 'letter_id', 'motion_id');
  await move('follow_up_links', 'kamerstuk_id', 'action_id');
  for (const [table, column] of NAMING) await move(table, column, null);
  await transaction.execute(
    sql`delete from follow_up_links using pg_temp.united_now where kamerstuk_id = goes`,
  );
  await transaction.execute(sql`update motions set kamerstuk_id = case
      when not exists (select from motions other where other.kamerstuk_id = keeps) then keeps end
    from pg_temp.united_now where motions.kamerstuk_id = goes`);
  await transaction.execute(
    sql`delete from kamerstukken using pg_temp.united_now where kamerstukken.id = goes`,
  );
  await transaction.execute(sql`delete from search_documents using pg_temp.united_now
    where search_documents.kind in ('letter', 'kamerstuk') and search_documents.subject_id = goes`);
}
