// Reads documents in a thread of its own. Plain JavaScript: a thread begins without TypeScript.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { extractDocument } = await import('./extract.ts');
parentPort.on('message', async ({ bytes, name }) => {
  parentPort.postMessage(await extractDocument(bytes, name));
});
