// Runs before anything is installed, so it uses nothing but Node: brings the packages, the build and, for
// the browser journeys, a browser. What is there and fresh is left alone; progress goes to standard error.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const wants = new Set(process.argv.slice(2));
const say = (text) => process.stderr.write(`${text}\n`);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  say(`Gestand needs Node 20.11 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

installPackages();
if (wants.has('--build')) build();
if (wants.has('--browser')) await findBrowser();

function run(command, args, environment = {}) {
  return spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32' && command === 'npm',
  });
}

function npm(args) {
  const own = process.env.npm_execpath;
  return own && /npm-cli\.js$/.test(own) ? run(process.execPath, [own, ...args]) : run('npm', args);
}

function installPackages() {
  const stamp = join(root, 'node_modules', '.gestand-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages (once, about half a minute) ...');
  // A registry that lacks one optional platform package makes `npm ci` refuse a lock that `npm install` takes.
  const done =
    npm(['ci', '--include=dev', '--no-audit', '--no-fund']).status === 0 ||
    npm(['install', '--include=dev', '--no-save', '--no-audit', '--no-fund']).status === 0;
  if (!done) {
    say(
      'The packages could not be installed. See above; a working connection to the npm registry is needed once.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

function build() {
  const made = join(root, 'build', 'server', 'index.js');
  const sources = ['app', 'db', 'public'].map((folder) => join(root, folder));
  const files = ['package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json'].map((name) =>
    join(root, name),
  );
  if (existsSync(made)) {
    const builtAt = statSync(made).mtimeMs;
    if (Math.max(...sources.map(newest), ...files.map((file) => statSync(file).mtimeMs)) <= builtAt) return;
  }
  say('Building (a few seconds) ...');
  const cli = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  if (run(process.execPath, [cli, 'vite:build'], { NODE_ENV: 'production' }).status !== 0) {
    say('The build failed; see above.');
    process.exit(1);
  }
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

/** The browser journeys take a Chromium that is there; otherwise whatever way of getting one works here. */
async function findBrowser() {
  const known = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ];
  const remember = (path) => {
    mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
    writeFileSync(join(root, 'node_modules', '.cache', 'browser'), path);
  };
  const present = [process.env.GESTAND_BROWSER, ...known].find((path) => path && existsSync(path));
  if (present) return remember(present);
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return remember(chromium.executablePath());
  say('Looking for a browser for the journeys ...');
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  if (run(process.execPath, [playwright, 'install', 'chromium']).status === 0)
    return remember(chromium.executablePath());
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    if (existsSync('/usr/bin/chromium')) return remember('/usr/bin/chromium');
  }
  say(
    'No browser was found and none could be installed. Install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or set GESTAND_BROWSER to one.',
  );
  process.exit(1);
}
