import { type Followable, followableFields, followableOf } from '../following/following';
import { type Reader, readerByMail } from '../following/readers.server';
import { type Signer, signerFor } from './signing.server';

/** Addresses by which somebody without an account confirms and manages: the signature is the permission. */

const CONFIRM_HOURS = 48;

/** What somebody asked by e-mail and confirms by following the link in the answer. */
export interface AskedByMail {
  email: string;
  followable: Followable;
  locale: 'nl' | 'en';
}

/** The path that confirms an address and begins the follow; it works for two days. */
export async function confirmPath({ email, followable, locale }: AskedByMail, now: Date): Promise<string> {
  const { soort, wat } = followableFields(followable);
  const expiresAt = new Date(now.getTime() + CONFIRM_HOURS * 3_600_000);
  const signer = await signerFor('confirm');
  return `/volgen/bevestigen/${signer.sign(JSON.stringify([email, soort, wat, locale]), expiresAt)}`;
}

/** What a confirming path asks, or null when this instance did not make it or it is too old. */
export async function askedBy(signed: string, now: Date): Promise<AskedByMail | null> {
  const payload = (await signerFor('confirm')).payloadOf(signed, now);
  if (payload === null) return null;
  const [email, soort, wat, locale] = JSON.parse(payload) as string[];
  const followable = followableOf(soort, wat);
  return email && followable ? { email, followable, locale: locale === 'en' ? 'en' : 'nl' } : null;
}

/** Where a reader manages what they follow: with an account behind its log-in, else by a signed link. */
export async function preferencesPath(reader: Pick<Reader, 'id' | 'userId'>): Promise<string> {
  if (reader.userId !== null) return '/volgen';
  return managingPath(await signerFor('manage'), reader.id);
}

/** The signed link of a reader without an account; `manage` is the signer of that purpose. */
export const managingPath = (manage: Signer, readerId: number): string =>
  `/volgen/lezer/${manage.sign(String(readerId))}`;

/** The id of the reader that a managing link names, or null. */
export async function readerIdOf(signed: string, now: Date): Promise<number | null> {
  const payload = (await signerFor('manage')).payloadOf(signed, now);
  return payload === null ? null : Number(payload);
}

/**
 * The reader without an account that a managing link names. The signature is the permission, on an instance
 * whose pages are private as well. @throws 404
 */
export async function readerOfLink(signed: string | undefined, now: Date): Promise<Reader> {
  const id = await readerIdOf(signed ?? '', now);
  const reader = id === null ? null : await readerByMail(id);
  if (!reader) throw new Response(null, { status: 404 });
  return reader;
}
