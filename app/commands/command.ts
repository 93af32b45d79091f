/** One command of the command line. */
export interface Command {
  name: string;
  /** One line for the list. */
  summary: string;
  /** What `gestand NAME --help` prints: usage, options, an example, exit codes. */
  help: string;
  /** Answers the exit code. */
  run(args: string[]): Promise<number>;
}

/** Exit codes: people's mistakes and the programme's are told apart. */
export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3 } as const;

/** A call that cannot be right; the message says how it should look. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
