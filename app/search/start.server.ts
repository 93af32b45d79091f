import { sql } from 'drizzle-orm';
import { internalOrganisation, mayEdit, type Viewer } from '~/accounts/viewer';
import { addDays } from '~/deadlines/plain-date';
import { jsonRows } from '~db/json-rows';
import { actionsList } from './actions-list.server';
import { commitmentsList } from './commitments-list.server';
import { excerptOf } from './excerpt.server';

export interface ChangedThisWeek {
  id: number;
  at: string;
  action: string;
  subject_kind: string;
  subject_id: number;
  subject_name: string;
  /** Title of a motion, commitment or letter; the number of a commitment. */
  title: string | null;
  number: string | null;
}

/** At most this many entries of a busy week are looked at; each record is named once, by its latest change. */
const ENTRIES = 300;

/** What changed in the past seven days, the latest first, as this viewer may know it. One statement. */
export function changedThisWeek(viewer: Viewer, today: string, size = 12): Promise<ChangedThisWeek[]> {
  const organisationId = internalOrganisation(viewer);
  return jsonRows(sql`
    with latest as materialized (
      select entry.* from history_entries entry
      where entry.at >= ${addDays(today, -7)}::date and entry.origin <> 'load'
        and entry.subject_kind in ('motion', 'commitment', 'action', 'kamerstuk')
        and (entry.organisation_id is null or entry.organisation_id = ${organisationId}::bigint)
      order by entry.at desc, entry.id desc limit ${ENTRIES}
    ), once as (
      select distinct on (latest.subject_kind, latest.subject_id) latest.* from latest
      order by latest.subject_kind, latest.subject_id, latest.at desc, latest.id desc
    )
    select once.id, once.at, once.action, once.subject_kind, once.subject_id, once.subject_name,
      coalesce(motions.title, commitments.title, kamerstukken.title) as title, commitments.number
    from once
    left join motions on once.subject_kind = 'motion' and motions.id = once.subject_id
    left join commitments on once.subject_kind = 'commitment' and commitments.id = once.subject_id
    left join kamerstukken on once.subject_kind = 'kamerstuk' and kamerstukken.id = once.subject_id
    where once.subject_kind <> 'commitment' or (commitments.id is not null
      and (commitments.own_state <> 'concept' or commitments.organisation_id = ${organisationId}::bigint))
    order by once.at desc, once.id desc limit ${size}`);
}

export interface OpenReading {
  id: number;
  title: string;
  brought_in_at: string;
  open: number;
}

/** Letters that were read and wait for a person of the viewer's organisation. One statement; none for others. */
export async function openReadings(viewer: Viewer, size = 8): Promise<OpenReading[]> {
  const organisationId = internalOrganisation(viewer);
  if (organisationId === null) return [];
  return jsonRows(sql`
    select intake.id, coalesce(intake.frame ->> 'title', intake.key, intake.file_name, '') as title,
      intake.brought_in_at, (select count(*) from proposals
        where proposals.intake_id = intake.id and proposals.decision = 'open') as open
    from intakes intake where intake.organisation_id = ${organisationId} and intake.state = 'open'
    order by intake.brought_in_at desc limit ${size}`);
}

const NOT_FINISHED = ['te laat', 'binnenkort', 'later', 'geen datum'];

/** What the start page shows this viewer: staff their own work, readers what is overdue, everybody what changed. */
export async function startOf(viewer: Viewer, today: string) {
  const question = { viewer, today };
  const isStaff = mayEdit(viewer);
  const owner = isStaff ? [String(viewer.userId)] : [];
  const [mine, myActions, overdue, readings, changed] = await Promise.all([
    isStaff ? excerptOf(commitmentsList, question, { termijn: NOT_FINISHED, behandelaar: owner }) : null,
    isStaff ? excerptOf(actionsList, question, { termijn: NOT_FINISHED, behandelaar: owner }) : null,
    isStaff ? null : excerptOf(commitmentsList, question, { termijn: ['te laat'] }),
    openReadings(viewer),
    changedThisWeek(viewer, today),
  ]);
  return { today, isStaff, isPublic: viewer.kind === 'public', mine, myActions, overdue, readings, changed };
}
