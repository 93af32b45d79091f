import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import postgres from 'postgres';
import { importFiles } from '../../app/opendata/files/import.server';

/** Pages of the importer hold 12,000; the first, in which everything is still cold, is not counted. */
const SAMPLE = 36_000;
const COUNTED = 24_000;

/**
 * Whether an import stays as fast as the database grows: the same zaken, each time under new ids, numbers and
 * titles, at several sizes of the database. Rates are told beside those of a plain COPY at the same moment, since
 * the machine is not ours alone.
 */
export class Growth {
  private copies = 0;
  private first: number | null = null;

  constructor(
    private readonly file: string,
    private readonly url: string,
  ) {}

  /** Imports the sample and prints its rate; answers it as a part of the first. */
  async measure(): Promise<number> {
    const [before] = await this.asked(
      (sql) => sql<{ rows: string }[]>`select count(*) as rows from source_records`,
    );
    const marks: { at: number; records: number }[] = [];
    await importFiles(
      [await this.renewed(SAMPLE)],
      () => new Date(),
      (_, __, { records }) => {
        marks.push({ at: performance.now(), records });
      },
    );
    const from = marks.find(({ records }) => records >= SAMPLE - COUNTED) ?? { at: 0, records: 0 };
    const until = marks.at(-1) ?? from;
    const rate = ((until.records - from.records) / (until.at - from.at)) * 1000;
    const ratio = rate / (await this.plain());
    this.first ??= ratio;
    console.log(
      `${`${before?.rows} rows before`.padEnd(44)} ${String(Math.round(rate)).padStart(8)} zaken a second = ${ratio.toFixed(3)} of plain COPY`,
    );
    return ratio / this.first;
  }

  /** Imports so many lines of the file as if they were others. */
  async grow(lines: number): Promise<void> {
    await importFiles([await this.renewed(lines)], () => new Date());
  }

  private async renewed(lines: number): Promise<string> {
    this.copies += 1;
    const folder = resolve('.data/bench-part');
    await mkdir(folder, { recursive: true });
    const to = join(folder, 'renewed.ndjson');
    const input = createReadStream(this.file);
    const source = createInterface(this.file.endsWith('.gz') ? input.pipe(createGunzip()) : input);
    const output = createWriteStream(to);
    let count = 0;
    for await (const line of source) {
      if (!output.write(`${renewed(line, this.copies)}\n`)) await once(output, 'drain');
      count += 1;
      if (count >= lines) break;
    }
    input.destroy();
    output.end();
    await finished(output);
    return to;
  }

  /** Rows a second of a COPY of the last rows of the mirror. */
  private async plain(): Promise<number> {
    const file = resolve('.data/bench-sample.txt');
    const last = `select * from source_records offset (select greatest(count(*) - ${SAMPLE}, 0) from source_records)`;
    await this.asked(async (sql) =>
      pipeline(await sql.unsafe(`copy (${last}) to stdout`).readable(), createWriteStream(file)),
    );
    const seconds = await this.asked(async (sql) => {
      await sql`create table if not exists plain_sample (like source_records)`;
      await sql`truncate plain_sample`;
      const begun = performance.now();
      await pipeline(
        createReadStream(file, { highWaterMark: 256_000 }),
        await sql`copy plain_sample from stdin`.writable(),
      );
      return (performance.now() - begun) / 1000;
    });
    await rm(file);
    return SAMPLE / seconds;
  }

  /** A connection for each: a COPY that begins before the one before it is quite done can wait for ever. */
  private async asked<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
    const sql = postgres(this.url, { max: 1, onnotice: () => {} });
    try {
      return await work(sql);
    } finally {
      await sql.end();
    }
  }
}

/** A record as another: every id, the number of a zaak and the title of its dossier. */
function renewed(line: string, copy: number): string {
  const mark = copy.toString(16).padStart(4, '0');
  return line
    .replace(/"([0-9a-f]{8})-[0-9a-f]{4}-/gi, `"$1-${mark}-`)
    .replace(/"Nummer": ?"(\d{4}Z)(\d{5})"/g, `"Nummer":"$1${copy}$2"`)
    .replace(/"Titel": ?"((?:[^"\\]|\\.)+)"/g, `"Titel":"$1 (${copy})"`);
}
