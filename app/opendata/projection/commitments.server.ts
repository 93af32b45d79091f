import { sql } from 'drizzle-orm';
import { everyMonths } from '~/commitments/recording.server';
import type { Calendar } from '~/deadlines/calendar';
import { changedFields, type HistoryRecord } from '~/history/history';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { commitmentOf } from '../mapping/toezegging';
import type { MirroredRecord } from '../mapping/versions';
import { stage, writtenRows } from './staging.server';

interface KnownCommitment {
  external_id: string;
  id: number;
  number: string;
  text: string;
  house_state: string | null;
  house_state_raw: string | null;
  is_withdrawn: boolean;
}

/**
 * Commitments of the House's register: its own word for how they stand is one of three judgements, and counts
 * as ours only as long as nobody judged. A deadline that a person or a letter set stays. Answers the history.
 */
export async function keepCommitments(
  transaction: Transaction,
  records: readonly MirroredRecord[],
  calendar: Calendar,
  now: Date,
): Promise<HistoryRecord[]> {
  if (records.length === 0) return [];
  const told = records.flatMap((record) => commitmentOf(record, calendar) ?? []);
  const at = sql`${now.toISOString()}::timestamptz`;
  await stage(
    transaction,
    'commitment_now',
    {
      external_id: 'uuid', number: 'text', text: 'text', title: 'text', actor: 'text', made_on: 'date', made_by: 'text',
      ministry: 'text', department: 'text', activity: 'uuid', activity_number: 'text', house_state: 'text',
      house_state_raw: 'text', settled_on: 'date', letter: 'uuid', letter_number: 'text', deadline: 'jsonb',
      every_months: 'integer', people: 'jsonb', fracties: 'jsonb', is_deleted: 'boolean',
    }, // biome-ignore format: a list of columns
    told.map((row) => ({ ...row, every_months: everyMonths(row.deadline) })),
  );
  await transaction.execute(sql`update commitments set external_id = arrived.external_id from pg_temp.commitment_now arrived
    where commitments.external_id is null and commitments.number = arrived.number`);
  await expectOthers(transaction);
  const before = new Map(
    (
      await jsonRows<KnownCommitment>(
        sql`select known.external_id, known.id, known.number, known.text, known.house_state, known.house_state_raw,
            known.withdrawn_at is not null as is_withdrawn
          from pg_temp.commitment_now arrived join commitments known using (external_id)`,
        transaction,
      )
    ).map((known) => [known.external_id, known]),
  );
  const state = sql`coalesce(arrived.house_state, 'openstaand')`;
  const kept = await writtenRows<{ id: number; external_id: string }>(
    transaction,
    sql`kept as (
      insert into commitments as known (external_id, number, source, text, title, actor, made_on, made_by, activity_id,
        committee_id, ministry_id, category, own_state, house_state, house_state_raw, settled_on, deadline_words,
        deadline_from, deadline_to, deadline_precision, every_months, created_at, changed_at, withdrawn_at)
      select arrived.external_id, arrived.number, 'register', arrived.text, arrived.title, arrived.actor,
        coalesce(activities.date, arrived.made_on), arrived.made_by, activities.id, activities.committee_id,
        (select id from ministries where lower(arrived.ministry) in (lower(name_nl), lower(abbreviation))
          or lower(name_nl) = lower(arrived.department) order by id limit 1),
        null, ${state}, arrived.house_state, arrived.house_state_raw,
        case when ${state} in ('afgedaan', 'niet uitgevoerd', 'vervallen') then arrived.settled_on end,
        arrived.deadline ->> 'words', (arrived.deadline ->> 'from')::date, (arrived.deadline ->> 'to')::date,
        arrived.deadline ->> 'precision', arrived.every_months, ${at}, ${at}, case when arrived.is_deleted then ${at} end
      from pg_temp.commitment_now arrived
      left join activities on activities.external_id = arrived.activity
        or (arrived.activity is null and activities.number = arrived.activity_number)
      on conflict (external_id) do update set number = excluded.number, text = excluded.text,
        title = case when known.text = excluded.text then known.title else excluded.title end,
        actor = excluded.actor, made_on = excluded.made_on, made_by = excluded.made_by, activity_id = excluded.activity_id,
        committee_id = excluded.committee_id, ministry_id = coalesce(excluded.ministry_id, known.ministry_id),
        own_state = case when exists (select from judgements where commitment_id = known.id and side = 'own')
          then known.own_state else excluded.own_state end,
        settled_on = case when exists (select from judgements where commitment_id = known.id and side = 'own')
          then known.settled_on else excluded.settled_on end,
        house_state = excluded.house_state, house_state_raw = excluded.house_state_raw,
        withdrawn_at = case when excluded.withdrawn_at is not null then coalesce(known.withdrawn_at, excluded.withdrawn_at) end,
        changed_at = excluded.changed_at, version = known.version + 1
      where (known.number, known.text, known.actor, known.made_on, known.made_by, known.activity_id, known.committee_id,
          known.house_state, known.house_state_raw, known.withdrawn_at is null)
        is distinct from (excluded.number, excluded.text, excluded.actor, excluded.made_on, excluded.made_by,
          excluded.activity_id, excluded.committee_id, excluded.house_state, excluded.house_state_raw,
          excluded.withdrawn_at is null)
      returning known.id, known.external_id
    )`,
    sql`select id, external_id from kept`,
  );
  await transaction.execute(sql`update commitments set withdrawn_at = ${at}, changed_at = ${at}, version = version + 1
    where external_id = any(${`{${records
      .filter((record) => record.isDeleted)
      .map(({ id }) => id)
      .join(',')}}`}::uuid[])
      and withdrawn_at is null`);
  await keepTerms(transaction, now);
  await keepHouseJudgements(transaction, now);
  await keepAddressees(transaction);
  await keepRelations(transaction);
  const ids = kept.map(({ id }) => id);
  if (ids.length > 0) {
    await transaction.execute(sql`select index_commitments(${`{${ids.join(',')}}`}::bigint[])`);
  }
  const facts = new Map(told.map((row) => [row.external_id, row]));
  return kept.flatMap(({ id, external_id }): HistoryRecord[] => {
    const is = facts.get(external_id);
    return is ? historyOf(id, before.get(external_id) ?? null, is) : [];
  });
}

