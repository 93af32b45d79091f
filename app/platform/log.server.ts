import { DrizzleQueryError } from 'drizzle-orm/errors';
import { toldOf } from './database-errors';
import { settings } from './settings.server';

const LEVELS = { debug: 10, info: 20, warn: 30, error: 40, silent: 99 } as const;
const SECRET = /pass(word)?|wachtwoord|secret|geheim|token|cookie|authorization|session|sessie/i;

/** One line of JSON an event, to standard error; values under a secret's name never get there. */
export function log(
  level: 'debug' | 'info' | 'warn' | 'error',
  event: string,
  details: Record<string, unknown> = {},
): void {
  if (LEVELS[level] < LEVELS[settings().logLevel]) return;
  const line = { time: new Date().toISOString(), level, event, ...details };
  process.stderr.write(
    `${JSON.stringify(line, (key, value) => {
      if (key !== '' && SECRET.test(key)) return '[not logged]';
      return value instanceof Error ? logged(value) : value;
    })}\n`,
  );
}

/** Links that let somebody in, stop or confirm something carry their permission in the path. */
export const loggedPath = (path: string): string =>
  path.replace(/^\/(uitnodiging|afmelden|volgen)\/.+/, '/$1/[not logged]');

/** A statement that failed is named without the values that it was given. */
function logged(error: Error): Record<string, unknown> {
  const { name, stack = '' } = error;
  if (!(error instanceof DrizzleQueryError)) return { name, message: error.message, stack };
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { name, message: toldOf(error), statement: error.query, stack: frames.join('\n') };
}
