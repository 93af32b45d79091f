import postgres from 'postgres';
import { settings } from '~/platform/settings.server';
import { loadDemonstration } from '~db/seed/demonstration';
import { type Command, complain, EXIT, print, UsageError } from './command';
import { openDatabase, withDatabase } from './with-database';

export const db: Command = {
  name: 'db',
  summary: 'migrate, seed or reset the database',
  help: `gestand db migrate          bring the schema up to date
gestand db seed             load the demonstration chain and its accounts (only what is missing)
gestand db reset --yes      remove every record and start empty; asks for --yes because nothing comes back

Exit codes: 0 done, 2 wrong call, 3 refused without --yes.`,
  async run([what, ...options]) {
    if (what === 'migrate') {
      const open = await openDatabase();
      await open.close();
      print('The schema is up to date.');
      return EXIT.done;
    }
    if (what === 'seed') {
      const seeded = await withDatabase(() => loadDemonstration(settings().demonstrationPassword));
      print(seeded.announcement);
      return EXIT.done;
    }
    if (what === 'reset') {
      if (!options.includes('--yes')) {
        complain('Every record would be removed for good. Say so with: gestand db reset --yes');
        return EXIT.refused;
      }
      // Made first where there is none yet, so that a reset of nothing works too.
      const open = await openDatabase();
      const sql = postgres(open.url, { max: 1, onnotice: () => {} });
      await sql.unsafe(
        'drop schema if exists drizzle cascade; drop schema if exists pgboss cascade; drop schema public cascade; create schema public',
      );
      await sql.end({ timeout: 5 });
      await open.close();
      const fresh = await openDatabase();
      await fresh.close();
      print('The database is empty and up to date.');
      return EXIT.done;
    }
    throw new UsageError(`'gestand db' takes migrate, seed or reset${what ? `, not '${what}'` : ''}.`);
  },
};
