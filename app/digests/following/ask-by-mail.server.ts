import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { isEmailAddress } from '~/accounts/email-address';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { log } from '~/platform/log.server';
import { post } from '~/platform/mail.server';
import { type Limit, takeFromLimit } from '~/platform/rate-limit.server';
import { done, type Result, refused } from '~/platform/result';
import { settings } from '~/platform/settings.server';
import { type Locale, messagesIn } from '~/ui/i18n';
import { database } from '~db/client';
import { followers } from '~db/schema/digests';
import { confirmPath, preferencesPath } from '../links/reader-links.server';
import { mailMessages } from '../mail/messages';
import { noticeMail } from '../mail/NoticeMail';
import type { Followable } from './following';
import { nameOfFollowable } from './readers.server';

/**
 * Mails to an address that somebody typed. Whatever the address is, the visitor gets one answer at one time:
 * the mail is handed over afterwards, and an address that was written to often enough gets nothing more.
 */

const LIMITS = {
  machine: { name: 'follow by mail machine', allowed: 10, windowSeconds: 3600 },
  address: { name: 'follow by mail address', allowed: 4, windowSeconds: 86_400 },
  all: { name: 'follow by mail', allowed: 500, windowSeconds: 3600 },
} satisfies Record<string, Limit>;

export type AskRefusal = 'notAnAddress' | 'tooMany' | 'gone';

/** Sends an address the link that confirms it and begins the follow. */
export async function askToFollow(
  typed: string,
  followable: Followable,
  machine: string,
  locale: Locale,
  now: Date,
): Promise<Result<null, AskRefusal>> {
  const named = await nameOfFollowable(PUBLIC_VIEWER, followable, locale);
  if (!named) return refused('gone');
  const taken = await takenFor(typed, machine, now);
  if (!taken.ok || taken.value === null) return taken.ok ? done(null) : taken;
  const email = taken.value;
  const t = messagesIn(mailMessages, locale);
  const path = await confirmPath({ email, followable, locale }, now);
  handOver(email, now, {
    locale,
    title: t.confirmTitle,
    paragraphs: [t.confirmText(named.name)],
    button: { label: t.confirmButton, address: `${settings().origin}${path}` },
    otherwise: t.confirmOtherwise,
  });
  return done(null);
}

/** Sends a reader without an account the link to their settings; to others nothing. */
export async function askForLink(
  typed: string,
  machine: string,
  locale: Locale,
  now: Date,
): Promise<Result<null, AskRefusal>> {
  const taken = await takenFor(typed, machine, now);
  if (!taken.ok || taken.value === null) return taken.ok ? done(null) : taken;
  const email = taken.value;
  const [reader] = await database().select().from(followers).where(eq(followers.email, email));
  if (!reader) return done(null);
  const t = messagesIn(mailMessages, locale);
  handOver(email, now, {
    locale,
    title: t.linkTitle,
    paragraphs: [t.linkText],
    button: { label: t.linkButton, address: `${settings().origin}${await preferencesPath(reader)}` },
    otherwise: t.linkOtherwise,
  });
  return done(null);
}

/** The address to write to; null when it had its share, which the visitor is not told. */
async function takenFor(
  typed: string,
  machine: string,
  now: Date,
): Promise<Result<string | null, 'notAnAddress' | 'tooMany'>> {
  const email = typed.trim().toLowerCase();
  if (!isEmailAddress(email)) return refused('notAnAddress');
  const byMachine = await takeFromLimit(LIMITS.machine, machine, now);
  if (!byMachine.isAllowed) return refused('tooMany');
  const byAddress = await takeFromLimit(LIMITS.address, email, now);
  if (!byAddress.isAllowed) return done(null);
  const all = await takeFromLimit(LIMITS.all, 'all', now);
  return all.isAllowed ? done(email) : refused('tooMany');
}

function handOver(email: string, now: Date, notice: Parameters<typeof noticeMail>[0]): void {
  const { subject, html, text } = noticeMail(notice);
  const { hostname } = new URL(settings().origin);
  void post()
    .deliver({
      messageId: `notice.${randomUUID()}@${hostname}`,
      to: { address: email },
      subject,
      html,
      text,
      date: now,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    .then((delivery) => {
      if (delivery.kind !== 'accepted')
        log('warn', 'mail to a new reader not sent', { why: delivery.answer });
    });
}
