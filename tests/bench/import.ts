/**
 * How the import of the House's open data compares with what the database can do at all:
 * `npm run bench -- import DIR` (or GESTAND_OPENDATA=DIR), where DIR holds files of records and texts. With
 * `--rows 30000` only so many lines of each file of records, and no texts: a first impression in a minute.
 *
 * In one run, into a database of its own: a first import of everything, a plain COPY of the rows that it
 * mirrored, the same import again, and meanwhile how long pages of a running site take. Ratios, not times, are
 * what the goals speak of: they hold on any machine.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { finished, pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import postgres from 'postgres';
import { importFiles } from '../../app/opendata/files/import.server';
import { closeDatabase, connect, shareDatabase } from '../../db/client';
import { startEmbeddedDatabase } from '../../db/embedded';
import { migrateDatabase } from '../../db/migrate';

const NAME = 'bench_import';
const PORT = process.env.GESTAND_E2E_PORT ?? '3199';
const PAGES = ['/moties', '/moties?uitslag=verworpen', '/brieven', '/dossiers'];

const { values: options, positionals } = parseArgs({
  options: { rows: { type: 'string' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? process.env.GESTAND_OPENDATA;
if (!folder || !existsSync(folder)) {
  console.log('Skipped: no folder of open data. Give it as argument or as GESTAND_OPENDATA.');
} else await bench(folder);

async function bench(from: string): Promise<void> {
  const files = options.rows
    ? await firstLines(await filesIn(from), Number(options.rows))
    : await filesIn(from);
  const embedded = await startEmbeddedDatabase(resolve('.data/test'));
  const url = embedded.databaseUrl(NAME);
  const maintenance = postgres(embedded.url, { max: 1, onnotice: () => {} });
  await maintenance.unsafe(`drop database if exists ${NAME} with (force)`);
  await migrateDatabase(url);
  shareDatabase(connect(url, { poolSize: 4, statementTimeout: 0 }));
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const site = await startSite(url);
  try {
    const quiet = site ? await probe(20) : null;
    const memory = watchMemory();
    const first = await timed(files, site !== null);
    const again = await timed(files, false);
    const peak = memory();
    const [rows] = await sql<{ count: string }[]>`select count(*) from source_records`;
    const mirrored = Number(rows?.count ?? 0);
    const copy = await plainCopy(sql);
    const rate = mirrored / first.seconds;
    const plain = mirrored / copy;
    const tell = (label: string, figure: string, goal: string) =>
      console.log(`${label.padEnd(44)} ${figure.padStart(16)}   goal ${goal}`);
    console.log(
      `${mirrored} rows of ${first.records} records, ${first.texts} texts; ${again.history} entries of history`,
    );
    tell(
      'rows a second / plain COPY of the same',
      `${Math.round(rate)} / ${Math.round(plain)} = ${(rate / plain).toFixed(2)}`,
      '>= 0.10',
    );
    tell('second import / first', (again.seconds / first.seconds).toFixed(2), '<= 0.25');
    tell('changes and history of the second', `${again.changed}, ${again.history - first.history}`, '0, 0');
    tell('memory, MB', String(peak), '<= 512');
    tell('rate of the last quarter / of the first', first.steadiness.toFixed(2), 'about 1: linear');
    if (quiet && first.pages.length > 0) {
      const busy = p95(first.pages);
      tell(
        'pages meanwhile / quiet, p95',
        `${busy} / ${p95(quiet)} ms = ${(busy / p95(quiet)).toFixed(1)}`,
        '<= 2',
      );
    } else console.log('Pages were not measured: there is no build. Run npm run build first.');
  } finally {
    site?.kill();
    await closeDatabase();
    await sql.end();
    await maintenance.unsafe(`drop database if exists ${NAME} with (force)`);
    await maintenance.end();
    if (embedded.startedHere) await embedded.stop();
  }

  async function timed(paths: readonly string[], probes: boolean) {
    const pages: number[] = [];
    let runs = true;
    const probing = probes
      ? (async () => {
          while (runs) pages.push(...(await probe(1)));
        })()
      : Promise.resolve();
    const marks: { at: number; records: number }[] = [];
    const begun = performance.now();
    const figures = await importFiles(
      paths,
      () => new Date(),
      (_, __, { records }) => {
        marks.push({ at: performance.now(), records });
      },
    );
    const seconds = (performance.now() - begun) / 1000;
    runs = false;
    await probing;
    const [entries] = await sql<{ count: string }[]>`select count(*) from history_entries`;
    return {
      ...figures,
      seconds,
      pages,
      steadiness: steadiness(marks),
      history: Number(entries?.count ?? 0),
    };
  }
}

/** Everything that can be imported, the largest file first: its rate shows whether growth is linear. */
async function filesIn(from: string): Promise<string[]> {
  const names = (await readdir(from, { recursive: true })).filter((name) =>
    /\.(?:ndjson|jsonl)(?:\.gz)?$|\.tar\.xz$/.test(name),
  );
  const sized = await Promise.all(
    names.map(async (name) => ({ path: join(from, name), size: (await stat(join(from, name))).size })),
  );
  const isText = (path: string) => Number(path.endsWith('.tar.xz'));
  return sized
    .sort((one, other) => isText(one.path) - isText(other.path) || other.size - one.size)
    .map(({ path }) => path);
}

