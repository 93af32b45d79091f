import { parseArgs } from 'node:util';
import { FAULTS, Faults } from './faults';
import { loadFolder } from './files';
import { ReplayServer } from './server';
import { countsOf, ReplayStore } from './store';

/**
 * The replayed services as a process of its own:
 *   node --import tsx tests/replay/serve.ts --records FOLDER [--port 4400] [--faults 0.05] [--seed 1] [--restart-every 500]
 * FOLDER holds files of records and archives of texts as `gestand import` takes them.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string' },
    port: { type: 'string', default: '4400' },
    faults: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    'restart-every': { type: 'string', default: '0' },
  },
});
if (!values.records) throw new Error('Say which folder of records to serve: --records FOLDER');

const started = Date.now();
const store = new ReplayStore();
const papers = await loadFolder(store, values.records);
const counts = countsOf(store);
const rate = Number(values.faults);
const replay = await ReplayServer.start({
  store,
  papers,
  port: Number(values.port),
  faults: rate > 0 ? new Faults(Number(values.seed), rate, FAULTS) : null,
});
for (const [category, count] of counts) process.stdout.write(`${category} ${count}\n`);
process.stdout.write(
  `${papers.size} texts; loaded in ${((Date.now() - started) / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
);
process.stdout.write(
  `TK_SYNCFEED_URL=${replay.origin}/SyncFeed/2.0 TK_ODATA_URL=${replay.origin}/OData/v5 KOOP_URL=${replay.origin}\n`,
);

const restartEvery = Number(values['restart-every']);
if (restartEvery > 0) {
  let next = restartEvery;
  const watch = setInterval(() => {
    if (replay.asked.length < next) return;
    next = replay.asked.length + restartEvery;
    void replay.restart();
  }, 50);
  watch.unref();
}
process.once('SIGTERM', () => void replay.stop());
process.once('SIGINT', () => void replay.stop());
