import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { takeReturnedMails } from '~/digests/delivery/bounces.server';
import { currentTime } from '~/platform/clock';
import { type Command, complain, EXIT, print, UsageError } from './command';
import { withDatabase } from './with-database';

export const bounces: Command = {
  name: 'bounces',
  summary: 'take in mails that came back',
  help: `gestand bounces FILE-OR-FOLDER...

Reads mails as files (.eml, or a Maildir's): delivery reports, complaints, and mails to the unsubscribe
address. One report that an address is gone, or five of a full mailbox in a row, ends digests to it; mails about
an account still go there. Reading a mail twice counts it once, so this may run over a whole folder each hour.

Example: npm run --silent gestand -- bounces /var/mail/gestand/new
Exit codes: 0 read, 1 a file cannot be opened, 2 wrong call.`,
  async run(args) {
    const places = args.filter((argument) => !argument.startsWith('--'));
    if (places.length === 0) throw new UsageError('gestand bounces takes files or folders.');
    let files: string[];
    try {
      files = (await Promise.all(places.map(filesIn))).flat();
    } catch (error) {
      complain(
        `${(error as NodeJS.ErrnoException).path ?? ''} cannot be opened. Check the name and that you may read it.`,
      );
      return EXIT.failed;
    }
    const tally = await withDatabase(() => takeReturnedMails(contentsOf(files), currentTime()));
    print(
      `${files.length} mails: ${tally.reports} reports (${tally.known} counted before), ${tally.stopped} readers stopped, ${tally.other} of another kind.`,
    );
    return EXIT.done;
  },
};

async function filesIn(place: string): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(place, entry.name))
    .sort();
}

async function* contentsOf(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield await readFile(file);
}
