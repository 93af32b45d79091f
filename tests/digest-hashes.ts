/**
 * One process that makes and hands over what is due, and prints what each mail is: a line of JSON a mail.
 * `tsx tests/digest-hashes.ts DATABASE_URL INSTANT`
 */
import { createHash } from 'node:crypto';
import { buildDigests } from '~/digests/content/content.server';
import { deliverDigests } from '~/digests/delivery/delivery.server';
import { issueStamps } from '~/digests/delivery/issue-mail.server';
import { digestSubject } from '~/digests/mail/digest-subject';
import { renderDigest } from '~/digests/mail/render-digest';
import { composeMail, type Mail } from '~/platform/mail.server';
import { closeDatabase, connect, shareDatabase } from '../db/client';
import { MAIL_FROM, ORIGIN } from './digests';

export interface HashedMail {
  to: string;
  messageId: string;
  /** Of all its bytes but the header Date. */
  hash: string;
}

const [url = '', instant = ''] = process.argv.slice(2);
shareDatabase(connect(url, { poolSize: 4 }));
const hashed = async (mail: Mail): Promise<HashedMail> => {
  const { to, bytes } = await composeMail(mail, MAIL_FROM);
  const undated = bytes.toString('latin1').replace(/^Date: .*\r\n/m, '');
  return { to, messageId: mail.messageId, hash: createHash('sha256').update(undated).digest('hex') };
};
await deliverDigests({
  making: {
    build: buildDigests,
    subjectOf: digestSubject,
    render: renderDigest,
    stamps: await issueStamps({ origin: ORIGIN, mailFrom: MAIL_FROM }),
  },
  post: {
    kind: 'folder',
    atOnce: 10,
    deliver: async (mail) => {
      process.stdout.write(`${JSON.stringify(await hashed(mail))}\n`);
      return { kind: 'accepted', answer: 'hashed' };
    },
    wasTaken: async () => null,
    close: async () => {},
  },
  clock: () => new Date(instant),
});
await closeDatabase();
