import { currentTime } from '~/platform/clock';
import type { Job } from '~/platform/jobs.server';
import { post } from '~/platform/mail.server';
import { deliverDigests } from './delivery.server';
import { issueMaking } from './making.server';

/** Every five minutes, in one process of however many; that a run takes longer or dies harms nothing. */
export const digestJob: Job = {
  name: 'digests',
  schedule: '*/5 * * * *',
  handler: async (_data, signal) => {
    await deliverDigests({ making: await issueMaking(), post: post(), clock: currentTime, signal });
  },
};
