import { DrizzleQueryError } from 'drizzle-orm/errors';

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  '57P01',
  '57P03',
  '53300',
]);

/**
 * What an error says, for a log or a person. The message of a statement that failed holds every value it was
 * given: names, letters, the hash of a password. Of such a one only what the database answered is told.
 */
export function toldOf(error: unknown): string {
  if (error instanceof DrizzleQueryError) return toldOf(error.cause);
  return error instanceof Error ? error.message : String(error);
}

/** Whether an error means that the database does not answer, rather than that we asked something wrong. */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf((error as { cause?: unknown } | null)?.cause);
  return code !== null && AWAY.has(code);
}

/** PostgreSQL's word for what it refused: '23505' is a second row where one may be. */
export function isUniqueViolation(error: unknown): boolean {
  return (codeOf(error) ?? codeOf((error as { cause?: unknown } | null)?.cause)) === '23505';
}

/** Whether another transaction stood in the way of this one, so that it can simply be tried again. */
export function isPassingFault(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf((error as { cause?: unknown } | null)?.cause);
  return code === '40001' || code === '40P01';
}

function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : null;
}
