import { sql } from 'drizzle-orm';
import { recomputeMotion } from '~/motions/derived.server';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { unitePapers } from '../projection/stand-ins.server';

/** Tables with a motion of theirs, and what may stand there once for a motion. */
const NAMING = [
  ['decisions', null],
  ['statements_of_advice', null],
  ['judgements', null],
  ['notes', null],
  ['motion_corrections', 'field'],
  ['commitment_motions', 'commitment_id'],
  ['follow_up_links', 'action_id'],
  ['letter_motion_links', 'letter_id'],
  ['replacement_notes', 'position'],
] as const;

/**
 * A motion that a person made and the register's turn out to be one. The former keeps its number, its address
 * and whatever was tied to either; facts become those of the register. The caller writes the history.
 */
export async function uniteMotions(
  transaction: Transaction,
  { keeps, goes }: { keeps: number; goes: number },
): Promise<void> {
  await transaction.execute(
    sql`select id from motions where id in (${keeps}, ${goes}) order by id for update`,
  );
  for (const [table, once] of NAMING) {
    const taken = once
      ? `and not exists (select from ${table} other where other.motion_id = ${keeps} and other.${once} = ${table}.${once}
          ${table === 'motion_corrections' ? 'and other.superseded_at is null and motion_corrections.superseded_at is null' : ''})`
      : '';
    await transaction.execute(
      sql.raw(`update ${table} set motion_id = ${keeps} where motion_id = ${goes} ${taken}`),
    );
  }
  await transaction.execute(sql`insert into motion_replacements (replaced_motion_id, replacement_motion_id, source, notation)
    select case when replaced_motion_id = ${goes} then ${keeps} else replaced_motion_id end,
      case when replacement_motion_id = ${goes} then ${keeps} else replacement_motion_id end, source, notation
    from motion_replacements where ${goes} in (replaced_motion_id, replacement_motion_id)
      and ${keeps} not in (replaced_motion_id, replacement_motion_id) on conflict do nothing`);
  await transaction.execute(sql`delete from motion_signatories where motion_id = ${keeps}
    and exists (select from motion_signatories where motion_id = ${goes})`);
  await transaction.execute(
    sql`update motion_signatories set motion_id = ${keeps} where motion_id = ${goes}`,
  );
  await transaction.execute(sql`update follows set subject_id = ${keeps} where kind = 'motion' and subject_id = ${goes}
    and not exists (select from follows other where other.follower_id = follows.follower_id and other.kind = 'motion'
      and other.subject_id = ${keeps})`);
  await transaction.execute(
    sql`create temporary table going on commit drop as select * from motions where id = ${goes}`,
  );
  await unitePapersOf(transaction, keeps, goes);
  await transaction.execute(sql`delete from motions where id = ${goes}`);
  await transaction.execute(sql`delete from search_documents where kind = 'motion' and subject_id = ${goes}`);
  await transaction.execute(sql`update motions set zaak_id = going.zaak_id, title = going.title, submitted_on = going.submitted_on,
      dictum = coalesce(motions.dictum, going.dictum), debate_id = coalesce(going.debate_id, motions.debate_id),
      ministry_id = coalesce(motions.ministry_id, going.ministry_id), own_state = coalesce(motions.own_state, going.own_state),
      ministry_state = coalesce(motions.ministry_state, going.ministry_state),
      house_state = coalesce(motions.house_state, going.house_state), withdrawn_at = going.withdrawn_at,
      version = motions.version + 1
    from going where motions.id = ${keeps}`);
  await transaction.execute(sql`drop table going`);
  await recomputeMotion(transaction, keeps);
  await transaction.execute(sql`select index_motions(array[${keeps}]::bigint[])`);
}

/**
 * The paper that the number was cited by stands for the zaak from now on; where the House's Document is known,
 * that one takes the number instead.
 */
async function unitePapersOf(transaction: Transaction, keeps: number, goes: number): Promise<void> {
  const [papers] = await jsonRows<{ cited: number; own: number | null; is_document: boolean; zaak: number; key: string }>(
    sql`select made.kamerstuk_id as cited, own.id as own, own.external_id is not null as is_document,
        registered.zaak_id as zaak, made.key
      from motions made join motions registered on registered.id = ${goes}
      join kamerstukken cited on cited.id = made.kamerstuk_id and cited.external_id is null
      left join lateral (select paper.id, paper.external_id from zaak_kamerstukken tie join kamerstukken paper on paper.id = tie.kamerstuk_id
        where tie.zaak_id = registered.zaak_id and paper.id <> cited.id
          and (paper.kind is null or paper.kind in ('Motie', 'Motie (gewijzigd/nader)'))
        order by paper.external_id is null, paper.external_id, paper.id limit 1) own on true
      where made.id = ${keeps} and cited.stands_for_zaak_id is null`,
    transaction,
  ); // biome-ignore format: one row
  if (!papers) return;
  const { cited, own, is_document: isDocument, zaak, key } = papers;
  await transaction.execute(sql`update motions set kamerstuk_id = null where id = ${goes}`);
  if (own !== null && isDocument) {
    await transaction.execute(sql`update kamerstukken document set text = cited.text, text_map = cited.text_map,
        text_source = cited.text_source from kamerstukken cited
      where document.id = ${own} and cited.id = ${cited} and document.text is null and cited.text is not null`);
    await unitePapers(transaction, [{ goes: cited, keeps: own }]);
    await transaction.execute(sql`update kamerstukken set key = ${key}, is_key_derived = false, version = version + 1
      where id = ${own} and (key is null or is_key_derived)`);
    return;
  }
  if (own !== null) await unitePapers(transaction, [{ goes: own, keeps: cited }]);
  await transaction.execute(sql`update kamerstukken set stands_for_zaak_id = ${zaak}, kind = coalesce(kamerstukken.kind, 'Motie'),
    title = coalesce(kamerstukken.title, zaken.subject), date = coalesce(kamerstukken.date, zaken.started_on),
    version = kamerstukken.version + 1 from zaken where kamerstukken.id = ${cited} and zaken.id = ${zaak}`);
  await transaction.execute(
    sql`insert into zaak_kamerstukken (zaak_id, kamerstuk_id) values (${zaak}, ${cited}) on conflict do nothing`,
  );
}
