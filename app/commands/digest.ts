import { deliverDigests } from '~/digests/delivery/delivery.server';
import { issueMaking } from '~/digests/delivery/making.server';
import { isWeekKey } from '~/digests/delivery/periods';
import { type PlanningWish, planDueIssues } from '~/digests/delivery/planning.server';
import { currentTime } from '~/platform/clock';
import { closePost, post } from '~/platform/mail.server';
import { type Command, EXIT, print, UsageError } from './command';
import { withDatabase } from './with-database';

export const digest: Command = {
  name: 'digest',
  summary: 'make and send the digests that are due',
  help: `gestand digest [--week 2026-W48] [--to ADDRESS] [--dry-run]

Does at once what the running site does every five minutes: settles what a crash left behind, makes every
issue that is due, and sends what is ready. Nothing goes out twice, also while the site runs.

--week     only weekly issues of this ISO week
--to       only the reader with this address
--dry-run  show what would be made; nothing is stored or sent

Example: npm run --silent gestand -- digest --week 2026-W48 --dry-run
Exit codes: 0 done, 1 some could not be sent (see /beheer/digests), 2 wrong call.`,
  async run(args) {
    const option = (name: string): string | undefined => {
      const index = args.indexOf(name);
      return index === -1 ? undefined : (args[index + 1] ?? '');
    };
    const week = option('--week');
    const address = option('--to');
    if (week !== undefined && !isWeekKey(week)) throw new UsageError('--week is an ISO week: 2026-W48.');
    if (address !== undefined && !address.includes('@')) throw new UsageError('--to is an e-mail address.');
    const wish: PlanningWish = {
      ...(week === undefined ? {} : { week }),
      ...(address === undefined ? {} : { address }),
    };
    return withDatabase(() => (args.includes('--dry-run') ? rehearse(wish) : deliver(wish)));
  },
};

async function rehearse(wish: PlanningWish): Promise<number> {
  const planned = await planDueIssues(await issueMaking(), currentTime(), { ...wish, isRehearsal: true });
  for (const { address, period, items, subject } of planned) {
    print(`${period.key.padEnd(26)} ${address.padEnd(32)} ${String(items).padStart(4)}  ${subject ?? '-'}`);
  }
  print(`${planned.length} issues are due; nothing was stored or sent.`);
  return EXIT.done;
}

async function deliver(wish: PlanningWish): Promise<number> {
  try {
    const run = await deliverDigests({
      making: await issueMaking(),
      post: post(),
      clock: currentTime,
      wish,
    });
    print(
      `${run.planned} made, ${run.sent} sent, ${run.deferred} to be tried again, ${run.failed} refused, ${run.uncertain} uncertain.`,
    );
    return run.failed + run.uncertain > 0 ? EXIT.failed : EXIT.done;
  } finally {
    await closePost();
  }
}
