/**
 * One process that delivers what is due and may die of SIGKILL on the way:
 * `tsx tests/delivery-process.ts '{"database": "...", "smtp": "...", "log": "...", "dieAt": "after claim", "number": 3}'`
 */
import { deliverDigests } from '~/digests/delivery/delivery.server';
import { planDueIssues } from '~/digests/delivery/planning.server';
import { composeMail, type Delivery, type Mail } from '~/platform/mail.server';
import { smtpPost } from '~/platform/smtp.server';
import { closeDatabase, connect, shareDatabase } from '../db/client';
import { MAIL_FROM, makingFrom } from './digests';

export interface DeliveryProcess {
  database: string;
  smtp: string;
  log: string | null;
  /** Points at which the process ends itself; the receiver ends it at the others. */
  dieAt: 'before claim' | 'after claim' | 'after answer' | 'after commit' | null;
  /** Which mail of the run. */
  number: number;
  /** Milliseconds of the change that readers hear of, since 1970. */
  changedAt: number;
}

const order = JSON.parse(process.argv[2] ?? '{}') as DeliveryProcess;
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
};

shareDatabase(connect(order.database, { poolSize: 4 }));
const making = await makingFrom(() => [
  { at: new Date(order.changedAt), dossier: 1, name: 'motie aangenomen' },
]);
const post = smtpPost({ url: order.smtp, connections: 5, log: order.log }, (mail) =>
  composeMail(mail, MAIL_FROM),
);
let mails = 0;
const deliver = async (mail: Mail): Promise<Delivery> => {
  mails += 1;
  const isIt = mails === order.number;
  if (isIt && order.dieAt === 'after claim') die();
  const delivery = await post.deliver(mail);
  if (isIt && order.dieAt === 'after answer') die();
  return delivery;
};
if (order.dieAt === 'before claim') {
  await planDueIssues(making, new Date());
  die();
}
const run = await deliverDigests({ making, post: { ...post, deliver }, clock: () => new Date() });
if (order.dieAt === 'after commit') die();
await post.close();
await closeDatabase();
process.stdout.write(`${JSON.stringify(run)}\n`);
