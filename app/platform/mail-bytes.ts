import type MailComposer from 'nodemailer/lib/mail-composer';
import { encode, wrap } from 'nodemailer/lib/qp';

type Node = ReturnType<MailComposer['compile']>;

/**
 * The bytes of a mail whose parts are in memory. Nodemailer's own way leads each part through several streams,
 * which for a mail of some 60 kB takes longer than handing it over; its headers and encodings are kept.
 */
export function mailBytes(node: Node): Buffer {
  const pieces: (string | Buffer)[] = [];
  write(node, pieces);
  return Buffer.concat(
    pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
  );
}

function write(node: Node, pieces: (string | Buffer)[]): void {
  // The boundary and the encoding are settled when the headers are made.
  pieces.push(`${node.buildHeaders()}\r\n\r\n`);
  const { content, childNodes } = node;
  if (childNodes.length > 0) {
    for (const [index, child] of childNodes.entries()) {
      pieces.push(`${index > 0 ? '\r\n' : ''}--${node.boundary}\r\n`);
      write(child, pieces);
    }
    pieces.push(`\r\n--${node.boundary}--\r\n`);
  } else if (typeof content === 'string' || content instanceof Buffer) {
    const encoding = node.getTransferEncoding();
    if (encoding === 'base64') pieces.push(base64(Buffer.from(content)));
    else {
      const lines = String(content).replace(/\r?\n/g, '\r\n');
      pieces.push(encoding === 'quoted-printable' ? wrap(encode(lines)) : lines);
    }
  }
}

const LINE = 76;

/** In lines of 76 characters (RFC 2045). */
function base64(content: Buffer): Buffer {
  const encoded = Buffer.from(content.toString('base64'), 'latin1');
  const lines = Math.ceil(encoded.length / LINE);
  const wrapped = Buffer.allocUnsafe(encoded.length + lines * 2);
  let end = 0;
  for (let start = 0; start < encoded.length; start += LINE) {
    end += encoded.copy(wrapped, end, start, start + LINE);
    wrapped[end++] = 0x0d;
    wrapped[end++] = 0x0a;
  }
  return wrapped;
}
