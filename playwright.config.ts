import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.GESTAND_E2E_PORT ?? 3117);

/** Set-up notes which browser it found (app/commands/setup.mjs); the machine's own serves as well. */
function browser(): string | undefined {
  const noted = 'node_modules/.cache/browser';
  return [existsSync(noted) ? readFileSync(noted, 'utf8') : '', '/usr/bin/chromium'].find(
    (path) => path !== '' && existsSync(path),
  );
}

const executablePath = browser();

/** Journeys in a browser, against the built server on a data folder of its own with the demonstration. */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
    launchOptions: executablePath ? { executablePath } : {},
  },
  webServer: {
    command: 'node app/commands/gestand.mjs db reset --yes && exec node app/commands/gestand.mjs serve',
    url: `http://127.0.0.1:${PORT}/readyz`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: String(PORT),
      HOST: '127.0.0.1',
      GESTAND_ORIGIN: `http://127.0.0.1:${PORT}`,
      GESTAND_DATA: '.data/e2e',
      GESTAND_DEMO: '1',
      GESTAND_DEMO_PASSWORD: 'demonstratie-voor-de-tests',
      GESTAND_LOG: 'error',
      DATABASE_URL: '',
    },
  },
});
