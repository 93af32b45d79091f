import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { createAccount } from '~/accounts/changes.server';
import { hashPassword } from '~/accounts/password-hash.server';
import { plainDateAt } from '~/deadlines/plain-date';
import type { Author } from '~/history/history';
import { loadKnownCalendar } from '~/kamerstukken/calendar-changes.server';
import { currentTime } from '~/platform/clock';
import { database } from '../client';
import { organisations, users } from '../schema/accounts';
import { dossiers, ministries } from '../schema/kamerstukken';
import { loadFictionalRecords } from './fictional';
import { loadFollows } from './follows';
import { loadRegister } from './register-records';

export const DEMONSTRATION: Author = { origin: 'demonstration', userId: null, name: 'Demonstratie' };

const ACCOUNTS = [
  {
    email: 'beleid@demo.example',
    name: 'Demo Beleidsmedewerker',
    role: 'editor',
    organisation: 'Demo-ministerie',
    kind: 'ministry',
  },
  {
    email: 'beheer@demo.example',
    name: 'Demo Beheerder',
    role: 'admin',
    organisation: 'Demo-ministerie',
    kind: 'ministry',
  },
  {
    email: 'assistent@demo.example',
    name: 'Demo Fractiemedewerker',
    role: 'reader',
    organisation: 'Demo-fractie',
    kind: 'parliament',
  },
] as const;

const DEMONSTRATION_LOCK = 4_378_264;

/**
 * Loads what the demonstration lacks: the calendar, three plainly fictional accounts, the real chain around
 * 32 735 and 35 207 as facts, and fictional records that give every list and state something to show. The
 * accounts get the given password, or a new one that is printed. Several starters wait for one another.
 */
export async function loadDemonstration(password: string | null): Promise<{ announcement: string }> {
  const now = currentTime();
  const chosen = password ?? randomBytes(9).toString('base64url');
  await database().transaction(async (transaction) => {
    // A starter waits for the one before it, however slow the machine; a page would not.
    await transaction.execute(sql`set local statement_timeout = '2min'`);
    await transaction.execute(sql`select pg_advisory_xact_lock(${DEMONSTRATION_LOCK})`);
    await loadKnownCalendar();
    await loadAccounts(chosen, now);
    const [known] = await transaction.select({ id: dossiers.id }).from(dossiers).limit(1);
    if (known) return;
    await loadRegister(transaction, DEMONSTRATION, now);
    await loadFictionalRecords(transaction, DEMONSTRATION, now, plainDateAt(now));
    const [ministry] = await transaction
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.name, 'Demo-ministerie'));
    if (ministry) await transaction.update(ministries).set({ organisationId: ministry.id });
    await loadFollows(transaction, now);
  });
  const list = ACCOUNTS.map((account) => `  ${account.email.padEnd(24)} ${account.name}`).join('\n');
  const shown = password === null ? chosen : 'the one in GESTAND_DEMO_PASSWORD';
  return { announcement: `Demonstration accounts (password: ${shown})\n${list}` };
}

async function loadAccounts(password: string, now: Date): Promise<void> {
  for (const account of ACCOUNTS) {
    await createAccount(
      {
        email: account.email,
        name: account.name,
        role: account.role,
        organisation: account.organisation,
        organisationKind: account.kind,
        password,
        isDemonstration: true,
      },
      DEMONSTRATION,
      now,
    );
  }
  const passwordHash = await hashPassword(password);
  await database().update(users).set({ passwordHash }).where(eq(users.isDemonstration, true));
}
