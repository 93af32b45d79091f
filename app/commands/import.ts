import { access, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type ImportFigures, importFiles } from '~/opendata/files/import.server';
import { type Command, complain, EXIT, print, UsageError } from './command';
import { withDatabase } from './with-database';

export const importRecords: Command = {
  name: 'import',
  summary: "load records of the House's open data from files",
  help: `gestand import FILE...

Loads records of the Tweede Kamer's open data, and official texts of papers. What a file holds is recognised by
its content, and the files may come in any order:

  NDJSON, one OData record a line, expansions included (.ndjson, .jsonl, also .gz)
  official XML of papers: a file, a folder, or a tar archive of it (.tar, .tar.gz, .tar.xz; takes the system's tar)

Interrupted? Give the same command again: what is in already is passed over. What people recorded is never
touched, and nobody is told of what was loaded.

Example: npm run --silent gestand -- import zaak.ndjson.gz document.ndjson.gz
Exit codes: 0 loaded, 1 a file cannot be read or some records in it (the reasons stand with the sources),
2 wrong call.`,
  async run(args) {
    if (args.length === 0) throw new UsageError('gestand import takes files.');
    const unknown = args.find((argument) => argument.startsWith('-'));
    if (unknown) throw new UsageError(`gestand import has no option ${unknown}.`);
    for (const file of args) {
      try {
        await access(file, constants.R_OK);
      } catch {
        complain(`${file} cannot be opened. Check the name and that you may read it. Nothing was loaded.`);
        return EXIT.failed;
      }
    }
    const figures = await withDatabase(() => importFiles(args, () => new Date(), progressTeller()));
    print(summaryOf(figures));
    return figures.unreadable > 0 || figures.unplaced > 0 ? EXIT.failed : EXIT.done;
  },
};

function summaryOf(figures: ImportFigures): string {
  const count = (number: number, what: string) => `${number.toLocaleString('en')} ${what}`;
  return [
    count(figures.records, 'records'),
    ...(figures.texts > 0 ? [count(figures.texts, 'texts')] : []),
    count(figures.changed, 'new or changed'),
    ...(figures.passedOver > 0
      ? [count(figures.passedOver, 'lines of kinds that Gestand does not keep')]
      : []),
    ...(figures.unplaced > 0 ? [count(figures.unplaced, 'texts of papers that are not here')] : []),
    ...(figures.unreadable > 0
      ? [count(figures.unreadable, 'records that could not be read: see the alarms of the sources')]
      : []),
  ].join(', ');
}

const EVERY_MS = 2_000;

/** One line every two seconds: how far, how fast, how long still. */
function progressTeller() {
  let begun = performance.now();
  let told = begun;
  let current = '';
  let before = 0;
  return (file: string, progress: number, figures: ImportFigures): void => {
    const now = performance.now();
    const total = figures.records + figures.texts;
    if (file !== current) [current, begun, before] = [file, now, total];
    if (progress < 1 && now - told < EVERY_MS) return;
    told = now;
    const seconds = (now - begun) / 1000;
    const rate = seconds > 0 ? Math.round((total - before) / seconds) : 0;
    const left =
      progress > 0 && progress < 1 ? `, ${Math.ceil((seconds / progress) * (1 - progress))} s left` : '';
    complain(
      `${basename(file)}  ${Math.round(progress * 100)}%  ${total.toLocaleString('en')} records in all, ${rate.toLocaleString('en')}/s${left}`,
    );
  };
}
