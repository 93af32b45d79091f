/** States in which a motion's execution can be; those of commitments, but for the concept. */
export const EXECUTION_STATES = [
  'openstaand',
  'in uitvoering',
  'gemeld afgedaan',
  'afgedaan',
  'deels afgedaan',
  'niet uitgevoerd',
  'vervallen',
  'doorlopend',
] as const;

export type ExecutionState = (typeof EXECUTION_STATES)[number];

/** Three judgements side by side, never merged: what the ministry reports, the House registers, we read. */
export const SIDES = ['ministry', 'house', 'own'] as const;
export type Side = (typeof SIDES)[number];

/** States that say that something was done, or will not be: they take a passage or a person's reason. */
export const PROVEN_STATES: readonly ExecutionState[] = [
  'gemeld afgedaan',
  'afgedaan',
  'deels afgedaan',
  'niet uitgevoerd',
];

export const takesProof = (state: ExecutionState): boolean => PROVEN_STATES.includes(state);

/** Facts of the House that a person can set a correction beside. */
export const CORRECTABLE = ['title', 'dictum', 'submittedOn', 'outcome'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** Somebody else saved first. What both say is shown; nothing of either is lost. */
export interface Conflict {
  kind: 'conflict';
  /** The version that stands now; a second save names this one. */
  version: number;
  /** What stands now in the fields that the refused save wanted to change. */
  current: Record<string, string | null>;
}

/** What a person can mend in a form: the field, and why, as a name of the room's messages. */
export interface Refusal {
  kind: 'refused';
  field: string;
  why:
    | 'unknownPaper'
    | 'quoteNotFound'
    | 'proofNeeded'
    | 'reasonNeeded'
    | 'alreadyRecorded'
    | 'notADate'
    | 'notAnOutcome'
    | 'decidedMeanwhile'
    | 'gone';
}
