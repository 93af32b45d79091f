import { connect as connectSocket, type Socket } from 'node:net';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** The one connection pool of a process. Drizzle speaks through it; `sql` is for COPY and prepared hot reads. */
export type Database = ReturnType<typeof connect>['db'];
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

interface Connected {
  db: Database;
  sql: postgres.Sql;
}

/** The server bundle and the programme that starts it load this file separately; the pool is shared. */
const shared = globalThis as typeof globalThis & { gestandDatabase?: Connected };

/** Opens a pool. Statements of a page end after 10 seconds; `statementTimeout` moves that (milliseconds, 0 = never). */
export function connect(url: string, options: { poolSize?: number; statementTimeout?: number } = {}) {
  const sql = postgres(url, {
    max: options.poolSize ?? 10,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    ...promptSockets(url),
    connection: {
      application_name: 'gestand',
      TimeZone: 'UTC',
      statement_timeout: options.statementTimeout ?? 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
  return { db: drizzle(sql), sql };
}

/**
 * Sockets that send at once. By default the end of a COPY waits up to 40 ms for the other side to acknowledge
 * what went before it. An address of several hosts is left to the driver, which tries one after another.
 */
function promptSockets(url: string): {
  socket?: (to: { host: string[]; port: number[] }) => Promise<Socket>;
} {
  if (!URL.canParse(url) || url.includes(',') || url.includes('host=')) return {};
  return {
    socket: ({ host: [host = 'localhost'], port: [port = 5432] }) =>
      new Promise((resolve, reject) => {
        // The driver asks for the host's name in the certificate by this property.
        const socket = Object.assign(connectSocket({ host, port, noDelay: true }), { host, port });
        const patience = setTimeout(
          () => socket.destroy(new Error(`no connection to ${host}:${port} within 10 seconds`)),
          10_000,
        );
        socket.once('error', reject);
        socket.once('connect', () => {
          clearTimeout(patience);
          socket.off('error', reject);
          resolve(socket);
        });
        socket.once('close', () => clearTimeout(patience));
      }),
  };
}

/** Makes this pool the one that `database()` answers. */
export function shareDatabase(connected: Connected): void {
  shared.gestandDatabase = connected;
}

/** @throws if no database was opened yet: a mistake of the programme, not of a person. */
export function database(): Database {
  return connected().db;
}

/** The bare driver, for COPY and for statements that are prepared by hand. */
export function driver(): postgres.Sql {
  return connected().sql;
}

/** The bare driver inside a transaction, for COPY. Drizzle keeps it with its session and has no door to it. */
export function driverOf(transaction: Transaction): postgres.TransactionSql {
  return (transaction as unknown as { session: { client: postgres.TransactionSql } }).session.client;
}

export async function closeDatabase(): Promise<void> {
  const open = shared.gestandDatabase;
  shared.gestandDatabase = undefined;
  await open?.sql.end({ timeout: 5 });
}

function connected(): Connected {
  if (!shared.gestandDatabase) throw new Error('no database is open');
  return shared.gestandDatabase;
}
