import { log } from '~/platform/log.server';
import type { Post } from '~/platform/mail.server';
import type { IssueMaking } from './making.server';
import type { SendingTally } from './outcomes.server';
import { type PlanningWish, planDueIssues } from './planning.server';
import { sendPlannedIssues } from './sending.server';
import { settleLeftBehind } from './uncertain.server';

export interface DeliveryRun extends SendingTally {
  planned: number;
}

/**
 * What the clock asks for every few minutes: settle what a process left behind, make what is due, send what
 * is ready. Bears being run at once by any number of processes, and being killed at any point.
 */
export async function deliverDigests(options: {
  making: IssueMaking;
  post: Post;
  clock(): Date;
  signal?: AbortSignal;
  wish?: PlanningWish;
  /** Milliseconds after which an issue under way counts as left behind. */
  givenUpAfter?: number;
}): Promise<DeliveryRun> {
  const { making, post, clock, wish = {} } = options;
  await settleLeftBehind(post, clock(), options.givenUpAfter);
  // What is made goes out while the rest is being made.
  let isPlanning = true;
  let wake = () => {};
  const planning = planDueIssues(making, clock(), wish, () => wake()).finally(() => {
    isPlanning = false;
    wake();
  });
  const sending = sendPlannedIssues({
    post,
    making,
    clock,
    moreComing: () =>
      isPlanning
        ? new Promise((resolve) => {
            wake = resolve;
          })
        : null,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(wish.address === undefined ? {} : { address: wish.address }),
  });
  // Both end, whatever becomes of the other; then the first fault is the run's.
  await Promise.allSettled([planning, sending]);
  const [planned, tally] = await Promise.all([planning, sending]);
  const run = { planned: planned.filter(({ subject }) => subject !== null).length, ...tally };
  if (run.planned + run.sent + run.failed + run.uncertain > 0) log('info', 'digests', { ...run });
  return run;
}
