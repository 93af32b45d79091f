import type { LetterReading } from './letter-reading';

/** The annotated form of a letter; see the scheme in the annotation file itself. */
export interface AnnotatedLetter {
  file: string;
  id: string | null;
  complete?: { citations?: boolean; motions?: boolean; commitments?: boolean };
  /** `own`: a number of the paper itself in its head, which a reader may pass over. */
  citations?: { surface_norm: string; start?: number; end?: number; normalised: string[]; own?: boolean }[];
  motions?: {
    surface_norm: string;
    start: number;
    end: number;
    id: string | null;
    advice?: string | null;
    advice_sentence?: { start: number; end: number; text_norm: string } | null;
  }[];
  commitments?: AnnotatedCommitment[];
  /** Items of a collective letter in order: what each is about (null: by words alone), its claim and day. */
  items?: { keys: (string | null)[]; claim: string | null; to: string | null }[];
  hard_negatives?: { sentence: string; segments: { start: number; end: number }[] }[];
}

/** A sentence that binds, or (optional) one of which annotators may differ. Days as `2026-07-02`. */
interface AnnotatedCommitment {
  sentence: string;
  strength: string;
  optional?: boolean;
  deadline_text?: string | null;
  deadline?: { from_: string | null; to: string | null; precision: string } | null;
  segments: { start: number; end: number }[];
}

type FoundCommitment = LetterReading['commitments'][number];

export interface TaskScore {
  task: string;
  hits: number;
  misses: { file: string; text: string }[];
  falseHits: { file: string; text: string }[];
}

const TASKS = [
  'citations',
  'motions',
  'motion numbers',
  'advice',
  'commitments',
  'deadline words',
  'deadline windows',
  'items',
  'item claims',
] as const;

type Task = (typeof TASKS)[number];

/** An empty table of scores. */
export function newScores(): Record<Task, TaskScore> {
  return Object.fromEntries(
    TASKS.map((task) => [task, { task, hits: 0, misses: [], falseHits: [] }]),
  ) as unknown as Record<Task, TaskScore>;
}

/** Adds what a reading of one annotated letter found, missed and made up. */
export function score(
  scores: Record<Task, TaskScore>,
  letter: AnnotatedLetter,
  reading: LetterReading,
): void {
  const complete = { citations: true, motions: true, commitments: true, ...letter.complete };
  const tally: Tally = {
    hit: (task) => {
      scores[task].hits += 1;
    },
    miss: (task, text) => scores[task].misses.push({ file: letter.file, text }),
    extra: (task, text) => scores[task].falseHits.push({ file: letter.file, text }),
  };
  scoreCitations(tally, letter, reading, complete.citations);
  scoreMotions(tally, letter, reading, complete.motions);
  scoreItems(tally, letter, reading);
  scoreCommitments(tally, letter, reading, complete.commitments);
}

/** Where the parts below count what was found, missed and made up. */
interface Tally {
  hit(task: Task): void;
  miss(task: Task, text: string): void;
  extra(task: Task, text: string): void;
}

function scoreCitations(
  tally: Tally,
  letter: AnnotatedLetter,
  reading: LetterReading,
  isComplete: boolean,
): void {
  const numbered = new Set((letter.motions ?? []).map(({ id }) => id));
  const numbersMotion = ({ ids }: { ids: readonly string[] }) =>
    ids.length > 0 && ids.every((id) => numbered.has(id));
  match(
    letter.citations ?? [],
    reading.citations.filter((citation) => !citation.unresolved),
    (gold, found) =>
      gold.normalised.join() === found.ids.join() &&
      (gold.start === undefined ? gold.surface_norm === found.surface : overlaps(gold as Range, found)),
    () => tally.hit('citations'),
    (gold) => gold.own || tally.miss('citations', `${gold.surface_norm} = ${gold.normalised.join(', ')}`),
    // The number in a motion's naming is marked with the motion by some annotators, as a citation by others.
    (found) =>
      isComplete &&
      !numbersMotion(found) &&
      tally.extra('citations', `${found.surface} = ${found.ids.join(', ')}`),
  );
}

function scoreMotions(
  tally: Tally,
  letter: AnnotatedLetter,
  reading: LetterReading,
  isComplete: boolean,
): void {
  match(
    eachOnce(letter.motions ?? []),
    reading.motions,
    // A motion named in a heading and in the text below it is one, whichever place an annotator marked.
    (gold, found) => overlaps(gold, found) || (gold.id !== null && gold.id === found.id),
    (gold, found) => {
      tally.hit('motions');
      if (gold.id !== null) {
        if (gold.id === found.id) tally.hit('motion numbers');
        else tally.miss('motion numbers', `${gold.surface_norm}: ${gold.id}, read ${found.id}`);
      } else if (found.id !== null) tally.extra('motion numbers', `${gold.surface_norm}: read ${found.id}`);
      const value = found.advice?.value.toLowerCase() ?? null;
      if (gold.advice) {
        if (value === gold.advice.toLowerCase()) tally.hit('advice');
        else tally.miss('advice', `${gold.surface_norm}: ${gold.advice}, read ${value}`);
      } else if (value !== null)
        tally.extra('advice', `${gold.surface_norm}: read ${value}: ${found.advice?.sentence}`);
    },
    (gold) => {
      tally.miss('motions', gold.surface_norm);
      if (gold.id !== null) tally.miss('motion numbers', `${gold.surface_norm}: ${gold.id}`);
      if (gold.advice) tally.miss('advice', `${gold.surface_norm}: ${gold.advice}`);
    },
    (found) => isComplete && tally.extra('motions', found.surface),
  );
}

