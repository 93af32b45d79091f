/**
 * How long lists and search take with many motions: `node --import tsx tests/bench/lists.ts 54000`.
 * Fills a database of its own on the test server, measures each question 30 times, prints p50 and p95 in
 * milliseconds, and drops the database.
 */

import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import postgres from 'postgres';
import { PUBLIC_VIEWER } from '../../app/accounts/viewer';
import { listPage } from '../../app/search/list-query.server';
import { listState } from '../../app/search/list-state';
import { motionsList } from '../../app/search/motions-list.server';
import { searchFor } from '../../app/search/queries.server';
import { closeDatabase, connect, shareDatabase } from '../../db/client';
import { startEmbeddedDatabase } from '../../db/embedded';
import { migrateDatabase } from '../../db/migrate';

const size = Number(process.argv[2] ?? 54_000);
const embedded = await startEmbeddedDatabase(resolve('.data/test'));
const name = `bench_${size}`;
const url = embedded.databaseUrl(name);
const maintenance = postgres(embedded.url, { max: 1, onnotice: () => {} });
await maintenance.unsafe(`drop database if exists ${name} with (force)`);
await migrateDatabase(url);
shareDatabase(connect(url, { poolSize: 4, statementTimeout: 0 }));
const sql = postgres(url, { max: 1, onnotice: () => {} });

const filled = performance.now();
await sql.unsafe(`
  insert into fracties (abbreviation, name) select 'F' || i, 'Fractie ' || i from generate_series(1, 15) i;
  insert into ministries (slug, name_nl, name_en, abbreviation) select 'm' || i, 'Ministerie ' || i, 'Ministry ' || i, 'M' || i from generate_series(1, 12) i;
  insert into motions (key, title, dictum, submitted_on, outcome, advice, own_state, ministry_id)
  select 'kst-' || (20000 + i % 16000) || '-' || (i / 16000 + 1),
    'vergunningplicht ' || (array['water', 'zorg', 'onderwijs', 'landbouw', 'energie'])[i % 5 + 1] || ' woord' || (i % 5000),
    'verzoekt de regering ' || repeat('dit nader te bezien en de Kamer te informeren ', 8) || (i % 900),
    date '2008-01-01' + (i % 6500), (array['aangenomen', 'verworpen', 'aangehouden', 'ingetrokken'])[i % 4 + 1],
    (array['Oordeel Kamer', 'Ontraden', 'Ontijdig', null])[i % 7 % 4 + 1], (array['openstaand', 'afgedaan', null])[i % 3 + 1],
    (select min(id) from ministries) + i % 12
  from generate_series(1, ${size}) i;
  insert into motion_signatories (motion_id, position, name, fractie_name, fractie_id)
  select id, 1, 'Lid ' || id % 150, 'F' || id % 15, (select min(id) from fracties) + id % 15 from motions;
  insert into motion_signatories (motion_id, position, name, fractie_name, fractie_id)
  select id, 2, 'Lid ' || id % 149, 'F' || id % 13, (select min(id) from fracties) + id % 13 from motions;
  analyze;`);
console.log(`${size} motions filled and indexed in ${Math.round(performance.now() - filled)} ms`);

const question = { viewer: PUBLIC_VIEWER, today: '2026-06-15' };
const list = (query: string) => () =>
  listPage(motionsList, question, listState(motionsList.shape, new URLSearchParams(query)));
const search = (words: string, order: 'relevance' | 'newest') => () =>
  searchFor(PUBLIC_VIEWER, { words, kind: null, order, after: null });
const deep = Buffer.from(JSON.stringify(['2008-02-01', 40])).toString('base64url');
const questions: Record<string, () => Promise<unknown>> = {
  'list, no filter': list(''),
  'list, oldest first': list('volgorde=op'),
  'list, last pages': list(`na=${deep}`),
  'list, one outcome': list('uitslag=verworpen'),
  'list, three filters': list('uitslag=verworpen&advies=Ontraden&ministerie=m3'),
  'list, fractie': list('fractie=F3'),
  'list, rare word': list('q=woord4321'),
  'list, common word': list('q=vergunningplicht'),
  'search, rare word': search('woord4321', 'relevance'),
  'search, common word, best': search('vergunningplicht', 'relevance'),
  'search, common word, newest': search('vergunningplicht', 'newest'),
  'search, two words': search('zorg woord4321', 'newest'),
};
for (const [label, ask] of Object.entries(questions)) {
  const times: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  console.log(`${label.padEnd(30)} p50 ${(times[15] ?? 0).toFixed(1)}  p95 ${(times[28] ?? 0).toFixed(1)}`);
}
await closeDatabase();
await sql.end();
await maintenance.unsafe(`drop database if exists ${name} with (force)`);
await maintenance.end();
await embedded.stop();
