import { expect, type Page, test } from '@playwright/test';
import { ADMIN, expectAccessible, expectFitsItsWidth, logIn } from './people';

test('a link that is not ours stops nothing, says so in one way, and needs no page of this site', async ({
  playwright,
  baseURL,
}) => {
  const anywhere = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const shapes = new Set<string>();
  for (const signed of ['geen', 'cmVhZGVyIDE..AAAA', 'cmVhZGVyIDE.1.AAAA', `${'a'.repeat(3000)}..b`]) {
    for (const method of ['GET', 'POST']) {
      const answer = await anywhere.fetch(`/afmelden/${signed}`, {
        method,
        maxRedirects: 0,
        headers: { Origin: 'https://mail.example' },
        ...(method === 'POST' ? { form: { 'List-Unsubscribe': 'One-Click' } } : {}),
      });
      shapes.add(`${answer.status()} ${(await answer.text()).match(/<h1[^>]*>[^<]*/)?.[0]}`);
    }
  }
  expect([...shapes]).toHaveLength(1);
  expect([...shapes][0]).toContain('404');
  const tooLarge = await anywhere.post('/afmelden/geen', { form: { a: 'a'.repeat(20_000) } });
  expect(tooLarge.status()).toBe(413);
  for (const path of ['/afmelden', '/afmelden/a/b', '/volgen']) {
    expect((await anywhere.post(path, { form: { a: '1' } })).status(), path).toBe(403);
  }
  await anywhere.dispose();
});

test('the pages around the mail are accessible, by day on a screen and by night on a phone', async ({
  page,
}) => {
  await logIn(page, ADMIN, '/beheer/digests');
  for (const path of ['/beheer/digests', '/postbus', '/volgen/archief']) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await expectFitsItsWidth(page);
  }
});

/** The page around a framed mail: the frame runs no scripts, so axe cannot look inside and waits for ever. */
async function expectFrameAccessible(page: Page): Promise<void> {
  await expect(page.locator('iframe')).toHaveAttribute('title', /./);
  await page.locator('iframe').evaluate((frame) => frame.remove());
  await expectAccessible(page);
}

test('from following a motion to its mail, and one click to stop', async ({ page, playwright, baseURL }) => {
  test.setTimeout(120_000);
  // The demonstration follows it already: stop, and begin as somebody who sees the motion for the first time.
  await logIn(page, ADMIN, '/moties/32735-278');
  await page.getByRole('button', { name: 'niet meer volgen' }).click();
  await page.getByRole('button', { name: 'Volgen', exact: true }).click();
  await expect(page.getByText('✓')).toBeVisible();

  await page.getByRole('link', { name: 'Uitvoering beoordelen' }).click();
  await page.getByLabel(/Stand/).first().selectOption('in uitvoering');
  await page.getByRole('main').getByRole('button', { name: 'Bewaren' }).click();
  await expect(page).toHaveURL(/\/moties\/32735-278/);

  await page.goto('/volgen');
  await expect(page.getByRole('main')).toContainText('32 735, nr. 278');
  await page.getByRole('link', { name: 'Voorbeeld' }).click();
  await expect(page).toHaveURL('/volgen/voorbeeld');
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('main')).toContainText('32 735, nr. 278');
    await expect(page.getByRole('main')).toContainText('in uitvoering');
  }).toPass({ timeout: 20_000 });
  await expectFrameAccessible(page);
  await page.getByRole('button', { name: 'Nu naar mij sturen' }).click();
  await expect(page.getByRole('status')).toContainText('De mail is verstuurd.');

  await page.getByRole('status').getByRole('link', { name: 'Postbus' }).click();
  await page
    .getByRole('row', { name: new RegExp(ADMIN) })
    .first()
    .getByRole('link')
    .click();
  const mail = page.frameLocator('iframe');
  await expect(mail.locator('body')).toContainText('in uitvoering');
  await expect(mail.locator('body')).toContainText('motie 32 735, nr. 278');
  await expectFrameAccessible(page);

  // The reader's own hand: the link under the block opens a page, and one click there stops the motion alone.
  await page.reload();
  const [stopping] = await Promise.all([
    page.waitForEvent('popup'),
    mail.getByRole('listitem').filter({ hasText: 'motie 32 735, nr. 278' }).getByRole('link').click(),
  ]);
  await expect(stopping.getByRole('main')).toContainText('32 735, nr. 278');
  await stopping.getByRole('button', { name: 'Stoppen' }).click();
  await expect(stopping.getByRole('heading', { name: 'Gestopt' })).toBeVisible();
  await stopping.close();
  const headers = await page.locator('pre').last().textContent();
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const address = /^List-Unsubscribe: <([^>]+)>/m.exec(headers ?? '')?.[1] ?? '';
  expect(new URL(address).origin).toBe(baseURL);

  await page.goto('/volgen/archief');
  await page.getByRole('main').getByRole('row').nth(1).getByRole('link').click();
  await expect(page.frameLocator('iframe').locator('body')).toContainText('32 735, nr. 278');

  // A scanner looks; a mail program acts, twice, without a cookie and from elsewhere.
  const elsewhere = await playwright.request.newContext({
    extraHTTPHeaders: { Origin: 'https://mail.example' },
  });
  for (let time = 0; time < 10; time += 1) {
    expect((await elsewhere.fetch(address, { method: time % 2 ? 'HEAD' : 'GET' })).status()).toBe(200);
  }
  await page.goto('/volgen');
  await expect(page.getByRole('button', { name: 'Alle mail stoppen' })).toBeVisible();
  for (let time = 0; time < 2; time += 1) {
    const answer = await elsewhere.post(address, {
      form: { 'List-Unsubscribe': 'One-Click' },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(200);
  }
  await elsewhere.dispose();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Alle mail stoppen' })).toHaveCount(0);
  await page.goto(address);
  await expectAccessible(page);
});
