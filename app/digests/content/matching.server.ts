import { type SQL, sql } from 'drizzle-orm';
import { internalOrganisation, type Viewer } from '~/accounts/viewer';
import { actionsList } from '~/search/actions-list.server';
import { commitmentsList } from '~/search/commitments-list.server';
import { dossiersList } from '~/search/dossiers-list.server';
import { lettersList } from '~/search/letters-list.server';
import { isInList, type ListDescription } from '~/search/list-query.server';
import type { ListName } from '~/search/lists';
import { motionsList } from '~/search/motions-list.server';
import { jsonRows } from '~db/json-rows';
import { readListAddress } from '../following/following';
import type { NewsKind } from './news';

/** Ids of records by kind: what changed, or is due. */
export type Subjects = Record<NewsKind, Set<number>>;

/** A record, and something by which it is followed. */
export interface Reach {
  kind: NewsKind;
  id: number;
  target_kind: string;
  target_id: number;
}

/** Ids as one parameter of a statement. */
export const idArray = (values: Iterable<number>): SQL => sql`${`{${[...values].join(',')}}`}::bigint[]`;

const ids = (subjects: Subjects, kind: NewsKind): SQL => idArray(subjects[kind]);

/**
 * By what each record is followed: itself, its papers, dossiers, people, fracties, ministry and committee,
 * and one step up the chain: an action reaches who follows its commitment, motion or letter, a commitment
 * who follows its motion or letter, a motion who follows the letter about it or the motion that it replaces.
 * One statement, whoever asks.
 */
export function reachOf(subjects: Subjects): Promise<Reach[]> {
  const motion = (target: string, id: SQL, from: SQL) =>
    sql`select 'motion' as kind, motions.id, ${target}::text as target_kind, ${id} as target_id
      from motions ${from} where motions.id = any(${ids(subjects, 'motion')})`;
  const commitment = (target: string, id: SQL, from: SQL) =>
    sql`select 'commitment', commitments.id, ${target}, ${id}
      from commitments ${from} where commitments.id = any(${ids(subjects, 'commitment')})`;
  const action = (target: string, id: SQL, from: SQL) =>
    sql`select 'action', link.action_id, ${target}, ${id}
      from follow_up_links link ${from} where link.action_id = any(${ids(subjects, 'action')})`;
  const paper = (target: string, id: SQL, from: SQL) =>
    sql`select 'kamerstuk', paper.id, ${target}, ${id}
      from kamerstukken paper ${from} where paper.id = any(${ids(subjects, 'kamerstuk')})`;
  const placed = (column: SQL) => sql`join kamerstuk_dossiers placed on placed.kamerstuk_id = ${column}`;
  const none = sql``;
  return jsonRows(
    sql`select reach.* from (${sql.join(
      [
        motion('motion', sql`motions.id`, none),
        motion('kamerstuk', sql`motions.kamerstuk_id`, none),
        motion('ministry', sql`motions.ministry_id`, none),
        motion('dossier', sql`placed.dossier_id`, placed(sql`motions.kamerstuk_id`)),
        motion(
          'dossier',
          sql`filed.dossier_id`,
          sql`join zaak_dossiers filed on filed.zaak_id = motions.zaak_id`,
        ),
        motion(
          'person',
          sql`signatory.person_id`,
          sql`join motion_signatories signatory on signatory.motion_id = motions.id`,
        ),
        motion(
          'fractie',
          sql`signatory.fractie_id`,
          sql`join motion_signatories signatory on signatory.motion_id = motions.id`,
        ),
        motion(
          'person',
          sql`stated.person_id`,
          sql`join statements_of_advice stated on stated.motion_id = motions.id`,
        ),
        motion(
          'committee',
          sql`debate.committee_id`,
          sql`join activities debate on debate.id = motions.debate_id`,
        ),
        motion(
          'kamerstuk',
          sql`about.letter_id`,
          sql`join letter_motion_links about on about.motion_id = motions.id and about.state = 'confirmed'`,
        ),
        motion(
          'motion',
          sql`replaced.replaced_motion_id`,
          sql`join motion_replacements replaced on replaced.replacement_motion_id = motions.id`,
        ),
        commitment('commitment', sql`commitments.id`, none),
        commitment('kamerstuk', sql`commitments.kamerstuk_id`, none),
        commitment('ministry', sql`commitments.ministry_id`, none),
        commitment('committee', sql`commitments.committee_id`, none),
        commitment('person', sql`commitments.made_by_person_id`, none),
        commitment('dossier', sql`placed.dossier_id`, placed(sql`commitments.kamerstuk_id`)),
        commitment(
          'motion',
          sql`served.motion_id`,
          sql`join commitment_motions served on served.commitment_id = commitments.id`,
        ),
        commitment(
          'dossier',
          sql`placed.dossier_id`,
          sql`join commitment_motions served on served.commitment_id = commitments.id
          join motions on motions.id = served.motion_id ${placed(sql`motions.kamerstuk_id`)}`,
        ),
        commitment(
          'person',
          sql`sender.person_id`,
          sql`join letter_senders sender on sender.kamerstuk_id = commitments.kamerstuk_id`,
        ),
        commitment(
          'person',
          sql`addressed.person_id`,
          sql`join commitment_addressees addressed on addressed.commitment_id = commitments.id`,
        ),
        commitment(
          'fractie',
          sql`addressed.fractie_id`,
          sql`join commitment_addressees addressed on addressed.commitment_id = commitments.id`,
        ),
        commitment(
          'committee',
          sql`addressed.committee_id`,
          sql`join commitment_addressees addressed on addressed.commitment_id = commitments.id`,
        ),
        commitment(
          'committee',
          sql`debate.committee_id`,
          sql`join activities debate on debate.id = commitments.activity_id`,
        ),
        commitment(
          'commitment',
          sql`earlier.to_id`,
          sql`join commitment_relations earlier on earlier.from_id = commitments.id`,
        ),
        sql`select 'action', id, 'action', id from follow_up_actions where id = any(${ids(subjects, 'action')})`,
        sql`select 'action', follow_up_actions.id, 'ministry', ministries.id from follow_up_actions
          join ministries on ministries.organisation_id = follow_up_actions.organisation_id
          where follow_up_actions.id = any(${ids(subjects, 'action')})`,
        action('motion', sql`link.motion_id`, none),
        action('commitment', sql`link.commitment_id`, none),
        action('kamerstuk', sql`link.kamerstuk_id`, none),
        action(
          'dossier',
          sql`placed.dossier_id`,
          sql`left join motions on motions.id = link.motion_id
          left join commitments on commitments.id = link.commitment_id
          ${placed(sql`coalesce(motions.kamerstuk_id, commitments.kamerstuk_id, link.kamerstuk_id)`)}`,
        ),
        paper('kamerstuk', sql`paper.id`, none),
        paper('dossier', sql`placed.dossier_id`, placed(sql`paper.id`)),
        paper('ministry', sql`letters.ministry_id`, sql`join letters on letters.kamerstuk_id = paper.id`),
        paper(
          'ministry',
          sql`sender.ministry_id`,
          sql`join letter_senders sender on sender.kamerstuk_id = paper.id`,
        ),
        paper(
          'person',
          sql`sender.person_id`,
          sql`join letter_senders sender on sender.kamerstuk_id = paper.id`,
        ),
        paper(
          'motion',
          sql`about.motion_id`,
          sql`join letter_motion_links about on about.letter_id = paper.id and about.state = 'confirmed'`,
        ),
        sql`select 'dossier', id, 'dossier', id from dossiers where id = any(${ids(subjects, 'dossier')})`,
      ],
      sql` union `,
    )}) reach where reach.target_id is not null`,
  );
}

