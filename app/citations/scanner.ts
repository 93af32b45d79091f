/** Reads a text from left to right with sticky patterns; each looks at a bounded stretch, so reading is linear. */
export class Scanner {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  /** The match of a sticky pattern here, and past it; null and unmoved when there is none. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** Whether a sticky pattern matches here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** Tries a reading; comes back to where it began when that answers null. */
  attempt<T>(reading: () => T | null): T | null {
    const from = this.at;
    const answer = reading();
    if (answer === null) this.at = from;
    return answer;
  }
}
