import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, logIn, STAFF } from './people';

/** The project's own letter under a number of its own, so that journeys side by side do not meet. */
function letter(number: number): string {
  return readFileSync('tests/fixtures/letters/voorbeeldbrief.txt', 'utf8')
    .replace('Nr. 58 BRIEF', `Nr. ${number} BRIEF`)
    .replaceAll('nr. 51', `nr. ${number + 100}`);
}

async function bringIn(page: Page, number: number): Promise<void> {
  await logIn(page, STAFF, '/intake');
  await page.getByLabel('Tekst van de brief').fill(letter(number));
  await page.getByRole('button', { name: 'Lezen' }).click();
  await expect(page).toHaveURL(/\/intake\/\d+/);
}

for (const [javaScriptEnabled, number] of [
  [true, 158],
  [false, 258],
] as const) {
  test.describe(`a letter goes in ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('and its motion, advice and commitments come out tracked', async ({ page }) => {
      await bringIn(page, number);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kamerstuk 41 235, nr. ${number}`);
      await expect(page.locator('.marked-text__mark--advice')).toContainText('ontraadt het kabinet');
      await expect(page.locator('.marked-text__mark--promise')).not.toHaveCount(0);
      const proposals = page.locator('[data-proposal]');
      await expect(proposals).toHaveCount(6);
      await expect(page.getByText('voor de zomer → uiterlijk 3 juli 2025').first()).toBeVisible();

      // The second commitment is not one; the third gets an owner; the rest is accepted as read.
      await proposals.nth(4).getByRole('button', { name: 'Afwijzen' }).click();
      await expect(proposals.nth(4)).toContainText('afgewezen');
      await proposals.nth(5).getByLabel('Behandelaar').selectOption({ label: 'Demo Beleidsmedewerker' });
      await proposals.nth(5).getByRole('button', { name: 'Aannemen' }).click();
      await expect(proposals.nth(5)).toContainText('aangenomen met wijziging');
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await expect(page.getByRole('alert')).toContainText('nog voorstellen zonder besluit');
      await page.getByRole('button', { name: /Alles wat nog open is/ }).click();
      await expect(proposals.nth(0)).toContainText('aangenomen');
      await page.getByRole('button', { name: 'Vastleggen' }).click();

      await expect(page).toHaveURL(`/brieven/41235-${number}`);
      await page.goto(`/moties/41235-${number + 100}`);
      await expect(page.getByRole('main')).toContainText(/ontraden/i);
      await expect(page.getByRole('main')).toContainText(`41 235, nr. ${number}`);
      await page
        .getByRole('link', { name: /Het register zelf stuurt het kabinet/ })
        .first()
        .click();
      await expect(page.getByRole('main')).toContainText('uiterlijk 3 juli 2025');

      await changeStateOnEvidence(page);
      await addAction(page);
    });
  });
}

async function changeStateOnEvidence(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Stand wijzigen' }).click();
  await page.getByLabel('Stand', { exact: true }).selectOption('afgedaan');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('alert')).toContainText('Hiervoor is bewijs nodig');
  await expect(page.getByLabel('Stand', { exact: true })).toHaveValue('afgedaan');
  await page.getByRole('textbox', { name: /^Reden/ }).fill('Het register is ontvangen.');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page).toHaveURL(/\/toezeggingen\/G-\d+$/);
  const history = page.getByRole('region', { name: 'Geschiedenis' });
  await expect(history).toContainText('openstaand');
  await expect(history).toContainText('afgedaan');
  await expect(history).toContainText('Het register is ontvangen.');
  await expect(history).toContainText('Demo Beleidsmedewerker');
}

async function addAction(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Actie toevoegen' }).click();
  await page.getByLabel('Wat gaat er gebeuren').fill('Register openbaar maken');
  await page.getByLabel(/Klaar voor/).fill('uiterlijk 1 december 2027');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page).toHaveURL(/\/acties\/\d+$/);
  await expect(page.getByRole('main')).toContainText('1 december 2027');
  await expect(page.getByRole('region', { name: 'Volgt uit' })).toContainText(/G-\d+/);
}

test('the same letter again leads to what was decided, and proposes nothing twice', async ({ page }) => {
  await bringIn(page, 358);
  const first = page.url();
  await page.locator('[data-proposal]').first().getByRole('button', { name: 'Afwijzen' }).click();
  await expect(page.locator('[data-proposal]').first()).toContainText('afgewezen');
  await page.goto('/intake');
  await page.getByLabel('Tekst van de brief').fill(letter(358).replaceAll('\n', ' \n'));
  await page.getByRole('button', { name: 'Lezen' }).click();
  await expect(page).toHaveURL(`${first.split('#')[0]}?bekend=1`);
  await expect(page.locator('[data-proposal]')).toHaveCount(6);
  await expect(page.locator('[data-proposal]').first()).toContainText('afgewezen');
});

test('proposals are decided by keyboard alone', async ({ page }) => {
  await bringIn(page, 458);
  await page.locator('body').press('j');
  await expect(page.locator('[data-proposal]').nth(0)).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.locator('[data-proposal]').nth(0)).toContainText('aangenomen');
  await page.locator('[data-proposal]').nth(1).focus();
  await page.keyboard.press('x');
  await expect(page.locator('[data-proposal]').nth(1)).toContainText('afgewezen');
  await expectAccessible(page);
});

test('words of a deadline show the window they mean while they are typed', async ({ page }) => {
  await bringIn(page, 558);
  await page.locator('[data-proposal]').nth(3).getByLabel('Termijn in woorden').fill('binnen zes weken');
  await expect(page.locator('[data-proposal]').nth(3)).toContainText(
    'binnen zes weken → uiterlijk 22 april 2025',
  );
});

test('what is no letter gets a sentence that says so, and what was typed stays', async ({ page }) => {
  await logIn(page, STAFF, '/intake');
  await page.getByRole('button', { name: 'Lezen' }).click();
  await expect(page.getByRole('alert')).toContainText('Er staat geen tekst in');
  await page.getByLabel('Tekst van de brief').fill('Deze tekst blijft staan.');
  await page.getByLabel('Of kies een bestand').setInputFiles({
    name: 'brief.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]),
  });
  await page.getByRole('button', { name: 'Lezen' }).click();
  await expect(page.getByRole('alert')).toContainText('geen tekst, PDF, DOCX of officiële XML');
  await expect(page.getByLabel('Tekst van de brief')).toHaveValue('Deze tekst blijft staan.');
  await page.getByLabel('Of kies een bestand').setInputFiles({
    name: 'brief.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\nkapot'),
  });
  await page.getByRole('button', { name: 'Lezen' }).click();
  await expect(page.getByRole('alert')).toContainText('beschadigd');
});
