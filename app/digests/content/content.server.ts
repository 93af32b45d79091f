import { setImmediate } from 'node:timers/promises';
import { internalOrganisation } from '~/accounts/viewer';
import { addDays, amsterdamInstant, plainDateAt } from '~/deadlines/plain-date';
import { printedNumber } from '~/kamerstukken/addresses';
import type { Locale } from '~/ui/i18n';
import type {
  BuildDigests,
  DigestBlock,
  DigestContent,
  DigestFollow,
  DigestItem,
  DigestPeriod,
  DigestReader,
} from '../digest';
import { nameOfFollow } from '../following/follow-names';
import { type NameToday, namesToday } from '../following/followed-records.server';
import {
  deadlinesBetween,
  type Facts,
  factsOf,
  figuresOf,
  newsBetween,
  type ReadDeadline,
  type ReadEntry,
} from './content-reads.server';
import { digestBlock, type Picked } from './digest-block';
import { sectionsOf } from './digest-sections';
import { enteredByTime, isByDeadline } from './entered-list';
import { hasLeft } from './left-list';
import { type AskedList, inLists, listKey, reachOf, type Subjects } from './matching.server';
import type { NewsKind } from './news';
import { isToTell } from './to-tell';

/** A record of which there is news, as found for a whole batch of readers. */
interface NewsRecord {
  kind: NewsKind;
  id: number;
  /** In order. */
  entries: Entry[];
  deadline: ReadDeadline | null;
}

/** An entry of the history, with its instant in milliseconds. */
type Entry = ReadEntry & { instant: number };

/** Which records an issue tells of, and which entries of each: chosen before the records are read. */
interface Pick {
  record: NewsRecord;
  entries: readonly Entry[];
  deadline: Picked['deadline'];
  because: DigestFollow[];
}

/** Readers whose issues are built before others get a turn: those that are being sent, and requests. */
const BUILT_AT_A_TIME = 50;

/**
 * Builds the issues of many readers: at most eight statements, however many readers, follows and records.
 * See docs/decisions/0023 for what is in an issue.
 */
export const buildDigests: BuildDigests = async (readers, periods) => {
  const asked = readers.flatMap((reader, index) => {
    const period = periods[index];
    return period ? [{ reader, period, today: plainDateAt(period.endsAt) }] : [];
  });
  if (asked.length === 0) return [];
  const news = await newsOf(asked);
  const matches = await matchesOf(asked, news);
  const picks = await inTurns(asked, (one) => picksFor(one, matches));
  const facts = await factsByKey(picks.flat());
  const figures = await figuresByPeriod(asked);
  const nameToday = await namesToday(picks.flat().flatMap(({ because }) => because));
  const blockOf = blocksFrom(facts);
  return inTurns(asked, (one, index): DigestContent => {
    const { reader, period } = one;
    const items = (picks[index] ?? []).flatMap((pick): DigestItem[] => {
      const block = blockOf(pick, one);
      if (!block) return [];
      const because = pick.because.map((follow) => becauseOf(follow, reader.locale, nameToday, block));
      return [{ block, because }];
    });
    return {
      period,
      locale: reader.locale,
      sections: sectionsOf(items),
      figures: figures.get(periodKey(period)) ?? NO_FIGURES,
    };
  });
};

async function inTurns<One, Made>(
  all: readonly One[],
  make: (one: One, index: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const [index, one] of all.entries()) {
    if (index % BUILT_AT_A_TIME === 0) await setImmediate();
    made.push(make(one, index));
  }
  return made;
}

interface Asked {
  reader: DigestReader;
  period: DigestPeriod;
  /** The day on which the period ends. */
  today: string;
}

const NO_FIGURES: DigestContent['figures'] = {
  newMotions: 0,
  decidedMotions: 0,
  newCommitments: 0,
  settledCommitments: 0,
  overdueCommitments: 0,
};

interface News {
  records: Map<string, NewsRecord>;
  subjects: Subjects;
}

const keyOf = (kind: string, id: number): string => `${kind} ${id}`;

