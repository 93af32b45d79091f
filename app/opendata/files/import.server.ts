import { basename } from 'node:path';
import { isPassingFault, isUniqueViolation } from '~/platform/database-errors';
import { database } from '~db/client';
import { applyRecords } from '../projection/apply.server';
import { tieDecisionsByOrder } from '../projection/decision-order.server';
import { raiseAlarms } from '../synchronisation/alarms.server';
import { type FilePage, recordPages } from './record-files';
import { applyTexts } from './text-files.server';

export interface ImportFigures {
  records: number;
  changed: number;
  texts: number;
  unreadable: number;
  unplaced: number;
  passedOver: number;
}

/** How far an import is; called after each page that was committed. */
export type OnProgress = (file: string, progress: number, figures: ImportFigures) => void;

/**
 * So many records a transaction: much more makes others wait, much less makes each dear. Three pages are in memory
 * at once: one is written, one mirrored, one read.
 */
const PAGE = 8_000;

/**
 * Imports files, page by page, each page a transaction with its alarms: interrupted anywhere, it is run again
 * and passes over what is in already. What was there before Gestand looked is no news, hence 'load'.
 */
export async function importFiles(
  files: readonly string[],
  now: () => Date,
  onProgress: OnProgress = () => {},
): Promise<ImportFigures> {
  const figures = await importPages(readAhead(pagesOf(files)), now, onProgress);
  await tieDecisionsByOrder(now());
  return figures;
}

/** A page, and the file in which it stands. */
export interface PageOfFile {
  file: string;
  page: FilePage;
}

/**
 * Takes pages over, two at a time where they have nothing to do with one another: one is mirrored, its texts are
 * read, while what follows from the one before is written.
 * @throws what the first page that failed throws, once nothing is under way any more
 */
export async function importPages(
  pages: AsyncIterable<PageOfFile>,
  now: () => Date,
  onProgress: OnProgress = () => {},
): Promise<ImportFigures> {
  const figures: ImportFigures = {
    records: 0,
    changed: 0,
    texts: 0,
    unreadable: 0,
    unplaced: 0,
    passedOver: 0,
  };
  let before: Underway | null = null;
  for await (const next of pages) {
    const isAhead: boolean = before !== null && mayGoAhead(next.page, before.page);
    if (before && !isAhead) await before.applied;
    const applied = patiently(() => applyPage(next, now(), isAhead)).then((found) => {
      figures.records += found.records;
      figures.changed += found.changed;
      figures.texts += next.page.texts.length;
      figures.unplaced += found.unplaced;
      figures.unreadable += next.page.unreadable.length;
      figures.passedOver += next.page.passedOver;
      onProgress(next.file, next.page.progress, figures);
    });
    await settled(before?.applied, applied);
    before = { page: next.page, applied };
  }
  await before?.applied;
  return figures;
}

/** A page that is being taken over. */
interface Underway {
  page: FilePage;
  applied: Promise<void>;
}

/** When the first fails, the second is waited for: nothing goes on behind a caller's back. */
async function settled(first: Promise<void> | undefined, second: Promise<void>): Promise<void> {
  second.catch(() => {});
  try {
    await first;
  } catch (error) {
    await second.catch(() => {});
    throw error;
  }
}

async function* pagesOf(files: readonly string[]): AsyncGenerator<PageOfFile> {
  for (const file of files) for await (const page of recordPages(file, PAGE)) yield { file, page };
}

/**
 * Whether a page may be begun while the one before it is being written: its records are mirrored, its texts read,
 * until its turn comes. Not when both bring a version of one record, nor texts beside the records of their papers.
 */
function mayGoAhead(page: FilePage, before: FilePage): boolean {
  if (page.texts.length > 0 || before.texts.length > 0)
    return page.records.length === 0 && before.records.length === 0;
  const ids = new Set(before.records.map(({ id }) => id));
  return !page.records.some(({ id }) => ids.has(id));
}

/** Reads the next page while this one is worked on. */
async function* readAhead<T>(pages: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = pages.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = pages.next();
      // Whoever asks for the next page hears of a fault in it; until then it is nobody's.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await next.catch(() => {});
    await pages.return(undefined);
  }
}

function applyPage({ file, page }: PageOfFile, now: Date, isAhead: boolean) {
  return database().transaction(async (transaction) => {
    const applied = { records: 0, changed: 0, unplaced: 0 };
    if (page.records.length > 0) {
      const { records, changed, alarms } = await applyRecords(transaction, page.records, now, 'load', {
        isAhead,
      });
      Object.assign(applied, { records, changed });
      await raiseAlarms(transaction, alarms, now);
    }
    if (page.texts.length > 0) {
      const { changed, unplaced } = await applyTexts(transaction, page.texts, now);
      applied.changed += changed;
      applied.unplaced += unplaced;
    }
    await raiseAlarms(
      transaction,
      page.unreadable.map(({ category, id, reason, line }) => ({
        kind: 'malformed record' as const,
        category,
        value: reason,
        exampleId: id,
        exampleName: `${basename(file)}, line ${line}`,
      })),
      now,
    );
    return applied;
  });
}

/** A running site works on the same rows: of two that stand in one another's way one is ended, and done again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(isPassingFault(error) || isUniqueViolation(error)) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

const MOST_ATTEMPTS = 6;
