import { parseCommitmentNumber } from '~/commitments/commitment';
import { readingText } from '~/documents/reading-text';
import type { CommitmentFind, ItemFind, LetterReading } from '~/reading/letter-reading';

/** What a passage of a letter can do to a motion or commitment: four reports of the ministry, or a slip. */
export const SETTLEMENT_STEPS = [
  'gemeld afgedaan',
  'deels afgedaan',
  'niet uitgevoerd',
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
  /** Why it will not be done, in the letter's words. */
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
  const step = item.claim === null ? null : STEP_OF_CLAIM[item.claim];
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

export interface PlacedSettlement {
  start: number;
  end: number;
  content: SettlementProposal;
}

/**
 * What a collective letter says of each motion and commitment, as steps to confirm. `text` is the letter as
 * extracted. A letter of appreciatie precedes the vote: nothing follows from it.
 */
export function settlementsOf(reading: LetterReading, text: string): PlacedSettlement[] {
  const { letterKind } = reading.document;
  if (letterKind === 'appreciatie') return [];
  return reading.items.flatMap((item) => {
    const step = stepOf(item, letterKind);
    const promise = step === 'nieuwe termijn' ? promiseIn(item, reading.commitments) : null;
    const words = promise?.sentence ?? item.sentence ?? item.surface;
    const place = promise ?? placeOf(words, item, text);
    const named = namedIn(item, reading);
    return subjectsOf(item, reading, text).map((about) => ({
      start: place.start,
      end: place.end,
      content: {
        kind: 'settlement' as const,
        heading: item.heading,
        about,
        named,
        step,
        sentence: words,
        reason: step === 'niet uitgevoerd' ? reasonOf(item) : null,
        deadlineWords: promise?.deadline?.text ?? null,
      },
    }));
  });
}

/** The sentence that names the new deadline. */
const promiseIn = (item: ItemFind, promises: readonly CommitmentFind[]): CommitmentFind | null =>
  promises.find((one) => one.deadline !== null && one.start >= item.start && one.end <= item.end) ?? null;

/**
 * What the passage is surely about: the numbers in its heading, else the only number in it. A heading about
 * a commitment that gives no number but a motion's leaves the choice to a person.
 */
function subjectsOf(item: ItemFind, reading: LetterReading, text: string): (string | null)[] {
  const numbers = numbersIn(item.heading);
  if (numbers.length > 0) return numbers;
  const isAboutCommitment =
    /\btoezegging/i.test(item.heading) && !/^\W*\d*\W*(?:\S+ )?motie/i.test(item.heading);
  if (isAboutCommitment) {
    const inPassage = numbersIn(`${item.heading} ${item.surface}`);
    return [inPassage.length === 1 ? (inPassage[0] ?? null) : null];
  }
  const headingEnd = placeOf(item.heading, item, text).end;
  const motions = new Set(reading.motions.flatMap((motion) => motion.id ?? []));
  const inHeading = reading.citations
    .filter((citation) => citation.start >= item.start && citation.end <= headingEnd)
    .flatMap((citation) => citation.ids.filter((id) => motions.has(id)));
  return inHeading.length > 1 ? [...new Set(inHeading)] : [item.motion];
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
  const numbers = numbersIn(`${item.heading} ${item.surface}`);
  return [...new Set([...(item.motion ? [item.motion] : []), ...numbers, ...cited])];
}

/** The signature ends the last passage of a letter. */
const SIGNATURE =
  /(?:^|[.!?] )(?:Hoogachtend, )?De (?:minister|staatssecretaris) (?:van|voor) [^.]{3,90},.*$/isu;

/** The rest of the passage says why; the claim itself is the proof. */
function reasonOf(item: ItemFind): string | null {
  const passage = item.surface
    .replace(/\s+/g, ' ')
    .replace(SIGNATURE, (end) => (/^[.!?]/.test(end) ? end.charAt(0) : ''));
  const rest = passage.replace(item.sentence ?? '', '').trim();
  return rest === '' ? item.sentence : rest.slice(0, 1000);
}

/** Where words of the mended text stand in the letter as extracted; the whole passage where they do not. */
function placeOf(words: string, item: ItemFind, text: string): { start: number; end: number } {
  const read = readingText(text.slice(item.start, item.end));
  const at = read.text.indexOf(words.replace(/\s+/g, ' '));
  if (at === -1) return { start: item.start, end: item.end };
  return {
    start: item.start + read.startInOriginal(at),
    end: item.start + read.endInOriginal(at + words.length),
  };
}
