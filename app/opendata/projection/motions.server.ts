import { sql } from 'drizzle-orm';
import { changedFields, type HistoryRecord } from '~/history/history';
import { printedNumber } from '~/kamerstukken/addresses';
import { recomputeMotions } from '~/motions/derived.server';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { readMotionSubject } from '../mapping/motion-subject';
import { hasContent, textOf } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import { hasPaper } from './dossier-numbers.server';
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
