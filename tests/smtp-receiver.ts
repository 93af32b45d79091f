import { SMTPServer } from 'smtp-server';

/** What a receiver does with mails for an address; the word stands before a `+` or `@` of it. */
export const FAULTS = [
  'hang',
  'hang-in-data',
  'refuse-421',
  'defer-450',
  'refuse-550',
  'full-552',
  'policy-554',
  'reject-in-data',
  'drop-in-data',
  'drop-after-data',
  'slow',
] as const;

export interface ReceivedMail {
  to: string;
  messageId: string;
  bytes: Buffer;
}

export interface Receiver {
  url: string;
  /** Every mail that was answered with 250, in their order. */
  accepted: ReceivedMail[];
  connections(): number;
  /** Connections ever made. */
  opened(): number;
  close(): Promise<void>;
}

/**
 * A real SMTP receiver on the loopback, which takes every mail but those for an address that begins with a
 * fault's name ("hang+12@example.org").
 */
export async function startReceiver(
  options: {
    /** Asked before the address of a mail is answered. */
    beforeReceiver?: () => void | Promise<void>;
    /** Asked after the mail was read whole and before it is answered. */
    beforeAnswer?: (mail: ReceivedMail) => void | Promise<void>;
    /** Offers STARTTLS with a certificate that nobody trusts. */
    withBadTls?: boolean;
    port?: number;
  } = {},
): Promise<Receiver> {
  const accepted: ReceivedMail[] = [];
  const faultOf = (address: string) => FAULTS.find((fault) => new RegExp(`^${fault}[+@]`).test(address));
  const refuse = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
  let opened = 0;
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    hideSTARTTLS: !options.withBadTls,
    logger: false,
    onConnect(_session, callback) {
      opened += 1;
      callback();
    },
    async onRcptTo({ address }, _session, callback) {
      await options.beforeReceiver?.();
      const fault = faultOf(address);
      if (fault === 'hang') return;
      if (fault === 'slow') return void setTimeout(callback, 400);
      if (fault === 'refuse-421') return callback(refuse(421, '4.3.2 shutting down'));
      if (fault === 'defer-450') return callback(refuse(450, '4.2.1 mailbox busy'));
      if (fault === 'refuse-550') return callback(refuse(550, '5.1.1 user unknown'));
      if (fault === 'full-552') return callback(refuse(552, '5.2.2 mailbox full'));
      if (fault === 'policy-554') return callback(refuse(554, '5.7.1 relay access denied'));
      callback();
    },
    onData(stream, session, callback) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const fault = faultOf(to);
      const drop = () => {
        for (const connection of server.connections as Set<{ id: string; _socket: { destroy(): void } }>) {
          if (connection.id === session.id) connection._socket.destroy();
        }
      };
      if (fault === 'drop-in-data') return void stream.once('data', drop);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const bytes = Buffer.concat(chunks);
        const messageId = /^Message-ID:\s+<([^>]+)>/im.exec(bytes.toString('latin1'))?.[1] ?? '';
        const mail = { to, messageId, bytes };
        await options.beforeAnswer?.(mail);
        if (fault === 'hang-in-data') return;
        if (fault === 'reject-in-data') return callback(refuse(554, '5.6.0 not wanted'));
        accepted.push(mail);
        if (fault === 'drop-after-data') return drop();
        callback(null, `2.0.0 queued as ${accepted.length}`);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    connections: () => server.connections.size,
    opened: () => opened,
    close: () =>
      new Promise((resolve) => {
        for (const connection of server.connections as Set<{ _socket: { destroy(): void } }>)
          connection._socket.destroy();
        server.close(() => resolve());
      }),
  };
}
