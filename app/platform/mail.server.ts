import MimeNode from 'nodemailer/lib/mime-node';
import { mailFolder } from './mail-folder.server';
import { encodedText, type MailText } from './mail-text';
import { type Settings, settings } from './settings.server';
import { smtpPost } from './smtp.server';

/** One mail to one person. */
export interface Mail {
  /** Without angle brackets; the same mail sent again keeps it. */
  messageId: string;
  to: { address: string; name?: string };
  subject: string;
  text: MailText;
  html?: MailText;
  date: Date;
  /** Further headers, each written on one line as it is: ASCII, at most 998 octets. */
  headers?: Readonly<Record<string, string>>;
}

/** What became of handing over one mail. */
export type Delivery =
  | { kind: 'accepted'; answer: string }
  /** The receiver will never take it: for good for this address, or only this message. */
  | { kind: 'refused'; about: 'address' | 'message'; answer: string }
  /** Not now; it was certainly not taken. `about` says whether the address was the reason. */
  | { kind: 'deferred'; about: 'address' | 'message' | 'connection'; answer: string }
  /** The receiver had the whole mail and said nothing: it may have been taken. */
  | { kind: 'unknown'; answer: string };

/** Where mails go: a receiver that speaks SMTP, or a folder. */
export interface Post {
  kind: 'smtp' | 'folder';
  /** More mails than these at once only wait for one another. */
  atOnce: number;
  /** Never throws and takes at most 30 seconds a mail, however the receiver behaves. */
  deliver(mail: Mail): Promise<Delivery>;
  /** Looks whether a mail handed over after `since` was taken; null where there is no way to look. */
  wasTaken(messageId: string, since: Date): Promise<boolean | null>;
  close(): Promise<void>;
}

/** A mail as it travels, with the envelope that its headers name. */
export interface ComposedMail {
  from: string;
  to: string;
  bytes: Buffer;
}

const shared = globalThis as typeof globalThis & { gestandPost?: Post };

/** The post of this process, as the settings say; the server bundle and the programme share it. */
export function post(): Post {
  shared.gestandPost ??= openPost(settings());
  return shared.gestandPost;
}

export async function closePost(): Promise<void> {
  const open = shared.gestandPost;
  delete shared.gestandPost;
  await open?.close();
}

export function openPost(by: Settings): Post {
  const compose = (mail: Mail) => composeMail(mail, by.mailFrom);
  return by.smtpUrl === null
    ? mailFolder(by.mailFolder, compose)
    : smtpPost({ url: by.smtpUrl, connections: by.smtpConnections, log: by.mailLog }, compose);
}

/** Longer than any mail program shows; what is cut stands in the mail itself. */
const MAXIMAL_SUBJECT = 240;

/** No header has room for line ends or other control characters: each run of them becomes a space. */
const inOneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

/**
 * The bytes of a mail: the same for the same mail, whoever makes them. Nodemailer writes the headers; the body
 * is joined from pieces in memory, where its own way would lead 50 kB through several streams.
 * @throws when the address or a header of ours cannot be written
 */
export async function composeMail(mail: Mail, from: string): Promise<ComposedMail> {
  const { address } = mail.to;
  if (
    !/^[^\s@<>(),;:"\\[\]\u0000-\u001f\u007f]{1,64}@[^\s@<>(),;:"\\[\]\u0000-\u001f\u007f]{1,255}$/u.test(
      address,
    )
  ) {
    throw new Error('not an address that mail can go to');
  }
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!/^[\x20-\x7e]*$/.test(value) || name.length + value.length + 2 > 998) {
      throw new Error(`the header ${name} cannot stand on one line`);
    }
  }
  const isInTwoForms = mail.html !== undefined;
  // Random boundaries would make two builds of one mail differ.
  const boundary = `--_${mail.messageId.replace(/\W+/g, '').slice(0, 40)}`;
  const head = new MimeNode(isInTwoForms ? `multipart/alternative; boundary="${boundary}"` : TEXT, {
    baseBoundary: boundary,
    normalizeHeaderKey: (key) => key,
  });
  head.setHeader([
    ...Object.entries(mail.headers ?? {}).map(([key, value]) => ({
      key,
      value: { prepared: true, foldLines: false, value },
    })),
    { key: 'From', value: from },
    { key: 'To', value: { name: inOneLine(mail.to.name ?? '').slice(0, 120), address } },
    { key: 'Subject', value: [...inOneLine(mail.subject)].slice(0, MAXIMAL_SUBJECT).join('') },
    { key: 'Message-ID', value: `<${mail.messageId}>` },
    { key: 'Date', value: mail.date.toUTCString().replace('GMT', '+0000') },
    ...(isInTwoForms ? [] : [{ key: 'Content-Transfer-Encoding', value: QUOTED_PRINTABLE }]),
  ] as unknown as Parameters<MimeNode['setHeader']>[0]);
  const envelope = head.getEnvelope();
  const [to] = envelope.to;
  if (envelope.from === false || !to || envelope.to.length !== 1)
    throw new Error('not one sender and one receiver');
  const text = encodedText(mail.text);
  const body =
    mail.html === undefined
      ? text
      : `${partOf(boundary, TEXT, text)}${partOf(boundary, HTML, encodedText(mail.html))}--${boundary}--\r\n`;
  // Headers that hold anything but ASCII are encoded words.
  return { from: envelope.from, to, bytes: Buffer.from(`${head.buildHeaders()}\r\n\r\n${body}`, 'latin1') };
}

const TEXT = 'text/plain; charset=utf-8';
const HTML = 'text/html; charset=utf-8';
const QUOTED_PRINTABLE = 'quoted-printable';

const partOf = (boundary: string, type: string, encoded: string): string =>
  `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${QUOTED_PRINTABLE}\r\n\r\n${encoded}\r\n`;
