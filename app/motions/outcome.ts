/**
 * What became of a motion. The House's data have no such field: it follows from the decisions on it
 * (BesluitSoort), in the order in which they were taken.
 */
export const OUTCOMES = [
  'in behandeling',
  'aangenomen',
  'verworpen',
  'aangehouden',
  'ingetrokken',
  'vervallen',
  'overgenomen',
  'gewijzigd',
  'gestaakt',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

export const isOutcome = (value: string): value is Outcome => (OUTCOMES as readonly string[]).includes(value);

export interface DecisionFacts {
  /** BesluitSoort as registered. */
  kind: string | null;
  /** Only "Besluit" decides: a "Voorstel" or "Concept voorstel" was not taken yet. */
  status: string | null;
  /** `YYYY-MM-DD`, of the activity; the House does not date decisions themselves. */
  decidedOn: string | null;
  /** Order within the agenda item. */
  position: number | null;
  changedAt: Date | null;
  withdrawnAt: Date | null;
}

export interface DerivedOutcome<D> {
  outcome: Outcome;
  /** Day of the decision that decides; null while nothing was decided. */
  on: string | null;
  decision: D | null;
}

/**
 * The outcome as the last decision that matters leaves it. A held motion may be voted on months later, so
 * nothing but the order counts. A motion that another replaced is `gewijzigd`, unless the House decided on
 * it all the same.
 */
export function outcomeOf<D extends DecisionFacts>(
  decisions: readonly D[],
  isReplaced: boolean,
): DerivedOutcome<D> {
  const last = lastThatDecides(inOrder(decisions));
  const outcome = (last && meaningOf(last.kind)) ?? 'in behandeling';
  if (isReplaced && (outcome === 'in behandeling' || outcome === 'aangehouden')) {
    return { outcome: 'gewijzigd', on: last?.decidedOn ?? null, decision: last ?? null };
  }
  return { outcome, on: last?.decidedOn ?? null, decision: last ?? null };
}

/** Outcomes after which the House can decide on the motion again. */
const OPEN: readonly (Outcome | null)[] = ['aangehouden', 'gestaakt'];

/**
 * The last decision that matters. Where days are not known their order is not either, but this is: a motion that
 * was adopted or rejected is not held or tied afterwards, so what leaves it open came before.
 */
function lastThatDecides<D extends DecisionFacts>(ordered: readonly D[]): D | undefined {
  const deciding = ordered.filter((decision) => meaningOf(decision.kind) !== null);
  const last = deciding.at(-1);
  if (!last || !OPEN.includes(meaningOf(last.kind))) return last;
  const final = deciding.findLast((decision) => !OPEN.includes(meaningOf(decision.kind)));
  return final && (final.decidedOn === null || last.decidedOn === null) ? final : last;
}

/**
 * Whether a complete vote and the outcome cannot both be true. A tie rejects on a roll call of the whole House;
 * on a show of hands it decides nothing (Reglement van Orde: the vote is held again).
 */
export function isContradicted(
  outcome: string,
  inFavour: number,
  against: number,
  isRollCall: boolean,
): boolean {
  if (outcome !== 'aangenomen' && outcome !== 'verworpen') return false;
  if (inFavour === against) return outcome === 'aangenomen' || !isRollCall;
  return inFavour > against !== (outcome === 'aangenomen');
}

/** Taken decisions, first to last: by day, then place on the agenda, then time of registration. */
export function inOrder<D extends DecisionFacts>(decisions: readonly D[]): D[] {
  return decisions
    .filter((decision) => decision.status === 'Besluit' && decision.withdrawnAt === null)
    .sort(
      (one, other) =>
        (one.decidedOn ?? '').localeCompare(other.decidedOn ?? '') ||
        (one.position ?? 0) - (other.position ?? 0) ||
        (one.changedAt?.getTime() ?? 0) - (other.changedAt?.getTime() ?? 0),
    );
}

/**
 * What a BesluitSoort means for the outcome; null for what decides nothing: submission, a vote put off, a
 * committee's procedure. The list is open, so words are matched rather than whole values.
 */
export function meaningOf(kind: string | null): Outcome | null {
  const words = (kind ?? '').toLowerCase();
  if (/^termijn - vervallen/.test(words)) return 'vervallen';
  if (words === 'overgenomen') return 'overgenomen';
  const vote = /^stemmen - (.+)$/.exec(words)?.[1];
  if (!vote || vote.startsWith('uitstellen')) return null;
  if (vote.startsWith('niet aangenomen')) return 'verworpen';
  if (vote.startsWith('zonder stemming aannemen')) return 'aangenomen';
  return VOTED.find((outcome) => vote.startsWith(outcome)) ?? null;
}

const VOTED = [
  'aangenomen',
  'verworpen',
  'aangehouden',
  'ingetrokken',
  'vervallen',
  'overgenomen',
  'gestaakt',
] as const satisfies readonly Outcome[];
