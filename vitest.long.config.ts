import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

/** Long runs of what `npm test` runs shortly, by command only (`npm run test:long`): hours of crashes, years of weeks. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    include: ['tests/long/*.long.ts'],
    globalSetup: ['tests/global-setup.ts'],
    maxWorkers: 1,
    testTimeout: 7_200_000,
    hookTimeout: 60_000,
  },
});
