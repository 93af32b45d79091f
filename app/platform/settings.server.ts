import { join, resolve } from 'node:path';
import { z } from 'zod';

const flag = <T extends boolean | null>(otherwise: T) =>
  z
    .enum(['1', '0', 'true', 'false', 'yes', 'no'])
    .optional()
    .transform((value): boolean | T =>
      value === undefined ? otherwise : ['1', 'true', 'yes'].includes(value),
    );

const webAddress = z.url({ protocol: /^https?$/ });

/** Address of a service that paths are added to. */
const service = (otherwise: string) =>
  webAddress.default(otherwise).transform((url) => url.replace(/\/+$/, ''));

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  GESTAND_ORIGIN: webAddress.optional(),
  GESTAND_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  GESTAND_DEMO: flag(null),
  GESTAND_DEMO_PASSWORD: z.string().min(12).optional(),
  GESTAND_PUBLIC: flag(null),
  GESTAND_TRUSTED_PROXY: flag(false),
  GESTAND_CLOCK: z.iso.datetime().optional(),
  TK_SYNCFEED_URL: service('https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0'),
  TK_ODATA_URL: service('https://gegevensmagazijn.tweedekamer.nl/OData/v5'),
  KOOP_URL: service('https://repository.overheid.nl'),
  GESTAND_SYNC: z.enum(['off', 'syncfeed', 'odata']).default('off'),
  GESTAND_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  GESTAND_SMTP_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(5),
  GESTAND_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'an address, or a name with an address in angle brackets')
    .optional(),
  GESTAND_MAIL_LOG: z.string().min(1).optional(),
  GESTAND_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** What the environment says, read once. */
export interface Settings {
  /** People reach it over https: cookies are bound to the host, the clock cannot be fixed. */
  isPublished: boolean;
  port: number;
  host: string;
  /** Scheme, host and port that people use; every link in a mail or feed is built from it. */
  origin: string;
  dataFolder: string;
  databaseUrl: string | null;
  databasePool: number;
  isDemonstration: boolean;
  demonstrationPassword: string | null;
  /** Public records are shown without an account. */
  isPublic: boolean;
  trustsProxy: boolean;
  /** SyncFeed 2.0 of the Tweede Kamer, without a slash at the end; so are the two below. */
  syncFeedAddress: string;
  /** OData of the Tweede Kamer; the address tells the version (`/v4/2.0`, `/v5`). */
  odataAddress: string;
  /** KOOP's repository of official publications. */
  koopAddress: string;
  /** The service of the House that is asked every few minutes for what is new; null: none. */
  synchronisesFrom: 'syncfeed' | 'odata' | null;
  /** Receiver of all mail; without one, mails are kept in `mailFolder`. */
  smtpUrl: string | null;
  smtpConnections: number;
  mailFolder: string;
  /** "Gestand <gestand@example.org>". */
  mailFrom: string;
  /** Where the receiver notes what it took; mails of which nobody knows are looked up in it. */
  mailLog: string | null;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** A setting that cannot be right; the message names it and says what it may be. */
export class BadSetting extends Error {
  override name = 'BadSetting';
}

let known: Settings | undefined;

/** @throws BadSetting naming every setting that cannot be right. */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}

/** For tests and for the command that fixes a setting itself: the environment is read anew. */
export function forgetSettings(): void {
  known = undefined;
}

export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(filled);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new BadSetting(`These settings cannot be used:\n${faults.join('\n')}`);
  }
  const value = read.data;
  const address =
    value.GESTAND_ORIGIN ?? `http://${value.HOST === '0.0.0.0' ? 'localhost' : value.HOST}:${value.PORT}`;
  const origin = new URL(address).origin;
  const isPublished = origin.startsWith('https:');
  if (isPublished && value.GESTAND_CLOCK) {
    throw new BadSetting('GESTAND_CLOCK fixes the time; a published site (https) refuses it.');
  }
  // On its own embedded database, unpublished, Gestand shows itself with demonstration data.
  const isDemonstration = value.GESTAND_DEMO ?? (value.DATABASE_URL === undefined && !isPublished);
  return {
    isPublished,
    port: value.PORT,
    host: value.HOST,
    origin,
    dataFolder: resolve(value.GESTAND_DATA),
    databaseUrl: value.DATABASE_URL ?? null,
    databasePool: value.DATABASE_POOL,
    isDemonstration,
    demonstrationPassword: value.GESTAND_DEMO_PASSWORD ?? null,
    isPublic: value.GESTAND_PUBLIC ?? isDemonstration,
    trustsProxy: value.GESTAND_TRUSTED_PROXY,
    syncFeedAddress: value.TK_SYNCFEED_URL,
    odataAddress: value.TK_ODATA_URL,
    koopAddress: value.KOOP_URL,
    synchronisesFrom: value.GESTAND_SYNC === 'off' ? null : value.GESTAND_SYNC,
    smtpUrl: value.GESTAND_SMTP_URL ?? null,
    smtpConnections: value.GESTAND_SMTP_CONNECTIONS,
    mailFolder: join(resolve(value.GESTAND_DATA), 'mail'),
    mailFrom: value.GESTAND_MAIL_FROM ?? `Gestand <gestand@${mailDomain(origin)}>`,
    mailLog: value.GESTAND_MAIL_LOG ? resolve(value.GESTAND_MAIL_LOG) : null,
    logLevel: value.GESTAND_LOG,
  };
}

/**
 * What stands after the @ in addresses and Message-IDs of this instance: the host of its origin, or a name
 * that leads nowhere for one without a domain.
 */
export function mailDomain(origin: string): string {
  const { hostname } = new URL(origin);
  return /^[\d.]+$|^\[|^[^.]+$/.test(hostname) ? 'gestand.invalid' : hostname;
}
