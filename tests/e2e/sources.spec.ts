import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import postgres from 'postgres';
import { startEmbeddedDatabase } from '../../db/embedded';
import { ADMIN, expectAccessible, logIn, STAFF } from './people';

let sql: postgres.Sql;

/** What a synchronisation would have left: two categories, one of them failing, and two alarms. */
test.beforeAll(async () => {
  const server = await startEmbeddedDatabase(resolve('.data/e2e'));
  sql = postgres(server.databaseUrl('gestand'), { max: 1, onnotice: () => {} });
  await sql`insert into source_states (source, category, checkpoint, last_attempt_at, last_success_at, newest_change_at, records)
    values ('syncfeed', 'Zaak', '26000000', now(), now(), now(), 300123) on conflict do nothing`;
  await sql`insert into source_states (source, category, checkpoint, last_attempt_at, last_success_at, records, last_error, failures)
    values ('syncfeed', 'Stemming', '25000000', now(), now() - interval '3 hours', 900001, 'voorbeeld.example answered 503', 4)
    on conflict do nothing`;
  for (const [kind, field, value] of [
    ['unseen value', 'Kabinetsappreciatie', 'Welwillend (fictief)'],
    ['unseen value', 'Kabinetsappreciatie', 'Afwachtend (fictief)'],
  ])
    await sql`insert into source_alarms (kind, category, field, value, example_name, first_seen_at, last_seen_at)
      values (${kind ?? ''}, 'Zaak', ${field ?? ''}, ${value ?? ''}, '2026Z00001', now(), now()) on conflict do nothing`;
});

test.afterAll(async () => {
  await sql.end();
});

async function accessibleEverywhere(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
}

test('an administrator sees how every source stands and settles an alarm with a reason', async ({ page }) => {
  await logIn(page, ADMIN, '/beheer/bronnen');
  await expect(page.getByRole('row', { name: /Zaak \(syncfeed\)/ })).toContainText('in orde');
  const failing = page.getByRole('row', { name: /Stemming \(syncfeed\)/ });
  await expect(failing).toContainText('4× mislukt');
  await expect(failing).toContainText('3 uur geleden');
  await expect(page.getByText('De synchronisatie staat uit.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nu bijwerken' })).toHaveCount(0);

  const alarm = page.getByRole('listitem').filter({ hasText: 'Welwillend (fictief)' });
  await expect(alarm).toContainText('2026Z00001');
  await alarm.getByRole('button', { name: 'Afhandelen' }).click();
  await expect(page.getByRole('alert')).toContainText('Geef een reden.');
  await alarm.getByLabel('Wat is ermee gedaan').fill('nieuw woord van het register (fictief)');
  await alarm.getByRole('button', { name: 'Afhandelen' }).click();
  await expect(page.getByText('De melding is afgehandeld.')).toBeVisible();
  await page.getByText('Afgehandelde meldingen').click();
  await expect(page.getByText('nieuw woord van het register (fictief)')).toBeVisible();
  await accessibleEverywhere(page);
});

test('everybody sees until when the data are up to date', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^Over deze gegevens/ }).click();
  await expect(page.getByRole('heading', { name: 'Over deze gegevens' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Moties en zaken/ })).toContainText('nog niet volledig');
  await accessibleEverywhere(page);
});

test('an editor walks through proposed links by keyboard and what was rejected stays rejected', async ({
  page,
}) => {
  const [link] = await sql<{ id: number }[]>`
    insert into letter_motion_links (letter_id, motion_id, kind, state, source, confidence, basis, words)
    select letters.kamerstuk_id, motions.id, 'reactie', 'proposed', 'subject', 0.8, 'like words', 'motie (fictief)'
    from letters cross join motions
    where not exists (select from letter_motion_links known
      where known.letter_id = letters.kamerstuk_id and known.motion_id = motions.id)
    order by letters.kamerstuk_id, motions.id desc limit 1 returning id`;
  await logIn(page, STAFF, '/koppelingen');
  const item = page.locator(`#koppeling-${link?.id}`);
  await expect(item).toContainText('lijkt op deze motie');
  await accessibleEverywhere(page);
  await page.keyboard.press('j');
  await expect(item).toBeFocused();
  await page.keyboard.press('x');
  await expect(item).toHaveCount(0);
  const [stored] = await sql<{ state: string; decided_by: number | null }[]>`
    select state, decided_by from letter_motion_links where id = ${link?.id ?? 0}`;
  expect(stored?.state).toBe('rejected');
  expect(stored?.decided_by).not.toBeNull();
});

