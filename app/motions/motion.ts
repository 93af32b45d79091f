/** States in which the execution of a motion or commitment can be; a commitment begins as a concept besides. */
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

const PROVEN_STATES: readonly string[] = [
  'gemeld afgedaan',
  'afgedaan',
  'deels afgedaan',
  'niet uitgevoerd',
] satisfies ExecutionState[];

/** Whether a state says that something was done, or will not be: it takes a passage or a person's reason. */
export const takesProof = (state: ExecutionState | 'concept'): boolean => PROVEN_STATES.includes(state);

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
