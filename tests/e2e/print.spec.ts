import { expect, test } from '@playwright/test';
import { logIn, STAFF } from './people';

test('a printed list says what it is filtered on, where it can be read and when it was', async ({
  page,
  baseURL,
}) => {
  await page.goto('/toezeggingen?termijn=te+laat');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Termijn: te laat')).toBeVisible();
  const foot = page.getByText(`te lezen op ${baseURL}/toezeggingen?termijn=te+laat`);
  await expect(foot).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(foot).toBeHidden();
});

test('notes and owners of an organisation do not come along on paper', async ({ page }) => {
  await logIn(page, STAFF, '/toezeggingen/G-00003');
  await expect(page.getByText('Interne notitie bij de demonstratie')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Interne notitie bij de demonstratie')).toBeHidden();
  await expect(page.getByText('Alleen uw organisatie ziet dit.')).toBeHidden();
});

test('paper is light, also for who reads in the dark', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'donker' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const ink = () => page.locator('h1').evaluate((title) => getComputedStyle(title).color);
  const dark = await ink();
  await page.emulateMedia({ media: 'print' });
  expect(await ink()).not.toBe(dark);
});
