import { expect, test } from '@playwright/test';
import { ADMIN, ASSISTANT, expectAccessible, expectFitsItsWidth, logIn, STAFF } from './people';

const PUBLIC_PAGES = [
  '/',
  '/moties',
  '/moties?uitslag=aangenomen&advies=Ontraden',
  '/moties/32735-278',
  '/moties/49901-11',
  '/toezeggingen',
  '/toezeggingen?termijn=te+laat',
  '/toezeggingen/G-00005',
  '/brieven',
  '/brieven/32735-286',
  '/brieven/49901-41',
  '/dossiers',
  '/dossiers/32735',
  '/acties',
  '/acties/1',
  '/zoeken?q=stalling',
  '/personen/karabulut',
  '/fracties/SP',
  '/ministeries/buitenlandse-zaken',
  '/kamerstukken/ah-tk-20182019-3894',
  '/inloggen',
  '/over',
];

const STAFF_PAGES = [
  '/intake',
  '/account',
  '/toezeggingen/nieuw',
  '/acties/nieuw?toezegging=G-00003',
  '/toezeggingen/G-00003',
  '/toezeggingen/G-00003/wijzigen?wat=stand',
  '/toezeggingen/G-00003/wijzigen?wat=termijn',
  '/toezeggingen/G-00003/wijzigen?wat=splitsen',
  '/moties/32735-278/wijzigen?wat=advies',
  '/moties/32735-278/wijzigen?wat=uitvoering',
  '/koppelingen',
  '/verschillen/motie/32735-278',
];

const ADMINISTRATION = ['/beheer/personen', '/beheer/bronnen', '/beheer/kalender'];

test('every page that anybody sees is accessible, in Dutch by day', async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of PUBLIC_PAGES) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expectAccessible(page);
  }
});

test('every page that anybody sees is accessible, in English by night, on a phone', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  for (const path of PUBLIC_PAGES) {
    await page.goto(path);
    await expectAccessible(page);
    await expectFitsItsWidth(page);
  }
});

test('the title of a page is in the language of the page', async ({ page }) => {
  const TITLES = [
    ['/', 'Motions, commitments and what becomes of them', 'Moties, toezeggingen en wat ervan terechtkomt'],
    ['/toezeggingen', 'Commitments', 'Toezeggingen'],
    ['/ministeries/buitenlandse-zaken', 'Foreign Affairs', 'Buitenlandse Zaken'],
    ['/inloggen', 'Log in', 'Inloggen'],
    ['/zoeken?q=stalling', 'stalling · Search', 'stalling · Zoeken'],
  ] as const;
  for (const [path, , dutch] of TITLES) {
    await page.goto(path);
    expect(await page.title(), path).toContain(dutch);
  }
  await page.getByRole('button', { name: 'English' }).click();
  for (const [path, english] of TITLES) {
    await page.goto(path);
    expect(await page.title(), path).toContain(english);
  }
});

for (const [whose, email, pages] of [
  ['staff', STAFF, STAFF_PAGES],
  ['an administrator', ADMIN, ADMINISTRATION],
] as const) {
  test(`the pages of ${whose} are accessible, and fit a phone`, async ({ page }) => {
    test.setTimeout(120_000);
    await logIn(page, email);
    for (const path of pages) {
      await page.setViewportSize({ width: 1280, height: 900 });
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectFitsItsWidth(page);
    }
  });
}

test('the administration leads from one of its pages to the next', async ({ page }) => {
  await logIn(page, ADMIN, '/beheer');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mensen');
  await page.getByRole('link', { name: 'Parlementaire kalender' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parlementaire kalender');
});

test('an assistant sees the same commitment without internal notes, and can change nothing', async ({
  page,
}) => {
  await logIn(page, ASSISTANT, '/toezeggingen/G-00003');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('telling van de stallingen');
  await expect(page.getByRole('main')).not.toContainText('Interne notitie');
  await expect(page.getByRole('link', { name: 'Stand wijzigen' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Intake' })).toHaveCount(0);
});

test('staff see their internal notes', async ({ page }) => {
  await logIn(page, STAFF, '/toezeggingen/G-00003');
  await expect(page.getByRole('main')).toContainText('Interne notitie bij de demonstratie');
});

for (const [typed, address] of [
  ['32735-278', '/moties/32735-278'],
  ['Kamerstuk 32 735, nr. 278', '/moties/32735-278'],
  ['Kamerstukken II 2019/20, 32 735, nr. 286', '/brieven/32735-286'],
  ['g-1', '/toezeggingen/G-00001'],
  ['32 735', '/dossiers/32735'],
] as const) {
  test(`the search box takes "${typed}" straight to its page`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').first().fill(typed);
    await page.getByRole('searchbox').first().press('Enter');
    await expect(page).toHaveURL(address);
  });
}

test('the advice on 32 735, nr. 278 is told whole: asked to hold it, then advised against by letter', async ({
  page,
}) => {
  await page.goto('/moties/32735-278');
  const advice = page.getByRole('region', { name: 'Advies van het kabinet' });
  await expect(advice.getByRole('listitem')).toHaveCount(2);
  await expect(advice.getByRole('listitem').nth(0)).toContainText('Verzocht motie aan te houden');
  await expect(advice.getByRole('listitem').nth(1)).toContainText('Ontraden');
});

test('a citation of 35 207, nr. 26 leads on to nr. 27', async ({ page }) => {
  await page.goto('/kamerstukken/kst-35207-26');
  await expect(page).toHaveURL('/moties/35207-26');
  await page
    .getByRole('main')
    .getByRole('link', { name: /35 207, nr\. 27/ })
    .first()
    .click();
  await expect(page).toHaveURL('/moties/35207-27');
});

test('a list keeps its whole state in the address', async ({ page }) => {
  await page.goto('/toezeggingen');
  await page.getByLabel(/^te laat/).check();
  await page.getByRole('button', { name: 'Toepassen' }).click();
  await expect(page).toHaveURL(/termijn=te(\+|%20)laat/);
  await page.reload();
  await expect(page.getByLabel(/^te laat/)).toBeChecked();
});

for (const [address, row] of [
  [
    '/toezeggingen?bewindspersoon=Kaag',
    'Onderzoeken in hoeverre die informatie met de Kamer kan worden gedeeld',
  ],
  ['/brieven?afzender=kaag', 'Reactie op de motie van het lid Karabulut'],
  ['/moties?lid=Karabulut', 'Nederlandse bedrijven betrokken zijn'],
] as const) {
  test(`a list takes a person by name: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('table').getByRole('rowheader').filter({ hasText: row })).toBeVisible();
    await page.goto(address.replace(/=.*/, '=Niemand'));
    await expect(page.getByRole('table')).toHaveCount(0);
  });
}
