import { currentTime } from '~/platform/clock';
import type { Job } from '~/platform/jobs.server';
import { log } from '~/platform/log.server';
import { linkLetters } from '../links/links.server';
import { sources } from '../sources/sources.server';
import { SYNCHRONISATION } from './alarms.server';
import { alone } from './lock.server';
import { synchronise } from './synchronise.server';
import { takeOverTexts } from './texts.server';

/** A run goes on in the next one, so that a killed process holds a job up no longer than this and a little. */
const LONGEST_RUN = 10 * 60_000;

/**
 * What keeps Gestand in step with the House, as jobs of the server. Where no source is set nothing calls out; what
 * is only computed here, links between letters and motions, goes on.
 */
export function sourceJobs(from: 'syncfeed' | 'odata' | null): Job[] {
  const link: Job = {
    name: 'link-letters',
    schedule: '*/5 * * * *',
    handler: async (_, signal) => {
      await alone(() => linkLetters(SYNCHRONISATION, currentTime, within(signal)));
    },
  };
  if (from === null) return [link];
  return [
    {
      name: 'synchronise',
      schedule: '*/5 * * * *',
      handler: async (data, signal) => {
        const { askedBy } = data as { askedBy?: unknown };
        const done = await synchronise({
          source: sources()[from],
          askedBy: typeof askedBy === 'string' ? askedBy : null,
          now: currentTime,
          signal: within(signal),
        });
        if (done === null) return;
        const { errors, ...figures } = done;
        log(errors.length === 0 ? 'info' : 'warn', 'synchronised', { source: from, ...figures, errors });
      },
    },
    {
      name: 'official-texts',
      schedule: '3-58/5 * * * *',
      handler: async (_, signal) => {
        await takeOverTexts({ koop: sources().koop, now: currentTime, signal: within(signal) });
      },
    },
    link,
  ];
}

const within = (signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(LONGEST_RUN)]);
