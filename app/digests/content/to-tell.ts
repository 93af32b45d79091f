import type { DigestFollow, DigestPeriod } from '../digest';

/** Whether a change at an instant is for this issue: a due follow has not told it, and no other did. */
export function isToTell(
  at: number,
  follows: readonly Readonly<DigestFollow>[],
  period: Readonly<DigestPeriod>,
): boolean {
  if (at >= period.endsAt.getTime()) return false;
  const isTold = follows.some(({ since, toldUntil }) => since.getTime() <= at && at < toldUntil.getTime());
  return !isTold && follows.some(({ isDue, toldUntil }) => isDue && toldUntil.getTime() <= at);
}
