import { sql } from 'drizzle-orm';
import { isChoice } from '~/motions/ballot';
import type { Transaction } from '~db/client';
import { FACTS } from '../mapping/facts';
import { hasContent, textOf } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import type { Alarm } from '../synchronisation/alarm';
import { stage, writtenRows } from './staging.server';
import { expectZaken } from './zaken.server';

/** Activities and the items on their agendas; an item may come before its activity. */
export async function keepAgenda(
  transaction: Transaction,
  activities: readonly MirroredRecord[],
  items: readonly MirroredRecord[],
  now: Date,
): Promise<void> {
  if (activities.length > 0) {
    await stage(
      transaction,
      'activity_now',
      {
        external_id: 'uuid',
        number: 'text',
        kind: 'text',
        subject: 'text',
        date: 'date',
        committee: 'uuid',
        is_deleted: 'boolean',
        has_content: 'boolean',
      },
      activities.map((record) => ({
        external_id: record.id,
        ...FACTS.Activiteit(record),
        is_deleted: record.isDeleted,
        has_content: hasContent(record),
      })),
    );
    await transaction.execute(sql`update activities set external_id = arrived.external_id from pg_temp.activity_now arrived
      where activities.external_id is null and activities.number = arrived.number
        and not exists (select from activities known where known.external_id = arrived.external_id)`);
    await transaction.execute(sql`
      insert into activities as known (external_id, number, kind, subject, date, committee_id, withdrawn_at)
      select arrived.external_id,
        case when not exists (select from activities other where other.number = arrived.number
          and other.external_id is distinct from arrived.external_id) then arrived.number end,
        arrived.kind, arrived.subject, arrived.date, committees.id,
        case when is_deleted then ${now.toISOString()}::timestamptz end
      from pg_temp.activity_now arrived left join committees on committees.external_id = arrived.committee
      where has_content
      on conflict (external_id) do update set number = excluded.number, kind = excluded.kind, subject = excluded.subject,
        date = excluded.date, committee_id = excluded.committee_id,
        withdrawn_at = case when excluded.withdrawn_at is not null then coalesce(known.withdrawn_at, excluded.withdrawn_at) end
      where (known.number, known.kind, known.subject, known.date, known.committee_id, known.withdrawn_at is null)
        is distinct from (excluded.number, excluded.kind, excluded.subject, excluded.date, excluded.committee_id, excluded.withdrawn_at is null)`);
  }
  if (items.length === 0) return;
  await stage(
    transaction,
    'item_now',
    { external_id: 'uuid', subject: 'text', activity: 'uuid' },
    items.filter(hasContent).map((record) => ({ external_id: record.id, ...FACTS.Agendapunt(record) })),
  );
  await transaction.execute(sql`insert into activities (external_id) select distinct activity from pg_temp.item_now arrived
    where activity is not null and not exists (select from activities where external_id = arrived.activity) on conflict do nothing`);
  await transaction.execute(sql`insert into agenda_items as known (external_id, subject, activity_id)
    select arrived.external_id, arrived.subject, activities.id from pg_temp.item_now arrived
    left join activities on activities.external_id = arrived.activity
    on conflict (external_id) do update set subject = excluded.subject, activity_id = excluded.activity_id
    where (known.subject, known.activity_id) is distinct from (excluded.subject, excluded.activity_id)`);
}

/**
 * Decisions on zaken, known or not, and under agenda items; one that names neither has nothing to stand with.
 * Answers the motions that they are on, before and after.
 */