function historyOf(
  id: number,
  was: KnownCommitment | null,
  is: NonNullable<ReturnType<typeof commitmentOf>>,
): HistoryRecord[] {
  const subject = { kind: 'commitment' as const, id, name: is.number };
  if (was === null) {
    const after = { text: is.text, state: is.house_state, deadline: is.deadline?.words ?? null };
    return [{ action: 'commitment.created', subject, before: null, after }];
  }
  const entries: HistoryRecord[] = [];
  if (was.is_withdrawn !== is.is_deleted) {
    const action = is.is_deleted ? 'commitment.withdrawn' : 'commitment.restored';
    entries.push({ action, subject, before: null, after: null });
  }
  const fields = changedFields<Record<string, unknown>>({ text: was.text }, { text: is.text });
  if (fields) entries.push({ action: 'commitment.changed', subject, ...fields });
  if (was.house_state_raw !== is.house_state_raw) {
    entries.push({
      action: 'commitment.state',
      subject,
      before: { side: 'house', state: was.house_state ?? was.house_state_raw },
      after: { side: 'house', state: is.house_state ?? is.house_state_raw },
    });
  }
  return entries;
}

/** Activities and letters that commitments name before they arrive. */
async function expectOthers(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`insert into activities (external_id) select distinct activity from pg_temp.commitment_now arrived
    where activity is not null and not exists (select from activities where external_id = arrived.activity) on conflict do nothing`);
  await transaction.execute(sql`insert into kamerstukken (external_id) select distinct letter from pg_temp.commitment_now arrived
    where letter is not null and not exists (select from kamerstukken where external_id = arrived.letter) on conflict do nothing`);
  await transaction.execute(sql`insert into kamerstukken (document_number) select distinct letter_number from pg_temp.commitment_now arrived
    where letter_number is not null and not exists (select from kamerstukken where document_number = arrived.letter_number)
    on conflict do nothing`);
}

/** The term in the text, unless somebody has set one: then that stands. */
async function keepTerms(transaction: Transaction, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const untouched = sql`not exists (select from commitment_deadlines other where other.commitment_id = known.id
    and (other.set_by is not null or other.position > 1))`;
  await transaction.execute(sql`delete from commitment_deadlines term using pg_temp.commitment_now arrived, commitments known
    where known.external_id = arrived.external_id and term.commitment_id = known.id and ${untouched}
      and (term.words, term."from", term."to") is distinct from (arrived.deadline ->> 'words',
        (arrived.deadline ->> 'from')::date, (arrived.deadline ->> 'to')::date)`);
  await transaction.execute(sql`
    insert into commitment_deadlines (commitment_id, position, words, "from", "to", precision, rule, is_approximate, anchor, set_at)
    select known.id, 1, deadline ->> 'words', (deadline ->> 'from')::date, (deadline ->> 'to')::date,
      deadline ->> 'precision', deadline ->> 'rule', (deadline ->> 'isApproximate')::boolean, (deadline ->> 'anchor')::date, ${at}
    from pg_temp.commitment_now arrived join commitments known using (external_id)
    where jsonb_typeof(arrived.deadline) = 'object'
      and not exists (select from commitment_deadlines other where other.commitment_id = known.id)`);
  await transaction.execute(sql`update commitments known set deadline_words = arrived.deadline ->> 'words',
      deadline_from = (arrived.deadline ->> 'from')::date, deadline_to = (arrived.deadline ->> 'to')::date,
      deadline_precision = arrived.deadline ->> 'precision', every_months = arrived.every_months
    from pg_temp.commitment_now arrived where known.external_id = arrived.external_id and ${untouched}
      and (known.deadline_words, known.deadline_from, known.deadline_to) is distinct from
        (arrived.deadline ->> 'words', (arrived.deadline ->> 'from')::date, (arrived.deadline ->> 'to')::date)`);
}

