import { isAtOdds } from '~/commitments/commitment';
import { isContradicted } from '~/motions/outcome';
import type { CommitmentState } from '~db/schema/commitments';
import type { Alarm } from '../synchronisation/alarm';

/** Records of which the register and people can say different things. */
export type DisputedKind = 'motion' | 'commitment';

/** What is at odds. Fields are named as the House names them. */
export type DisputedField =
  | 'Onderwerp'
  | 'GestartOp'
  | 'BesluitSoort'
  | 'Kabinetsappreciatie'
  | 'Volgnummer'
  | 'Status'
  | 'Tekst';

/**
 * Two things that are both kept and cannot both hold: what the register says and what a person recorded, or (a
 * contradiction) two facts of the register. It follows from what stands now; nothing stores it.
 */
export interface Disagreement {
  subject: { kind: DisputedKind; id: number; name: string };
  kind: 'conflict' | 'contradiction';
  field: DisputedField;
  official: string | null;
  /** What stands against it: a person's value, or the ballot that contradicts a decision ("70–80"). */
  own: string;
  /** Whose word that is, why and since when; null for what the register itself says. */
  by: { name: string | null; reason: string | null; at: string | null } | null;
  /** The register's motion that may be this one, under its own number. */
  other: { id: number; zaakNumber: string } | null;
}

const CATEGORIES = {
  Onderwerp: 'Zaak',
  GestartOp: 'Zaak',
  BesluitSoort: 'Zaak',
  Kabinetsappreciatie: 'Zaak',
  Volgnummer: 'Zaak',
  Status: 'Toezegging',
  Tekst: 'Toezegging',
} as const satisfies Record<DisputedField, string>;

/** The alarm that tells of it. Its value names the record and both sides, so that a new difference is a new alarm. */
export function alarmOf({ subject, kind, field, official, own, other }: Disagreement): Alarm {
  const exampleName = other?.zaakNumber ?? subject.name;
  if (kind === 'contradiction')
    return { kind, category: 'Besluit', field, value: `${subject.name}: ${official}, ${own}`, exampleName };
  const value =
    field === 'Volgnummer' ? `${subject.name}: ${own}` : `${subject.name}: ${official ?? '–'} ≠ ${own}`;
  return { kind, category: CATEGORIES[field], field, value, exampleName };
}

/** Whether the two sides of a field cannot both hold. */
export function disagrees(field: DisputedField, official: string | null, own: string): boolean {
  if (field === 'Status') return isAtOdds(own as CommitmentState, official as CommitmentState | null);
  return official !== own;
}

/** The contradiction of a decision and its own complete ballot; null when both can be true. */
export function contradictionOf(motion: {
  id: number;
  name: string;
  outcome: string;
  for: number;
  against: number;
  isRollCall: boolean;
}): Disagreement | null {
  if (!isContradicted(motion.outcome, motion.for, motion.against, motion.isRollCall)) return null;
  return {
    subject: { kind: 'motion', id: motion.id, name: motion.name },
    kind: 'contradiction',
    field: 'BesluitSoort',
    official: motion.outcome,
    own: `${motion.for}–${motion.against}`,
    by: null,
    other: null,
  };
}
