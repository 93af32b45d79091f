import { sql } from 'drizzle-orm';
import { database, type Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';

/** Which of these names are surnames of people here, in lower case. One statement. */
export async function knownSurnames(names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const wanted = JSON.stringify([...new Set(names.map((name) => name.toLowerCase()))]);
  const rows = await database().execute<{ surname: string }>(
    sql`select distinct lower(surname) as surname from people
      where lower(surname) in (select jsonb_array_elements_text(${wanted}::jsonb))`,
  );
  return new Set(rows.map((row) => row.surname));
}

export interface KnownMember {
  personId: number;
  fractieId: number | null;
}

/**
 * The members whom letters name by these surnames, by surname in lower case, on a day (null for any day). Two
 * members of one surname are told apart by who sat in the House then; where that leaves both, neither is
 * answered. One statement.
 */
export async function membersBySurname(
  transaction: Transaction,
  surnames: readonly string[],
  on: string | null,
): Promise<Map<string, KnownMember>> {
  if (surnames.length === 0) return new Map();
  const wanted = JSON.stringify([...new Set(surnames.map((name) => name.toLowerCase()))]);
  const rows = await jsonRows<KnownMember & { surname: string }>(
    sql`
    select lower(people.surname) as surname, min(people.id) as "personId",
      case when count(distinct held.fractie_id) = 1 then min(held.fractie_id) end as "fractieId"
    from people join fractie_memberships held on held.person_id = people.id
      and (${on}::date is null or ((held."from" is null or held."from" <= ${on}::date)
        and (held.until is null or held.until >= ${on}::date)))
    where lower(people.surname) in (select jsonb_array_elements_text(${wanted}::jsonb))
      and people.withdrawn_at is null
    group by lower(people.surname) having count(distinct people.id) = 1`,
    transaction,
  );
  return new Map(rows.map(({ surname, ...member }) => [surname, member]));
}
