import { sql } from 'drizzle-orm';
import type { HistoryRecord } from '~/history/history';
import { printedNumber } from '~/kamerstukken/addresses';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { uniteMotions } from '../disagreements/unite-motions.server';

/**
 * A motion that a person made and one of the register (in pg_temp.motion_now) have one printed number: they are
 * one. Answers the history.
 */
export async function uniteNumbered(transaction: Transaction): Promise<HistoryRecord[]> {
  const pairs = await jsonRows<{ keeps: number; goes: number; key: string; number: string | null }>(
    sql`select made.id as keeps, registered.id as goes, made.key, zaken.number from pg_temp.motion_now arrived
      join kamerstukken paper on paper.id = arrived.paper_id and not paper.is_key_derived
      join motions made on made.key = arrived.key and made.zaak_id is null
      join motions registered on registered.zaak_id = arrived.zaak_id join zaken on zaken.id = arrived.zaak_id
      order by made.id`,
    transaction,
  );
  for (const pair of pairs) await uniteMotions(transaction, pair);
  return pairs.map(({ keeps, key, number }) => ({
    action: 'motion.merged',
    subject: { kind: 'motion', id: keeps, name: printedNumber(key) },
    before: { zaak: null },
    after: { zaak: number },
  }));
}
