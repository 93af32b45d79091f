/** A receiver in a process of its own; prints its address, and the number of mails when asked by a line. */
import { createInterface } from 'node:readline';
import { startReceiver } from '../smtp-receiver';

const receiver = await startReceiver();
process.stdout.write(`${receiver.url}\n`);
for await (const _line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${receiver.accepted.length}\n`);
  receiver.accepted.length = 0;
}
await receiver.close();
