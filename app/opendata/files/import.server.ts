import { basename } from 'node:path';
import { isPassingFault } from '~/platform/database-errors';
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

/** So many records a transaction: much more makes others wait, much less makes each dear. */
const PAGE = 12_000;

/**
 * Imports files, page by page, each page a transaction with its alarms: interrupted anywhere, it is run again
 * and passes over what is in already. What was there before Gestand looked is no news, hence 'load'.
 */
export async function importFiles(
  files: readonly string[],
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
  for (const file of files) {
    for await (const page of readAhead(recordPages(file, PAGE))) {
      const applied = await patiently(() => applyPage(file, page, now()));
      figures.records += applied.records;
      figures.changed += applied.changed;
      figures.texts += page.texts.length;
      figures.unplaced += applied.unplaced;
      figures.unreadable += page.unreadable.length;
      figures.passedOver += page.passedOver;
      onProgress(file, page.progress, figures);
    }
  }
  await tieDecisionsByOrder(now());
  return figures;
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

function applyPage(file: string, page: FilePage, now: Date) {
  return database().transaction(async (transaction) => {
    const applied = { records: 0, changed: 0, unplaced: 0 };
    if (page.records.length > 0) {
      const { records, changed, alarms } = await applyRecords(transaction, page.records, now, 'load');
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

/** A running site works on the same rows: of two that wait for one another PostgreSQL ends one, which is done again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isPassingFault(error) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

const MOST_ATTEMPTS = 6;
