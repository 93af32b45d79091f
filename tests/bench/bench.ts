process.env.NODE_ENV ??= 'production';

/** `npm run bench -- NAME [ARGUMENTS]`: runs one benchmark of this folder. */
const BENCHES: Record<string, () => Promise<unknown>> = {
  digest: () => import('./digest'),
  import: () => import('./import'),
  lists: () => import('./lists'),
  reading: () => import('./reading'),
};

const [name = ''] = process.argv.splice(2, 1);
const bench = BENCHES[name];
if (bench) await bench();
else {
  process.stderr.write(`The benchmarks are: ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exitCode = 2;
}

export {};