/** What changed, and what was or will be due, since the first thing that any due follow has not told. */
async function newsOf(asked: readonly Asked[]): Promise<News> {
  const due = asked.flatMap(({ reader }) => reader.follows.filter((follow) => follow.isDue));
  const from = new Date(due.reduce((least, { toldUntil }) => Math.min(least, toldUntil.getTime()), Infinity));
  const until = new Date(Math.max(...asked.map(({ period }) => period.endsAt.getTime())));
  const news: News = { records: new Map(), subjects: emptySubjects() };
  if (due.length === 0 || from >= until) return news;
  const recordOf = (kind: NewsKind, id: number): NewsRecord => {
    const key = keyOf(kind, id);
    const record = news.records.get(key) ?? { kind, id, entries: [], deadline: null };
    news.records.set(key, record);
    news.subjects[kind].add(id);
    return record;
  };
  for (const entry of await newsBetween(from, until)) {
    recordOf(entry.kind, entry.subject_id).entries.push({ ...entry, instant: Date.parse(entry.at) });
  }
  if (asked.some(({ reader }) => reader.wantsDeadlines || reader.follows.some(isByDeadline))) {
    for (const deadline of await deadlinesBetween(addDays(plainDateAt(from), -1), plainDateAt(until))) {
      recordOf(deadline.kind, deadline.id).deadline = deadline;
    }
  }
  return news;
}

const emptySubjects = (): Subjects => ({
  motion: new Set(),
  commitment: new Set(),
  action: new Set(),
  kamerstuk: new Set(),
  dossier: new Set(),
});

/** The records that a follow of a reader leads to. */
type Matches = (follow: DigestFollow, asked: Asked) => readonly NewsRecord[];

async function matchesOf(asked: readonly Asked[], news: News): Promise<Matches> {
  if (news.records.size === 0) return () => [];
  const recordsOf = (found: readonly { kind: NewsKind; id: number }[]): NewsRecord[] =>
    found.flatMap(({ kind, id }) => news.records.get(keyOf(kind, id)) ?? []);
  const byTarget = new Map<string, NewsRecord[]>();
  for (const { kind, id, target_kind, target_id } of await reachOf(news.subjects)) {
    const target = keyOf(target_kind, target_id);
    const known = byTarget.get(target);
    if (known) known.push(...recordsOf([{ kind, id }]));
    else byTarget.set(target, recordsOf([{ kind, id }]));
  }
  const lists = new Map<string, AskedList>();
  for (const { reader, today } of asked) {
    for (const { listAddress } of reader.follows) {
      if (listAddress === null) continue;
      const list = { address: listAddress, viewer: reader.viewer, today };
      lists.set(listKey(list), list);
    }
  }
  const listed = new Map(
    [...(await inLists([...lists.values()], news.subjects))].map(([key, found]) => [
      key,
      found.flatMap((match) =>
        recordsOf([match]).filter(
          ({ entries }) => match.isIn || hasLeft(lists.get(key)?.address ?? '', entries),
        ),
      ),
    ]),
  );
  return (follow, { reader, today }) =>
    (follow.listAddress === null
      ? byTarget.get(keyOf(follow.kind, follow.subjectId ?? 0))
      : listed.get(listKey({ address: follow.listAddress, viewer: reader.viewer, today }))) ?? [];
}

/** What one reader is told: of each record the entries that no issue told yet, and its day. */
function picksFor(asked: Asked, matches: Matches): Pick[] {
  const { reader, period } = asked;
  const organisationId = internalOrganisation(reader.viewer);
  const byRecord = new Map<NewsRecord, DigestFollow[]>();
  for (const follow of reader.follows) {
    for (const record of matches(follow, asked)) {
      const known = byRecord.get(record);
      if (known) known.push(follow);
      else byRecord.set(record, [follow]);
    }
  }
  const picks: Pick[] = [];
  for (const [record, follows] of byRecord) {
    if (!follows.some((follow) => follow.isDue)) continue;
    const entries = record.entries.filter(
      (entry) =>
        (entry.organisation_id === null || entry.organisation_id === organisationId) &&
        isToTell(entry.instant, follows, period),
    );
    const deadline = reader.wantsDeadlines
      ? deadlineFor(record.deadline, follows, asked)
      : enteredByTime(record.deadline, follows, period);
    if (entries.length > 0 || deadline) picks.push({ record, entries, deadline, because: follows });
  }
  return picks;
}

