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
      if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack };
      return value;
    })}\n`,
  );
}
