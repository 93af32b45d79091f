import type { HistoryAction } from '~/history/history';
import type { HistorySubjectKind } from '~db/schema/history';

/**
 * What an entry of the history means for a reader: which fact changed, from what to what. An action that the
 * table does not name is nobody's news: notes, owners, readings, accounts, sources, the calendar.
 */

/** How a value is printed. */
export type ValueKind = 'word' | 'text' | 'deadline' | 'letter' | 'percent';

export interface Reading {
  /** One fact of the record; the same fact twice in a period is one change. */
  fact: string;
  /** Name of the fact in the room's messages. */
  label: FactLabel;
  kind: ValueKind;
  was: Value;
  is: Value;
}

/** A word or text, a paper's key or id, or the words of a deadline with their day. */
export type Value = string | number | null | { words: string | null; due: string | null };

export type FactLabel =
  | 'created'
  | 'outcome'
  | 'votes'
  | 'advice'
  | 'ownState'
  | 'ministryState'
  | 'houseState'
  | 'letter'
  | 'correction'
  | 'inRegister'
  | 'deadline'
  | 'text'
  | 'repeats'
  | 'amends'
  | 'supplements'
  | 'split'
  | 'motion'
  | 'state'
  | 'progress'
  | 'link';

type Fields = Record<string, unknown>;
type Read = (before: Fields, after: Fields) => (Reading | null)[];

const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A fact that stands under its own name before and after. */
const fact =
  (name: FactLabel, kind: ValueKind = 'word'): Read =>
  (before, after) => [
    name in after ? { fact: name, label: name, kind, was: word(before[name]), is: word(after[name]) } : null,
  ];

/** Something that came beside what was there; `fact` tells two of them apart. */
const added = (label: FactLabel, value: unknown, kind: ValueKind = 'text'): Reading | null =>
  typeof value === 'string' || typeof value === 'number'
    ? { fact: `${label} ${value}`, label, kind, was: null, is: value }
    : null;

const CREATED: Reading = { fact: 'created', label: 'created', kind: 'text', was: null, is: 'created' };
const all =
  (...reads: Read[]): Read =>
  (before, after) =>
    reads.flatMap((read) => read(before, after));

const votes: Read = (before, after) => {
  const printed = ({ votesFor, votesAgainst }: Fields) =>
    typeof votesFor === 'number' && typeof votesAgainst === 'number' ? `${votesFor}–${votesAgainst}` : null;
  return [
    'votesFor' in after || 'votesAgainst' in after
      ? { fact: 'votes', label: 'votes', kind: 'text', was: printed(before), is: printed(after) }
      : null,
  ];
};

const SIDES = { own: 'ownState', ministry: 'ministryState', house: 'houseState' } as const;

/** A commitment's state, of one of three sides. What leaves the drawer is new to everybody else. */
const state: Read = (before, after) => {
  const label = SIDES[after.side as keyof typeof SIDES];
  if (!label) return [];
  if (before.state === 'concept') return [CREATED];
  return [{ fact: label, label, kind: 'word', was: word(before.state), is: word(after.state) }];
};

const deadline = (fields: Fields, words: string, due: string): Value =>
  word(fields[words]) === null && word(fields[due]) === null
    ? null
    : { words: word(fields[words]), due: word(fields[due]) };

/** A letter that is found to be about a motion, or not after all; one that is only proposed says nothing. */
const letter: Read = (before, after) => {
  const of = (fields: Fields) =>
    fields.state === undefined || fields.state === 'confirmed' ? (fields.letter as string | number) : null;
  const was = 'letter' in before ? of(before) : null;
  const is = 'letter' in after ? of(after) : null;
  return [{ fact: `letter ${was ?? is}`, label: 'letter', kind: 'letter', was, is }];
};

const correction: Read = (before, after) =>
  'correction' in after
    ? [
        {
          fact: 'correction',
          label: 'correction',
          kind: 'word',
          was: word(before.correction),
          is: word(after.correction),
        },
      ]
    : [];

