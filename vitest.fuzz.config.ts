import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

/** Long runs over made-up texts, by command only (`npm run fuzz`). FUZZ_RUNS sets how many. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    testTimeout: 3_600_000,
    include: ['app/**/*.fuzz.ts'],
    globalSetup: ['tests/global-setup.ts'],
    maxWorkers: 1,
  },
});