/** What the House registers, each word once, with the letter that settles it as its evidence. */
async function keepHouseJudgements(transaction: Transaction, now: Date): Promise<void> {
  const letter = sql`(select id from kamerstukken where kamerstukken.external_id = arrived.letter
    or (arrived.letter is null and kamerstukken.document_number = arrived.letter_number) order by id limit 1)`;
  await transaction.execute(sql`
    insert into judgements (commitment_id, side, state, raw, judged_on, kamerstuk_id, recorded_at)
    select known.id, 'house', arrived.house_state, arrived.house_state_raw,
      case when arrived.house_state = 'openstaand' then coalesce(arrived.made_on, ${now.toISOString()}::date)
        else coalesce(arrived.settled_on, arrived.made_on, ${now.toISOString()}::date) end,
      ${letter}, ${now.toISOString()}::timestamptz
    from pg_temp.commitment_now arrived join commitments known using (external_id)
    where arrived.house_state is not null and not arrived.is_deleted
      and (select last.raw from judgements last where last.commitment_id = known.id and last.side = 'house'
        order by last.recorded_at desc, last.id desc limit 1) is distinct from arrived.house_state_raw`);
  await transaction.execute(sql`update judgements known set kamerstuk_id = ${letter}
    from pg_temp.commitment_now arrived join commitments using (external_id)
    where known.commitment_id = commitments.id and known.side = 'house' and known.raw = arrived.house_state_raw
      and known.kamerstuk_id is distinct from ${letter}`);
}

async function keepAddressees(transaction: Transaction): Promise<void> {
  const named = sql`
    select commitments.id as commitment_id, people.name, people.id as person_id, null::bigint as fractie_id
    from pg_temp.commitment_now arrived join commitments using (external_id)
    cross join lateral jsonb_array_elements_text(arrived.people) who join people on people.external_id = who::uuid
    union
    select commitments.id, fracties.abbreviation, null, fracties.id
    from pg_temp.commitment_now arrived join commitments using (external_id)
    cross join lateral jsonb_array_elements_text(arrived.fracties) who join fracties on fracties.external_id = who::uuid`;
  await transaction.execute(sql`insert into commitment_addressees (commitment_id, name, person_id, fractie_id)
    select commitment_id, name, person_id, fractie_id from (${named}) named
    where not exists (select from commitment_addressees known where known.commitment_id = named.commitment_id
      and known.person_id is not distinct from named.person_id and known.fractie_id is not distinct from named.fractie_id)`);
}

/** Which commitment repeats, amends or supplements which. The register is small: all of it, whoever came last. */
async function keepRelations(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`
    with told as (
      select one.id as from_id, other.id as to_id, relation.kind
      from source_records record
      cross join (values ('IsHerhalingVan', 'repeats', false), ('IsHerhaaldDoor', 'repeats', true),
        ('IsWijzigingVan', 'amends', false), ('IsGewijzigdDoor', 'amends', true),
        ('IsAanvullingOp', 'supplements', false), ('IsAangevuldVanuit', 'supplements', true)) as relation (name, kind, is_reverse)
      cross join lateral jsonb_array_elements_text(case when jsonb_typeof(record.relations -> relation.name) = 'array'
        then record.relations -> relation.name else '[]' end) named
      join commitments one on one.external_id = case when relation.is_reverse then named::uuid else record.id end
      join commitments other on other.external_id = case when relation.is_reverse then record.id else named::uuid end
      where record.category = 'Toezegging' and not record.is_deleted and one.id <> other.id
    ), gone as (
      delete from commitment_relations known where known.source = 'register'
        and not exists (select from told where (told.from_id, told.to_id, told.kind) = (known.from_id, known.to_id, known.kind))
    )
    insert into commitment_relations (from_id, to_id, kind, source)
    select distinct from_id, to_id, kind, 'register' from told on conflict do nothing`);
}
