import { expect, test } from '@playwright/test';

const PATHS = [
  '/',
  '/moties',
  '/moties/32735-278.data',
  '/nergens',
  '/assets/nergens.js',
  '/icon.svg',
  '/healthz',
  '/readyz',
  '/__manifest?version=x&p=/a',
];

test('every answer carries the security headers, with a nonce of its own', async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of PATHS) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("object-src 'none'");
    expect(policy, path).toContain("base-uri 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(
      Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1]),
      path,
    ).toBeGreaterThan(31_536_000);
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  }
  expect(nonces.size).toBe(PATHS.length);
});

const FOREIGN: [name: string, headers: Record<string, string>][] = [
  ['another site', { Origin: 'https://evil.example' }],
  ['no origin', { Origin: '' }],
  ['the null origin', { Origin: 'null' }],
  ['a malformed origin', { Origin: 'http://[' }],
  ['a forwarded host', { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }],
  ['a cross-site fetch', { Origin: '', 'Sec-Fetch-Site': 'cross-site' }],
];

for (const [name, headers] of FOREIGN) {
  test(`a change asked by ${name} is refused with 403 everywhere`, async ({ playwright, baseURL }) => {
    const context = await playwright.request.newContext({ baseURL: baseURL ?? '' });
    for (const path of [
      '/inloggen',
      '/inloggen.data',
      '/voorkeuren',
      '/uitloggen',
      '/intake?index',
      '/nergens',
    ]) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await context.fetch(path, { method, headers, form: { taal: 'en' } });
        expect(answer.status(), `${method} ${path}`).toBe(403);
      }
    }
    await context.dispose();
  });
}

test('the manifest endpoint answers nothing, and quickly', async ({ request }) => {
  const answer = await request.get(`/__manifest?version=x&p=${'/a'.repeat(3000)}`);
  expect(answer.status()).toBe(404);
});

test('after logging in one stays on this site', async ({ playwright, baseURL }) => {
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie:x',
  ]) {
    const context = await playwright.request.newContext({
      baseURL: baseURL ?? '',
      extraHTTPHeaders: { Origin: baseURL ?? '' },
    });
    const answer = await context.post('/voorkeuren', { form: { taal: 'nl', terug: to }, maxRedirects: 0 });
    expect(new URL(answer.headers().location ?? '', baseURL).origin, to).toBe(baseURL);
    await context.dispose();
  }
});

test('what is too long or too large is refused before it is read', async ({ playwright, baseURL }) => {
  const context = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { Origin: baseURL ?? '' },
  });
  expect((await context.get(`/zoeken?q=${'a'.repeat(9000)}`)).status()).toBe(414);
  expect((await context.post('/inloggen', { form: { email: 'a'.repeat(2_000_000) } })).status()).toBe(413);
  await context.dispose();
});

test('an unknown page says so without a stack', async ({ page }) => {
  const answer = await page.goto('/moties/99999-1');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
  expect(await page.content()).not.toMatch(/at [\w.]+ \(|node_modules/);
});
