import type { AdviceFind, DeadlineFind, LetterReading, Reasons } from '~/reading/letter-reading';
import { type SettlementProposal, settlementsOf } from './settlement';

/** What is known of the paper as a whole; a person corrects it before anything is stored. */
export interface IntakeFrame {
  key: string | null;
  kind: string;
  documentKind: string;
  date: string | null;
  dossiers: string[];
  title: string;
  senders: { name: string | null; office: string }[];
}

export interface MotionProposal {
  kind: 'motion';
  /** Id of the motion, null while nobody gave its number. */
  key: string | null;
  surface: string;
  submitters: string[];
  isSubject: boolean;
  /** reactie, uitvoering, ...: what the letter is to the motion. */
  link: string;
}

export interface AdviceProposal {
  kind: 'advice';
  key: string | null;
  value: string;
  otherwise: string | null;
  condition: string | null;
  sentence: string;
  reason: string;
  /** The same in both languages; readings of before hold the Dutch alone. */
  reasons?: Reasons;
}

export interface CommitmentProposal {
  kind: 'commitment';
  text: string;
  sentence: string;
  actor: string;
  strength: 'firm' | 'conditional' | 'soft';
  reason: string;
  /** The same in both languages; readings of before hold the Dutch alone. */
  reasons?: Reasons;
  deadlineWords: string | null;
  /** Motion that it serves. */
  key: string | null;
  ownerId: number | null;
}

/** A paper that the letter names. */
export interface CitationProposal {
  kind: 'citation';
  surface: string;
  ids: string[];
}

export type ProposalContent =
  | MotionProposal
  | AdviceProposal
  | SettlementProposal
  | CommitmentProposal
  | CitationProposal;

export interface DraftProposal {
  fingerprint: string;
  start: number;
  end: number;
  content: ProposalContent;
}

/**
 * What a reading proposes, in the order of the letter. The same reading gives the same fingerprints. A promise
 * that only gives a commitment known here a new deadline is that slip, and no commitment besides.
 * @param known numbers of commitments that are known here
 */
export function proposalsOf(reading: LetterReading, known: ReadonlySet<string> = new Set()): DraftProposal[] {
  const drafts: DraftProposal[] = [];
  const settlements = settlementsOf(reading);
  const slips = new Set(
    settlements.flatMap(({ promisedAt, content }) =>
      promisedAt !== null && content.about !== null && known.has(content.about) ? promisedAt : [],
    ),
  );
  const link = reading.document.letterKind ?? 'overig';
  for (const motion of reading.motions) {
    drafts.push({
      ...placed('motion', motion),
      content: {
        kind: 'motion',
        key: motion.id,
        surface: motion.surface,
        submitters: motion.submitters,
        isSubject: motion.isSubject,
        link: motion.isSubject ? link : 'genoemd',
      },
    });
    if (motion.advice) drafts.push(adviceDraft(motion.id, motion.start, motion.advice));
  }
  for (const { start, end, content } of settlements) {
    // One passage can speak of several motions.
    const fingerprint = `settlement:${start}:${end}:${content.about ?? ''}`;
    drafts.push({ fingerprint, start, end, content });
  }
  for (const [index, commitment] of reading.commitments.entries()) {
    if (slips.has(commitment.start)) continue;
    const place = placed('commitment', commitment);
    // Two promises of one sentence stand at one place.
    const isSecond = reading.commitments[index - 1]?.start === commitment.start;
    drafts.push({
      ...place,
      fingerprint: isSecond ? `${place.fingerprint}:2` : place.fingerprint,
      content: {
        kind: 'commitment',
        text: commitment.clause,
        sentence: commitment.sentence,
        actor: commitment.actor,
        strength: commitment.strength,
        reason: commitment.reason,
        reasons: commitment.reasons,
        deadlineWords: deadlineWords(commitment.deadline),
        key: commitment.motion,
        ownerId: null,
      },
    });
  }
  for (const citation of reading.citations) {
    drafts.push({
      ...placed('citation', citation),
      content: { kind: 'citation', surface: citation.surface, ids: citation.ids },
    });
  }
  return drafts.sort(
    (one, other) => ORDER[one.content.kind] - ORDER[other.content.kind] || one.start - other.start,
  );
}

const ORDER = { motion: 0, advice: 1, settlement: 2, commitment: 3, citation: 4 };

const placed = (kind: string, { start, end }: { start: number; end: number }) => ({
  fingerprint: `${kind}:${start}:${end}`,
  start,
  end,
});

function adviceDraft(key: string | null, motionStart: number, advice: AdviceFind): DraftProposal {
  return {
    // One sentence can advise on several motions: the motion's place tells them apart.
    fingerprint: `advice:${advice.start}:${advice.end}:${motionStart}`,
    start: advice.start,
    end: advice.end,
    content: {
      kind: 'advice',
      key,
      value: advice.value,
      otherwise: advice.otherwise,
      condition: advice.condition,
      sentence: advice.sentence,
      reason: advice.reason,
      reasons: advice.reasons,
    },
  };
}

const deadlineWords = (deadline: DeadlineFind | null): string | null => deadline?.text ?? null;

/** What the paper says of itself, as a start for the form. */
export function frameOfReading(reading: LetterReading): IntakeFrame {
  const { document } = reading;
  return {
    key: document.id,
    kind: document.letterKind ?? 'overig',
    documentKind:
      document.kind === 'antwoord_kamervragen' ? 'Antwoord schriftelijke vragen' : 'Brief regering',
    date: document.date,
    dossiers: document.dossiers,
    title: document.title ?? '',
    senders: document.senders,
  };
}
