import { toldOf } from '~/platform/database-errors';
import { BadSetting } from '~/platform/settings.server';
import { type Command, complain, EXIT, print, UsageError } from './command';

/** Every command; each file is loaded only when it is called. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve')).serve,
  read: async () => (await import('./read')).read,
  evaluate: async () => (await import('./evaluate')).evaluate,

  digest: async () => (await import('./digest')).digest,
  sync: async () => (await import('./sync')).sync,
  bounces: async () => (await import('./bounces')).bounces,
  import: async () => (await import('./import')).importRecords,
  account: async () => (await import('./account')).account,
  db: async () => (await import('./db')).db,
};

/** Runs one command and answers its exit code. */
export async function main(args: string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === 'help') return help(rest[0]);
  const load = COMMANDS[name];
  if (!load) {
    complain(`There is no command '${name}'. The commands are: ${Object.keys(COMMANDS).join(', ')}.`);
    return EXIT.usage;
  }
  const command = await load();
  if (rest.includes('--help')) {
    print(command.help);
    return EXIT.done;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\nSee: gestand ${name} --help`);
      return EXIT.usage;
    }
    if (error instanceof BadSetting) {
      complain(error.message);
      return EXIT.usage;
    }
    complain(`gestand ${name} failed: ${toldOf(error)}`);
    if (process.env.GESTAND_LOG === 'debug') complain(String((error as Error).stack));
    else complain('GESTAND_LOG=debug shows where.');
    return EXIT.failed;
  }
}

async function help(name: string | undefined): Promise<number> {
  if (name !== undefined && COMMANDS[name]) {
    print((await COMMANDS[name]()).help);
    return EXIT.done;
  }
  print('Gestand tracks what the Dutch parliament asks of the government, and what was promised back.\n');
  print('  npm start                                   the site, with everything it needs');
  print('  npm run --silent gestand -- COMMAND ...     the commands below\n');
  for (const load of Object.values(COMMANDS)) {
    const command = await load();
    print(`  ${command.name.padEnd(10)} ${command.summary}`);
  }
  print('\n  gestand COMMAND --help     options and an example of each');
  return EXIT.done;
}
