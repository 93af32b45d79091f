import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Extraction, extractDocument, isReadApart, TIME_LIMIT_MS } from './extract';
import { type DocumentRefused, REFUSALS } from './messages';

/** Memory that reading one document may take, in MB; a letter takes a tenth of it. */
const MEMORY_MB = 384;
/** Documents that are read at the same time; the rest wait their turn. */
const AT_ONCE = 2;

const idle: Worker[] = [];
const waiting: (() => void)[] = [];
let running = 0;

/**
 * As `extractDocument`, but what a library unpacks is read in a thread that can be stopped: a file that is made
 * to run for ever, or to fill the memory, costs its sender a refusal and nobody else anything.
 */
export async function extractApart(bytes: Uint8Array, name: string): Promise<Extraction> {
  if (!isReadApart(bytes)) return extractDocument(bytes, name);
  while (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  running += 1;
  try {
    return await readIn(idle.pop() ?? newThread(), bytes, name);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function newThread(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, stderr: true };
  const thread = new Worker(resolve('app/documents/extract-worker.mjs'), options);
  // One that breaks down between two documents is nobody's; the next document begins a new one.
  thread.on('error', () => {});
  thread.on('exit', () => {
    const place = idle.indexOf(thread);
    if (place !== -1) idle.splice(place, 1);
  });
  return thread;
}

/** A thread that answered waits for the next document; one that did not is stopped. */
async function readIn(thread: Worker, bytes: Uint8Array, name: string): Promise<Extraction> {
  thread.ref();
  const answer = await new Promise<Extraction | DocumentRefused>((settle) => {
    const timer = setTimeout(() => done(REFUSALS.tookTooLong), TIME_LIMIT_MS);
    // The memory of the thread ran out, or the library broke down: either way it is this file's doing.
    const onError = (error: NodeJS.ErrnoException) =>
      done(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? REFUSALS.tooMuch : REFUSALS.broken);
    const onExit = () => done(REFUSALS.broken);
    const done = (outcome: Extraction | DocumentRefused) => {
      clearTimeout(timer);
      thread.off('message', done).off('error', onError).off('exit', onExit);
      settle(outcome);
    };
    thread.on('message', done).on('error', onError).on('exit', onExit);
    thread.postMessage({ bytes, name });
  });
  if ('ok' in answer) {
    thread.unref();
    idle.push(thread);
    return answer;
  }
  await thread.terminate();
  return { ok: false, error: answer };
}
