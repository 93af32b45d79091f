import { sql } from 'drizzle-orm';
import { changedFields, type HistoryRecord } from '~/history/history';
import { printedNumber } from '~/kamerstukken/addresses';
import { recomputeMotions } from '~/motions/derived.server';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { readMotionSubject } from '../mapping/motion-subject';
import { isChapterOf, placeOfKey } from '../mapping/paper-key';
import { hasContent, idsOf, textOf } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import { type Evidence, hasPaper } from './dossier-numbers.server';
import { stage, weigh, writtenRows } from './staging.server';
import { uniteNumbered } from './united-motions.server';

export const isMotion = (zaak: MirroredRecord): boolean => textOf(zaak, 'Soort') === 'Motie';

/**
 * Gives every motion and letter a paper: until the House's Document arrives, one that stands for it, with the
 * number that was worked out for it (numberPapers).
 */
export async function standInForPapers(transaction: Transaction, zaakIds: readonly number[]): Promise<void> {
  if (zaakIds.length === 0) return;
  const ids = `{${zaakIds.join(',')}}`;
  // What stands for a zaak already has its tie.
  await transaction.execute(sql`
    with stand_in as (insert into kamerstukken as known (stands_for_zaak_id, kind, title, date, session_year, withdrawn_at, key, is_key_derived)
    select zaak.id, zaak.kind, coalesce(zaak.subject, zaak.title), zaak.started_on, zaak.session_year, zaak.withdrawn_at,
      numbered.key, numbered.key is not null and numbered.is_derived
    from zaken zaak left join pg_temp.number_now numbered on numbered.zaak_id = zaak.id and numbered.paper_id is null where zaak.id = any(${ids}::bigint[]) and ${hasPaper(sql`zaak.kind`)}
      and not exists (select from zaak_kamerstukken tie join kamerstukken paper on paper.id = tie.kamerstuk_id
        where tie.zaak_id = zaak.id and paper.stands_for_zaak_id is distinct from zaak.id
          and (paper.kind is null or paper.kind in ('Motie', 'Motie (gewijzigd/nader)', 'Brief regering')))
    on conflict (stands_for_zaak_id) do update set kind = excluded.kind, title = excluded.title, date = excluded.date,
      session_year = excluded.session_year, withdrawn_at = excluded.withdrawn_at, version = known.version + 1
    where (known.kind, known.title, known.date, known.session_year, known.withdrawn_at is null)
      is distinct from (excluded.kind, excluded.title, excluded.date, excluded.session_year, excluded.withdrawn_at is null)
      returning stands_for_zaak_id, id
    )
    insert into zaak_kamerstukken (zaak_id, kamerstuk_id) select stands_for_zaak_id, id from stand_in on conflict do nothing`);
}

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

/**
 * Motions of the zaken that arrived, and of those whose paper or number changed. What a person set beside them
 * is not touched. Answers what changed, for the history, and the motions whose outcome may follow anew.
 */
