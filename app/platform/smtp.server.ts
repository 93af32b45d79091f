import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ComposedMail, Delivery, Mail, Post } from './mail.server';

export interface SmtpPlace {
  /** `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://host:465`. */
  url: string;
  /** Mails under way at once; one that is slow makes room for another, up to five times as many. */
  connections: number;
  /** File in which the receiver notes the Message-ID of what it takes, where this machine has one. */
  log: string | null;
  /** Milliseconds; shorter in tests. */
  limits?: { connect: number; mail: number; slow: number };
}

const LIMITS = { connect: 10_000, mail: 30_000, slow: 1_000 };
/** With slow ones, so many times the number of connections may be under way. */
const SLOW_TOO = 5;
/** Receivers end connections that stay too long. */
const MAILS_A_CONNECTION = 100;

/** Hands mails to an SMTP receiver over a few connections; a slow or failing mail holds up no other. */
export function smtpPost(place: SmtpPlace, compose: (mail: Mail) => Promise<ComposedMail>): Post {
  const limits = place.limits ?? LIMITS;
  const idle: Connected[] = [];
  const slots = slotsFor(place.connections, limits.slow);
  const deliverOver = async (known: Connected | undefined, mail: ComposedMail): Promise<Delivery> => {
    let open = known;
    try {
      open ??= { connection: await connected(place, limits), mails: 0 };
    } catch (error) {
      return { kind: 'deferred', about: 'connection', answer: answerOf(error) };
    }
    const delivery = await send(open.connection, mail, limits.mail);
    open.mails += 1;
    const isFit = delivery.kind === 'accepted' && open.mails < MAILS_A_CONNECTION;
    if (isFit && !open.connection.destroyed) idle.push(open);
    else open.connection.quit();
    return delivery;
  };
  return {
    kind: 'smtp',
    // One is made for each connection while others are on their way.
    atOnce: place.connections * (SLOW_TOO + 1),
    deliver: async (mail) => {
      let composed: ComposedMail;
      try {
        composed = await compose(mail);
      } catch (error) {
        return { kind: 'refused', about: 'message', answer: (error as Error).message };
      }
      return slots.use(async () => {
        let open = idle.pop();
        while (open?.connection.destroyed) open = idle.pop();
        const isReused = open !== undefined;
        const first = await deliverOver(open, composed);
        // The receiver ended a connection that lay still; what it says on a new one counts.
        const isStale = isReused && first.kind === 'deferred' && first.about === 'connection';
        return isStale ? deliverOver(undefined, composed) : first;
      });
    },
    wasTaken: (messageId, since) => isInLog(place.log, messageId, since),
    close: async () => {
      for (const { connection } of idle.splice(0)) connection.quit();
    },
  };
}

interface Connected {
  connection: SMTPConnection;
  mails: number;
}

function connected(place: SmtpPlace, limits: typeof LIMITS): Promise<SMTPConnection> {
  const url = new URL(place.url);
  const isSecure = url.protocol === 'smtps:';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const connection = new SMTPConnection({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    // A password never crosses a network in the clear.
    requireTLS: !isSecure && !isHere && url.username !== '',
    connectionTimeout: limits.connect,
    greetingTimeout: limits.connect,
    dnsTimeout: limits.connect,
    socketTimeout: limits.mail,
    socketCloseTimeout: 1_000,
  });
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      clearTimeout(overdue);
      connection.close();
      reject(error);
    };
    const overdue = setTimeout(() => fail(new Error('no connection in time')), limits.mail);
    const finish = () => {
      clearTimeout(overdue);
      resolve(connection);
    };
    // Later errors reach the mail that is under way; without a listener they would end the process.
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (url.username === '') return finish();
      const [user, pass] = [url.username, url.password].map(decodeURIComponent);
      connection.login({ user, pass }, (refusal) => (refusal ? fail(refusal) : finish()));
    });
  });
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

/** At most `count` things at once, of which a slow one counts no longer, up to five times as many in all. */
function slotsFor(count: number, slowAfter: number) {
  let prompt = 0;
  let all = 0;
  const waiting: (() => void)[] = [];
  const next = () => {
    if (prompt < count && all < count * SLOW_TOO) waiting.shift()?.();
  };
  return {
    async use<T>(work: () => Promise<T>): Promise<T> {
      while (prompt >= count || all >= count * SLOW_TOO)
        await new Promise<void>((resume) => waiting.push(resume));
      prompt += 1;
      all += 1;
      let isSlow = false;
      const slow = setTimeout(() => {
        isSlow = true;
        prompt -= 1;
        next();
      }, slowAfter);
      try {
        return await work();
      } finally {
        clearTimeout(slow);
        if (!isSlow) prompt -= 1;
        all -= 1;
        next();
      }
    },
  };
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
