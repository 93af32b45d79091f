/** What goes wrong between a service and who asks it. */
export const FAULTS = [
  /** An incident: 500 with a page of HTML. */
  'error',
  /** 503 and 429, with a time to come back. */
  'busy',
  'throttled',
  /** The connection breaks in the middle of the answer. */
  'cut',
  /** The answer ends in the middle, its length told as if that were all. */
  'truncated',
  /** Half of the answer, a pause, the rest. */
  'slow',
  /** The page that was asked before, once more. */
  'again',
  /** One entry is not on the page; it is when asked anew. */
  'missing',
  /** One entry is not well-formed; it is when asked anew. */
  'malformed',
] as const;

export type Fault = (typeof FAULTS)[number];

/** Decides by a seed what goes wrong with which answer: the same seed, the same course of events. */
export class Faults {
  private inRow = 0;
  private readonly draw: () => number;

  /** @param rate share of the answers that something goes wrong with, 0 to 1 */
  constructor(
    seed: number,
    private readonly rate: number,
    private readonly kinds: readonly Fault[] = FAULTS,
  ) {
    this.draw = randomBy(seed);
  }

  /** Never more than three faults in a row: a service that fails for good is not what this plays. */
  next(): Fault | null {
    const isFaulty = this.draw() < this.rate && this.inRow < 3;
    const kind = this.kinds[Math.floor(this.draw() * this.kinds.length)] ?? null;
    this.inRow = isFaulty ? this.inRow + 1 : 0;
    return isFaulty ? kind : null;
  }
}

/** Mulberry32. */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
