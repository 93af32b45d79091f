import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '~db/client';
import { signingKeys } from '~db/schema/digests';

/**
 * What a signature is for; one made for one purpose is worth nothing for another.
 * `stop`: links that end a follow or all mail. `manage`: settings of a reader without an account.
 * `confirm`: an address that was just given. `message`: the names of mails.
 */
export type SigningPurpose = 'stop' | 'manage' | 'confirm' | 'message';

export interface Signer {
  /**
   * A text fit for a link's path that holds the payload (readable by anybody) and proves that this instance
   * made it. With `expiresAt` it is worth nothing from that second on.
   */
  sign(payload: string, expiresAt?: Date): string;
  /** The payload of a text that `sign` made for this purpose, or null for anything else. */
  payloadOf(signed: string, now: Date): string | null;
  /** A name for the payload that says nothing of it and is the same each time: 32 characters. */
  nameOf(payload: string): string;
}

/** The signer of a purpose, with this instance's secret; the first one to ask makes the secret. */
export async function signerFor(purpose: SigningPurpose): Promise<Signer> {
  const secret = createSecretKey(await secretFor(purpose));
  const mac = (text: string): Buffer => createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();
  return {
    sign(payload, expiresAt) {
      const body = `${Buffer.from(payload).toString('base64url')}.${expiresAt ? secondsOf(expiresAt) : ''}`;
      return `${body}.${mac(body).toString('base64url')}`;
    },
    payloadOf(signed, now) {
      const [, body = '', payload = '', expiry = '', proof = ''] = SIGNED.exec(signed.slice(0, 2000)) ?? [];
      const wanted = mac(body);
      const given = Buffer.from(proof, 'base64url');
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
      // Of several spellings of the same bytes only the one that was given out counts.
      if (proof !== wanted.toString('base64url')) return null;
      if (expiry !== '' && Number(expiry) <= secondsOf(now)) return null;
      return Buffer.from(payload, 'base64url').toString();
    },
    nameOf: (payload) => mac(`name\n${payload}`).toString('hex').slice(0, 32),
  };
}

const SIGNED = /^(([\w-]*)\.(\d*))\.([\w-]+)$/;

const secondsOf = (instant: Date): number => Math.floor(instant.getTime() / 1000);

async function secretFor(purpose: SigningPurpose): Promise<Buffer> {
  const known = await database()
    .select({ key: signingKeys.key })
    .from(signingKeys)
    .where(eq(signingKeys.purpose, purpose));
  if (known[0]) return Buffer.from(known[0].key, 'base64url');
  await database()
    .insert(signingKeys)
    .values({ purpose, key: randomBytes(32).toString('base64url'), createdAt: new Date() })
    .onConflictDoNothing();
  return secretFor(purpose);
}
