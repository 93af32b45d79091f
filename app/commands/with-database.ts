import { settings } from '~/platform/settings.server';
import { closeDatabase, connect, shareDatabase } from '~db/client';
import { startEmbeddedDatabase } from '~db/embedded';
import { migrateDatabase } from '~db/migrate';

/**
 * Opens the database that the settings name (embedded unless DATABASE_URL says otherwise), brought to the
 * newest schema. Answers how to leave it.
 */
export async function openDatabase(
  options: { migrates?: boolean; statementTimeout?: number } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const { databaseUrl, dataFolder, databasePool } = settings();
  const embedded = databaseUrl === null ? await startEmbeddedDatabase(dataFolder) : null;
  const url = databaseUrl ?? embedded?.databaseUrl('gestand') ?? '';
  if (options.migrates !== false) await migrateDatabase(url);
  shareDatabase(
    connect(url, {
      poolSize: databasePool,
      ...(options.statementTimeout === undefined ? {} : { statementTimeout: options.statementTimeout }),
    }),
  );
  return {
    url,
    close: async () => {
      await closeDatabase();
      if (embedded?.startedHere) await embedded.stop();
    },
  };
}

/** Runs work on the database and leaves it, whatever happens. Commands that compute may take their time. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const open = await openDatabase({ statementTimeout: 0 });
  try {
    return await work(open.url);
  } finally {
    await open.close();
  }
}
