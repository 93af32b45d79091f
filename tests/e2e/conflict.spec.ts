import { expect, test } from '@playwright/test';
import { ADMIN, logIn, STAFF } from './people';

test('of two people who change one commitment the second is shown both texts, and keeps what was typed', async ({
  browser,
}) => {
  const first = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext()).newPage();
  const form = '/toezeggingen/G-00004/wijzigen?wat=tekst';
  await logIn(first, STAFF, form);
  await logIn(second, ADMIN, form);
  await first.getByLabel('Korte naam voor lijsten').fill('Avondtoezicht bespreken (fictief)');
  await second.getByLabel('Korte naam voor lijsten').fill('Gesprek over de avond (fictief)');
  await first.getByRole('button', { name: 'Bewaren' }).click();
  await expect(first).toHaveURL(/\/toezeggingen\/G-00004$/);

  const saved = second.waitForResponse((response) => response.request().method() === 'POST');
  await second.getByRole('button', { name: 'Bewaren' }).click();
  expect((await saved).status()).toBe(409);
  const notice = second.getByRole('alert');
  await expect(notice).toContainText(/Er staat nu.*U schreef.*Avondtoezicht bespreken \(fictief\)/);
  await expect(notice).toContainText('Gesprek over de avond (fictief)');
  await expect(second.getByLabel('Korte naam voor lijsten')).toHaveValue('Gesprek over de avond (fictief)');

  await second.getByRole('button', { name: 'Bewaren' }).click();
  await expect(second).toHaveURL(/\/toezeggingen\/G-00004$/);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Gesprek over de avond (fictief)');
});
