import { database } from '~db/client';
import { raiseAlarms } from './alarms.server';
import { applyRecords } from './apply.server';
import { tieDecisionsByOrder } from './decision-order.server';
import { recordPages } from './record-files';
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
const PAGE = 4_000;

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
    for await (const page of recordPages(file, PAGE)) {
      await database().transaction(async (transaction) => {
        const at = now();
        if (page.records.length > 0) {
          const applied = await applyRecords(transaction, page.records, at, 'load');
          figures.records += applied.records;
          figures.changed += applied.changed;
          await raiseAlarms(transaction, applied.alarms, at);
        }
        if (page.texts.length > 0) {
          const applied = await applyTexts(transaction, page.texts, at);
          figures.texts += applied.texts;
          figures.changed += applied.changed;
          figures.unplaced += applied.unplaced;
        }
        await raiseAlarms(
          transaction,
          page.unreadable.map(({ category, id, reason, line }) => ({
            kind: 'malformed record' as const,
            category,
            value: reason,
            exampleId: id,
            exampleName: `${file.split('/').at(-1)}, line ${line}`,
          })),
          at,
        );
      });
      figures.unreadable += page.unreadable.length;
      figures.passedOver += page.passedOver;
      onProgress(file, page.progress, figures);
    }
  }
  await tieDecisionsByOrder(now());
  return figures;
}
