/** A zaak on the agenda item of a vote. */
export interface AgendaZaak {
  id: string;
  /** Its number in the dossier. */
  number: number | null;
  /** Number of the motion whose place it took ("t.v.v. nr. 12"). */
  inPlaceOf: number | null;
  /** GewijzigdOp in milliseconds. */
  changedAt: number;
}

export interface AgendaDecision {
  id: string;
  /** AgendapuntZaakBesluitVolgorde */
  position: number;
  changedAt: number;
}

/** The House writes a decision and its zaak within milliseconds; more apart is something else. */
const TOGETHER = 500;

/**
 * Which decision is on which zaak of an agenda item, for data that do not say (they give the item and all its
 * zaken). The position of a decision is the place of its zaak on the item: by number, a changed motion in the
 * place of the one that it replaced. That is taken for true of an item only where it is proven: the times at
 * which the House wrote decisions and zaken tell at least one of them from another and agree, and nowhere
 * contradict. Of anything else nothing is said. A single zaak is beyond doubt.
 */
export function zaakOfDecisions(
  zaken: readonly AgendaZaak[],
  decisions: readonly AgendaDecision[],
): Map<string, string> {
  const pairs = new Map<string, string>();
  const [only] = zaken;
  if (only && zaken.length === 1) {
    for (const decision of decisions) pairs.set(decision.id, only.id);
    return pairs;
  }
  if (zaken.some((zaak) => zaak.number === null)) return pairs;
  const places = [...zaken].sort(
    (one, other) =>
      (one.inPlaceOf ?? one.number ?? 0) - (other.inPlaceOf ?? other.number ?? 0) ||
      (one.number ?? 0) - (other.number ?? 0),
  );
  let agreements = 0;
  for (const decision of decisions) {
    const zaak = places[decision.position - 1];
    if (!zaak || pairs.has(decision.id)) return new Map();
    pairs.set(decision.id, zaak.id);
    // A zaak is written with its decision: one that was last written before it is not the one.
    if (zaak.changedAt < decision.changedAt - TOGETHER) return new Map();
    const written = zaken.filter((one) => Math.abs(one.changedAt - decision.changedAt) <= TOGETHER);
    const alike = decisions.filter((one) => Math.abs(one.changedAt - decision.changedAt) <= TOGETHER);
    if (written.length === 0 || written.length === zaken.length) continue;
    if (written.includes(zaak)) agreements += 1;
    else if (written.length >= alike.length) return new Map();
  }
  return agreements > 0 && new Set(pairs.values()).size === pairs.size ? pairs : new Map();
}
