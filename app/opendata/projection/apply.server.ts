import { sql } from 'drizzle-orm';
import { record } from '~/history/changes.server';
import type { HistoryRecord } from '~/history/history';
import { calendar } from '~/kamerstukken/calendar.server';
import type { Transaction } from '~db/client';
import { alarmOf } from '../disagreements/disagreement';
import { possiblySame } from '../disagreements/same-motions.server';
import { contradictions } from '../disagreements/standing.server';
import { unseenValues } from '../mapping/unseen-values';
import type { MirroredRecord } from '../mapping/versions';
import type { SourceRecord } from '../source-record';
import type { Alarm } from '../synchronisation/alarm';
import { SYNCHRONISATION } from '../synchronisation/alarms.server';
import { takeTurn } from '../synchronisation/lock.server';
import { type Arrived, type KeptCases, keepCases } from './cases.server';
import { keepCommitments } from './commitments.server';
import { keepAgenda, keepDecisions, keepVotes, settleDecisions } from './decisions.server';
import { disagreements } from './disagreements.server';
import { type MirrorChange, mirror } from './mirror.server';
import { deriveMotions } from './motions.server';
import { keepDossiers } from './papers.server';
import {
  keepCommittees,
  keepFracties,
  keepMemberships,
  keepPeople,
  unknownFractieNames,
} from './people.server';

export interface Applied {
  /** Records that were handed over. */
  records: number;
  /** Records that say something new. */
  changed: number;
  alarms: Alarm[];
}

/**
 * Takes a page of the House's records over: into the mirror of the source, and from there into what people
 * see, in sets. The result is the same whatever the order and however often records come; what people added
 * is not touched. `origin` tells the history whether this is news or a load of what was there before
 * (docs/decisions/0028). The caller commits, with its checkpoint; alarms are his to raise.
 *
 * Pages take turns. One that is `ahead` mirrors its records before its turn comes, beside the page that has it.
 * @throws a passing fault when another page brought one of its records meanwhile: the page is to be taken over anew
 */
export async function applyRecords(
  transaction: Transaction,
  records: readonly SourceRecord[],
  now: Date,
  origin: 'sync' | 'load' = 'sync',
  { isAhead = false } = {},
): Promise<Applied> {
  if (!isAhead) await takeTurn(transaction);
  // A page is a few thousand rows that are looked up in tables of any size, about which a fresh database has
  // no statistics yet: every plan is one of index look-ups.
  await transaction.execute(sql`select set_config('gestand.defers_search', 'yes', true),
    set_config('enable_seqscan', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('random_page_cost', '0.2', true), set_config('default_statistics_target', '10', true), set_config('jit', 'off', true)`);
  const { changed } = await mirror(transaction, records);
  if (isAhead) await takeTurn(transaction);
  const alarms: Alarm[] = [];
  if (changed.length > 0) {
    const history = await project(transaction, changed, now, alarms);
    await record(transaction, { ...SYNCHRONISATION, origin }, now, ...history);
  }
  await transaction.execute(sql`select set_config('gestand.defers_search', 'no', true),
    set_config('enable_seqscan', 'on', true)`);
  return { records: records.length, changed: changed.length, alarms };
}

async function project(
  transaction: Transaction,
  changes: MirrorChange['changed'],
  now: Date,
  alarms: Alarm[],
): Promise<HistoryRecord[]> {
  const arrived: Arrived = (category) => changes.flatMap(({ is }) => (is.category === category ? is : []));
  for (const { is } of changes) alarms.push(...unseenValues(is));

  await keepWho(transaction, arrived, now);
  const dossiers = arrived('Kamerstukdossier');
  if (dossiers.length > 0) await keepDossiers(transaction, dossiers, now);
  await keepAgenda(transaction, arrived('Activiteit'), arrived('Agendapunt'), now);

  const cases = await keepCases(transaction, arrived, now);
  const history = [...cases.history];
  const decided = await keepDecisions(transaction, arrived('Besluit'), now);
  const settled = await settleDecisions(
    transaction,
    cases.created,
    arrived('Activiteit').map(({ id }) => id),
    arrived('Agendapunt').map(({ id }) => id),
  );
  const voted = await keepVotes(transaction, arrived('Stemming'), alarms);
  const derived = [...cases.derived, ...decided, ...settled, ...voted];
  history.push(...(await deriveMotions(transaction, derived, new Set(cases.created))));
  const commitments = arrived('Toezegging');
  if (commitments.length > 0) {
    history.push(...(await keepCommitments(transaction, commitments, await calendar(transaction), now)));
  }
  alarms.push(
    ...(await disagreements(transaction, history)),
    ...(await possiblySame({ registered: cases.motions }, { transaction })).map(alarmOf),
    ...(await contradictions(derived, { transaction })).map(alarmOf),
  );
  await index(transaction, cases.found, arrived);
  return history;
}

async function keepWho(transaction: Transaction, arrived: Arrived, now: Date): Promise<void> {
  const people = arrived('Persoon');
  if (people.length > 0) await keepPeople(transaction, people, now);
  const committees = arrived('Commissie');
  if (committees.length > 0) await keepCommittees(transaction, committees, now);
  const printed = await unknownFractieNames(transaction, arrived('Stemming'), [
    ...arrived('ZaakActor'),
    ...arrived('DocumentActor'),
  ]);
  if (printed.length > 0 || arrived('Fractie').length > 0) await keepFracties(transaction, printed, now);
  const isSeated = [
    ...people,
    ...arrived('Fractie'),
    ...arrived('FractieZetel'),
    ...arrived('FractieZetelPersoon'),
  ];
  if (isSeated.length > 0) await keepMemberships(transaction);
}

const idList = (records: readonly MirroredRecord[]): string => `{${records.map(({ id }) => id).join(',')}}`;

/** Brings the search index in step, once for all that was written: its triggers were told to wait. */
async function index(
  transaction: Transaction,
  { motions, papers }: KeptCases['found'],
  arrived: Arrived,
): Promise<void> {
  const ids = (numbers: readonly number[]) => `{${[...new Set(numbers)].join(',')}}`;
  if (motions.length > 0) await transaction.execute(sql`select index_motions(${ids(motions)}::bigint[])`);
  if (papers.length > 0) await transaction.execute(sql`select index_papers(${ids(papers)}::bigint[])`);
  const people = idList(arrived('Persoon'));
  if (people !== '{}')
    await transaction.execute(
      sql`select index_people(array(select id from people where external_id = any(${people}::uuid[])))`,
    );
  const dossiers = idList(arrived('Kamerstukdossier'));
  if (dossiers !== '{}')
    await transaction.execute(
      sql`select index_dossiers(array(select id from dossiers where external_id = any(${dossiers}::uuid[])))`,
    );
}
