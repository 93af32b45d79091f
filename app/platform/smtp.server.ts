import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ComposedMail, Delivery, Mail, Post } from './mail.server';
import { slotsFor } from './slots';
import { type Connected, LIMITS, type Receiver, smtpConnections } from './smtp-connections.server';

export interface SmtpPlace extends Receiver {
  /** Mails under way at once; one that is slow makes room for another (`slots.ts`). */
  connections: number;
  /** File in which the receiver notes the Message-ID of what it takes, where this machine has one. */
  log: string | null;
}

/** Hands mails to an SMTP receiver over a few connections; a slow or failing mail holds up no other. */
export function smtpPost(place: SmtpPlace, compose: (mail: Mail) => Promise<ComposedMail>): Post {
  const limits = place.limits ?? LIMITS;
  const slots = slotsFor(place.connections);
  const connections = smtpConnections({ ...place, limits });
  let underWay = 0;
  const deliverOver = async (known: Connected | null, mail: ComposedMail): Promise<Delivery> => {
    let open = known;
    try {
      open ??= await connections.open();
    } catch (error) {
      return { kind: 'deferred', about: 'connection', answer: answerOf(error) };
    }
    const delivery = await send(open.connection, mail, limits.mail);
    connections.putBack(open, delivery.kind === 'accepted');
    return delivery;
  };
  return {
    kind: 'smtp',
    // One is made for each connection while others are on their way.
    atOnce: slots.atOnce + place.connections,
    deliver: async (mail) => {
      let composed: ComposedMail;
      try {
        composed = await compose(mail);
      } catch (error) {
        return { kind: 'refused', about: 'message', answer: (error as Error).message };
      }
      underWay += 1;
      const delivery = await slots.use(async () => {
        const open = await connections.idleOne();
        const first = await deliverOver(open, composed);
        // The receiver ended a connection that lay still; what it says on a new one counts.
        const isStale = open !== null && first.kind === 'deferred' && first.about === 'connection';
        return isStale ? deliverOver(null, composed) : first;
      });
      underWay -= 1;
      // What slow mails needed beside the usual connections serves the others, but is not kept after them.
      if (underWay === 0) void connections.endIdle(place.connections);
      return delivery;
    },
    wasTaken: (messageId, since) => isInLog(place.log, messageId, since),
    close: () => connections.endIdle(0),
  };
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

function send(connection: SMTPConnection, mail: ComposedMail, limit: number): Promise<Delivery> {
  return new Promise((resolve) => {
    // The receiver asks for the message after it took the address; before that it cannot have taken it.
    let wasHandedOver = false;
    const message = new Readable({
      read() {
        wasHandedOver = true;
        this.push(mail.bytes);
        this.push(null);
      },
    });
    const overdue = setTimeout(() => {
      connection.close();
      resolve(failure({ name: 'Error', message: 'no answer in time', code: 'ETIMEDOUT' }, wasHandedOver));
    }, limit);
    connection.send({ from: mail.from, to: [mail.to], size: mail.bytes.length }, message, (error, info) => {
      clearTimeout(overdue);
      resolve(error ? failure(error, wasHandedOver) : { kind: 'accepted', answer: info?.response ?? '' });
    });
  });
}

function failure(error: SmtpError, wasHandedOver: boolean): Delivery {
  const answer = answerOf(error);
  const code = error.responseCode;
  if (code === undefined) {
    if (error.code === 'EENVELOPE') return { kind: 'refused', about: 'message', answer };
    if (wasHandedOver) return { kind: 'unknown', answer };
    return { kind: 'deferred', about: error.code === 'ETIMEDOUT' ? 'message' : 'connection', answer };
  }
  const about = error.command === 'RCPT TO' && code !== 421 ? 'address' : 'message';
  return code >= 500 ? { kind: 'refused', about, answer } : { kind: 'deferred', about, answer };
}

/** The receiver's own words where it gave any. */
function answerOf(error: unknown): string {
  const { response, message } = error as SmtpError;
  return (response ?? message).replace(/\s+/g, ' ').slice(0, 500);
}

/** A log proves absence only if it was written to since and begins before. */
async function isInLog(log: string | null, messageId: string, since: Date): Promise<boolean | null> {
  if (log === null) return null;
  try {
    const { mtime, birthtime } = await stat(log);
    if ((await readFile(log, 'latin1')).includes(messageId)) return true;
    return mtime > since && birthtime < since ? false : null;
  } catch {
    return null;
  }
}
