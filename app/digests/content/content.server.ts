import { internalOrganisation } from '~/accounts/viewer';
import { addDays, amsterdamInstant, plainDateAt } from '~/deadlines/plain-date';
import { printedNumber } from '~/kamerstukken/addresses';
import type { BuildDigests, DigestContent, DigestFollow, DigestPeriod, DigestReader } from '../digest';
import { nameOfFollow } from '../following/follow-names';
import {
  deadlinesBetween,
  type Facts,
  factsOf,
  figuresOf,
  newsBetween,
  type ReadDeadline,
  type ReadEntry,
} from './content-reads.server';
import { type ItemBody, itemBody, type Picked } from './digest-item';
import { sectionsOf } from './digest-sections';
import { hasLeft } from './left-list';
import { type AskedList, inLists, listKey, reachOf, type Subjects } from './matching.server';
import { NEWS_KINDS, type NewsKind } from './news';

/** Which records an issue tells of, and which entries of each: chosen before the records are read. */
interface Pick {
  key: string;
  entries: ReadEntry[];
  deadline: Picked['deadline'];
  because: DigestFollow[];
}

/**
 * Builds the issues of many readers: at most seven statements, however many readers, follows and records.
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
  const picks = asked.map((one) => picksFor(one, news, matches));
  const facts = await factsByKey(picks.flat());
  const figures = await figuresByPeriod(asked);
  const bodies = new Map<string, ItemBody | null>();
  return asked.map(({ reader, period, today }, index): DigestContent => {
    const organisationId = internalOrganisation(reader.viewer);
    const items = (picks[index] ?? []).flatMap((pick) => {
      const known = facts.get(pick.key);
      if (!known || (known.internal_to !== null && known.internal_to !== organisationId)) return [];
      const body = bodyOf(bodies, pick, known, { ...reader, today, endsAt: period.endsAt, facts });
      return body ? [{ ...body, because: pick.because.map((follow) => becauseOf(follow, reader)) }] : [];
    });
    return {
      period,
      locale: reader.locale,
      sections: sectionsOf(items),
      figures: figures.get(periodKey(period)) ?? NO_FIGURES,
    };
  });
};

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
  /** Entries of a record, in order. */
  entries: Map<string, ReadEntry[]>;
  deadlines: Map<string, ReadDeadline>;
  subjects: Subjects;
}

const keyOf = (kind: string, id: number): string => `${kind} ${id}`;