/** Copies of the files of records that end after so many lines. */
async function firstLines(files: readonly string[], rows: number): Promise<string[]> {
  const folder = resolve('.data/bench-part');
  await mkdir(folder, { recursive: true });
  const parts: string[] = [];
  for (const file of files.filter((path) => !path.endsWith('.tar.xz'))) {
    const input = createReadStream(file);
    const lines = createInterface(file.endsWith('.gz') ? input.pipe(createGunzip()) : input);
    const kept: string[] = [];
    for await (const line of lines) if (kept.push(line) >= rows) break;
    input.destroy();
    const part = join(folder, `${parts.length}-${basename(file, '.gz')}`);
    await writeFile(part, kept.join('\n'));
    parts.push(part);
  }
  return parts;
}

/** Seconds for COPY of the mirror's rows into a table without indexes. */
async function plainCopy(sql: postgres.Sql): Promise<number> {
  const file = resolve('.data/bench-copy.txt');
  await sql`create table plain (like source_records)`;
  await pipeline(await sql`copy source_records to stdout`.readable(), createWriteStream(file));
  const begun = performance.now();
  await sql.begin(async (transaction) => {
    const plain = await transaction.unsafe('copy plain from stdin').writable();
    for await (const chunk of createReadStream(file, { highWaterMark: 256_000 })) {
      if (!plain.write(chunk)) await once(plain, 'drain');
    }
    plain.end();
    await finished(plain);
  });
  const seconds = (performance.now() - begun) / 1000;
  await rm(file);
  return seconds;
}

async function startSite(url: string): Promise<ChildProcess | null> {
  if (!existsSync('build/server')) return null;
  const site = spawn(process.execPath, ['app/commands/gestand.mjs', 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PORT,
      GESTAND_LOG: 'error',
      GESTAND_DEMO: '0',
      GESTAND_PUBLIC: '1',
    },
    stdio: 'ignore',
  });
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const isUp = await fetch(`http://127.0.0.1:${PORT}/moties`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return site;
    await new Promise((wait) => setTimeout(wait, 250));
  }
  site.kill();
  throw new Error('the site did not start');
}

/** Milliseconds of each page, so many times. */
async function probe(times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    for (const page of PAGES) {
      const begun = performance.now();
      await fetch(`http://127.0.0.1:${PORT}${page}`).then((answer) => answer.arrayBuffer());
      taken.push(performance.now() - begun);
    }
  }
  return taken;
}

const p95 = (times: readonly number[]): number =>
  Math.round([...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0);

/** Answers, when asked, the most that this process held, in MB. */
function watchMemory(): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 100);
  return () => {
    clearInterval(timer);
    return Math.round(peak / 1e6);
  };
}

/** Of the largest file, which comes first: how fast its last quarter went against its first. */
function steadiness(marks: readonly { at: number; records: number }[]): number {
  const file = marks.slice(0, 60);
  const quarter = Math.floor(file.length / 4);
  const rate = (part: typeof file) => {
    const [start, end] = [part[0], part.at(-1)];
    return start && end ? (end.records - start.records) / (end.at - start.at) : Number.NaN;
  };
  return rate(file.slice(-quarter)) / rate(file.slice(0, quarter));
}
