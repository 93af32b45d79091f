import PgBoss from 'pg-boss';
import { log } from './log.server';

/** Work apart from requests: once at a time over all processes, tried again when it fails. */
export interface Job {
  name: string;
  /** Five cron fields in Dutch time; without it the job runs only when asked for. */
  schedule?: string;
  /** Seconds after which an attempt counts as lost and is tried again; 15 minutes unless told. */
  expiresAfter?: number;
  /** May run twice after a crash, so it must bear that. */
  handler(data: object, signal: AbortSignal): Promise<void>;
}

export interface RunningJobs {
  /** Asks for a run; while one waits, a second request adds nothing. */
  send(name: string, data?: object): Promise<void>;
  /** Lets running work finish for at most 10 seconds; what is left is tried again elsewhere. */
  stop(): Promise<void>;
}

/** The programme starts the jobs; the server bundle, which loads this file separately, asks for them. */
const shared = globalThis as typeof globalThis & { gestandJobs?: RunningJobs };

/** Asks for a run of a job; false where this process runs no jobs. */
export async function askForJob(name: string, data: object = {}): Promise<boolean> {
  if (!shared.gestandJobs) return false;
  await shared.gestandJobs.send(name, data);
  return true;
}

/** Starts the jobs of this process on the database; other processes may run the same ones. */
export async function startJobs(url: string, jobs: readonly Job[]): Promise<RunningJobs> {
  const boss = new PgBoss({ connectionString: url, max: 4, application_name: 'gestand jobs' });
  // Without a listener an outage of the database would end the process.
  boss.on('error', (error) => log('warn', 'jobs wait', { error }));
  await boss.start();
  const ending = new AbortController();
  const known = new Set(jobs.map((job) => job.name));
  for (const job of jobs) await startJob(boss, job, ending.signal);
  for (const { name } of await boss.getSchedules()) {
    const isScheduled = jobs.some((job) => job.name === name && job.schedule !== undefined);
    if (known.has(name) && !isScheduled) await boss.unschedule(name);
  }
  const running: RunningJobs = {
    send: async (name, data = {}) => {
      if (!known.has(name)) throw new Error(`there is no job ${name}`);
      await boss.send(name, data);
    },
    stop: async () => {
      if (shared.gestandJobs === running) delete shared.gestandJobs;
      ending.abort();
      await boss.stop({ graceful: true, wait: true, timeout: 10_000 });
    },
  };
  shared.gestandJobs = running;
  return running;
}

async function startJob(boss: PgBoss, job: Job, signal: AbortSignal): Promise<void> {
  await boss.createQueue(job.name, {
    name: job.name,
    // "stately": one waiting and one running, over all processes.
    policy: 'stately',
    retryLimit: 3,
    retryDelay: 30,
    retryBackoff: true,
    expireInSeconds: job.expiresAfter ?? 900,
  });
  await boss.work<object>(job.name, { pollingIntervalSeconds: 2 }, async (runs) => {
    for (const run of runs) {
      const started = Date.now();
      try {
        await job.handler(run.data ?? {}, signal);
        log('info', 'job done', { job: job.name, milliseconds: Date.now() - started });
      } catch (error) {
        log('error', 'job failed', { job: job.name, error });
        throw error;
      }
    }
  });
  if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: 'Europe/Amsterdam' });
}