/** A followed list as one kind of viewer sees it on a day. */
export interface AskedList {
  address: string;
  viewer: Viewer;
  today: string;
}

export const listKey = ({ address, viewer, today }: AskedList): string =>
  `${address} ${internalOrganisation(viewer)} ${today}`;

export interface ListMatch {
  kind: NewsKind;
  id: number;
  /** Whether it stands in the list now; else it would but for what changes about a record. */
  isIn: boolean;
}

const DESCRIPTIONS: Record<
  ListName,
  { kind: NewsKind; list: ListDescription<{ id: number }>; passing: string[] }
> = {
  moties: { kind: 'motion', list: motionsList, passing: ['uitslag', 'advies', 'uitvoering'] },
  toezeggingen: { kind: 'commitment', list: commitmentsList, passing: ['staat', 'termijn'] },
  brieven: { kind: 'kamerstuk', list: lettersList, passing: [] },
  dossiers: { kind: 'dossier', list: dossiersList, passing: ['staat'] },
  acties: { kind: 'action', list: actionsList, passing: ['staat', 'termijn'] },
};

/** Which records stand in which lists, by each list's own condition: one statement for all lists. */
export async function inLists(
  lists: readonly AskedList[],
  subjects: Subjects,
): Promise<Map<string, ListMatch[]>> {
  const parts = lists.flatMap((asked, index) => {
    const read = readListAddress(asked.address);
    if (!read) return [];
    const { kind, list, passing } = DESCRIPTIONS[read.shape.name];
    if (subjects[kind].size === 0) return [];
    const lasting = {
      ...read.state,
      filters: Object.fromEntries(
        Object.entries(read.state.filters).filter(([name]) => !passing.includes(name)),
      ),
    };
    return [
      sql`select ${index}::integer as list, ${kind}::text as kind, item.id, (${isInList(list, asked, read.state)}) as is_in
        from ${list.table} item ${list.joins ?? sql``}
        where item.id = any(${ids(subjects, kind)}) and ${isInList(list, asked, lasting)}`,
    ];
  });
  const found = new Map<string, ListMatch[]>(lists.map((asked) => [listKey(asked), []]));
  if (parts.length === 0) return found;
  const rows = await jsonRows<{ list: number; kind: NewsKind; id: number; is_in: boolean | null }>(
    sql.join(parts, sql` union all `),
  );
  for (const { list, kind, id, is_in } of rows) {
    const asked = lists[list];
    if (asked) found.get(listKey(asked))?.push({ kind, id, isIn: is_in === true });
  }
  return found;
}
