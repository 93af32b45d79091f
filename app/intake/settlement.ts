import { parseCommitmentNumber } from '~/commitments/commitment';
import type {
  CommitmentFind,
  DeadlineFind,
  ItemFind,
  LetterReading,
  Reasons,
} from '~/reading/letter-reading';

/** What a passage of a letter can do to a motion or commitment: a report of the ministry, or a slip. */
export const SETTLEMENT_STEPS = [
  'gemeld afgedaan',
  'deels afgedaan',
  'niet uitgevoerd',
  'vervallen',
  'in uitvoering',
  'nieuwe termijn',
] as const;
export type SettlementStep = (typeof SETTLEMENT_STEPS)[number];

export interface SettlementProposal {
  kind: 'settlement';
  /** How the letter names what the passage is about. */
  heading: string;
  /** Number of the commitment or id of the motion; null while a person must choose. */
  about: string | null;
  /** Numbers and ids that the passage names: whence choices come. */
  named: string[];
  /** Null where no claim was read in the passage. */
  step: SettlementStep | null;
  /** The words that prove the step. */
  sentence: string;
  /** Why the step was read, for people. */
  why: Reasons | null;
  /** Why it will not or only partly be done, in the letter's words. */
  reason: string | null;
  deadlineWords: string | null;
}

const STEP_OF_CLAIM: Record<NonNullable<ItemFind['claim']>, SettlementStep> = {
  afgedaan: 'gemeld afgedaan',
  'deels afgedaan': 'deels afgedaan',
  'niet uitgevoerd': 'niet uitgevoerd',
  'in uitvoering': 'in uitvoering',
  uitgesteld: 'nieuwe termijn',
};

/**
 * The step that a passage asks for. An uitstel settles nothing: whatever it claims it can only move a
 * deadline. Null asks a person.
 */
function stepOf(item: ItemFind, letterKind: string | null): SettlementStep | null {
  const hasLapsed =
    item.claim === 'niet uitgevoerd' && /\b(?:vervallen|ingetrokken)\b/iu.test(item.sentence ?? '');
  const step = hasLapsed ? 'vervallen' : item.claim === null ? null : STEP_OF_CLAIM[item.claim];
  return letterKind === 'uitstel' && step !== 'nieuwe termijn' ? null : step;
}

export const isMotionId = (about: string): boolean => about.startsWith('kst-');

/** What is missing before a settlement can be accepted, by form field, as names of messages; null if nothing is. */
export function lackOf(settlement: SettlementProposal): Record<string, string> | null {
  const { about, step, reason, deadlineWords } = settlement;
  if (about === null) return { waarover: 'noSubject' };
  if (step === null) return { stap: 'noStep' };
  if (step === 'niet uitgevoerd' && reason === null) return { reden: 'noReason' };
  // A motion has no deadline of its own: for it the letter is only an uitstel.
  if (step === 'nieuwe termijn' && deadlineWords === null && !isMotionId(about))
    return { termijn: 'noNewDeadline' };
  return null;
}

/** Steps of which the letter says why. */
const HAS_REASON: readonly SettlementStep[] = ['niet uitgevoerd', 'deels afgedaan', 'vervallen'];

/** Steps after which something is still to come, and so may have a new day. */
const MAY_HAVE_DEADLINE: readonly SettlementStep[] = ['nieuwe termijn', 'in uitvoering', 'deels afgedaan'];

export const mayHaveDeadline = (step: SettlementStep | null): boolean =>
  step !== null && MAY_HAVE_DEADLINE.includes(step);

export interface PlacedSettlement {
  start: number;
  end: number;
  /** Where the sentence begins that promises the new day, if it is a promise. */
  promisedAt: number | null;
  content: SettlementProposal;
}

/**
 * What a collective letter says of each motion and commitment, as steps to confirm. A letter of appreciatie
 * precedes the vote: nothing follows from it.
 */
export function settlementsOf(reading: LetterReading): PlacedSettlement[] {
  const { letterKind } = reading.document;
  if (letterKind === 'appreciatie') return [];
  return reading.items.flatMap((item) => {
    const step = stepOf(item, letterKind);
    const deadline = mayHaveDeadline(step) ? item.deadline : null;
    const promise = deadline && promiseAround(deadline, reading.commitments);
    // Of a slip the sentence with the new day is the proof, of a report the one that makes the claim.
    const words = (step === 'nieuwe termijn' ? promise?.sentence : null) ?? item.sentence ?? item.surface;
    const place = (step === 'nieuwe termijn' ? promise : null) ?? item.claimed ?? item;
    return subjectsOf(item).map((about) => ({
      start: place.start,
      end: place.end,
      promisedAt: promise?.start ?? null,
      content: {
        kind: 'settlement' as const,
        heading: item.heading,
        about,
        named: namedIn(item, reading),
        step,
        sentence: words,
        why: item.reasons,
        reason: step !== null && HAS_REASON.includes(step) ? item.because : null,
        deadlineWords: deadline?.text ?? null,
      },
    }));
  });
}

/** The promise that names the new day. */
const promiseAround = (
  deadline: DeadlineFind,
  promises: readonly CommitmentFind[],
): CommitmentFind | undefined =>
  promises.find((one) => deadline.start >= one.start && deadline.end <= one.end);

/** "Toezegging over de motie-Veenstra" is about the commitment; its motion only tells which. */
const ABOUT_A_COMMITMENT =
  /^\W*(?:\d{1,3}\W+)?(?:(?:uitvoering|stand van zaken) )?toezegging(?!.*\ben (?:de )?moties?\b)/iu;

/**
 * What the passage is surely about: each number in its heading, else the only number of a commitment in it.
 * Null where the letter gives words alone, or only the motion of a commitment: then a person chooses.
 */
function subjectsOf(item: ItemFind): (string | null)[] {
  const inHeading = numbersIn(item.heading);
  const inPassage = numbersIn(`${item.heading} ${item.surface}`);
  const isOfCommitment = ABOUT_A_COMMITMENT.test(item.heading);
  const subjects = item.subjects.filter((subject) => !isOfCommitment || subject.kind === 'commitment');
  const sure = subjects.flatMap((subject) => {
    if (subject.key !== null) return [subject.key];
    if (subject.kind === 'motion') return [null];
    const numbers = inHeading.length > 0 ? inHeading : inPassage;
    return inHeading.length > 0 || numbers.length === 1 ? numbers : [null];
  });
  return [...new Set(sure)];
}

/** Numbers of commitments in any printed form: TZ202411-014, T02857, G-00012. */
function numbersIn(text: string): string[] {
  const found = text.match(/(?<![\p{L}\d-])(?:TZ ?\d{6}-\d{1,4}|T\d{5}|G-\d{5,7})(?![\d-])/gu) ?? [];
  return [...new Set(found.flatMap((number) => parseCommitmentNumber(number) ?? []))];
}

function namedIn(item: ItemFind, reading: LetterReading): string[] {
  const cited = reading.citations
    .filter((citation) => citation.start >= item.start && citation.end <= item.end)
    .flatMap((citation) => citation.ids.filter((id) => id.startsWith('kst-')));
  const subjects = item.subjects.flatMap((subject) => subject.key ?? []);
  return [...new Set([...subjects, ...numbersIn(`${item.heading} ${item.surface}`), ...cited])];
}
