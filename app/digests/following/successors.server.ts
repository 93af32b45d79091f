import { sql } from 'drizzle-orm';
import { jsonRows } from '~db/json-rows';

/** A followed person who left an office or the House, and whom a reader may want to follow now. */
export interface Successor {
  personId: number;
  person: string;
  /** "Minister van Buitenlandse Zaken", or the name of the fractie. */
  left: string;
  until: string;
  /** The present holder of the office, or the fractie that was left; never followed of itself. */
  next: { kind: 'person' | 'fractie'; id: number; name: string };
}

/** How long after somebody left it is still said. */
const MONTHS = 18;

/**
 * For the people that a reader follows and who left: the present holder of the same office, and for who left
 * the House the fractie. Only what the reader does not follow yet. One statement.
 */
export function successorsFor(followerId: number, today: string): Promise<Successor[]> {
  const isRecent = sql`held.until < ${today}::date and held.until >= ${today}::date - make_interval(months => ${MONTHS})`;
  return jsonRows(sql`
    with followed as (
      select people.id, people.name from follows join people on people.id = follows.subject_id
      where follows.follower_id = ${followerId} and follows.kind = 'person' and follows.stopped_at is null
    ), offices as (
      select distinct on (held.person_id, held.office) held.* from office_holders held
      join followed on followed.id = held.person_id
      order by held.person_id, held.office, held.until desc nulls first
    ), memberships as (
      select distinct on (held.person_id) held.* from fractie_memberships held
      join followed on followed.id = held.person_id
      order by held.person_id, held.until desc nulls first
    ), candidates as (
      select held.person_id, held.office as "left", held.until, 'person' as kind, next.person_id as next_id, people.name
      from offices held join office_holders next on lower(next.office) = lower(held.office)
        and next.person_id <> held.person_id and (next.until is null or next.until >= ${today}::date)
        and (next."from" is null or next."from" <= ${today}::date)
      join people on people.id = next.person_id
      where ${isRecent}
      union all
      select held.person_id, fracties.name, held.until, 'fractie', fracties.id, fracties.name
      from memberships held join fracties on fracties.id = held.fractie_id
      where ${isRecent}
    )
    select candidates.person_id as "personId", followed.name as person, candidates."left", candidates.until,
      json_build_object('kind', candidates.kind, 'id', candidates.next_id, 'name', candidates.name) as next
    from candidates join followed on followed.id = candidates.person_id
    where not exists (select from follows other where other.follower_id = ${followerId} and other.stopped_at is null
      and other.kind = candidates.kind and other.subject_id = candidates.next_id)
    order by candidates.until desc, followed.name`);
}
