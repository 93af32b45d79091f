/**
 * Asks for a page at a steady pace, whether or not the earlier answers came, until its input ends; then prints
 * what that took. `tsx tests/site-probe.ts ADDRESS TIMES_A_SECOND`
 */
export interface Probed {
  requests: number;
  failed: number;
  /** Milliseconds within which 95 of 100 answers came whole. */
  p95: number;
}

const [address = '', rate = '20'] = process.argv.slice(2);
const times: number[] = [];
let failed = 0;
const asked = new Set<Promise<void>>();
async function ask(): Promise<void> {
  const started = performance.now();
  const answer = await fetch(address).catch(() => null);
  await answer?.arrayBuffer();
  if (answer?.status === 200) times.push(performance.now() - started);
  else failed += 1;
}
const pace = setInterval(() => {
  const one: Promise<void> = ask().finally(() => asked.delete(one));
  asked.add(one);
}, 1000 / Number(rate));
process.stdin.resume();
await new Promise((resolve) => process.stdin.once('end', resolve));
clearInterval(pace);
await Promise.all(asked);
times.sort((one, other) => one - other);
const probed: Probed = {
  requests: times.length + failed,
  failed,
  p95: times[Math.floor(times.length * 0.95)] ?? Number.POSITIVE_INFINITY,
};
process.stdout.write(`${JSON.stringify(probed)}\n`);
