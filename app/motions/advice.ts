/**
 * The cabinet's view of a motion (kabinetsappreciatie). The House's list is open: values that are new are
 * kept as printed and have no tone.
 */
export const ADVICE_VALUES = [
  'Oordeel Kamer',
  'Overgenomen',
  'Ontraden',
  'Ontraden, tenzij gewijzigd',
  'Verzocht motie aan te houden',
  'Ontijdig',
  'Overbodig',
  'Geen (expliciete) appreciatie',
  'Nog te ontvangen',
  'Nog niet bekend',
] as const;

/** Whether the cabinet leaves room for a motion or speaks against it. */
export type AdviceTone = 'support' | 'against' | 'none';

const TONES: Record<string, AdviceTone> = {
  'oordeel kamer': 'support',
  overgenomen: 'support',
  ontraden: 'against',
  'ontraden tenzij gewijzigd': 'against',
  ontijdig: 'against',
  overbodig: 'against',
};

export const adviceTone = (value: string | null): AdviceTone => TONES[compared(value)] ?? 'none';

/** "Nog niet bekend", "Niet beschikbaar bij gewijzigde moties ...": the register has nothing to say yet, or ever. */
export function saysNothing(value: string | null): boolean {
  return (
    /^(nog (niet|te)|niet beschikbaar|geen \(expliciete\))/.test(compared(value)) || compared(value) === ''
  );
}

/** The register spells "Ontraden, tenzij gewijzigd" with and without a comma: they are one. */
export const isSameAdvice = (one: string | null, other: string | null): boolean =>
  compared(one) === compared(other);

const compared = (value: string | null): string =>
  (value ?? '').toLowerCase().replaceAll(',', '').replace(/\s+/g, ' ').trim();

export type AdviceSource = 'register' | 'letter' | 'debate' | 'correction';

export interface StatementOfAdvice {
  value: string;
  source: AdviceSource;
  /** `YYYY-MM-DD`; the register does not say on which day. */
  statedOn: string | null;
  recordedAt: Date;
  /** Set when the register took the value back. */
  supersededAt: Date | null;
}

/**
 * Statements in the order in which they were made. One without a date was made before any that has one:
 * the register records what was said in the debate, which comes first.
 */
export function adviceInOrder<S extends StatementOfAdvice>(statements: readonly S[]): S[] {
  return [...statements].sort(
    (one, other) =>
      (one.statedOn ?? '').localeCompare(other.statedOn ?? '') ||
      SOURCES.indexOf(one.source) - SOURCES.indexOf(other.source) ||
      one.recordedAt.getTime() - other.recordedAt.getTime(),
  );
}

/** Of one day: the register writes down what the debate said, a letter follows, a correction has the last word. */
const SOURCES: readonly AdviceSource[] = ['register', 'debate', 'letter', 'correction'];

/** The advice that holds now: the last that says something, else the last at all. Null without statements. */
export function presentAdvice<S extends StatementOfAdvice>(statements: readonly S[]): S | null {
  const standing = adviceInOrder(statements).filter((statement) => statement.supersededAt === null);
  return standing.findLast((statement) => !saysNothing(statement.value)) ?? standing.at(-1) ?? null;
}

/** Whether the cabinet came to say something else: "Verzocht motie aan te houden" in the register, "Ontraden" by letter. */
export function isAdviceChanged(statements: readonly StatementOfAdvice[]): boolean {
  const said = adviceInOrder(statements).filter((statement) => !saysNothing(statement.value));
  return said.some((statement) => !isSameAdvice(statement.value, said[0]?.value ?? null));
}
