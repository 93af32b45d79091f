import { expect, test } from '@playwright/test';
import { PASSWORD, STAFF } from './people';

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
  // Only the intake takes files: elsewhere the form of an upload is a form.
  const large = {
    email: { name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_000_000) },
  };
  expect((await context.post('/inloggen', { multipart: large })).status()).toBe(413);
  expect((await context.post('/intake?index', { multipart: large })).status()).toBe(401);
  await context.dispose();
});

test('pages and their data are kept by nobody on the way, the parts of the build for a year', async ({
  request,
}) => {
  for (const path of [
    '/',
    '/moties/32735-278',
    '/moties/32735-278.data',
    '/nergens',
    '/postbus/geen.eml/als-mail',
  ])
    expect((await request.get(path)).headers()['cache-control'], path).toBe('private, no-store');
  const script = /\/assets\/[\w.-]+\.js/.exec(await (await request.get('/')).text())?.[0] ?? '';
  expect((await request.get(script)).headers()['cache-control']).toContain('immutable');
});

/** A place in a list, as an address carries it. */
const place = (...of: unknown[]): string => Buffer.from(JSON.stringify(of)).toString('base64url');

/** What no page links to, but anybody can write: shown, not there, or refused; never a fault of ours. */
const ODD = [
  '/moties?q=%00',
  '/moties/%00',
  '/personen/%F0%9F',
  '/%E0%A4%A',
  '/moties/999999999999999999999',
  '/acties/1.5',
  '/intake/1e3',
  '/intake?voor=1.5',
  '/intake?voor=Infinity',
  '/koppelingen?voor=1e30',
  '/volgen/archief?voor=-1',
  '/toezeggingen?motie=99999999999999999999&brief=x&behandelaar=1.5',
  '/moties?van=0000-01-01&tot=9999-12-31',
  '/moties?sorteer=__proto__&__proto__=x&constructor=y',
  `/moties?na=${place('2026-99-99', 1)}`,
  `/moties?na=${place('0000-01-01', 1)}`,
  `/moties?na=${place('\u0000', 1)}`,
  `/dossiers?na=${place(1e300, 1)}`,
  `/dossiers/32735?na=${place(1.5, 1)}`,
  `/dossiers/32735?na=${place(1e300, 1)}`,
  `/zoeken?q=motie&volgorde=nieuwste&na=${place('2026-99-99', 1)}`,
  `/zoeken?q=motie&na=${place('9e99', 1)}`,
  '/termijn?woorden=over+999999999999+jaar&vanaf=2026-13-45',
  '/volgen/per-mail?soort=motion&wat=99999999999999999999',
  '/volgen/per-mail?soort=list&wat=%7B%7D',
  '/verschillen/__proto__/x',
  '/postbus/..%2f..%2fpackage.json',
];

test('an address that no page writes is answered, whatever stands in it', async ({ playwright, baseURL }) => {
  const context = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { Origin: baseURL ?? '' },
  });
  await context.post('/inloggen', { form: { email: STAFF, wachtwoord: PASSWORD } });
  for (const path of ODD) {
    const answer = await context.get(path);
    expect.soft([200, 400, 404], `${answer.status()} ${path}`).toContain(answer.status());
  }
  await context.dispose();
});

test('a character that no text holds costs nobody what they typed', async ({ playwright, baseURL }) => {
  const context = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { Origin: baseURL ?? '' },
  });
  await context.post('/inloggen', { form: { email: STAFF, wachtwoord: PASSWORD } });
  const answer = await context.post('/acties/nieuw', {
    form: { title: 'Vergunning\u0000plicht uitbreiden', description: '\u0000', links: 'geen nummer' },
  });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain('Vergunningplicht uitbreiden');
  await context.dispose();
});

test('an address that no page has answers in the language that was chosen', async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: 'taal', value: 'en', url: baseURL ?? '' }]);
  const answer = await page.goto('/nowhere');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
});

test('an unknown page says so without a stack', async ({ page }) => {
  const answer = await page.goto('/moties/99999-1');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
  expect(await page.content()).not.toMatch(/at [\w.]+ \(|node_modules/);
});
