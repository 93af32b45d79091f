import type { Progress, Synchronised } from '~/opendata/synchronisation/synchronise.server';
import { currentTime } from '~/platform/clock';
import { settings } from '~/platform/settings.server';
import { type Command, complain, EXIT, print, UsageError } from './command';
import { withDatabase } from './with-database';

const PAUSE = 5 * 60_000;

export const sync: Command = {
  name: 'sync',
  summary: 'take over what is new at the House',
  help: `gestand sync [--source syncfeed|odata] [--once] [--since CHECKPOINT] [--only CATEGORY,...] [--texts]

Brings Gestand in step with the open data of the House, category by category, and links letters to motions.
Without --once it goes on, every five minutes, until it is stopped. Stopping, however, loses nothing: each page is
stored together with the place where to go on. One process at a time does it, however many there are.

--source   syncfeed (unless told) or odata; GESTAND_SYNC sets what the server itself does every five minutes
--since    asks again from here: a skiptoken of SyncFeed (26000000), or for odata a day (2026-11-01)
--only     these categories, as the House names them: Zaak,Document
--texts    then the official texts of motions and letters that have none yet, from officielebekendmakingen.nl

TK_SYNCFEED_URL, TK_ODATA_URL and KOOP_URL name other addresses of the services.
Example: npm run --silent gestand -- sync --once
Exit codes: 0 in step, 1 a category failed (named, with the reason), 2 wrong call, 3 another process is at it.`,
  async run(args) {
    const { categoriesOf } = await import('~/opendata/synchronisation/expected-records');
    const option = (name: string): string | undefined => {
      const index = args.indexOf(`--${name}`);
      return index === -1 ? undefined : (args[index + 1] ?? '');
    };
    const known = new Set(['--source', '--since', '--only', '--once', '--texts']);
    const odd = args.find((arg) => arg.startsWith('--') && !known.has(arg));
    if (odd) throw new UsageError(`sync knows no ${odd}.`);
    const from = option('source') ?? settings().synchronisesFrom ?? 'syncfeed';
    if (from !== 'syncfeed' && from !== 'odata') throw new UsageError('--source is syncfeed or odata.');
    const only = option('only')?.split(',');
    const all = categoriesOf(from);
    const categories = all.filter((category) => only?.includes(category) ?? true);
    const unknown = only?.find((name) => !(all as string[]).includes(name));
    if (unknown !== undefined) throw new UsageError(`${from} has no category '${unknown}'.`);
    const since = checkpointOf(from, option('since'));

    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    return withDatabase(async () => {
      const { sources } = await import('~/opendata/sources/sources.server');
      const { synchronise } = await import('~/opendata/synchronisation/synchronise.server');
      const { takeOverTexts } = await import('~/opendata/synchronisation/texts.server');
      const services = sources();
      const report = progressReporter();
      let again = since;
      for (;;) {
        const done = await synchronise({
          source: services[from],
          since: again,
          askedBy: 'gestand sync',
          categories,
          now: currentTime,
          signal: stop.signal,
          onProgress: report,
        });
        if (done === null) {
          complain('Another process is at it. Look at /beheer/bronnen, or wait until it is done.');
          return EXIT.refused;
        }
        again = null;
        tell(done);
        if (args.includes('--texts') && !stop.signal.aborted) {
          const texts = await takeOverTexts({ koop: services.koop, now: currentTime, signal: stop.signal });
          print(`texts: ${texts.stored} taken over, ${texts.absent} not published, ${texts.failed} failed`);
        }
        if (args.includes('--once') || stop.signal.aborted)
          return done.errors.length > 0 ? EXIT.failed : EXIT.done;
        await pause(stop.signal);
      }
    });
  },
};

/** @throws UsageError for what is no place of this source. */
function checkpointOf(from: 'syncfeed' | 'odata', since: string | undefined): string | null {
  if (since === undefined) return null;
  if (from === 'syncfeed' && /^\d{1,12}$/.test(since)) return since;
  if (from === 'odata' && /^\d{4}-\d{2}-\d{2}$/.test(since))
    return `${since}T00:00:00.0000000Z|00000000-0000-0000-0000-000000000000`;
  throw new UsageError(
    from === 'syncfeed'
      ? '--since is a skiptoken of SyncFeed, such as 26000000; a day can be given with --source odata.'
      : '--since is a day, such as 2026-11-01.',
  );
}

/** One line when a category is done, and every five seconds in between. */
function progressReporter(): (progress: Progress) => void {
  let last = 0;
  return ({ category, records, recordsInRun, changedInRun, perSecond, secondsLeft, isCaughtUp }) => {
    const now = performance.now();
    if (!isCaughtUp && now - last < 5000) return;
    last = now;
    const left = secondsLeft === null ? '' : `, about ${minutes(secondsLeft)} left`;
    print(
      `${category}: ${records} records${isCaughtUp ? ', in step' : left} (this run ${recordsInRun}, ${changedInRun} changed, ${Math.round(perSecond)} a second)`,
    );
  };
}

const minutes = (seconds: number): string =>
  seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;

function tell({ pages, records, changed, links, errors, wasStopped }: Synchronised): void {
  for (const { category, error } of errors) complain(`${category} ended early: ${error}`);
  print(
    `${wasStopped ? 'Stopped' : 'Done'}: ${records} records on ${pages} pages, ${changed} changed, ${links} links made or changed.`,
  );
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(resume, PAUSE);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resume();
      },
      { once: true },
    );
  });
}
