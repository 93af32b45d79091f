import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { smallHouse } from '../house-records';
import { ReplayServer } from '../replay/server';
import { ReplayStore } from '../replay/store';
import { anotherServer } from './another-server';
import { ADMIN, expectAccessible, logIn } from './people';

const PORT = Number(process.env.GESTAND_E2E_PORT ?? 3117) + 2;
const DATA = '.data/e2e-run-now';

let replay: ReplayServer;
let site: Awaited<ReturnType<typeof anotherServer>>;

test.beforeAll(async ({ request }) => {
  await rm(DATA, { recursive: true, force: true });
  const store = new ReplayStore();
  store.add(smallHouse());
  replay = await ReplayServer.start({ store });
  site = await anotherServer(request, PORT, {
    GESTAND_DATA: DATA,
    GESTAND_SYNC: 'syncfeed',
    TK_SYNCFEED_URL: `${replay.origin}/SyncFeed/2.0`,
    TK_ODATA_URL: `${replay.origin}/OData/v5`,
    KOOP_URL: replay.origin,
  });
});

test.afterAll(async () => {
  await site.stop();
  await replay.stop();
  await rm(DATA, { recursive: true, force: true });
});

test.use({ baseURL: `http://127.0.0.1:${PORT}` });

test('an administrator asks for the newest of the House now, sees what came, and opens a motion that came with it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await logIn(page, ADMIN, '/beheer/bronnen');
  await expect(page.getByText('Elke vijf minuten wordt overgenomen')).toBeVisible();
  await page.getByRole('button', { name: 'Nu bijwerken' }).click();
  await expect(page.getByText('Gevraagd. Het begint binnen enkele seconden')).toBeVisible();
  await expectAccessible(page);

  // The schedule may have run before: it is this administrator's round that is waited for.
  await expect(async () => {
    await page.goto('/beheer/bronnen');
    const round = page.locator('#rondes').getByRole('row').filter({ hasText: 'Demo Beheerder' });
    await expect(round.first()).toContainText('geen');
  }).toPass({ timeout: 120_000, intervals: [1_000] });
  await expect(page.getByRole('row', { name: /^Zaak \(syncfeed\)/ })).toContainText('in orde');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);

  await page.goto('/moties/30012-9');
  await expect(page.getByRole('main')).toContainText('brugwachters');
  await expect(page.getByRole('main')).toContainText('aangenomen');

  // The services belong to others: after three times in ten minutes the button says to wait.
  for (let time = 0; time < 3; time += 1) {
    await page.goto('/beheer/bronnen');
    await page.getByRole('button', { name: 'Nu bijwerken' }).click();
  }
  await expect(page.getByRole('alert')).toContainText('Wacht een paar minuten.');
});
