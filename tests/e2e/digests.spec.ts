import { expect, test } from '@playwright/test';
import { ADMIN, expectAccessible, logIn } from './people';

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
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${path} is wider than the phone`).toBeLessThanOrEqual(0);
  }
});