function scoreItems(tally: Tally, letter: AnnotatedLetter, reading: LetterReading): void {
  match(
    letter.items ?? [],
    letter.items === undefined ? [] : reading.items,
    (gold, found) => gold.keys.join() === found.subjects.map(({ key }) => key).join(),
    (gold, found) => {
      tally.hit('items');
      const isSame = gold.claim === found.claim && gold.to === (found.deadline?.to ?? null);
      if (isSame) tally.hit('item claims');
      else
        tally.miss(
          'item claims',
          `${found.heading}: ${gold.claim} ${gold.to}, read ${found.claim} ${found.deadline?.to}`,
        );
    },
    (gold) => tally.miss('items', gold.keys.join(', ')),
    (found) => tally.extra('items', found.heading),
  );
}

function scoreCommitments(
  tally: Tally,
  letter: AnnotatedLetter,
  reading: LetterReading,
  isComplete: boolean,
): void {
  const promised = (letter.commitments ?? []).filter(
    (one) => !one.optional && /^(?:firm|conditional)$/.test(one.strength),
  );
  const optional = (letter.commitments ?? []).filter((one) => !promised.includes(one));
  const isIn = (gold: AnnotatedCommitment, found: Range) =>
    gold.segments.some((segment) => overlaps(segment, found));
  match(
    promised,
    reading.commitments.filter((one) => one.strength !== 'soft'),
    isIn,
    (gold, first) => {
      tally.hit('commitments');
      // One annotated sentence may be read as two promises: the one with the annotated words is meant.
      const isMeant = (one: FoundCommitment) => isIn(gold, one) && hasWordsOf(gold, one);
      scoreDeadline(tally, gold, reading.commitments.find(isMeant) ?? first, reading.document.date);
    },
    (gold) => tally.miss('commitments', gold.sentence),
    (found) => {
      // A sentence annotated as one promise and read as two counts once.
      if (!isComplete || [...optional, ...promised].some((gold) => isIn(gold, found))) return;
      tally.extra('commitments', `${found.sentence}  (${found.reason})`);
    },
  );
}

function scoreDeadline(
  tally: Tally,
  gold: AnnotatedCommitment,
  { deadline }: FoundCommitment,
  written: string | null,
): void {
  if (!gold.deadline_text) {
    if (deadline) tally.extra('deadline words', `${deadline.text}: ${gold.sentence}`);
    return;
  }
  if (hasWordsOf(gold, { deadline })) tally.hit('deadline words');
  else
    tally.miss('deadline words', `${gold.deadline_text}, read ${deadline?.text ?? 'none'}: ${gold.sentence}`);
  const { from_: from, to, precision } = gold.deadline ?? { from_: null, to: null, precision: 'event' };
  if (precision === 'event') return;
  // Nothing is done before it is promised: a window that begins earlier, or nowhere, begins with the letter.
  const begin = (day: string | null) => (day !== null && written !== null && day > written ? day : null);
  if (deadline?.to === to && begin(deadline.from) === begin(from)) tally.hit('deadline windows');
  else
    tally.miss(
      'deadline windows',
      `${gold.deadline_text} = ${from}..${to}, read ${deadline?.from}..${deadline?.to}`,
    );
}

const hasWordsOf = (gold: AnnotatedCommitment, { deadline }: Pick<FoundCommitment, 'deadline'>): boolean =>
  plain(deadline?.text ?? '') === plain(gold.deadline_text ?? '');

/** A motion of one number that is marked at several places is one motion, with the advice of any of them. */
function eachOnce<Motion extends { id: string | null; advice?: string | null }>(
  motions: readonly Motion[],
): Motion[] {
  const byNumber = new Map<string, Motion>();
  for (const motion of motions) {
    const before = motion.id === null ? undefined : byNumber.get(motion.id);
    if (motion.id !== null && (!before || (!before.advice && motion.advice))) byNumber.set(motion.id, motion);
  }
  return motions.filter((motion) => motion.id === null || byNumber.get(motion.id) === motion);
}

/** Precision, recall and F1 of a task; 1 where there was nothing to find and nothing was. */
export function figures({ hits, misses, falseHits }: TaskScore) {
  const precision = hits + falseHits.length === 0 ? 1 : hits / (hits + falseHits.length);
  const recall = hits + misses.length === 0 ? 1 : hits / (hits + misses.length);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

interface Range {
  start: number;
  end: number;
}

const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

function match<G, F>(
  gold: readonly G[],
  found: readonly F[],
  isSame: (gold: G, found: F) => boolean,
  onHit: (gold: G, found: F) => void,
  onMiss: (gold: G) => void,
  onExtra: (found: F) => void,
): void {
  const left = [...found];
  for (const wanted of gold) {
    const index = left.findIndex((candidate) => isSame(wanted, candidate));
    const [hit] = index === -1 ? [] : left.splice(index, 1);
    if (hit === undefined) onMiss(wanted);
    else onHit(wanted, hit);
  }
  for (const extra of left) onExtra(extra);
}
