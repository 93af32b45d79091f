import { type Member, mayEdit, type Viewer } from '~/accounts/viewer';
import { EXECUTION_STATES } from '~/motions/motion';
import type { CommitmentState, DeadlineCause } from '~db/schema/commitments';

export type { CommitmentState };

/** States of a commitment, in the order in which lists show them: those of a motion's execution, and the concept. */
export const COMMITMENT_STATES: readonly CommitmentState[] = ['concept', ...EXECUTION_STATES];

/** Nothing more is owed. */
export const CLOSED_STATES: readonly CommitmentState[] = ['afgedaan', 'niet uitgevoerd', 'vervallen'];
export const isClosed = (state: CommitmentState): boolean => CLOSED_STATES.includes(state);

/** Two judgements of which one says that it is over and the other not, or each that it ended otherwise. */
export const isAtOdds = (one: CommitmentState | null, other: CommitmentState | null): boolean =>
  one !== null && other !== null && one !== other && (isClosed(one) || isClosed(other));

const NEXT: Record<CommitmentState, readonly CommitmentState[]> = {
  concept: ['openstaand', 'vervallen'],
  openstaand: [
    'in uitvoering',
    'gemeld afgedaan',
    'deels afgedaan',
    'afgedaan',
    'niet uitgevoerd',
    'vervallen',
    'doorlopend',
  ],
  'in uitvoering': [
    'openstaand',
    'gemeld afgedaan',
    'deels afgedaan',
    'afgedaan',
    'niet uitgevoerd',
    'vervallen',
    'doorlopend',
  ],
  'gemeld afgedaan': ['afgedaan', 'deels afgedaan', 'openstaand', 'in uitvoering'],
  'deels afgedaan': ['afgedaan', 'in uitvoering', 'niet uitgevoerd', 'openstaand', 'vervallen'],
  afgedaan: ['openstaand', 'deels afgedaan'],
  'niet uitgevoerd': ['openstaand', 'in uitvoering'],
  vervallen: ['openstaand'],
  doorlopend: ['afgedaan', 'in uitvoering', 'vervallen', 'niet uitgevoerd'],
};

/** What may follow a state. From "no judgement yet" every state but concept. */
export const nextStates = (state: CommitmentState | null): readonly CommitmentState[] =>
  state === null ? COMMITMENT_STATES.filter((one) => one !== 'concept') : NEXT[state];

export interface Owning {
  /** The organisation that logged it. */
  organisationId: number | null;
  /** The organisation that works for the ministry which answers for it. */
  ministryOrganisationId: number | null;
}

/**
 * Who changes a commitment: editors of the organisation that logged it or that works for its ministry; one
 * that nobody holds (from the register) any editor. Others follow it and add their own notes and actions.
 */
export function mayChange(viewer: Viewer, commitment: Owning): viewer is Member {
  if (!mayEdit(viewer)) return false;
  const holders = [commitment.organisationId, commitment.ministryOrganisationId].filter((id) => id !== null);
  return holders.length === 0 || holders.includes(viewer.organisationId);
}

/** The register's words for a state, over the years; null for a word never seen, which raises an alarm. */
export function stateOfRegisterWord(word: string): CommitmentState | null {
  const known: Record<string, CommitmentState> = {
    openstaand: 'openstaand',
    voldaan: 'afgedaan',
    afgedaan: 'afgedaan',
    nagekomen: 'afgedaan',
    'deels voldaan': 'deels afgedaan',
    'deels afgedaan': 'deels afgedaan',
    'niet nagekomen': 'niet uitgevoerd',
    vervallen: 'vervallen',
    afgevoerd: 'vervallen',
    doorlopend: 'doorlopend',
  };
  return known[word.trim().toLowerCase()] ?? null;
}

/** The words wait for something whose day people enter once it is known; some name that day themselves. */
export const waitsForEvent = (deadline: { precision: string; rule: string }): boolean =>
  deadline.precision === 'event' && deadline.rule !== 'gebeurtenis op datum';

/**
 * The deadlines that the government gave, each as it is dated last: one that an event or the calendar dated
 * anew takes the place of the one before it, so that it counts as no slip.
 */
export function givenDeadlines<T extends { cause: DeadlineCause }>(deadlines: readonly T[]): T[] {
  return deadlines.filter((_, index) => (deadlines[index + 1]?.cause ?? 'promise') === 'promise');
}

const NUMBERS: [RegExp, (found: RegExpExecArray) => string][] = [
  [/^TZ ?(\d{6})-(\d{1,4})$/i, (found) => `TZ${found[1]}-${found[2]}`],
  [/^T[O0]?(\d{4,5})$/i, (found) => `T${(found[1] ?? '').padStart(5, '0')}`],
  [/^G-?(\d{1,7})$/i, (found) => `G-${(found[1] ?? '').replace(/^0+(?=\d{5})/, '').padStart(5, '0')}`],
];

/** A commitment's number as anyone types it, in its normal form: "tz202603-130", "TO3357", "G12"; else null. */
export function parseCommitmentNumber(typed: string): string | null {
  const text = typed.trim();
  for (const [pattern, normal] of NUMBERS) {
    const found = pattern.exec(text);
    if (found) return normal(found);
  }
  return null;
}

/** Gestand's own number, for commitments that stand in no register. */
export const ownCommitmentNumber = (count: number): string => `G-${String(count).padStart(5, '0')}`;

/** A short name for lists: the first words, whole, at most 110 characters. */
export function shortTitle(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= 110) return plain;
  return `${plain.slice(0, 108).replace(/\s+\S*$/, '')} …`;
}

/**
 * Whether two wordings promise the same thing: most of the longer words of the shorter one stand in the
 * other. Meant for two wordings from one letter, where little else can be meant.
 */
export function saysTheSame(one: string, other: string): boolean {
  const [shorter, longer] = [stems(one), stems(other)].sort((first, second) => first.size - second.size);
  if (!shorter || !longer || shorter.size < 3) return false;
  const shared = [...shorter].filter((stem) => longer.has(stem)).length;
  return shared / shorter.size >= 0.6;
}

const stems = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)));