export async function keepDecisions(
  transaction: Transaction,
  records: readonly MirroredRecord[],
  now: Date,
): Promise<number[]> {
  if (records.length === 0) return [];
  const rows = records
    .filter(hasContent)
    .map((record) => ({ external_id: record.id, ...FACTS.Besluit(record), is_deleted: record.isDeleted }));
  await expectZaken(transaction, new Set(rows.flatMap(({ zaak }) => zaak ?? [])));
  await stage(
    transaction,
    'decision_now',
    {
      external_id: 'uuid', kind: 'text', text: 'text', status: 'text', voting_form: 'text', position: 'integer',
      changed_at: 'timestamptz', zaak: 'uuid', agenda_item: 'uuid', is_deleted: 'boolean',
    }, // biome-ignore format: a list of columns
    rows,
  );
  await transaction.execute(sql`insert into agenda_items (external_id) select distinct agenda_item from pg_temp.decision_now arrived
    where agenda_item is not null and not exists (select from agenda_items where external_id = arrived.agenda_item) on conflict do nothing`);
  const touched = await writtenRows<{ motion_id: number }>(
    transaction,
    sql`before as (
        select decisions.motion_id from pg_temp.decision_now arrived join decisions using (external_id)
        where decisions.motion_id is not null
      ), kept as (
        insert into decisions as known (external_id, zaak_id, agenda_item_id, motion_id, activity_id, decided_on, kind,
          text, status, voting_form, position, changed_at, withdrawn_at)
        select arrived.external_id, zaken.id, agenda_items.id, motions.id, agenda_items.activity_id, activities.date,
          arrived.kind, arrived.text, arrived.status, arrived.voting_form, arrived.position, arrived.changed_at,
          case when arrived.is_deleted then ${now.toISOString()}::timestamptz end
        from pg_temp.decision_now arrived
        left join zaken on zaken.external_id = arrived.zaak left join motions on motions.zaak_id = zaken.id
        left join agenda_items on agenda_items.external_id = arrived.agenda_item
        left join activities on activities.id = agenda_items.activity_id
        where arrived.zaak is not null or arrived.agenda_item is not null
          or exists (select from decisions where external_id = arrived.external_id)
        on conflict (external_id) do update set zaak_id = coalesce(excluded.zaak_id, known.zaak_id),
          agenda_item_id = excluded.agenda_item_id, motion_id = coalesce(excluded.motion_id, known.motion_id), activity_id = excluded.activity_id, decided_on = excluded.decided_on,
          kind = excluded.kind, text = excluded.text, status = excluded.status, voting_form = excluded.voting_form,
          position = excluded.position, changed_at = excluded.changed_at,
          withdrawn_at = case when excluded.withdrawn_at is not null then coalesce(known.withdrawn_at, excluded.withdrawn_at) end
        where (known.zaak_id, known.agenda_item_id, known.motion_id, known.activity_id, known.decided_on, known.kind,
            known.text, known.status, known.voting_form, known.position, known.changed_at, known.withdrawn_at is null)
          is distinct from (coalesce(excluded.zaak_id, known.zaak_id), excluded.agenda_item_id,
            coalesce(excluded.motion_id, known.motion_id), excluded.activity_id,
            excluded.decided_on, excluded.kind, excluded.text, excluded.status, excluded.voting_form, excluded.position,
            excluded.changed_at, excluded.withdrawn_at is null)
        returning known.motion_id
      )`,
    sql`select motion_id from before union select motion_id from kept where motion_id is not null`,
  );
  return touched.map(({ motion_id }) => motion_id);
}

/** Decisions that waited for their motion, or for the day of their activity. Answers the motions. */
export async function settleDecisions(
  transaction: Transaction,
  motionIds: readonly number[],
  activityIds: readonly string[],
  itemIds: readonly string[],
): Promise<number[]> {
  const found: { motion_id: number }[] = [];
  if (motionIds.length > 0) {
    found.push(
      ...(await writtenRows<{ motion_id: number }>(
        transaction,
        sql`found as (update decisions set motion_id = motions.id from motions
            where motions.id = any(${`{${motionIds.join(',')}}`}::bigint[]) and decisions.zaak_id = motions.zaak_id
              and decisions.motion_id is distinct from motions.id returning decisions.motion_id)`,
        sql`select distinct motion_id from found`,
      )),
    );
  }
  if (activityIds.length > 0 || itemIds.length > 0) {
    found.push(
      ...(await writtenRows<{ motion_id: number }>(
        transaction,
        sql`found as (update decisions set activity_id = item.activity_id, decided_on = item.date
            from (
              select agenda_items.id, agenda_items.activity_id, activities.date from agenda_items
              left join activities on activities.id = agenda_items.activity_id
              where agenda_items.external_id = any(${`{${itemIds.join(',')}}`}::uuid[])
                or activities.external_id = any(${`{${activityIds.join(',')}}`}::uuid[])
            ) item
            where decisions.agenda_item_id = item.id
              and (decisions.activity_id, decisions.decided_on) is distinct from (item.activity_id, item.date)
            returning decisions.motion_id)`,
        sql`select distinct motion_id from found where motion_id is not null`,
      )),
    );
  }
  return found.map(({ motion_id }) => motion_id);
}

