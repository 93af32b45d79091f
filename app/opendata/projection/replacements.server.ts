import { sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { readMotionSubject } from '../mapping/motion-subject';
import { isChapterOf, placeOfKey } from '../mapping/paper-key';
import { idsOf, textOf } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import type { Evidence } from './dossier-numbers.server';
import { isMotion } from './motions.server';
import { stage, writtenRows } from './staging.server';

/** A motion that names, with its dossier, the one that it replaces says which dossier its own title goes with. */
export function evidenceOfReplacements(zaken: readonly MirroredRecord[]): Evidence[] {
  return zaken.filter(isMotion).flatMap((zaak) => {
    const title = textOf(zaak, 'Titel');
    const key = readMotionSubject(textOf(zaak, 'Onderwerp') ?? '').replaces[0]?.key;
    const dossier = key ? placeOfKey(key)?.dossier : undefined;
    return title && dossier && !zaak.isDeleted && isChapterOf(dossier, title)
      ? [{ source: 'replacement' as const, source_id: zaak.id, title, dossier_key: dossier }]
      : [];
  });
}

/** What the motions that arrived (pg_temp.subject_now) say of those that they replace, in their own words. */
export async function keepReplacementNotes(transaction: Transaction): Promise<void> {
  await stage(
    transaction,
    'note_now',
    {
      motion_id: 'bigint', position: 'integer', key: 'text', number: 'integer', dossier_title: 'text', notation: 'text',
    }, // biome-ignore format: a list of columns
    [],
  );
  await transaction.execute(sql`insert into pg_temp.note_now
    select motions.id, note.position, note.note ->> 'key', (note.note ->> 'number')::integer,
      md5(zaken.title), note.note ->> 'notation'
    from pg_temp.subject_now subject join zaken on zaken.external_id = subject.external_id
    join motions on motions.zaak_id = zaken.id
    cross join lateral jsonb_array_elements(subject.notes) with ordinality as note (note, position)`);
  await transaction.execute(sql`delete from replacement_notes known using motions, zaken, pg_temp.subject_now subject
    where known.motion_id = motions.id and motions.zaak_id = zaken.id and zaken.external_id = subject.external_id
      and not exists (select from pg_temp.note_now arrived where arrived.motion_id = known.motion_id
        and arrived.position = known.position)`);
  await transaction.execute(sql`insert into replacement_notes as known (motion_id, position, key, number, dossier_title, notation)
    select motion_id, position, key, number, dossier_title, notation from pg_temp.note_now
    on conflict (motion_id, position) do update set key = excluded.key, number = excluded.number,
      dossier_title = excluded.dossier_title, notation = excluded.notation
    where (known.key, known.number, known.dossier_title, known.notation)
      is distinct from (excluded.key, excluded.number, excluded.dossier_title, excluded.notation)`);
}

/** Which zaak replaces which, as either record tells. */
export async function keepZaakReplacements(
  transaction: Transaction,
  zaken: readonly MirroredRecord[],
): Promise<void> {
  const told = zaken.filter(
    (zaak) => 'VervangenVanuit' in zaak.relations || 'VervangenDoor' in zaak.relations,
  );
  if (told.length === 0) return;
  await stage(
    transaction,
    'link_now',
    { replaced: 'uuid', replacement: 'uuid' },
    told.flatMap((zaak) => [
      ...idsOf(zaak, 'VervangenVanuit').map((other) => ({ replaced: other, replacement: zaak.id })),
      ...idsOf(zaak, 'VervangenDoor').map((other) => ({ replaced: zaak.id, replacement: other })),
    ]),
  );
  await transaction.execute(sql`insert into zaak_replacements (replaced_id, replacement_id)
    select replaced, replacement from pg_temp.link_now where replaced <> replacement on conflict do nothing`);
  const ids = `{${told.map(({ id }) => id).join(',')}}`;
  await transaction.execute(sql`delete from zaak_replacements known
    where (known.replaced_id = any(${ids}::uuid[]) or known.replacement_id = any(${ids}::uuid[]))
      and not exists (select from source_records zaak where zaak.category = 'Zaak' and zaak.id = known.replaced_id
        and zaak.relations -> 'VervangenDoor' ? known.replacement_id::text)
      and not exists (select from source_records zaak where zaak.category = 'Zaak' and zaak.id = known.replacement_id
        and zaak.relations -> 'VervangenVanuit' ? known.replaced_id::text)`);
}

/**
 * Replacements around the motions that changed, as the register links them and as motions say in their own
 * words, also of motions that waited for one that is here now. Answers the motions on either side.
 */
export async function keepReplacements(
  transaction: Transaction,
  motionIds: readonly number[],
): Promise<number[]> {
  if (motionIds.length === 0) return [];
  const touched = sql`any(${`{${motionIds.join(',')}}`}::bigint[])`;
  await stage(
    transaction,
    'replacement_now',
    { replaced_id: 'bigint', replacement_id: 'bigint', source: 'text', notation: 'text' },
    [],
  );
  await transaction.execute(sql`insert into pg_temp.replacement_now
    select replaced.id, replacement.id, 'register', null
    from (
      select link.* from motions join zaken on zaken.id = motions.zaak_id
      join zaak_replacements link on link.replaced_id = zaken.external_id where motions.id = ${touched}
      union
      select link.* from motions join zaken on zaken.id = motions.zaak_id
      join zaak_replacements link on link.replacement_id = zaken.external_id where motions.id = ${touched}
    ) link
    join zaken one on one.external_id = link.replaced_id join motions replaced on replaced.zaak_id = one.id
    join zaken other on other.external_id = link.replacement_id join motions replacement on replacement.zaak_id = other.id`);
  // A note names a paper, or a number among the papers of its own dossier, known by its key or by its title.
  await transaction.execute(sql`insert into pg_temp.replacement_now
    select target.id, noting.id, 'title', note.notation
    from (
      select motion_id, position from replacement_notes where motion_id = ${touched}
      union
      select note.motion_id, note.position from motions join replacement_notes note on note.key = motions.key
      where motions.id = ${touched}
      union
      select note.motion_id, note.position from motions join zaken on zaken.id = motions.zaak_id
      join replacement_notes note on note.dossier_title = md5(zaken.title) and note.number = zaken.volgnummer
      where motions.id = ${touched} and motions.key is null
      union
      select note.motion_id, note.position from motions
      join replacement_notes note on note.key is null and note.number = substring(motions.key from '-(\\d{1,9})$')::integer
      where motions.id = ${touched}
    ) candidate
    join replacement_notes note using (motion_id, position)
    join motions noting on noting.id = note.motion_id
    join zaken zaak on zaak.id = noting.zaak_id
    join lateral (
      select motions.id from motions where motions.key = coalesce(note.key,
        regexp_replace(noting.key, '-[^-]+$', '') || '-' || note.number)
      union
      select motions.id from zaken same join motions on motions.zaak_id = same.id
      where same.kind = 'Motie' and md5(same.title) = md5(zaak.title) and same.title = zaak.title
        and same.volgnummer = note.number and motions.key is null
    ) target on target.id <> noting.id
    where target.id = ${touched} or noting.id = ${touched}`);
  const changed = await writtenRows<{ replaced: number; replacement: number }>(
    transaction,
    sql`gone as (
        delete from motion_replacements known where known.source <> 'person'
          and (known.replaced_motion_id = ${touched} or known.replacement_motion_id = ${touched})
          and not exists (select from pg_temp.replacement_now arrived where arrived.replaced_id = known.replaced_motion_id
            and arrived.replacement_id = known.replacement_motion_id)
        returning replaced_motion_id, replacement_motion_id
      ), made as (
        insert into motion_replacements as known (replaced_motion_id, replacement_motion_id, source, notation)
        select replaced_id, replacement_id, min(source), max(notation)
        from pg_temp.replacement_now where replaced_id <> replacement_id group by 1, 2
        on conflict (replaced_motion_id, replacement_motion_id) do update set source = excluded.source, notation = excluded.notation
        where known.source <> 'person' and (known.source, known.notation) is distinct from (excluded.source, excluded.notation)
        returning replaced_motion_id, replacement_motion_id
      )`,
    sql`select replaced_motion_id as replaced, replacement_motion_id as replacement from gone
      union select replaced_motion_id, replacement_motion_id from made`,
  );
  return [...new Set(changed.flatMap(({ replaced, replacement }) => [replaced, replacement]))];
}
