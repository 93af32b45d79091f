/** What a person can mend in what they asked: the field, and why, as a name of the room's messages. */
export interface Refusal<Why extends string> {
  kind: 'refused';
  /** Empty when it is about the whole form. */
  field: string;
  why: Why;
}

/** Somebody else saved first. What both say is shown; nothing of either is lost. */
export interface Conflict {
  kind: 'conflict';
  /** The version that stands now; a second save names this one. */
  version: number;
  /** What stands now in the fields that the refused save wanted to change. */
  current: Record<string, string | null>;
}

/** Thrown inside a change: ends it, takes back all that it did, and is its answer. */
export class Refused<Why extends string = string> extends Error {
  constructor(
    readonly field: string,
    readonly why: Why,
  ) {
    super(`${field}: ${why}`);
  }
}
