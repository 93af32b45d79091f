import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Where mails are handed over. */
export interface Receiver {
  /** `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://host:465`. */
  url: string;
  /** Milliseconds; shorter in tests. */
  limits?: { connect: number; mail: number };
}

export const LIMITS = { connect: 10_000, mail: 30_000 };
/** Receivers end connections that stay too long, and slow down those on which much was refused. */
const MOST_A_CONNECTION = { mails: 100, refusals: 5 };

/** A connection, and what went over it. */
export interface Connected {
  connection: SMTPConnection;
  mails: number;
  refusals: number;
}

/** Connections to a receiver, which mails use in turn. */
export interface SmtpConnections {
  /** One that waits for a mail; null when none does. */
  idleOne(): Promise<Connected | null>;
  /** A new one. @throws when the receiver cannot be reached, or lets nobody in */
  open(): Promise<Connected>;
  /** Keeps one for another mail where it is fit for that. */
  putBack(open: Connected, wasTaken: boolean): void;
  /** Ends those that wait for a mail, but for so many. */
  endIdle(but: number): Promise<void>;
}

export function smtpConnections(receiver: Required<Receiver>): SmtpConnections {
  /** Null becomes one that came to nothing meanwhile. */
  const idle: (Connected | Promise<Connected | null>)[] = [];
  return {
    async idleOne() {
      while (idle.length > 0) {
        const open = await idle.pop();
        if (open && !open.connection.destroyed) return open;
      }
      return null;
    },
    open: async () => ({ connection: await connected(receiver), mails: 0, refusals: 0 }),
    putBack(open, wasTaken) {
      open.mails += 1;
      if (!wasTaken) open.refusals += 1;
      const isWorn = open.mails >= MOST_A_CONNECTION.mails || open.refusals >= MOST_A_CONNECTION.refusals;
      if (isWorn || open.connection.destroyed) open.connection.quit();
      else idle.push(wasTaken ? open : begunAnew(open, receiver.limits.connect));
    },
    async endIdle(but) {
      for (const open of await Promise.all(idle.splice(but))) open?.connection.quit();
    },
  };
}

/** After a mail that was not taken the receiver expects to hear that the next begins; null when it is gone. */
function begunAnew(open: Connected, limit: number): Promise<Connected | null> {
  const { connection } = open;
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(overdue);
      connection.close();
      resolve(null);
    };
    const overdue = setTimeout(end, limit);
    connection.once('end', end);
    connection.reset((error) => {
      if (error) return end();
      clearTimeout(overdue);
      connection.off('end', end);
      resolve(open);
    });
  });
}

function connected({ url: address, limits }: Required<Receiver>): Promise<SMTPConnection> {
  const url = new URL(address);
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
