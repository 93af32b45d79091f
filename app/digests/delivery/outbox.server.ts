import { simpleParser } from 'mailparser';
import { currentViewer, memberOf } from '~/accounts/session.server';
import { mayAdminister } from '~/accounts/viewer';
import { type KeptMail, keptMail, keptMails } from '~/platform/mail-folder.server';
import { settings } from '~/platform/settings.server';

/** Mails on the page, of however many there are. */
const SHOWN = 100;

export interface OutboxMail {
  name: string;
  to: string;
  subject: string;
  keptAt: string;
}

export interface OpenedMail extends OutboxMail {
  html: string | null;
  text: string;
  headers: string;
}

/**
 * Lets in whoever may read mail that was kept instead of sent: everybody in a demonstration, else
 * administrators. @throws 404 where mail is really sent, 403, or a redirect to /inloggen
 */
export async function requireOutbox(request: Request): Promise<void> {
  const { smtpUrl, isDemonstration } = settings();
  if (smtpUrl !== null) throw new Response(null, { status: 404 });
  if (isDemonstration) {
    await currentViewer(request);
    return;
  }
  if (!mayAdminister(await memberOf(request))) throw new Response(null, { status: 403 });
}

/** The mails kept, the newest first. */
export async function outboxMails(): Promise<OutboxMail[]> {
  const kept = await keptMails(settings().mailFolder, SHOWN);
  const opened = await Promise.all(kept.map(openMail));
  return opened.flatMap((mail) =>
    mail ? [{ name: mail.name, to: mail.to, subject: mail.subject, keptAt: mail.keptAt }] : [],
  );
}

export async function outboxMail(name: string): Promise<OpenedMail | null> {
  return openMail({ name, keptAt: null });
}

async function openMail({ name, keptAt }: { name: string; keptAt: KeptMail['keptAt'] | null }) {
  const bytes = await keptMail(settings().mailFolder, name);
  if (!bytes) return null;
  const mail = await simpleParser(bytes, { skipTextToHtml: true, skipImageLinks: true });
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  return {
    name,
    to: to?.text ?? '',
    subject: mail.subject ?? '',
    keptAt: (keptAt ?? mail.date ?? new Date(0)).toISOString(),
    html: mail.html || null,
    text: mail.text ?? '',
    headers: mail.headerLines.map(({ line }) => line).join('\n'),
  };
}
