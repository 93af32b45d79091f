import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Binaries, type Place, placeFor } from './embedded-place';

/**
 * The embedded PostgreSQL: starts it, or adopts the one that already runs on this data folder.
 *
 * Any number of processes may call this at once. `initdb` works in a folder of its own that is renamed
 * when whole, so the first wins and nobody sees half a cluster; `postmaster.pid`, PostgreSQL's own lock,
 * decides who starts. After kill -9 of anything the next caller finds the server running, or recovers it.
 */
export interface EmbeddedDatabase {
  /** Of the maintenance database; `databaseUrl` gives that of another. */
  url: string;
  databaseUrl(name: string): string;
  /** True when this call started the server; such a process stops it when it ends. */
  startedHere: boolean;
  /** Stops the server unless somebody else is connected. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 60_000;
const ROLE = 'gestand';

export async function startEmbeddedDatabase(dataFolder: string): Promise<EmbeddedDatabase> {
  const place = await placeFor(dataFolder);
  const cluster = join(place.folder, 'cluster');
  const passwordFile = join(place.folder, 'password');
  const password = await passwordOf(passwordFile, place);
  const url = (port: number, name = 'postgres') =>
    `postgres://${ROLE}:${password}@127.0.0.1:${port}/${encodeURIComponent(name)}`;

  let startedHere = false;
  let lastFailure = '';
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const port = await runningPort(cluster);
    if (port !== null) {
      const answer = await ping(url(port));
      if (answer === 'ready') return embedded(place, cluster, (name) => url(port, name), startedHere);
      lastFailure = answer;
    }
    if (port === null || !(await isAlive(cluster))) {
      await makeCluster(place, cluster, passwordFile);
      const started = await runTool(place, 'pg_ctl', [
        'start',
        '--pgdata', cluster,
        '--log', join(place.folder, 'postgres.log'),
        '--wait', '--timeout', '30',
        '--options', `-p ${await freePort()}`,
      ]); // biome-ignore format: a command line reads best in pairs
      startedHere = started.code === 0;
      if (startedHere) continue;
      lastFailure = started.output;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(
    `The embedded PostgreSQL did not start within a minute. Its log: ${join(place.folder, 'postgres.log')}\n${lastFailure}`,
  );
}

function embedded(
  place: Place,
  cluster: string,
  databaseUrl: (name?: string) => string,
  startedHere: boolean,
): EmbeddedDatabase {
  return {
    url: databaseUrl(),
    databaseUrl,
    startedHere,
    stop: async () => {
      if ((await otherClients(databaseUrl())) > 0) return;
      await runTool(place, 'pg_ctl', ['stop', '--pgdata', cluster, '--mode', 'fast', '--wait']);
    },
  };
}

/** Made once and kept for the owner's eyes only. */
async function passwordOf(file: string, place: Place): Promise<string> {
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 });
    if (place.account) await chown(file, place.account.uid, place.account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const password = await readFile(file, 'utf8');
    // Another starter may be between making the file and writing it.
    if (password.length === 48) return password;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The password file of the embedded database is damaged: ${file}`);
}

async function makeCluster(place: Place, cluster: string, passwordFile: string): Promise<void> {
  if (await exists(join(cluster, 'PG_VERSION'))) return;
  const draft = `${cluster}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await mkdir(draft, { mode: 0o700 });
  if (place.account) await chown(draft, place.account.uid, place.account.gid);
  try {
    const made = await runTool(place, 'initdb', [
      '--pgdata', draft,
      '--username', ROLE,
      '--pwfile', passwordFile,
      '--auth', 'scram-sha-256',
      '--encoding', 'UTF8',
      '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C',
    ]); // biome-ignore format: a command line reads best in pairs
    if (made.code !== 0) throw new Error(`initdb refused: ${made.output}`);
    await writeFile(join(draft, 'postgresql.auto.conf'), CONFIGURATION);
    await rename(draft, cluster);
  } catch (error) {
    if (!(await exists(join(cluster, 'PG_VERSION')))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** For one team on one machine; loopback only, since these binaries bundle an old OpenSSL. */
const CONFIGURATION = `listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = '256MB'
effective_cache_size = '1GB'
maintenance_work_mem = '256MB'
max_wal_size = '2GB'
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = warning
password_encryption = 'scram-sha-256'
`;

/** Port of the server that holds the cluster's lock file; null when there is none. */
async function runningPort(cluster: string): Promise<number | null> {
  try {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const port = Number(lines[3]);
    return Number.isInteger(port) && port > 0 ? port : null;
  } catch {
    return null;
  }
}

async function isAlive(cluster: string): Promise<boolean> {
  try {
    const pid = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function ping(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
    return 'ready';
  } catch (error) {
    return String(error);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function otherClients(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql`
      select count(*)::int as clients from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`;
    return Number(row?.clients ?? 0);
  } catch {
    return 0;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function runTool(
  place: Place,
  tool: keyof Binaries,
  args: string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(place.binaries[tool], args, {
      cwd: place.folder,
      // The server keeps a descriptor of what it inherits, so its own output goes to the log file alone.
      stdio: tool === 'pg_ctl' ? 'ignore' : 'pipe',
      env: { ...process.env, LC_ALL: 'C' },
      ...(place.account ?? {}),
    });
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: -1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch {
    return false;
  }
}
