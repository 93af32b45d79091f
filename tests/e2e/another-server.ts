import { type ChildProcess, spawn } from 'node:child_process';
import type { APIRequestContext } from '@playwright/test';
import { expect } from '@playwright/test';
import { PASSWORD } from './people';

/** A server of its own beside the one that all journeys share, with the demonstration; `stop` waits for its end. */
export async function anotherServer(
  request: APIRequestContext,
  port: number,
  settings: Record<string, string>,
): Promise<{ origin: string; stop(): Promise<void> }> {
  const origin = `http://127.0.0.1:${port}`;
  const server: ChildProcess = spawn(process.execPath, ['app/commands/gestand.mjs', 'serve'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      GESTAND_ORIGIN: origin,
      GESTAND_DEMO: '1',
      GESTAND_DEMO_PASSWORD: PASSWORD,
      GESTAND_LOG: 'silent',
      DATABASE_URL: '',
      ...settings,
    },
  });
  const status = () =>
    request.get(`${origin}/readyz`).then(
      (answer) => answer.status(),
      () => 0,
    );
  await expect.poll(status, { timeout: 60_000 }).toBe(200);
  return {
    origin,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}
