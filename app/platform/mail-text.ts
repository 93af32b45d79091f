import { encode, wrap } from 'nodemailer/lib/qp';

/**
 * A stretch of a mail's text or page. How it travels is worked out at first use and kept, however many mails
 * it goes into: quoted-printable, of which stretches can be joined because each ends in a soft line break.
 */
export class MailPiece {
  #encoded: string | undefined;

  constructor(readonly text: string) {}

  get encoded(): string {
    this.#encoded ??= encodedPiece(this.text);
    return this.#encoded;
  }
}

/** The text or page of a mail, whole or in pieces. */
export type MailText = string | readonly MailPiece[];

/** As people and browsers read it. */
export const wholeText = (text: MailText): string =>
  typeof text === 'string' ? text : text.map((piece) => piece.text).join('');

/** As it travels: quoted-printable (RFC 2045), lines of at most 76 characters. */
export function encodedText(text: MailText): string {
  const encoded = typeof text === 'string' ? encodedPiece(text) : text.map((piece) => piece.encoded).join('');
  // The last character of an encoded text is never that of a soft line break.
  return encoded.endsWith(SOFT_BREAK) ? encoded.slice(0, -SOFT_BREAK.length) : encoded;
}

const SOFT_BREAK = '=\r\n';
/** One less than a line holds: the soft line break takes one. */
const LINE = 75;
/** A line that travels as it is: most of what mails do not share are names and addresses of this kind. */
const PLAIN = /^(?:[\x20-\x3c\x3e-\x7e]*[\x21-\x3c\x3e-\x7e])?$/;

const encodedPiece = (text: string): string =>
  text === '' ? '' : `${text.split(/\r?\n/).map(encodedLine).join('\r\n')}${SOFT_BREAK}`;

function encodedLine(line: string): string {
  if (!PLAIN.test(line)) return wrap(encode(line), LINE);
  let encoded = line.slice(0, LINE);
  for (let start = LINE; start < line.length; start += LINE) {
    encoded += `${SOFT_BREAK}${line.slice(start, start + LINE)}`;
  }
  return encoded;
}
