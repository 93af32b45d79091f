import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';

/** One address of a report that a mail did not arrive. */
export interface UndeliveredAddress {
  /** Lower case. */
  address: string;
  /** "550 5.1.1 user unknown", or the bare status "5.1.1". */
  answer: string;
  /** SHA-256 of the report and the address: the same report of it counts once. */
  hash: string;
}

/** A mail that came back to the sender of digests, as far as it concerns delivery. */
export type ReturnedMail =
  | { kind: 'report'; undelivered: UndeliveredAddress[] }
  /** Somebody used the mail address of List-Unsubscribe; `signed` is what their mail program put in it. */
  | { kind: 'unsubscribe'; signed: string }
  | { kind: 'other' };

/** A report quotes the mail that it is about; more than this no reader of mail sends back. */
export const MAXIMAL_REPORT = 10 * 1024 * 1024;

/**
 * Reads a delivery report (RFC 3464), a complaint (RFC 5965) or a mail to the unsubscribe address. Answers
 * `other` for anything else: answering machines, letters, spam. Never throws.
 */
export async function readReturnedMail(bytes: Uint8Array): Promise<ReturnedMail> {
  const raw = Buffer.from(bytes.subarray(0, MAXIMAL_REPORT));
  const mail = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
  }).catch(() => null);
  if (!mail) return { kind: 'other' };
  const [, signed] = /^\s*afmelden\s+([\w.-]+)\s*$/i.exec(mail.subject ?? '') ?? [];
  if (signed) return { kind: 'unsubscribe', signed };
  const parts = mail.attachments.map(({ contentType, content }) => ({
    type: contentType.toLowerCase(),
    text: content.toString('utf8'),
  }));
  const undelivered = parts.flatMap(({ type, text }) =>
    type === 'message/delivery-status'
      ? undeliveredIn(text)
      : type === 'message/feedback-report'
        ? complaintIn(text)
        : [],
  );
  if (undelivered.length === 0) return { kind: 'other' };
  const hashOf = (address: string) => createHash('sha256').update(raw).update(address).digest('hex');
  return {
    kind: 'report',
    undelivered: undelivered.map((one) => ({ ...one, hash: hashOf(one.address) })),
  };
}

/** Fields of a block of lines as in a mail's head, by lower-case name; folded lines are joined. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/** "rfc822; jan@example.org" */
function addressIn(field: string | undefined): string | null {
  const found = /(?:^|[;<\s])([^\s;<>]+@[^\s;<>]+)>?\s*$/.exec(field ?? '');
  return found?.[1]?.toLowerCase() ?? null;
}

function undeliveredIn(text: string): Omit<UndeliveredAddress, 'hash'>[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const fields = fieldsOf(block);
      const address = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'));
      // "delayed", "relayed" and "delivered" are no failure.
      if (!address || fields.get('action')?.toLowerCase() !== 'failed') return [];
      const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '';
      const words = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '');
      // Some reports say 5.0.0 where the receiver's own words know more.
      const answer = /(?:^|\s)[45]\.[1-9]\d{0,2}\.\d/.test(words) ? words : `${status} ${words}`;
      return [{ address, answer: answer.trim().slice(0, 500) }];
    });
}

/** Who calls a mail spam wants no more of it. */
function complaintIn(text: string): Omit<UndeliveredAddress, 'hash'>[] {
  const fields = fieldsOf(text.replaceAll('\r\n', '\n'));
  const address = addressIn(fields.get('original-rcpt-to'));
  return address && fields.get('feedback-type') === 'abuse' ? [{ address, answer: '5.1.1 complaint' }] : [];
}
