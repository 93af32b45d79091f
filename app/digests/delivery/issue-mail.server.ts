import type { Mail } from '~/platform/mail.server';
import { mailDomain } from '~/platform/settings.server';
import type { DigestLinks, DigestPeriod, RenderedDigest } from '../digest';
import { managingPath } from '../links/reader-links.server';
import { type Signer, signerFor } from '../links/signing.server';

/** What an issue's mail is made with: the instance's name and secrets, read once for many mails. */
export interface IssueStamps {
  /** From the settings, never from a request; ends without a slash. */
  origin: string;
  mailFrom: string;
  stop: Signer;
  manage: Signer;
  message: Signer;
}

export async function issueStamps(by: { origin: string; mailFrom: string }): Promise<IssueStamps> {
  return {
    origin: by.origin,
    mailFrom: by.mailFrom,
    stop: await signerFor('stop'),
    manage: await signerFor('manage'),
    message: await signerFor('message'),
  };
}

/** The one name of a reader's issue, whoever makes it and however often; it says nothing of the reader. */
export function messageIdOf(stamps: IssueStamps, followerId: number, period: DigestPeriod): string {
  const name = stamps.message.nameOf(`${followerId} ${period.rhythm} ${period.key}`);
  return `digest.${period.key.replace(/\W+/g, '-')}.${name}@${mailDomain(stamps.origin)}`;
}

/** Path of the page of an issue in its reader's archive. */
export const archivePath = (key: string): string => `/volgen/archief/${encodeURIComponent(key)}`;

/** What a stop link ends: one follow of a reader, or all their digests. */
export interface StopSubject {
  followerId: number;
  followId: number | null;
}

/** The address that ends a follow or all digests, for whoever holds it. */
export function stopAddress(
  stamps: Pick<IssueStamps, 'origin' | 'stop'>,
  { followerId, followId }: StopSubject,
): string {
  const payload = followId === null ? `reader ${followerId}` : `reader ${followerId} follow ${followId}`;
  return `${stamps.origin}/afmelden/${stamps.stop.sign(payload)}`;
}

/** What a stop link ends, or null for one that this instance did not make. */
export function stopSubjectOf(stop: Signer, signed: string, now: Date): StopSubject | null {
  const payload = stop.payloadOf(signed, now) ?? '';
  const [, followerId, followId] = /^reader (\d+)(?: follow (\d+))?$/.exec(payload) ?? [];
  if (!followerId) return null;
  return { followerId: Number(followerId), followId: followId ? Number(followId) : null };
}

/** Links of one issue. Somebody without an account has no archive, and manages by a signed link. */
export function linksFor(
  stamps: IssueStamps,
  reader: { followerId: number; hasAccount: boolean },
  period: DigestPeriod,
): DigestLinks {
  const { origin } = stamps;
  // Each stands twice in a mail: in the page and in the text.
  const stops = new Map<number, string>();
  return {
    origin,
    preferences: reader.hasAccount
      ? `${origin}/volgen`
      : `${origin}${managingPath(stamps.manage, reader.followerId)}`,
    stopAll: stopAddress(stamps, { followerId: reader.followerId, followId: null }),
    stopOf: (followId) => {
      const stop = stops.get(followId) ?? stopAddress(stamps, { followerId: reader.followerId, followId });
      stops.set(followId, stop);
      return stop;
    },
    archive: reader.hasAccount ? `${origin}${archivePath(period.key)}` : null,
  };
}

/** The mail of an issue, with what the standards ask of a mail to many (RFC 2369, 3834, 8058). */
export function issueMail(
  stamps: IssueStamps,
  issue: { followerId: number; messageId: string; address: string },
  { subject, html, text }: RenderedDigest,
  date: Date,
): Mail {
  const stop = stopAddress(stamps, { followerId: issue.followerId, followId: null });
  const mailbox = /<([^<>]+)>\s*$/.exec(stamps.mailFrom)?.[1] ?? stamps.mailFrom.trim();
  const signed = stop.slice(stop.lastIndexOf('/') + 1);
  return {
    messageId: issue.messageId,
    to: { address: issue.address },
    subject,
    html,
    text,
    date,
    headers: {
      'List-Unsubscribe': `<${stop}>, <mailto:${encodeURI(mailbox)}?subject=afmelden%20${signed}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-ID': `<digest.${mailDomain(stamps.origin)}>`,
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    },
  };
}
