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

/** Why a change of a motion is refused, as a name of the room's messages. */
export type MotionRefusal =
  | 'unknownPaper'
  | 'quoteNotFound'
  | 'proofNeeded'
  | 'reasonNeeded'
  | 'alreadyRecorded'
  | 'notADate'
  | 'notAnOutcome'
  | 'decidedMeanwhile'
  | 'gone';
