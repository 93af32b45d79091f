import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ADMIN, expectAccessible, logIn, STAFF } from './people';

/** Logs a commitment by hand and answers its number. */
async function promised(page: Page, text: string, deadline: string): Promise<string> {
  await page.goto('/toezeggingen/nieuw');
  await page.getByLabel('Wat is toegezegd').fill(text);
  await page.getByLabel('Gedaan op').fill('2024-11-05');
  await page.getByLabel(/^Termijn/).fill(deadline);
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(page).toHaveURL(/\/toezeggingen\/G-\d+$/);
  return page.url().split('/').at(-1) ?? '';
}

test('a letter that settles many: by keyboard, with its passages as proof', async ({ page }) => {
  await logIn(page, STAFF);
  const number = await promised(page, 'De peilschalen meten', 'uiterlijk 1 februari 2025');
  const letter = readFileSync('tests/fixtures/letters/verzamelbrief.txt', 'utf8')
    .replace('Nr. 112 BRIEF', 'Nr. 712 BRIEF')
    .replace('TZ202411-014', number)
    .replaceAll('nr. 3', 'nr. 713');
  await page.goto('/intake');
  await page.getByLabel('Tekst van de brief').fill(letter);
  await page.getByRole('button', { name: 'Lezen' }).click();
  const settlements = page.locator('[data-proposal]', { hasText: 'Het ministerie meldt' });
  await expect(settlements).toHaveCount(3);
  await expect(settlements.nth(1).getByLabel('Waarover')).toHaveValue(number);
  await expect(settlements.nth(1)).toContainText('voor 1 april 2025 → uiterlijk 31 maart 2025');
  await expectAccessible(page);

  // Without a subject the person is asked; what was typed stays.
  await settlements.nth(0).getByLabel('Waarover').selectOption('');
  await settlements.nth(0).getByRole('button', { name: 'Aannemen' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies waarover deze passage gaat');
  await settlements.nth(0).getByLabel('Of een ander nummer').fill('41 235, nr. 7130');
  await settlements.nth(0).getByRole('button', { name: 'Aannemen' }).click();
  await expect(page.locator('[data-proposal]', { hasText: 'gemeld afgedaan · Motie' })).toBeVisible();

  const slip = page.locator('[data-proposal]', { hasText: 'Toezegging over de peilschalen' });
  await slip.focus();
  await page.keyboard.press('a');
  await expect(
    page.locator('[data-proposal]', { hasText: `uitstel: een nieuwe termijn · ${number}` }),
  ).toBeVisible();
  await page.getByRole('button', { name: /Alles wat nog open is/ }).click();
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page).toHaveURL('/brieven/41400-712');

  await page.goto('/moties/41235-7130');
  await expect(page.getByRole('main')).toContainText('Hiermee beschouw ik de motie als afgedaan.');
  await page.goto(`/toezeggingen/${number}`);
  await expect(page.getByRole('main')).toContainText('uiterlijk 31 maart 2025');
  await expect(page.getByRole('main')).toContainText('1e uitstel, samen 2 maanden');
  await page.getByRole('region', { name: 'Termijn' }).getByRole('link', { name: '41 400, nr. 712' }).click();
  await expect(page).toHaveURL(/\/brieven\/41400-712#/);
  const anchor = page.url().split('#')[1] ?? '';
  await expect(page.locator(`[id="${anchor}"]`).locator('xpath=..')).toContainText('voor 1 april 2025');
});

test('the day of an event gives a deadline its date, and counts as no postponement', async ({ page }) => {
  await logIn(page, STAFF);
  await promised(page, 'De sluizen tellen', 'voor het volgende commissiedebat');
  await expect(page.getByRole('main')).toContainText('open tot de datum van deze gebeurtenis bekend is');
  await page.getByRole('link', { name: 'Datum van de gebeurtenis invullen' }).click();
  await expectAccessible(page);
  await page.getByLabel('Dag van de gebeurtenis').fill('2027-02-10');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('alert')).toContainText('Zeg waar deze dag staat');
  await expect(page.getByLabel('Dag van de gebeurtenis')).toHaveValue('2027-02-10');
  await page.getByRole('textbox', { name: /^Reden/ }).fill('Agenda van de commissie, 20 november 2026');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('voor het volgende commissiedebat → uiterlijk 9 februari 2027');
  await expect(main).toContainText('gebeurtenis op 10 februari 2027 · Agenda van de commissie');
  await expect(main).toContainText('niet uitgesteld');
});

test('a recess that moves shows the deadlines that rest on it, and dates them anew', async ({ page }) => {
  await logIn(page, ADMIN);
  const number = await promised(page, 'De dijken nalopen', 'voor het herfstreces van 2027');
  await expect(page.getByRole('main')).toContainText('geen datum: tabel eindigt in 2026');
  await page.goto('/beheer/kalender');
  await page.getByLabel('Naam').selectOption('herfstreces');
  await page.getByLabel('Eerste dag').fill('2027-10-15');
  await page.getByLabel('Laatste dag').fill('2027-10-25');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('main')).toContainText('Eén openstaande toezegging rust op deze datum');
  await expect(page.getByRole('main')).toContainText('14 oktober 2027');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaren en opnieuw berekenen' }).click();
  await expect(page.getByRole('status').first()).toContainText('Eén termijn is opnieuw berekend');
  await page.goto(`/toezeggingen/${number}`);
  await expect(page.getByRole('main')).toContainText('uiterlijk 14 oktober 2027');
  await expect(page.getByRole('main')).toContainText('kalender gewijzigd, geen uitstel');
  await expect(page.getByRole('main')).toContainText('niet uitgesteld');
});

test('a quick hand decides a dozen proposals without waiting, and none is lost', async ({ page }) => {
  const letter = readFileSync('tests/fixtures/letters/stand-van-zaken-genummerd.txt', 'utf8')
    .replace('Nr. 87 BRIEF', 'Nr. 787 BRIEF')
    .replace('41 610, nr. 87 1', '41 610, nr. 787 1');
  await logIn(page, STAFF, '/intake');
  await page.getByLabel('Tekst van de brief').fill(letter);
  await page.getByRole('button', { name: 'Lezen' }).click();
  await expect(page).toHaveURL(/\/intake\/\d+/);
  const count = await page.locator('[data-open]').count();
  expect(count).toBeGreaterThan(11);
  await page.keyboard.press('j');
  for (let pressed = 0; pressed < count; pressed += 1) await page.keyboard.press('a');
  // Three commitments are not known here: those stay, each saying why.
  await expect(page.locator('[data-open]')).toHaveCount(3);
  await expect(page.locator('[data-open]').first().getByRole('alert')).toContainText('hier niet bekend');
  await expect(page.locator('.marked-text__mark--current')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('[data-open]')).toHaveCount(3);
});
