import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, logIn, PASSWORD, STAFF, scriptHasForms } from './people';

/** The session ends while somebody types, as it does overnight. */
const endSession = (page: Page) => page.context().clearCookies();

async function logInAgain(page: Page): Promise<void> {
  await page.getByLabel('E-mailadres').fill(STAFF);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('what was typed when the session ended is sent after logging in', async ({ page }) => {
      const text = `De Kamer\nin twee regels informeren ${javaScriptEnabled}`;
      await logIn(page, STAFF, '/toezeggingen/nieuw');
      await page.getByLabel('Wat is toegezegd').fill(text);
      await endSession(page);
      await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent niet meer ingelogd');
      await page.getByText('Wat u schreef', { exact: true }).click();
      await expect(page.getByText(`in twee regels informeren ${javaScriptEnabled}`).first()).toBeVisible();

      await page.getByLabel('E-mailadres').fill(STAFF);
      await page.getByLabel('Wachtwoord').fill('een verkeerd wachtwoord');
      await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
      await expect(page.getByRole('alert')).toBeVisible();

      await logInAgain(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent ingelogd');
      await page.getByRole('button', { name: 'Alsnog versturen' }).click();
      await expect(page).toHaveURL(/\/toezeggingen\/G-\d+$/);
      await expect(page.getByRole('main')).toContainText(`in twee regels informeren ${javaScriptEnabled}`);
    });

    test('a pasted letter survives the end of the session too', async ({ page }) => {
      await logIn(page, STAFF, '/intake');
      const letter = `49 901 Fictief dossier\n\nNr. ${javaScriptEnabled ? 901 : 902} BRIEF VAN DE MINISTER VAN DEMONSTRATIEZAKEN\n\nIk zal de Kamer voor de zomer informeren.`;
      await page.getByLabel('Tekst van de brief').fill(letter);
      await endSession(page);
      await page.getByRole('button', { name: 'Lezen' }).click();
      await logInAgain(page);
      await page.getByRole('button', { name: 'Alsnog versturen' }).click();
      await expect(page).toHaveURL(/\/intake\/\d+/);
      await expect(page.getByRole('main')).toContainText('Ik zal de Kamer voor de zomer informeren.');
    });
  });
}

test('the page that asks to log in again is accessible', async ({ page }) => {
  await logIn(page, STAFF, '/toezeggingen/nieuw');
  await page.getByLabel('Wat is toegezegd').fill('Iets met meer woorden');
  await endSession(page);
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent niet meer ingelogd');
  await expectAccessible(page);
});

test('a session that ends while a deadline is typed takes nothing away', async ({ page }) => {
  await logIn(page, STAFF, '/toezeggingen/nieuw');
  await page.getByLabel('Wat is toegezegd').fill('Dit blijft staan');
  await endSession(page);
  const asked = page.waitForEvent('requestfailed', (request) => request.url().includes('/termijn?'));
  await page.getByLabel('Termijn').fill('voor de zomer');
  await asked;
  await expect(page.getByLabel('Wat is toegezegd')).toHaveValue('Dit blijft staan');
});

test('a save that meets no server shows what was written, to send once there is a connection', async ({
  page,
}) => {
  await logIn(page, STAFF, '/toezeggingen/nieuw');
  await page.getByLabel('Wat is toegezegd').fill('Geschreven in de trein');
  await scriptHasForms(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geen verbinding');
  await expect(page.getByText('Wat u schreef', { exact: true })).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Alsnog versturen' }).click();
  await expect(page).toHaveURL(/\/toezeggingen\/G-\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geschreven in de trein');
});

test('an impatient second click saves nothing twice', async ({ page }) => {
  await logIn(page, STAFF, '/toezeggingen/nieuw');
  await page.getByLabel('Wat is toegezegd').fill('Ongeduldig opgeslagen');
  await scriptHasForms(page);
  let sent = 0;
  await page.route(/\/toezeggingen\/nieuw/, async (route) => {
    if (route.request().method() === 'POST') sent++;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  const save = page.getByRole('button', { name: 'Bewaren', exact: true });
  await save.click();
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await save.click({ force: true });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/toezeggingen\/G-\d+$/);
  expect(sent).toBe(1);
});

test('ten commitments of one debate are logged in a row: what they share is typed once', async ({ page }) => {
  await logIn(page, STAFF, '/');
  await page.getByRole('link', { name: 'Toezegging vastleggen' }).click();
  await page.getByLabel('Wat is toegezegd').fill('De eerste van een rij');
  await page.getByLabel('Toegezegd door').fill('Minister van Demonstratiezaken (fictief)');
  await page.getByLabel('Gedaan op').fill('2026-03-02');
  await page.getByLabel('Dient motie').fill('49901-11');
  await page.getByRole('button', { name: 'Bewaren en de volgende' }).click();
  await expect(page.getByRole('status')).toContainText('is vastgelegd');
  await expect(page.getByLabel('Wat is toegezegd')).toBeFocused();
  await expect(page.getByLabel('Wat is toegezegd')).toHaveValue('');
  await expect(page.getByLabel('Toegezegd door')).toHaveValue('Minister van Demonstratiezaken (fictief)');
  await page.keyboard.type('De tweede van een rij');
  await page.keyboard.press('Tab');
  await page.keyboard.type('binnen zes weken');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De tweede van een rij');
  await expect(page.getByRole('main')).toContainText('uiterlijk 13 april 2026');
  await expect(page.getByRole('link', { name: /49 901, nr. 11/ }).first()).toBeVisible();
});

test('a refused form brings the keyboard to what is wrong', async ({ page }) => {
  await logIn(page, STAFF, '/toezeggingen/G-00006/wijzigen?wat=stand');
  await page.getByLabel('Stand', { exact: true }).selectOption('afgedaan');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
});