export async function keepMotions(
  transaction: Transaction,
  arrived: readonly MirroredRecord[],
  touchedZaakIds: readonly number[],
): Promise<{ history: HistoryRecord[]; created: number[]; touched: number[] }> {
  if (touchedZaakIds.length === 0) return { history: [], created: [], touched: [] };
  await stage(
    transaction,
    'subject_now',
    { external_id: 'uuid', title: 'text', notes: 'jsonb', names: 'jsonb' },
    arrived
      .filter((zaak) => isMotion(zaak) && hasContent(zaak))
      .map((zaak) => {
        const subject = readMotionSubject(textOf(zaak, 'Onderwerp') ?? textOf(zaak, 'Titel') ?? '');
        return {
          external_id: zaak.id,
          title: subject.title || textOf(zaak, 'Nummer') || 'motie',
          notes: subject.replaces,
          names: subject.signatories,
        };
      }),
  );
  const ids = `{${touchedZaakIds.join(',')}}`;
  await stage(
    transaction,
    'motion_now',
    {
      zaak_id: 'bigint',
      paper_id: 'bigint',
      key: 'text',
      title: 'text',
      submitted_on: 'date',
      advice: 'text',
      withdrawn_at: 'timestamptz',
    },
    [],
  );
  await transaction.execute(sql`
    insert into pg_temp.motion_now
    select zaak.id, paper.id, paper.key, subject.title, zaak.started_on, zaak.registered_advice, zaak.withdrawn_at
    from zaken zaak left join pg_temp.subject_now subject on subject.external_id = zaak.external_id
    left join lateral (
      select paper.id, paper.key from zaak_kamerstukken tie join kamerstukken paper on paper.id = tie.kamerstuk_id
      where tie.zaak_id = zaak.id and (paper.kind is null or paper.kind in ('Motie', 'Motie (gewijzigd/nader)'))
      order by paper.withdrawn_at nulls first, paper.external_id nulls last, paper.id limit 1
    ) paper on true
    where zaak.id = any(${ids}::bigint[]) and (zaak.kind = 'Motie') is true`);
  await weigh(transaction, 'motion_now');
  await transaction.execute(sql`update motions set zaak_id = arrived.zaak_id from pg_temp.motion_now arrived
    where motions.zaak_id is null and (motions.kamerstuk_id = arrived.paper_id or motions.key = arrived.key)
      and not exists (select from motions known where known.zaak_id = arrived.zaak_id)`);
  const united = await uniteNumbered(transaction);
  // A motion of a person that has this paper and another of the register: the number stays with the former.
  await transaction.execute(sql`update pg_temp.motion_now arrived set paper_id = null, key = null
    where exists (select from motions other where other.zaak_id is distinct from arrived.zaak_id
      and (other.kamerstuk_id = arrived.paper_id or other.key = arrived.key))`);
  const created = await writtenRows<{ id: number; key: string | null; number: string | null; title: string }>(
    transaction,
    sql`made as (insert into motions (zaak_id, kamerstuk_id, key, title, submitted_on, advice, withdrawn_at)
        select zaak_id, paper_id, key, title, submitted_on, advice, withdrawn_at from pg_temp.motion_now arrived
        where title is not null and not exists (select from motions where motions.zaak_id = arrived.zaak_id)
        returning id, zaak_id, key, title)`,
    sql`select made.id, made.key, zaken.number, made.title from made join zaken on zaken.id = made.zaak_id`,
  );
  const changed = await writtenRows<ChangedMotion>(
    transaction,
    sql`before as (
        select motions.*, arrived.zaak_id as arrived_zaak_id, arrived.paper_id as arrived_paper_id, arrived.key as arrived_key,
          coalesce(arrived.title, motions.title) as arrived_title, arrived.submitted_on as arrived_on,
          arrived.withdrawn_at as arrived_withdrawn_at
        from pg_temp.motion_now arrived join motions on motions.zaak_id = arrived.zaak_id
        where (motions.kamerstuk_id, motions.key, motions.title, motions.submitted_on, motions.withdrawn_at is null)
          is distinct from (arrived.paper_id, arrived.key, coalesce(arrived.title, motions.title), arrived.submitted_on, arrived.withdrawn_at is null)
      ), done as (
        update motions set kamerstuk_id = before.arrived_paper_id, key = before.arrived_key, title = before.arrived_title,
          submitted_on = before.arrived_on, withdrawn_at = before.arrived_withdrawn_at, version = motions.version + 1
        from before where motions.id = before.id returning motions.id
      )`,
    sql`select before.id, before.key, before.title, before.submitted_on, before.withdrawn_at is not null as is_withdrawn,
        before.arrived_key, before.arrived_title, before.arrived_on, before.arrived_withdrawn_at is not null as arrived_withdrawn,
        zaken.number
      from before join done on done.id = before.id join zaken on zaken.id = before.zaak_id`,
  );
  await keepReplacementNotes(transaction);
  return {
    history: [...united, ...created.map(creation), ...changed.flatMap(changesOf)],
    created: created.map(({ id }) => id),
    touched: changed.map(({ id }) => id),
  };
}

interface ChangedMotion {
  id: number;
  key: string | null;
  title: string;
  submitted_on: string | null;
  is_withdrawn: boolean;
  arrived_key: string | null;
  arrived_title: string;
  arrived_on: string | null;
  arrived_withdrawn: boolean;
  number: string | null;
}

const creation = (motion: {
  id: number;
  key: string | null;
  number: string | null;
  title: string;
}): HistoryRecord => ({
  action: 'motion.created',
  subject: { kind: 'motion', id: motion.id, name: printedNumber(motion.key, motion.number) },
  before: null,
  after: { title: motion.title },
});

function changesOf(motion: ChangedMotion): HistoryRecord[] {
  const subject = {
    kind: 'motion' as const,
    id: motion.id,
    name: printedNumber(motion.arrived_key ?? motion.key, motion.number),
  };
  const changes: HistoryRecord[] = [];
  if (motion.is_withdrawn !== motion.arrived_withdrawn) {
    const action = motion.arrived_withdrawn ? 'motion.withdrawn' : 'motion.restored';
    changes.push({ action, subject, before: null, after: null });
  }
  const fields = changedFields<Record<string, unknown>>(
    { key: motion.key, title: motion.title, submittedOn: motion.submitted_on },
    { key: motion.arrived_key, title: motion.arrived_title, submittedOn: motion.arrived_on },
  );
  if (fields) changes.push({ action: 'motion.changed', subject, ...fields });
  return changes;
}

