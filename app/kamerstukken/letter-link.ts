/**
 * What a link between a letter and a motion rests on, where a rule made it.
 * - number and name: the subject prints the motion's number, and names its submitter or says its words
 * - number: it prints the number and names nobody
 * - number of another: it prints the number, but names another member and other words
 * - replaced number: it names the motion as the one that was replaced ("t.v.v.")
 * - successor: it names the replaced motion; this one took its place
 * - words and name: no number; submitter and words are those of the motion and of no other
 * - like words: no number; the submitter fits and the words are alike
 * - number in the text: the text of the letter says that it is about this number
 */
export const LINK_BASES = [
  'number and name',
  'number',
  'number of another',
  'replaced number',
  'successor',
  'words and name',
  'like words',
  'number in the text',
] as const;

export type LinkBasis = (typeof LINK_BASES)[number];

/** From here on a link counts as known without a person's word; below, it waits for one. */
export const CERTAIN = 0.95;
/** Below this a link is not worth a person's look. */
export const WORTH_A_LOOK = 0.5;

/** Proposed by a rule; known, by a rule that is sure or by a person; rejected by a person. */
export const LINK_STATES = ['proposed', 'confirmed', 'rejected'] as const;

export type LinkState = (typeof LINK_STATES)[number];

/** A link as pages show it, with the motion that it belongs to. */
export interface ShownLink {
  link_id: number;
  link_kind: string;
  state: LinkState;
  source: string;
  basis: string | null;
  /** The words that name the motion. */
  words: string | null;
  /** A person said so, rather than a rule. */
  is_decided: boolean;
}
