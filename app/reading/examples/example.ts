import type { CommitmentStrength } from '../letter-reading';

/**
 * A sentence in the register of ministers, written for this project, and the advice it gives (null: none), with
 * the way out and the reading on which it rests.
 */
export type AdviceExample = readonly [
  value: string | null,
  sentence: string,
  more?: { otherwise?: string; condition?: string },
];

/** A sentence, the strength with which it binds the government (null: it does not), and its words of time. */
export type CommitmentExample = readonly [
  strength: CommitmentStrength | null,
  sentence: string,
  deadline?: string,
];