const actionFields: Read = (before, after) => [
  before.visibility === 'internal' && after.visibility === 'public' ? CREATED : null,
  ...fact('state')(before, after),
  'dueTo' in after || 'dueWords' in after
    ? {
        fact: 'deadline',
        label: 'deadline',
        kind: 'deadline',
        was: deadline(before, 'dueWords', 'dueTo'),
        is: deadline(after, 'dueWords', 'dueTo'),
      }
    : null,
  typeof after.progress === 'number' && after.progress > 0 && !('state' in after)
    ? {
        fact: 'progress',
        label: 'progress',
        kind: 'percent',
        was: typeof before.progress === 'number' ? before.progress : null,
        is: after.progress,
      }
    : null,
];

const inRegister =
  (was: string, is: string): Read =>
  () => [{ fact: 'inRegister', label: 'inRegister', kind: 'word', was, is }];
const withdrawn = inRegister('in the register', 'taken out');
const restored = inRegister('taken out', 'in the register');
const created: Read = () => [CREATED];

const NEWS: Partial<Record<HistoryAction, Read>> = {
  'motion.created': created,
  'motion.outcome': all(fact('outcome'), votes),
  'motion.votes': votes,
  'motion.advice': fact('advice'),
  'motion.state': all(fact('ownState'), fact('ministryState'), fact('houseState')),
  'motion.letter': letter,
  // A title or date that the House prints anew is no news; what a person says is wrong is.
  'motion.changed': correction,
  'motion.withdrawn': withdrawn,
  'motion.restored': restored,
  'commitment.created': created,
  'commitment.state': state,
  'commitment.deadline': (before, after) => [
    {
      fact: 'deadline',
      label: 'deadline',
      kind: 'deadline',
      was: deadline(before, 'deadline', 'due'),
      is: deadline(after, 'deadline', 'due'),
    },
  ],
  'commitment.changed': fact('text', 'text'),
  'commitment.relation': (_, after) => [
    ['repeats', 'amends', 'supplements'].includes(String(after.relation))
      ? added(after.relation as 'repeats', after.to)
      : null,
  ],
  'commitment.motion': (_, after) => [added('motion', after.motion)],
  'commitment.split': (_, after) => [added('split', after.into)],
  'commitment.withdrawn': withdrawn,
  'commitment.restored': restored,
  'action.created': created,
  'action.state': actionFields,
  'action.changed': actionFields,
  'action.linked': (_, after) => [added('link', after.link)],
  'kamerstuk.created': created,
  'kamerstuk.withdrawn': withdrawn,
  'kamerstuk.restored': restored,
  'dossier.created': created,
};

/** The actions that readers are told of. */
export const NEWS_ACTIONS = Object.keys(NEWS) as HistoryAction[];

/** Kinds of records that an issue has blocks of. */
export const NEWS_KINDS = ['motion', 'commitment', 'action', 'kamerstuk', 'dossier'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export const isNewsKind = (kind: HistorySubjectKind): kind is NewsKind =>
  NEWS_KINDS.some((one) => one === kind);

export interface NewsEntry {
  id: number;
  at: number;
  action: string;
  before: Fields | null;
  after: Fields | null;
}

/** The facts that an entry changed. */
export const readingsOf = ({ action, before, after }: NewsEntry): Reading[] =>
  (NEWS[action as HistoryAction]?.(before ?? {}, after ?? {}) ?? []).filter((one) => one !== null);

/**
 * What changed over several entries together, in the order in which the facts were last touched: from before
 * the first to after the last. There and back is no change, and neither is a restatement.
 */
export function netReadings(entries: readonly NewsEntry[]): (Reading & { entryId: number })[] {
  const net = new Map<string, Reading & { entryId: number }>();
  for (const entry of [...entries].sort((one, other) => one.at - other.at || one.id - other.id)) {
    for (const reading of readingsOf(entry)) {
      const known = net.get(reading.fact);
      net.delete(reading.fact);
      net.set(reading.fact, { ...reading, was: known ? known.was : reading.was, entryId: entry.id });
    }
  }
  return [...net.values()].filter(({ was, is }) => !isSame(was, is));
}

function isSame(one: Value, other: Value): boolean {
  if (one !== null && other !== null && typeof one === 'object' && typeof other === 'object') {
    // Other words for the same day.
    return one.due === null && other.due === null ? one.words === other.words : one.due === other.due;
  }
  return one === other;
}