/** Votes of fracties and members, each with its word as printed. One that the House deleted is gone. Answers the motions that they are on. */
export async function keepVotes(
  transaction: Transaction,
  records: readonly MirroredRecord[],
  alarms: Alarm[],
): Promise<number[]> {
  if (records.length === 0) return [];
  const rows = records
    .filter(hasContent)
    .map((record) => ({
      record,
      row: { external_id: record.id, ...FACTS.Stemming(record), is_deleted: record.isDeleted },
    }))
    .filter(({ row }) => row.decision !== null);
  for (const { record, row } of rows) {
    if (isChoice(row.choice) || row.is_deleted) continue;
    alarms.push({
      kind: 'unseen value',
      category: 'Stemming',
      field: 'Soort',
      value: textOf(record, 'Soort'),
      exampleId: record.id,
    });
  }
  await stage(
    transaction,
    'vote_now',
    {
      external_id: 'uuid', choice: 'text', seats: 'integer', actor_name: 'text', fractie_name: 'text',
      is_member_vote: 'boolean', is_mistake: 'boolean', decision: 'uuid', person: 'uuid', fractie: 'uuid',
      is_deleted: 'boolean',
    }, // biome-ignore format: a list of columns
    rows.map(({ row }) => row),
  );
  await transaction.execute(sql`insert into decisions (external_id) select distinct decision from pg_temp.vote_now arrived
    where not exists (select from decisions where external_id = arrived.decision) on conflict do nothing`);
  await transaction.execute(sql`delete from votes using pg_temp.vote_now arrived
    where votes.external_id = arrived.external_id and arrived.is_deleted`);
  const touched = await writtenRows<{ motion_id: number }>(
    transaction,
    sql`kept as (
        insert into votes as known (external_id, decision_id, choice, seats, actor_name, fractie_name, person_id, fractie_id,
          is_member_vote, is_mistake)
        select arrived.external_id, decisions.id, arrived.choice, arrived.seats, arrived.actor_name, arrived.fractie_name,
          people.id, coalesce(named.fractie_id, fracties.id), arrived.is_member_vote, arrived.is_mistake
        from pg_temp.vote_now arrived join decisions on decisions.external_id = arrived.decision
        left join people on people.external_id = arrived.person
        left join fractie_names named on named.name = arrived.fractie_name
        left join fracties on fracties.external_id = arrived.fractie
        where not arrived.is_deleted and arrived.choice is not null
        on conflict (external_id) do update set decision_id = excluded.decision_id, choice = excluded.choice,
          seats = excluded.seats, actor_name = excluded.actor_name, fractie_name = excluded.fractie_name,
          person_id = excluded.person_id, fractie_id = excluded.fractie_id, is_member_vote = excluded.is_member_vote,
          is_mistake = excluded.is_mistake
        where (known.decision_id, known.choice, known.seats, known.actor_name, known.fractie_name, known.person_id,
            known.fractie_id, known.is_member_vote, known.is_mistake)
          is distinct from (excluded.decision_id, excluded.choice, excluded.seats, excluded.actor_name,
            excluded.fractie_name, excluded.person_id, excluded.fractie_id, excluded.is_member_vote, excluded.is_mistake)
        returning known.decision_id
      )`,
    sql`select distinct decisions.motion_id from (
        select decision_id from kept union select decisions.id from pg_temp.vote_now arrived
        join decisions on decisions.external_id = arrived.decision where arrived.is_deleted
      ) changed join decisions on decisions.id = changed.decision_id where decisions.motion_id is not null`,
  );
  return touched.map(({ motion_id }) => motion_id);
}
