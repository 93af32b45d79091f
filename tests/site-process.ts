/**
 * The built site in a process of its own, as the settings in its environment say. Prints its port; a line on
 * its input has it deliver the digests that are due, and what became of them is printed at the end.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { deliverDigests } from '~/digests/delivery/delivery.server';
import { issueMaking } from '~/digests/delivery/making.server';
import { currentTime } from '~/platform/clock';
import { closePost, post } from '~/platform/mail.server';
import { startServer } from '~/platform/server';
import { settings } from '~/platform/settings.server';
import { closeDatabase, connect, shareDatabase } from '../db/client';

shareDatabase(connect(settings().databaseUrl ?? ''));
const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild;
const server = await startServer(settings(), build, { assets: resolve('build/client') });
process.stdout.write(`${server.port}\n`);
for await (const _line of createInterface({ input: process.stdin })) {
  const run = await deliverDigests({ making: await issueMaking(), post: post(), clock: currentTime });
  process.stdout.write(`${JSON.stringify(run)}\n`);
}
await server.close();
await closePost();
await closeDatabase();
