import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { anotherServer } from './another-server';
import { ASSISTANT, expectAccessible, expectFitsItsWidth, logIn } from './people';

test('an assistant follows a motion, a minister’s ministry and a filtered list, and stops again', async ({
  page,
}) => {
  await logIn(page, ASSISTANT, '/moties/35207-26');
  await page.getByRole('button', { name: 'Volgen', exact: true }).click();
  await expect(page.getByText('✓ U volgt dit')).toBeVisible();
  await page.goto('/ministeries/buitenlandse-zaken');
  await page.getByRole('button', { name: 'Volgen', exact: true }).click();
  await expect(page.getByText('✓ U volgt dit')).toBeVisible();
  await page.goto('/toezeggingen?termijn=te+laat&sorteer=datum');
  await page.getByRole('button', { name: 'Volgen', exact: true }).click();
  await expect(page.getByText('✓ U volgt dit')).toBeVisible();
  // The order of a list is not part of what is followed.
  await page.goto('/toezeggingen?termijn=te+laat');
  await expect(page.getByText('✓ U volgt dit')).toBeVisible();

  await page.goto('/volgen');
  await expectAccessible(page);
  const list = page.getByRole('table', { name: 'Wat ik volg' });
  const mine = ['Toezeggingen: te laat', 'Buitenlandse Zaken', '35 207, nr. 26'];
  for (const name of mine) await expect(list.getByRole('link', { name, exact: true })).toBeVisible();
  const row = list.getByRole('row', { name: /35 207, nr. 26/ });
  await row.getByRole('combobox').selectOption('elke dag');
  await row.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('Bewaard.')).toBeVisible();
  await page.reload();
  await expect(row.getByRole('combobox')).toHaveValue('daily');

  await page.getByLabel('Geen mail tot').fill('2020-01-01');
  await page.getByLabel('Hoe laat').selectOption('16:00');
  const settings = page.getByRole('region', { name: 'Wanneer en hoe' });
  await settings.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies een dag na vandaag');
  await expect(page.getByLabel('Hoe laat')).toHaveValue('16');
  await expectAccessible(page);

  for (const name of mine) {
    await page.getByRole('button', { name: `Niet meer volgen: ${name}` }).click();
    await expect(page.getByRole('button', { name: `Niet meer volgen: ${name}` })).toHaveCount(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody without an account follows by e-mail: the link in the mail confirms, previews and stops', async ({
    page,
    request,
  }) => {
    test.setTimeout(120_000);
    await page.goto('/moties/35207-26');
    await page.getByRole('link', { name: 'Volgen per e-mail' }).click();
    await page.getByLabel('E-mailadres').fill('lezer@voorbeeld.example');
    await page.getByRole('button', { name: 'Stuur de bevestiging' }).click();
    await expect(page.getByRole('status')).toContainText('Kijk in uw mail');
    await page.goto(await linkInMail(page, /\/volgen\/bevestigen\/\S+/));
    await expect(page.getByText('lezer@voorbeeld.example ontvangt')).toBeVisible();
    await page.getByRole('button', { name: 'Volgen bevestigen' }).click();
    await expect(page.getByText('De mail gaat naar lezer@voorbeeld.example.')).toBeVisible();
    await expect(page.getByRole('link', { name: '35 207, nr. 26' })).toBeVisible();
    const home = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Voorbeeld' }).click();
    await expect(page).toHaveURL(`${home}/voorbeeld`);
    await expect(page.getByText('veranderde er niets in wat u volgt')).toBeVisible();
    await page.getByRole('link', { name: 'Volgen' }).last().click();
    await expect(page).toHaveURL(home);
    await page.getByRole('button', { name: 'Alle mail stoppen' }).click();
    await expect(page.getByText('Alle mail is gestopt.')).toBeVisible();
    await page.getByRole('button', { name: 'Weer mail ontvangen' }).click();
    await expect(page.getByText('Alle mail is gestopt.')).toHaveCount(0);

    // Where the pages are for members alone, the reader's own link still leads to their own settings.
    const port = Number(process.env.GESTAND_E2E_PORT ?? 3117) + 3;
    const closed = await anotherServer(request, port, { GESTAND_DATA: '.data/e2e', GESTAND_PUBLIC: '0' });
    await page.goto(`${closed.origin}/moties`);
    await expect(page).toHaveURL(/\/inloggen/);
    await page.goto(`${closed.origin}${home}`);
    await expect(page.getByText('De mail gaat naar lezer@voorbeeld.example.')).toBeVisible();
    await page.goto(`${closed.origin}${home}/voorbeeld`);
    await expect(page.getByText('veranderde er niets in wat u volgt')).toBeVisible();
    await closed.stop();
  });
});

test('the pages of following are accessible on a phone, in English by night', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'dark' }).click();
  for (const path of ['/volgen', '/volgen/per-mail?soort=list&wat=%2Fmoties%3Fuitslag%3Daangenomen']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectFitsItsWidth(page);
  }
  await expect(page.getByText('Motions: adopted').first()).toBeVisible();
});

/** The path of a link in the mail that was sent last, as the demonstration keeps mails in a folder. */
async function linkInMail(page: Page, pattern: RegExp): Promise<string> {
  const folder = '.data/e2e/mail';
  let found = '';
  await expect
    .poll(() => {
      // An earlier run on this folder left mails of its own: the newest is meant.
      const mails = readdirSync(folder)
        .filter((name) => name.startsWith('notice.') && name.endsWith('.eml'))
        .sort((one, other) => writtenAt(join(folder, other)) - writtenAt(join(folder, one)));
      const texts = mails.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', ''));
      found = texts.map((text) => pattern.exec(text)?.[0] ?? '').find(Boolean) ?? '';
      return found;
    })
    .not.toBe('');
  expect(page.url()).toContain('/volgen/per-mail');
  return found;
}

const writtenAt = (file: string): number => statSync(file).mtimeMs;
