import { type Browser, expect, type Page, test } from '@playwright/test';
import { ADMIN, expectAccessible, logIn } from './people';

const NEWCOMER = 'nieuw.persoon@demo.example';

/** The link that the page of people shows once, for somebody else to open. */
const shownLink = async (page: Page): Promise<string> =>
  (await page.locator('.figures', { hasText: '/uitnodiging/' }).textContent()) ?? '';

async function openedBy(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  return page;
}

test('an administrator lets somebody in, and gives them another password when theirs is lost', async ({
  page,
  browser,
}) => {
  await logIn(page, ADMIN, '/beheer/personen');
  await page.getByLabel('E-mailadres').fill(NEWCOMER);
  await page.getByRole('button', { name: 'Uitnodigen' }).click();
  const invitation = await shownLink(page);
  await expectAccessible(page);

  const newcomer = await openedBy(browser, invitation);
  await expectAccessible(newcomer);
  await newcomer.getByLabel('Naam').fill('Demo Nieuw Persoon');
  await newcomer.getByLabel('Wachtwoord').fill('te kort');
  await newcomer.getByRole('button', { name: 'Account maken' }).click();
  await expect(newcomer.getByRole('alert')).toContainText('ten minste 12 tekens');
  await expect(newcomer.getByLabel('Naam')).toHaveValue('Demo Nieuw Persoon');
  await newcomer.getByLabel('Wachtwoord').fill('een zin van vier woorden');
  await newcomer.getByRole('button', { name: 'Account maken' }).click();
  await expect(newcomer.getByRole('link', { name: 'Demo Nieuw Persoon' })).toBeVisible();
  await newcomer.goto('/account');
  await expectAccessible(newcomer);

  await page.goto('/beheer/personen');
  const row = page.getByRole('row', { name: new RegExp(NEWCOMER) });
  await row.getByRole('button', { name: 'Nieuw wachtwoord' }).click();
  const other = await openedBy(browser, await shownLink(page));
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Nieuw wachtwoord');
  await expect(other.getByLabel('Naam')).toHaveCount(0);
  await expectAccessible(other);
  await other.getByLabel('Wachtwoord').fill('een heel andere zin');
  await other.getByRole('button', { name: 'Wachtwoord vastleggen' }).click();
  await expect(other.getByRole('link', { name: 'Demo Nieuw Persoon' })).toBeVisible();
  await newcomer.reload();
  await expect(newcomer).toHaveURL(/\/inloggen/);
});
