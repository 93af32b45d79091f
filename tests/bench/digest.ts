/**
 * How fast digests are built and handed over: `npm run bench -- digest [READERS] [ROUNDS]`. Readers with 60
 * records each; against it the same SMTP client hands prepared messages of the same size to the same receiver,
 * in turns (ABBA). Prints mails a second, the ratio, and SQL statements a batch.
 */

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { addDays, amsterdamInstant } from '../../app/deadlines/plain-date';
import { buildDigests } from '../../app/digests/content/content.server';
import { deliverDigests } from '../../app/digests/delivery/delivery.server';
import { issueMail, issueStamps, linksFor } from '../../app/digests/delivery/issue-mail.server';
import { ContentReader } from '../../app/digests/delivery/kept-content.server';
import type { IssueMaking } from '../../app/digests/delivery/making.server';
import { digestSubject } from '../../app/digests/mail/digest-subject';
import { renderDigest } from '../../app/digests/mail/render-digest';
import { type ComposedMail, composeMail, type Mail } from '../../app/platform/mail.server';
import { smtpPost } from '../../app/platform/smtp.server';
import { closeDatabase, connect, database, driver, shareDatabase } from '../../db/client';
import { startEmbeddedDatabase } from '../../db/embedded';
import { migrateDatabase } from '../../db/migrate';
import { digestIssues } from '../../db/schema/digests';
import { MAIL_FROM, ORIGIN } from '../digests';