test('a difference between the register and what staff recorded stands on the motion, and an editor settles it', async ({
  page,
}) => {
  await logIn(page, STAFF, '/moties/35207-26/wijzigen?wat=correctie');
  await page.getByLabel('Gegeven').selectOption('title');
  await page.getByLabel('Wat er moet staan').fill('een vergunningplicht (fictief)');
  await page.getByLabel('Reden').fill('zo staat het op het stuk (fictief)');
  await page.getByRole('main').getByRole('button', { name: 'Bewaren' }).click();
  const notice = page.getByRole('status').filter({ hasText: 'Verschil met het register' });
  await expect(notice).toContainText('Het register vermeldt als onderwerp');
  await expect(notice).toContainText('hier is vastgesteld “een vergunningplicht (fictief)”');
  await expect(notice).toContainText('zo staat het op het stuk (fictief)');
  await accessibleEverywhere(page);

  await notice.getByRole('link', { name: 'Beoordelen' }).click();
  await accessibleEverywhere(page);
  await page.getByRole('button', { name: 'Beide blijven staan' }).click();
  await expect(page.getByRole('alert')).toContainText('Geef een reden.');
  await page.getByLabel('Waarom beide blijven staan').fill('de Handelingen volgen (fictief)');
  await page.getByRole('button', { name: 'Beide blijven staan' }).click();
  await expect(page).toHaveURL(/\/moties\/35207-26$/);
  await expect(notice).toContainText('de Handelingen volgen (fictief)');
  await expect(notice.getByRole('link', { name: 'Beoordelen' })).toHaveCount(0);
  await expect(page.getByText('verschil met het register beoordeeld')).toBeVisible();

  // Who is not logged in sees both values and their sources, in English too.
  await page.context().clearCookies();
  await page.context().addCookies([{ name: 'taal', value: 'en', url: page.url() }]);
  await page.goto('/moties/35207-26');
  await expect(page.getByRole('status').filter({ hasText: 'Difference from the register' })).toContainText(
    'recorded here is “een vergunningplicht (fictief)”',
  );
  await accessibleEverywhere(page);
});

test('two motions that may be one are offered on the page, and an editor merges them', async ({ page }) => {
  await sql`with zaak as (insert into zaken (external_id, number, kind, title, subject, volgnummer)
      values (gen_random_uuid(), '2026Z99401', 'Motie', 'Fietsparkeren (fictief)', 'Motie over stallingen (fictief)', 9401) returning id),
    placed as (insert into zaak_dossiers (zaak_id, dossier_id) select zaak.id, dossiers.id from zaak, dossiers where key = '49901'),
    registered as (insert into motions (zaak_id, title) select id, 'stallingen volgens het register (fictief)' from zaak),
    paper as (insert into kamerstukken (key, kind) values ('kst-49901-9401', 'Motie') returning id, key)
    insert into motions (key, kamerstuk_id, title) select key, id, 'stallingen (fictief)' from paper`;
  await logIn(page, STAFF, '/moties/49901-9401');
  const notice = page.getByRole('status').filter({ hasText: 'misschien dezelfde motie als' });
  await expect(notice.getByRole('link', { name: '2026Z99401' })).toBeVisible();
  await notice.getByRole('link', { name: 'Beoordelen' }).click();
  await accessibleEverywhere(page);
  await page.getByRole('button', { name: 'Samenvoegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('volgens het register (fictief)');
  await expect(page.getByRole('main')).toContainText('2026Z99401');
  await expect(page.getByText('samengevoegd met de motie van het register')).toBeVisible();
  await page.goto('/moties/2026Z99401');
  await expect(page.getByRole('main')).toContainText('49 901, nr. 9401');
});
