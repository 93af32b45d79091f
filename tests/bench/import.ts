/**
 * How the import of the House's open data compares with what the database can do at all:
 * `npm run bench -- import DIR` (or GESTAND_OPENDATA=DIR), where DIR holds files of records and texts. With
 * `--rows 30000` only so many lines of each file of records, and no texts: a first impression in a minute. With
 * `--times 8` the largest file (or that part of it) is imported eight times in all, under new ids, with the rate of
 * the same zaken after each.
 *
 * In one run, into a database of its own: a first import of everything, a plain COPY of the rows that it
 * mirrored, the same import again, and meanwhile how long pages of a running site take. Ratios, not times, are
 * what the goals speak of: they hold on any machine.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import postgres from 'postgres';
import { importFiles } from '../../app/opendata/files/import.server';
import { closeDatabase, connect, shareDatabase } from '../../db/client';
import { startEmbeddedDatabase } from '../../db/embedded';
import { migrateDatabase } from '../../db/migrate';
import { Growth } from './growth';
import { plainCopy } from './plain-copy';

const NAME = 'bench_import';
const PORT = process.env.GESTAND_E2E_PORT ?? '3199';
const PAGES = ['/moties', '/moties?uitslag=verworpen', '/brieven', '/dossiers'];

const { values: options, positionals } = parseArgs({
  options: { rows: { type: 'string' }, times: { type: 'string', default: '1' } },
  allowPositionals: true,
});
/** People read: the pages are asked for one after another, then again after this. */
const BETWEEN_VISITS_MS = 1_000;

/** Visits of the quiet site, and how long it may take to tie letters before. */
const VISITS = 20;
const PATIENCE_MS = 180_000;

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
    const memory = watchMemory();
    const tell = (label: string, figure: string, goal: string) =>
      console.log(`${label.padEnd(44)} ${figure.padStart(16)}   goal ${goal}`);
    const growth = new Growth(files[0] ?? '', url);
    await growth.measure();
    const before = await countOf(sql, 'source_records');
    const first = await timed(files, site !== null);
    const mirrored = (await countOf(sql, 'source_records')) - before;
    console.log(
      `${mirrored} rows of ${first.records} records, ${first.texts} texts in ${first.seconds.toFixed(1)} s; ${first.history} entries of history`,
    );
    const rate = mirrored / first.seconds;
    const plain = (before + mirrored) / (await plainCopy(url, 'select * from source_records'));
    tell(
      'rows a second / plain COPY of the same',
      `${Math.round(rate)} / ${Math.round(plain)} = ${(rate / plain).toFixed(3)}`,
      '>= 0.10',
    );
    const quiet = site ? await quietPages(sql) : null;
    const again = await timed(files, false);
    tell('second import / first', (again.seconds / first.seconds).toFixed(2), '<= 0.25');
    tell('changes and history of the second', `${again.changed}, ${again.history}`, '0, 0');
    tell('memory, MB', String(memory()), '<= 512');
    if (quiet && first.pages.length > 0) {
      const busy = p95(first.pages);
      tell(
        'pages meanwhile / quiet, p95',
        `${busy} / ${p95(quiet)} ms = ${(busy / p95(quiet)).toFixed(1)}`,
        '<= 2',
      );
    } else console.log('Pages were not measured: there is no build. Run npm run build first.');
    let steady = await growth.measure();
    for (let times = 2; times <= Number(options.times); times += 1) {
      await growth.grow(Number(options.rows ?? Number.POSITIVE_INFINITY));
      steady = await growth.measure();
    }
    tell('rate of like records now / when empty', steady.toFixed(2), 'about 1: linear');
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
          while (runs) {
            pages.push(...(await probe(1)));
            await new Promise((wait) => setTimeout(wait, BETWEEN_VISITS_MS));
          }
        })()
      : Promise.resolve();
    const entries = await changesIn(sql);
    const marks: { file: string; at: number; records: number }[] = [];
    const begun = performance.now();
    const figures = await importFiles(
      paths,
      () => new Date(),
      (file, _, { records }) => {
        marks.push({ file, at: performance.now(), records });
      },
    );
    const seconds = (performance.now() - begun) / 1000;
    runs = false;
    await probing;
    for (const file of paths) {
      const read = marks.filter((mark) => mark.file === file);
      const start = marks.filter(({ at }) => at < (read[0]?.at ?? 0)).at(-1) ?? { at: begun, records: 0 };
      const end = read.at(-1) ?? start;
      console.log(
        `${basename(file).padEnd(44)} ${String(end.records - start.records).padStart(8)} records in ${((end.at - start.at) / 1000).toFixed(1)} s`,
      );
    }
    const history = (await changesIn(sql)) - entries;
    return { ...figures, seconds, pages, history };
  }
}

/** Everything that can be imported, the largest file first. */
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

async function countOf(sql: postgres.Sql, table: string): Promise<number> {
  const [row] = await sql<{ count: string }[]>`select count(*) from ${sql(table)}`;
  return Number(row?.count ?? 0);
}

/** What imports wrote into the history; letters are tied to motions meanwhile, by the site that shows the pages. */
async function changesIn(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ count: string }[]>`
    select count(*) from history_entries where action <> 'motion.letter'`;
  return Number(row?.count ?? 0);
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

/** Pages as readers ask for them once the letters are tied: the same pages of the same records, nothing else going on. */
async function quietPages(sql: postgres.Sql): Promise<number[]> {
  const until = performance.now() + PATIENCE_MS;
  while ((await countOf(sql, 'links_due')) > 0 && performance.now() < until)
    await new Promise((wait) => setTimeout(wait, 1_000));
  const pages: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    pages.push(...(await probe(1)));
    await new Promise((wait) => setTimeout(wait, BETWEEN_VISITS_MS));
  }
  return pages;
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

function p95(times: readonly number[]): number {
  return Math.round([...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0);
}

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
