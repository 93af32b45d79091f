import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { forgetEndedSessions } from '~/accounts/session.server';
import { digestJob } from '~/digests/delivery/job.server';
import { loadKnownCalendar } from '~/kamerstukken/calendar-changes.server';
import { sourceJobs } from '~/opendata/synchronisation/jobs.server';
import { currentTime } from '~/platform/clock';
import { type Job, startJobs } from '~/platform/jobs.server';
import { log } from '~/platform/log.server';
import { closePost } from '~/platform/mail.server';
import { forgetOldLimits } from '~/platform/rate-limit.server';
import { type RunningServer, startServer } from '~/platform/server';
import { settings } from '~/platform/settings.server';
import { loadDemonstration } from '~db/seed/demonstration';
import { type Command, complain, EXIT, print } from './command';
import { openDatabase } from './with-database';

export const serve: Command = {
  name: 'serve',
  summary: 'start the site (npm start does this after installing and building)',
  help: `gestand serve [--dev]

Starts the database, brings it to the newest schema, loads the demonstration if that is on, and serves.
--dev serves from the sources and reloads on change.

PORT, HOST, GESTAND_ORIGIN, GESTAND_DATA, DATABASE_URL, GESTAND_DEMO and others: see README.md.
Exit codes: 0 stopped on request, 1 failed, 2 a setting cannot be used.`,
  async run(args) {
    const isDevelopment = args.includes('--dev');
    const current = settings();
    const database = await openDatabase();
    let server: RunningServer | undefined;
    let jobs: Awaited<ReturnType<typeof startJobs>> | undefined;
    try {
      await loadKnownCalendar();
      const demonstration = current.isDemonstration
        ? await loadDemonstration(current.demonstrationPassword)
        : null;
      jobs = await startJobs(database.url, [...upkeep, digestJob, ...sourceJobs(current.synchronisesFrom)]);
      server = isDevelopment ? await serveSources() : await serveBuild();
      print(`Gestand: ${current.origin.replace(/:0$/, `:${server.port}`)}`);
      if (demonstration) print(demonstration.announcement);
      await untilAsked();
      return EXIT.done;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      complain(
        `Port ${current.port} on ${current.host} is taken. Stop what runs there, or set PORT to another.`,
      );
      return EXIT.failed;
    } finally {
      await server?.close();
      await jobs?.stop();
      await closePost();
      await database.close();
      log('info', 'stopped');
    }
  },
};

/** Nightly: what nobody needs any more is forgotten. One process does it, however many there are. */
const upkeep: Job[] = [
  {
    name: 'forget',
    schedule: '17 3 * * *',
    handler: async () => {
      await forgetOldLimits(currentTime());
      await forgetEndedSessions();
    },
  },
];

async function serveBuild(): Promise<RunningServer> {
  const made = resolve('build/server/index.js');
  if (!existsSync(made))
    throw new Error('There is no build yet: npm run build makes it, npm start does so by itself.');
  const build = (await import(pathToFileURL(made).href)) as ServerBuild;
  return startServer(settings(), build, { assets: resolve('build/client') });
}

async function serveSources(): Promise<RunningServer> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  return startServer(
    settings(),
    async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    { vite },
  );
}

function untilAsked(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
}
