import { sql } from 'drizzle-orm';
import { printedNumber } from '~/kamerstukken/addresses';
import { idList, jsonRows } from '~db/json-rows';
import type { Disagreement } from './disagreement';
import type { Asker } from './standing.server';

/**
 * Motions that a person made and motions of the register without a number of their own that may be the same: the
 * register's dossier, its title, or its paper says that it has the number which the former holds. Where a printed
 * paper says so it is certain, and they were united (projection/motions.server.ts); here stands what a person must
 * judge. Asked by either side: `made` or `registered` are ids of motions.
 */
export async function possiblySame(
  { made = [], registered = [] }: { made?: readonly number[]; registered?: readonly number[] },
  { transaction }: Asker = {},
): Promise<Disagreement[]> {
  if (made.length === 0 && registered.length === 0) return [];
  const numberOf = sql`regexp_replace(made.key, '^.*-', '')`;
  const dossierOf = sql`regexp_replace(made.key, '^kst-(.*)-[^-]+$', '\\1')`;
  const bare = sql`regexp_replace(said.dossier, '-\\(R\\d{4}\\)$', '')`;
  const claims = sql`
    select said.id, said.zaak, 'kst-' || ${bare} || '-' || said.number as key from (
      select motion.id, zaak.number as zaak, dossiers.key as dossier, zaak.volgnummer as number
      from asked motion join zaken zaak on zaak.id = motion.zaak_id
      join zaak_dossiers tie on tie.zaak_id = zaak.id join dossiers on dossiers.id = tie.dossier_id
      union
      select motion.id, zaak.number, evidence.dossier, zaak.volgnummer
      from asked motion join zaken zaak on zaak.id = motion.zaak_id
      cross join lateral (select min(dossier_key) as dossier, count(distinct dossier_key) from dossier_evidence
        where md5(title) = md5(zaak.title) and title = zaak.title) evidence where evidence.count = 1
    ) said where said.number is not null and said.dossier is not null
    union
    select motion.id, zaak.number, paper.key from asked motion join zaken zaak on zaak.id = motion.zaak_id
    join zaak_kamerstukken tie on tie.zaak_id = zaak.id join kamerstukken paper on paper.id = tie.kamerstuk_id
    where paper.key is not null`;
  const rows = await jsonRows<{ id: number; key: string; other: number; zaak: string }>(
    sql`with asked as (
        select id, zaak_id from motions where id = any(${idList(registered)}) and key is null and zaak_id is not null
        union
        select registered.id, registered.zaak_id from (
          select ${dossierOf} as dossier, ${numberOf}::integer as number, made.key from motions made
          where made.id = any(${idList(made)}) and made.zaak_id is null and made.key ~ '^kst-.*-[0-9]{1,9}$'
        ) made
        cross join lateral (
          select zaak.id from dossier_evidence evidence
          join zaken zaak on md5(zaak.title) = md5(evidence.title) and zaak.title = evidence.title
            and zaak.volgnummer = made.number and zaak.kind in ('Motie', 'Brief regering')
          where evidence.dossier_key = made.dossier
          union
          select tie.zaak_id from dossiers join zaak_dossiers tie on tie.dossier_id = dossiers.id
          join zaken zaak on zaak.id = tie.zaak_id and zaak.volgnummer = made.number where dossiers.key = made.dossier
          union
          select tie.zaak_id from kamerstukken paper join zaak_kamerstukken tie on tie.kamerstuk_id = paper.id
          where paper.key = made.key
        ) zaak
        join motions registered on registered.zaak_id = zaak.id and registered.key is null
      ), claims as (${claims})
      select made.id, made.key, claims.id as other, claims.zaak from claims
      join motions made on made.key = claims.key and made.zaak_id is null where claims.zaak is not null
      order by made.id, claims.zaak`,
    transaction,
  );
  return rows.map(({ id, key, other, zaak }) => ({
    subject: { kind: 'motion', id, name: printedNumber(key) },
    kind: 'conflict',
    field: 'Volgnummer',
    official: zaak,
    own: zaak,
    by: null,
    other: { id: other, zaakNumber: zaak },
  }));
}
