import { expect, test } from '@playwright/test';
import { anotherServer } from './another-server';
import { logIn, STAFF } from './people';

const PORT = Number(process.env.GESTAND_E2E_PORT ?? 3117) + 1;
let second: Awaited<ReturnType<typeof anotherServer>>;

test.beforeAll(async ({ request }) => {
  second = await anotherServer(request, PORT, { GESTAND_DATA: '.data/e2e' });
});

test.afterAll(() => second.stop());

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
