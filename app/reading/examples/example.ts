import type { CommitmentStrength } from '../letter-reading';

/** A sentence in the register of ministers, written for this project, and the advice it gives (null: none). */
export type AdviceExample = readonly [value: string | null, sentence: string];

/** A sentence, the strength with which it binds the government (null: it does not), and its words of time. */
export type CommitmentExample = readonly [
  strength: CommitmentStrength | null,
  sentence: string,
  deadline?: string,
];