const READERS = Number(process.argv[2] ?? 2_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const ITEMS = 60;
const RECORDS = 600;
const MONDAY = '2026-11-23';

const embedded = await startEmbeddedDatabase(resolve('.data/test'));
const name = 'bench_digest';
const url = embedded.databaseUrl(name);
const maintenance = postgres(embedded.url, { max: 1, onnotice: () => {} });
await maintenance.unsafe(`drop database if exists ${name} with (force)`);
await migrateDatabase(url);
shareDatabase(connect(url, { poolSize: 4, statementTimeout: 0 }));
const sql = postgres(url, { max: 1, onnotice: () => {} });
const since = amsterdamInstant(MONDAY, 0);
const during = amsterdamInstant(addDays(MONDAY, 2), 10).toISOString();
await sql.unsafe(`
  insert into dossiers (key, title) values ('36600', 'Dossier');
  insert into kamerstukken (key, kind, title, date)
  select 'kst-36600-' || i, 'Motie', 'Motie over onderwerp ' || i || ' en wat daarop moet volgen', date '2026-11-01'
  from generate_series(1, ${RECORDS}) i;
  insert into kamerstuk_dossiers (kamerstuk_id, dossier_id, position, number, sort_number)
  select id, (select id from dossiers), 1, split_part(key, '-', 3), split_part(key, '-', 3)::int from kamerstukken;
  insert into motions (key, kamerstuk_id, title, dictum, submitted_on, advice, outcome)
  select key, id, title, 'verzoekt de regering ' || title, date, 'Ontraden', 'aangenomen' from kamerstukken;
  insert into history_entries (at, origin, actor_name, action, subject_kind, subject_id, subject_name, before, after)
  select '${during}'::timestamptz + make_interval(secs => id::int), 'sync', 'Synchronisatie', 'motion.outcome', 'motion', id, key,
    '{"outcome": "in behandeling"}', '{"outcome": "aangenomen"}' from motions;
  insert into followers (email, confirmed_at, created_at, hour)
  select 'lezer' || i || '@example.org', '${since.toISOString()}', '${since.toISOString()}', 7 from generate_series(1, ${READERS}) i;
  insert into follows (follower_id, kind, subject_id, name, created_at)
  select followers.id, 'motion', motions.id, motions.key, followers.created_at
  from followers cross join generate_series(0, ${ITEMS - 1}) n
  join motions on motions.id = 1 + (followers.id * 7 + n * 11) % ${RECORDS};
  analyze;`);

const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/receiver.ts'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
const line = async (): Promise<string> => String((await lines.next()).value);
const receiver = await line();
const accepted = async (): Promise<number> => {
  child.stdin.write('count\n');
  return Number(await line());
};

const counted = driver() as unknown as { options: { debug?: () => void } };
let statements = 0;
counted.options.debug = () => {
  statements += 1;
};
const making: IssueMaking = {
  build: buildDigests,
  subjectOf: digestSubject,
  render: renderDigest,
  stamps: await issueStamps({ origin: ORIGIN, mailFrom: MAIL_FROM }),
};
const clock = () => amsterdamInstant(addDays(MONDAY, 7), 8);
const compose = (mail: Mail) => composeMail(mail, MAIL_FROM);

async function digests(): Promise<number> {
  await sql`delete from digest_issues`;
  await sql`delete from told_marks`;
  const post = smtpPost({ url: receiver, connections: 5, log: null }, compose);
  statements = 0;
  const before = process.cpuUsage();
  const started = performance.now();
  const run = await deliverDigests({ making, post, clock });
  const cpu = cpuSince(before);
  const seconds = (performance.now() - started) / 1000;
  await post.close();
  const took = await accepted();
  console.log(
    `digests: ${run.planned} made, ${took} accepted after ${seconds.toFixed(1)} s (${cpu} of computing), ${statements} statements (${((statements * 500) / READERS).toFixed(1)} for a batch of 500 readers)`,
  );
  return took / seconds;
}

function cpuSince(before: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(before);
  return `${((user + system) / 1e6).toFixed(1)} s`;
}

/** The same mails, made before the clock starts. */
async function prepared(): Promise<number> {
  const rows = await database().select().from(digestIssues);
  const contents = await new ContentReader().read(rows);
  const mails: { mail: Mail; composed: ComposedMail }[] = [];
  for (const [index, issue] of rows.entries()) {
    const content = contents[index];
    if (!content) throw new Error('an issue without content');
    const links = linksFor(making.stamps, { ...issue, hasAccount: false }, content.period);
    const mail = issueMail(making.stamps, issue, making.render(content, links), clock());
    mails.push({ mail, composed: await compose(mail) });
  }
  const ready = new Map(mails.map(({ mail, composed }) => [mail.messageId, composed]));
  const post = smtpPost({ url: receiver, connections: 5, log: null }, async ({ messageId }) => {
    const composed = ready.get(messageId);
    if (!composed) throw new Error('not prepared');
    return composed;
  });
  const before = process.cpuUsage();
  const started = performance.now();
  await Promise.all(mails.map(({ mail }) => post.deliver(mail)));
  const cpu = cpuSince(before);
  const seconds = (performance.now() - started) / 1000;
  await post.close();
  const took = await accepted();
  const bytes = mails.reduce((sum, { composed }) => sum + composed.bytes.length, 0) / mails.length;
  console.log(
    `prepared: ${took} of ${(bytes / 1024).toFixed(0)} kB accepted after ${seconds.toFixed(1)} s (${cpu} of computing)`,
  );
  return took / seconds;
}

process.env.GESTAND_LOG = 'silent';
await digests();
const ratios: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const ours = round % 2 === 0 ? await digests() : 0;
  const theirs = await prepared();
  const rate = ours || (await digests());
  ratios.push(rate / theirs);
  console.log(
    `round ${round + 1}: ${rate.toFixed(0)} digests/s, ${theirs.toFixed(0)} prepared/s, ratio ${(rate / theirs).toFixed(2)}`,
  );
}
ratios.sort((one, other) => one - other);
console.log(
  `median ratio ${ratios[Math.floor(ratios.length / 2)]?.toFixed(2)} (${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)})`,
);
child.stdin.end();
await closeDatabase();
await sql.end();
await maintenance.unsafe(`drop database if exists ${name} with (force)`);
await maintenance.end();
await embedded.stop();