/**
 * A day that passed is told once, as a change at the midnight after it. What comes is told every week; in a
 * quicker rhythm on the day on which it comes within two or six weeks.
 */
function deadlineFor(
  deadline: ReadDeadline | null,
  follows: readonly DigestFollow[],
  { period, today }: Asked,
): Pick['deadline'] {
  if (!deadline) return null;
  const { day } = deadline;
  if (isToTell(amsterdamInstant(addDays(day, 1), 0).getTime(), follows, period)) {
    return { standing: 'overdue', day };
  }
  if (day < today) return null;
  if (period.rhythm === 'weekly') return { standing: 'due', day };
  const began = plainDateAt(period.startsAt);
  const hasEntered = [14, 42].some((days) => day > addDays(began, days) && day <= addDays(today, days));
  return hasEntered ? { standing: 'due', day } : null;
}

async function factsByKey(picks: readonly Pick[]): Promise<Map<string, Facts>> {
  if (picks.length === 0) return new Map();
  const subjects = emptySubjects();
  for (const { record, entries } of picks) {
    subjects[record.kind].add(record.id);
    for (const { action, before, after } of entries) {
      // Older entries name a letter by its id.
      const letter = action === 'motion.letter' ? (after?.letter ?? before?.letter) : null;
      if (typeof letter === 'number') subjects.kamerstuk.add(letter);
    }
  }
  return new Map((await factsOf(subjects)).map((facts) => [keyOf(facts.kind, facts.id), facts]));
}

/**
 * Gives the block of a pick: null when the reader may not see the record or nothing is left to tell. All who
 * are told the same of a record share one.
 */
function blocksFrom(facts: Map<string, Facts>): (pick: Pick, asked: Asked) => DigestBlock | null {
  const blocks = new Map<NewsRecord, Map<string, DigestBlock | null>>();
  const letterName = (letter: string | number): string => {
    if (typeof letter === 'string') return /^[a-z]+-/.test(letter) ? printedNumber(letter) : letter;
    const paper = facts.get(keyOf('kamerstuk', letter));
    return paper ? printedNumber(paper.key, paper.number) || (paper.title ?? '') : '';
  };
  return ({ record, entries, deadline }, { reader, period, today }) => {
    const known = facts.get(keyOf(record.kind, record.id));
    const isHidden = known?.internal_to != null && known.internal_to !== internalOrganisation(reader.viewer);
    if (!known || isHidden) return null;
    const { locale } = reader;
    const { endsAt } = period;
    let told = `${locale} ${endsAt.getTime()} ${deadline?.standing}`;
    for (const { id } of entries) told += ` ${id}`;
    const ofRecord = blocks.get(record) ?? new Map<string, DigestBlock | null>();
    blocks.set(record, ofRecord);
    const made = ofRecord.get(told);
    if (made !== undefined) return made;
    const block = digestBlock({ facts: known, entries, deadline, today, endsAt, locale, letterName });
    ofRecord.set(told, block);
    return block;
  };
}

/** Why a reader gets it, by what that is called today: a number or title may be another than when they began. */
function becauseOf(
  follow: DigestFollow,
  locale: Locale,
  nameToday: NameToday,
  block: DigestBlock,
): DigestItem['because'][number] {
  const isItself = follow.kind === block.kind && follow.subjectId === block.id;
  const name = nameToday(follow, locale) ?? (isItself ? block.name || block.title : follow.name);
  return { followId: follow.id, name: nameOfFollow({ ...follow, name }, locale) };
}

const periodKey = ({ startsAt, endsAt }: DigestPeriod): string => `${startsAt.getTime()} ${endsAt.getTime()}`;

async function figuresByPeriod(asked: readonly Asked[]): Promise<Map<string, DigestContent['figures']>> {
  const periods = new Map(asked.map((one) => [periodKey(one.period), one]));
  const figures = await figuresOf([...periods.values()]);
  return new Map([...periods.keys()].map((key, index) => [key, figures[index] ?? NO_FIGURES]));
}
