import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const PASSWORD = 'demonstratie-voor-de-tests';
export const STAFF = 'beleid@demo.example';
export const ASSISTANT = 'assistent@demo.example';
export const ADMIN = 'beheer@demo.example';

/** Logs in as somebody of the demonstration and waits for the page asked for. */
export async function logIn(page: Page, email: string, to = '/'): Promise<void> {
  await page.goto(`/inloggen?naar=${encodeURIComponent(to)}`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
  await expect(page.getByRole('link', { name: /^Demo / })).toBeVisible();
}

/** The page's script has taken over its forms: what is done before is the browser's alone. */
export async function scriptHasForms(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main form') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}

/** Nothing that axe knows of WCAG 2.2 AA is wrong on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' ')}`),
    page.url(),
  ).toEqual([]);
}

/** Nobody has to move the page sideways to read it. */
export async function expectFitsItsWidth(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );
}