/** What changed, and what was or will be due, since the first thing that any due follow has not told. */
async function newsOf(asked: readonly Asked[]): Promise<News> {
  const due = asked.flatMap(({ reader }) => reader.follows.filter((follow) => follow.isDue));
  const from = new Date(due.reduce((least, { toldUntil }) => Math.min(least, toldUntil.getTime()), Infinity));
  const until = new Date(Math.max(...asked.map(({ period }) => period.endsAt.getTime())));
  const subjects = emptySubjects();
  const news: News = { entries: new Map(), deadlines: new Map(), subjects };
  if (due.length === 0 || from >= until) return news;
  for (const entry of await newsBetween(from, until)) {
    const key = keyOf(entry.kind, entry.subject_id);
    const known = news.entries.get(key);
    if (known) known.push(entry);
    else news.entries.set(key, [entry]);
    subjects[entry.kind].add(entry.subject_id);
  }
  if (asked.some(({ reader }) => reader.wantsDeadlines)) {
    for (const deadline of await deadlinesBetween(addDays(plainDateAt(from), -1), plainDateAt(until))) {
      news.deadlines.set(keyOf(deadline.kind, deadline.id), deadline);
      subjects[deadline.kind].add(deadline.id);
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

/** The records that a follow of a reader leads to, as keys. */
type Matches = (follow: DigestFollow, asked: Asked) => readonly string[];

async function matchesOf(asked: readonly Asked[], news: News): Promise<Matches> {
  if (NEWS_KINDS.every((kind) => news.subjects[kind].size === 0)) return () => [];
  const byTarget = new Map<string, string[]>();
  for (const { kind, id, target_kind, target_id } of await reachOf(news.subjects)) {
    const target = keyOf(target_kind, target_id);
    const known = byTarget.get(target);
    if (known) known.push(keyOf(kind, id));
    else byTarget.set(target, [keyOf(kind, id)]);
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
      found
        .filter(({ kind, id, isIn }) => {
          const record = keyOf(kind, id);
          return isIn || hasLeft(lists.get(key)?.address ?? '', news.entries.get(record) ?? []);
        })
        .map(({ kind, id }) => keyOf(kind, id)),
    ]),
  );
  return (follow, { reader, today }) =>
    (follow.listAddress === null
      ? byTarget.get(keyOf(follow.kind, follow.subjectId ?? 0))
      : listed.get(listKey({ address: follow.listAddress, viewer: reader.viewer, today }))) ?? [];
}

/** What one reader is told: of each record the entries that no issue told yet, and its day. */
function picksFor(asked: Asked, news: News, matches: Matches): Pick[] {
  const { reader, period } = asked;
  const organisationId = internalOrganisation(reader.viewer);
  const byRecord = new Map<string, DigestFollow[]>();
  for (const follow of reader.follows) {
    for (const key of matches(follow, asked)) {
      const known = byRecord.get(key);
      if (known) known.push(follow);
      else byRecord.set(key, [follow]);
    }
  }
  return [...byRecord].flatMap(([key, follows]): Pick[] => {
    if (!follows.some((follow) => follow.isDue)) return [];
    const entries = (news.entries.get(key) ?? []).filter(
      (entry) =>
        (entry.organisation_id === null || entry.organisation_id === organisationId) &&
        isToTell(Date.parse(entry.at), follows, period),
    );
    const deadline = reader.wantsDeadlines ? deadlineFor(news.deadlines.get(key), follows, asked) : null;
    return entries.length > 0 || deadline ? [{ key, entries, deadline, because: follows }] : [];
  });
}

/** Whether a change at an instant is for this issue: a due follow has not told it, and no other did. */
export function isToTell(
  at: number,
  follows: readonly Readonly<DigestFollow>[],
  period: Readonly<DigestPeriod>,
): boolean {
  if (at >= period.endsAt.getTime()) return false;
  const isTold = follows.some(({ since, toldUntil }) => since.getTime() <= at && at < toldUntil.getTime());
  return !isTold && follows.some(({ isDue, toldUntil }) => isDue && toldUntil.getTime() <= at);
}

/**
 * A day that passed is told once, as a change at the midnight after it. What comes is told every week; in a
 * quicker rhythm on the day on which it comes within two or six weeks.
 */
function deadlineFor(
  deadline: ReadDeadline | undefined,
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
  const subjects = emptySubjects();
  for (const { key, entries } of picks) {
    const [kind, id] = key.split(' ') as [NewsKind, string];
    subjects[kind].add(Number(id));
    for (const { action, before, after } of entries) {
      // Older entries name a letter by its id.
      const letter = action === 'motion.letter' ? (after?.letter ?? before?.letter) : null;
      if (typeof letter === 'number') subjects.kamerstuk.add(letter);
    }
  }
  if (picks.length === 0) return new Map();
  return new Map((await factsOf(subjects)).map((facts) => [keyOf(facts.kind, facts.id), facts]));
}

/** The same block for all who are told the same of a record, made once. */
function bodyOf(
  bodies: Map<string, ItemBody | null>,
  { key, entries, deadline }: Pick,
  facts: Facts,
  about: { locale: DigestReader['locale']; today: string; endsAt: Date; facts: Map<string, Facts> },
): ItemBody | null {
  const name = [
    key,
    about.locale,
    about.endsAt.getTime(),
    deadline?.standing,
    ...entries.map(({ id }) => id),
  ].join(' ');
  const known = bodies.get(name);
  if (known !== undefined) return known;
  const letterName = (letter: string | number): string => {
    if (typeof letter === 'string') return /^[a-z]+-/.test(letter) ? printedNumber(letter) : letter;
    const paper = about.facts.get(keyOf('kamerstuk', letter));
    return paper ? printedNumber(paper.key, paper.number) || (paper.title ?? '') : '';
  };
  const body = itemBody({ ...about, facts, entries, deadline, letterName });
  bodies.set(name, body);
  return body;
}

const becauseOf = (follow: DigestFollow, reader: DigestReader) => ({
  followId: follow.id,
  name: nameOfFollow(follow, reader.locale),
});

const periodKey = ({ startsAt, endsAt }: DigestPeriod): string => `${startsAt.getTime()} ${endsAt.getTime()}`;

async function figuresByPeriod(asked: readonly Asked[]): Promise<Map<string, DigestContent['figures']>> {
  const periods = new Map(asked.map((one) => [periodKey(one.period), one]));
  const figures = await figuresOf([...periods.values()]);
  return new Map([...periods.keys()].map((key, index) => [key, figures[index] ?? NO_FIGURES]));
}
