import { sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { signatoriesOf } from '../mapping/signatories';
import { recordsBy } from '../mapping/values';
import { mirrored } from './mirror.server';
import { stage, writtenRows } from './staging.server';

/**
 * Who signed these motions, in order: the register's actors, in the order in which the text prints them; else
 * the names in the text; else those in the subject. Answers the motions where that changed.
 */
export async function keepSignatories(
  transaction: Transaction,
  motionIds: readonly number[],
): Promise<number[]> {
  if (motionIds.length === 0) return [];
  const touched = await jsonRows<{
    id: number;
    zaak: string;
    paper: string | null;
    subject: string | null;
    text: string | null;
  }>(
    sql`select motions.id, zaken.external_id as zaak, paper.external_id as paper, zaken.subject, right(paper.text, 1500) as text
      from motions join zaken on zaken.id = motions.zaak_id left join kamerstukken paper on paper.id = motions.kamerstuk_id
      where motions.id = any(${`{${motionIds.join(',')}}`}::bigint[]) and zaken.external_id is not null`,
    transaction,
  );
  const actorsOf = (category: 'ZaakActor' | 'DocumentActor', relation: string, ids: readonly string[]) =>
    mirrored(
      transaction,
      sql`not record.is_deleted and record.category = ${sql.raw(`'${category}'`)}
        and (record.relations #>> ${sql.raw(`'{${relation},0}'`)}) = any(${`{${ids.join(',')}}`})`,
    );
  const ofZaak = recordsBy(
    await actorsOf(
      'ZaakActor',
      'Zaak',
      touched.map(({ zaak }) => zaak),
    ),
    'Zaak',
  );
  const ofDocument = recordsBy(
    await actorsOf(
      'DocumentActor',
      'Document',
      touched.flatMap(({ paper }) => paper ?? []),
    ),
    'Document',
  );
  await stage(
    transaction,
    'signatory_now',
    {
      motion_id: 'bigint',
      position: 'integer',
      name: 'text',
      fractie_name: 'text',
      person: 'uuid',
      fractie: 'uuid',
    },
    touched.flatMap(({ id, zaak, paper, subject, text }) =>
      signatoriesOf({
        subject: subject ?? '',
        text,
        ofZaak: ofZaak.get(zaak) ?? [],
        ofDocument: (paper && ofDocument.get(paper)) || [],
      }).map((signatory, index) => ({ motion_id: id, position: index + 1, ...signatory })),
    ),
  );
  await stage(
    transaction,
    'signed_now',
    {
      motion_id: 'bigint',
      position: 'integer',
      name: 'text',
      fractie_name: 'text',
      person_id: 'bigint',
      fractie_id: 'bigint',
    },
    [],
  );
  // A surname alone is a person where one member of that name sat in the House on the day.
  await transaction.execute(sql`insert into pg_temp.signed_now
    select signatory.motion_id, signatory.position, signatory.name, coalesce(signatory.fractie_name, fractie.abbreviation),
      person.id, coalesce(named.fractie_id, given.id, fractie.id)
    from pg_temp.signatory_now signatory join motions on motions.id = signatory.motion_id
    left join lateral (
      select people.id from people where people.external_id = signatory.person
      union all
      select min(people.id) from people where signatory.person is null and lower(people.surname) = lower(signatory.name)
        and exists (select from fractie_memberships held where held.person_id = people.id
          and coalesce(held."from", '0001-01-01') <= motions.submitted_on
          and coalesce(held.until, '9999-12-31') >= motions.submitted_on)
      having count(distinct people.id) = 1
      limit 1
    ) person on true
    left join lateral (
      select fracties.id, fracties.abbreviation from fractie_memberships held join fracties on fracties.id = held.fractie_id
      where held.person_id = person.id and coalesce(held."from", '0001-01-01') <= motions.submitted_on
        and coalesce(held.until, '9999-12-31') >= motions.submitted_on
      order by held."from" desc nulls last limit 1
    ) fractie on true
    left join fractie_names named on named.name = signatory.fractie_name
    left join fracties given on given.external_id = signatory.fractie`);
  const changed = await writtenRows<{ motion_id: number }>(
    transaction,
    sql`gone as (
        delete from motion_signatories known where known.motion_id = any(${`{${motionIds.join(',')}}`}::bigint[])
          and exists (select from pg_temp.signed_now arrived where arrived.motion_id = known.motion_id)
          and not exists (select from pg_temp.signed_now arrived where arrived.motion_id = known.motion_id and arrived.position = known.position)
        returning motion_id
      ), kept as (
        insert into motion_signatories as known (motion_id, position, name, fractie_name, person_id, fractie_id)
        select * from pg_temp.signed_now
        on conflict (motion_id, position) do update set name = excluded.name, fractie_name = excluded.fractie_name,
          person_id = excluded.person_id, fractie_id = excluded.fractie_id
        where (known.name, known.fractie_name, known.person_id, known.fractie_id)
          is distinct from (excluded.name, excluded.fractie_name, excluded.person_id, excluded.fractie_id)
        returning motion_id
      )`,
    sql`select motion_id from gone union select motion_id from kept`,
  );
  return changed.map(({ motion_id }) => motion_id);
}