async function keepReplacementNotes(transaction: Transaction): Promise<void> {
  await stage(
    transaction,
    'note_now',
    { motion_id: 'bigint', position: 'integer', key: 'text', number: 'integer', notation: 'text' },
    [],
  );
  await transaction.execute(sql`insert into pg_temp.note_now
    select motions.id, note.position, note.note ->> 'key', (note.note ->> 'number')::integer, note.note ->> 'notation'
    from pg_temp.subject_now subject join zaken on zaken.external_id = subject.external_id
    join motions on motions.zaak_id = zaken.id
    cross join lateral jsonb_array_elements(subject.notes) with ordinality as note (note, position)`);
  await transaction.execute(sql`delete from replacement_notes known using motions, zaken, pg_temp.subject_now subject
    where known.motion_id = motions.id and motions.zaak_id = zaken.id and zaken.external_id = subject.external_id
      and not exists (select from pg_temp.note_now arrived where arrived.motion_id = known.motion_id
        and arrived.position = known.position)`);
  await transaction.execute(sql`insert into replacement_notes as known (motion_id, position, key, number, notation)
    select motion_id, position, key, number, notation from pg_temp.note_now
    on conflict (motion_id, position) do update set key = excluded.key, number = excluded.number, notation = excluded.notation
    where (known.key, known.number, known.notation) is distinct from (excluded.key, excluded.number, excluded.notation)`);
}

/**
 * The register's advice as a statement of its own. A value that the register took back stays in the history,
 * superseded. Answers what changed and the motions whose present advice may follow anew.
 */
export async function keepRegisteredAdvice(
  transaction: Transaction,
  now: Date,
): Promise<{ history: HistoryRecord[]; touched: number[] }> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const superseded = await writtenRows<{ motion_id: number; value: string }>(
    transaction,
    sql`gone as (update statements_of_advice known set superseded_at = ${at}
        from pg_temp.motion_now arrived join motions on motions.zaak_id = arrived.zaak_id
        where known.motion_id = motions.id and known.source = 'register' and known.superseded_at is null
          and known.value is distinct from arrived.advice returning known.motion_id, known.value)`,
    sql`select * from gone`,
  );
  const stated = await writtenRows<{
    motion_id: number;
    value: string;
    key: string | null;
    number: string | null;
  }>(
    transaction,
    sql`made as (insert into statements_of_advice (motion_id, value, source, recorded_at)
        select motions.id, arrived.advice, 'register', ${at}
        from pg_temp.motion_now arrived join motions on motions.zaak_id = arrived.zaak_id
        where arrived.advice is not null and not exists (select from statements_of_advice known
          where known.motion_id = motions.id and known.source = 'register' and known.superseded_at is null)
        returning motion_id, value)`,
    sql`select made.motion_id, made.value, motions.key, zaken.number from made join motions on motions.id = made.motion_id
      join zaken on zaken.id = motions.zaak_id`,
  );
  const before = new Map(superseded.map((row) => [row.motion_id, row.value]));
  return {
    history: stated
      .filter((row) => before.has(row.motion_id))
      .map((row) => ({
        action: 'motion.advice',
        subject: { kind: 'motion', id: row.motion_id, name: printedNumber(row.key, row.number) },
        before: { advice: before.get(row.motion_id) ?? null },
        after: { advice: row.value },
      })),
    touched: [...new Set([...superseded, ...stated].map((row) => row.motion_id))],
  };
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
      join replacement_notes note on note.number = zaken.volgnummer where motions.id = ${touched}
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

/** Outcome, votes and present advice of these motions, as they follow now; with the history of what changed. */
export async function deriveMotions(
  transaction: Transaction,
  motionIds: readonly number[],
  created: ReadonlySet<number>,
): Promise<HistoryRecord[]> {
  const changes = await recomputeMotions(transaction, motionIds);
  const told = changes.filter(({ motionId }) => !created.has(motionId));
  if (told.length === 0) return [];
  const names = await jsonRows<{ id: number; key: string | null; number: string | null }>(
    sql`select motions.id, motions.key, zaken.number from motions left join zaken on zaken.id = motions.zaak_id
      where motions.id = any(${`{${told.map(({ motionId }) => motionId).join(',')}}`}::bigint[])`,
    transaction,
  );
  const nameOf = new Map(names.map((motion) => [motion.id, printedNumber(motion.key, motion.number)]));
  return told.flatMap(({ motionId, before, after }) => {
    // The statement of advice tells of itself.
    const { advice: _, ...rest } = after;
    return Object.keys(rest).length === 0
      ? []
      : [
          {
            action: 'outcome' in rest ? 'motion.outcome' : 'motion.votes',
            subject: { kind: 'motion', id: motionId, name: nameOf.get(motionId) ?? '' },
            before: Object.fromEntries(Object.keys(rest).map((name) => [name, before[name]])),
            after: rest,
          } satisfies HistoryRecord,
        ];
  });
}
