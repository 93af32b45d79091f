import { type ChildProcess, spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { logIn, PASSWORD, STAFF } from './people';

const PORT = Number(process.env.GESTAND_E2E_PORT ?? 3117) + 1;
let second: ChildProcess;

test.beforeAll(async ({ request }) => {
  second = spawn(process.execPath, ['app/commands/gestand.mjs', 'serve'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(PORT),
      GESTAND_ORIGIN: `http://127.0.0.1:${PORT}`,
      GESTAND_DATA: '.data/e2e',
      GESTAND_DEMO: '1',
      GESTAND_DEMO_PASSWORD: PASSWORD,
      GESTAND_LOG: 'silent',
      DATABASE_URL: '',
    },
  });
  await expect
    .poll(
      () =>
        request.get(`http://127.0.0.1:${PORT}/readyz`).then(
          (answer) => answer.status(),
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200);
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => second.once('exit', resolve));
  second.kill('SIGTERM');
  await ended;
});

test('two processes on one database are one site: session, records and versions', async ({ page }) => {
  await logIn(page, STAFF, '/toezeggingen/G-00007/wijzigen?wat=tekst');
  await page.getByLabel('Korte naam voor lijsten').fill('Door het eerste proces bewaard (fictief)');

  // The same browser, the other process: the session holds there, and so does what it saves.
  const other = await page.context().newPage();
  await other.goto(`http://127.0.0.1:${PORT}/toezeggingen/G-00007/wijzigen?wat=tekst`);
  await other.getByLabel('Korte naam voor lijsten').fill('Door het tweede proces bewaard (fictief)');
  await other.getByRole('button', { name: 'Bewaren' }).click();
  await expect(other).toHaveURL(/\/toezeggingen\/G-00007$/);

  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('alert')).toContainText('Door het tweede proces bewaard (fictief)');
});
