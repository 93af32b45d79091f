/** Seats in the Tweede Kamer since 1956 (Grondwet art. 51). */
export const SEATS_IN_HOUSE = 150;

/** The House's words for a vote. */
export const VOTE_CHOICES = ['Voor', 'Tegen', 'Niet deelgenomen'] as const;

export type Choice = (typeof VOTE_CHOICES)[number];

export const isChoice = (word: string | null): word is Choice => VOTE_CHOICES.some((known) => known === word);

export interface Vote {
  /** As the House prints it; a word that is no `Choice` counts for nothing and leaves the ballot incomplete. */
  choice: string;
  /** Seats of the fractie; the House gives it on a member's vote too, where it counts for nothing. */
  seats: number | null;
  actorName: string | null;
  fractieName: string | null;
  isMemberVote: boolean;
  /** Said afterwards to be a mistake; the vote counts as it was cast. */
  isMistake: boolean;
}

/** One vote on a motion, added up. */
export interface Ballot<V extends Vote = Vote> {
  isRollCall: boolean;
  inFavour: number;
  against: number;
  absent: number;
  /** Every seat is accounted for, or the sum is the one that the decision prints: only then figures are shown. */
  isComplete: boolean;
  /** The votes that count, without doubles: Voor, Tegen, Niet deelgenomen, words never seen; then by weight. */
  votes: (V & { weight: number })[];
}

/**
 * Adds up a vote. On a show of hands a fractie weighs its seats, on a roll call each member weighs one.
 * `printed` is the text of the decision: "Aangenomen (73-72)." Null when there are no votes.
 */
export function ballotOf<V extends Vote>(
  votes: readonly V[],
  votingForm: string | null,
  printed: string | null = null,
): Ballot<V> | null {
  if (votes.length === 0) return null;
  const isRollCall = votingForm === 'Hoofdelijk' || votes.every((vote) => vote.isMemberVote);
  const fracties = new Set(votes.filter((vote) => !vote.isMemberVote).map(nameOf));
  const byActor = new Map<string, V>();
  let isContradicted = false;
  for (const vote of votes) {
    // A member's row inside a show of hands is counted with the fractie that voted.
    if (!isRollCall && vote.isMemberVote && fracties.has(vote.fractieName ?? '')) continue;
    const known = byActor.get(nameOf(vote));
    if (known && known.choice !== vote.choice) isContradicted = true;
    if (!known) byActor.set(nameOf(vote), vote);
  }
  const counted = [...byActor.values()].map((vote) => ({
    ...vote,
    weight: isRollCall || vote.isMemberVote ? 1 : (vote.seats ?? 0),
  }));
  const total = (choice: Choice) =>
    counted.filter((vote) => vote.choice === choice).reduce((sum, vote) => sum + vote.weight, 0);
  const [inFavour, against, absent] = [total('Voor'), total('Tegen'), total('Niet deelgenomen')];
  const said = /\(\s*(\d{1,3})\s*[-–]\s*(\d{1,3})\s*\)/.exec(printed ?? '');
  const isAsPrinted = said !== null && Number(said[1]) === inFavour && Number(said[2]) === against;
  return {
    isRollCall,
    inFavour,
    against,
    absent,
    isComplete:
      !isContradicted &&
      counted.every(({ choice }) => isChoice(choice)) &&
      (inFavour + against + absent === SEATS_IN_HOUSE || isAsPrinted),
    votes: counted.sort(
      (one, other) =>
        placeOf(one.choice) - placeOf(other.choice) ||
        other.weight - one.weight ||
        nameOf(one).localeCompare(nameOf(other), 'nl'),
    ),
  };
}

const placeOf = (choice: string): number =>
  isChoice(choice) ? VOTE_CHOICES.indexOf(choice) : VOTE_CHOICES.length;

const nameOf = (vote: Vote): string =>
  (vote.isMemberVote ? vote.actorName : (vote.fractieName ?? vote.actorName)) ?? '';
