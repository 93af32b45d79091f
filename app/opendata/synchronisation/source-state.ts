/** How one category of a source stands, for a person who looks after it. */
export type Standing = 'in order' | 'behind' | 'first takeover' | 'failed';

/** A run is due every five minutes; three that did not come through are worth a look. */
export const BEHIND_AFTER = 20 * 60_000;

export function standingOf(
  state: { lastSuccessAt: Date | string | null; failures: number },
  now: Date | string,
): Standing {
  if (state.failures > 0) return 'failed';
  if (state.lastSuccessAt === null) return 'first takeover';
  const age = new Date(now).getTime() - new Date(state.lastSuccessAt).getTime();
  return age > BEHIND_AFTER ? 'behind' : 'in order';
}
