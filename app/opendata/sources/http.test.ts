import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Manners, politeFetcher, politeManners, type Question, wholeText } from './http';

/** Time that passes only by waiting, and chance that is always the same. */
function manners(changes: Partial<Manners> = {}): Manners & { waits: number[] } {
  let time = 0;
  const waits: number[] = [];
  return {
    ...politeManners('https://gestand.example'),
    waits,
    now: () => time,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
    random: () => 0.5,
    ...changes,
  };
}

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = undefined;
});

/** A server that gives its answers in turn, the last one ever after; how often and how it was asked. */
async function serving(...answers: Array<(response: ServerResponse, request: IncomingMessage) => void>) {
  const asked: IncomingMessage[] = [];
  server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(request);
    answer?.(response, request);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, address: new URL(`http://127.0.0.1:${port}/Feed?category=Zaak`) };
}

const answer =
  (status: number, body = 'tekst', headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };

const question = (address: URL, changes: Partial<Question<string>> = {}): Question<string> => ({
  address,
  accept: 'text/plain',
  mostBytes: 1_000,
  signal: new AbortController().signal,
  read: wholeText,
  ...changes,
});

describe('asking a service politely', () => {
  test('says who asks and what for', async () => {
    const { address, asked } = await serving(answer(200));
    expect(await politeFetcher(manners()).ask(question(address))).toBe('tekst');
    expect(asked[0]?.headers).toMatchObject({
      'user-agent': 'Gestand/0.1 (+https://gestand.example)',
      accept: 'text/plain',
    });
  });

  test('one question at a time over all fetchers of the process, with a pause between', async () => {
    let underway = 0;
    let most = 0;
    const { address } = await serving((response) => {
      underway += 1;
      most = Math.max(most, underway);
      setImmediate(() => {
        underway -= 1;
        response.end('tekst');
      });
    });
    const slow = manners();
    const fetchers = [politeFetcher(slow), politeFetcher(slow), politeFetcher(slow)];
    await Promise.all(fetchers.map((fetcher) => fetcher.ask(question(address))));
    expect(most).toBe(1);
    expect(slow.waits).toEqual([150, 150]);
  });

  test('after 5xx, a broken connection or a body that breaks off it asks anew, each time after a longer wait', async () => {
    const { address, asked } = await serving(
      answer(500),
      (response) => response.destroy(),
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half', () => response.destroy());
      },
      answer(200, 'heel'),
    );
    const patient = manners({ pause: 0 });
    expect(await politeFetcher(patient).ask(question(address))).toBe('heel');
    expect(asked).toHaveLength(4);
    expect(patient.waits).toEqual([500, 1_000, 2_000]);
  });

  test('a service that fails for good is named with what it said, after six attempts', async () => {
    const { address, asked } = await serving(answer(503, '<h1>Onderhoud</h1>'));
    await expect(politeFetcher(manners()).ask(question(address))).rejects.toMatchObject({
      fault: 'unavailable',
      status: 503,
      message: `http://${address.host}/Feed answered 503: Onderhoud`,
    });
    expect(asked).toHaveLength(6);
  });

  test('a time that the service names is waited for', async () => {
    const { address } = await serving(answer(429, '', { 'retry-after': '20' }), answer(200));
    const patient = manners({ pause: 0 });
    await politeFetcher(patient).ask(question(address));
    expect(patient.waits).toEqual([20_000]);
  });

  test('a wrong question is asked once, and its fault is told in the words of OData', async () => {
    const { address, asked } = await serving(
      answer(400, '{"error":{"code":"","message":"The node count limit has been exceeded."}}'),
    );
    await expect(politeFetcher(manners()).ask(question(address))).rejects.toMatchObject({
      fault: 'refused',
      status: 400,
      message: expect.stringContaining('The node count limit'),
    });
    expect(asked).toHaveLength(1);
  });

  test('a service that does not answer in time is not asked again: it is still at the first question', async () => {
    const { address, asked } = await serving(() => undefined);
    await expect(politeFetcher(manners({ headLimit: 30 })).ask(question(address))).rejects.toMatchObject({
      fault: 'too slow',
    });
    expect(asked).toHaveLength(1);
  });

  test('an answer that does not end in time is given up', async () => {
    const { address } = await serving((response) => {
      response.writeHead(200);
      response.write('begin');
    });
    await expect(politeFetcher(manners({ bodyLimit: 30 })).ask(question(address))).rejects.toMatchObject({
      fault: 'too slow',
    });
  });

  test('an answer larger than its limit is given up', async () => {
    const { address, asked } = await serving(answer(200, 'x'.repeat(1_001)));
    await expect(politeFetcher(manners()).ask(question(address))).rejects.toMatchObject({
      fault: 'too large',
    });
    expect(asked).toHaveLength(1);
  });

  test('a thing that did not change is not sent again', async () => {
    const { address, asked } = await serving((response, request) => {
      const isKnown = request.headers['if-none-match'] === '"1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? '' : 'tekst');
    });
    const fetcher = politeFetcher(manners());
    const validators = await fetcher.ask({ ...question(address), read: async (given) => given.validators });
    expect(await fetcher.askIfChanged(question(address), validators)).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test('who gives up is not kept waiting, neither in the queue nor by an answer that does not come', async () => {
    const { address } = await serving(() => undefined);
    const fetcher = politeFetcher(manners());
    const first = new AbortController();
    const second = new AbortController();
    const both = Promise.allSettled([
      fetcher.ask(question(address, { signal: first.signal })),
      fetcher.ask(question(address, { signal: second.signal })),
    ]);
    second.abort(new Error('opgegeven'));
    first.abort(new Error('gestopt'));
    expect(await both).toMatchObject([
      { reason: { message: 'gestopt' } },
      { reason: { message: 'opgegeven' } },
    ]);
  });

  test('letters that are cut between two pieces of an answer come out whole', async () => {
    const [head, tail] = [Buffer.from('geïnd').subarray(0, 3), Buffer.from('geïnd').subarray(3)];
    const { address } = await serving((response) => {
      response.write(head, () => setImmediate(() => response.end(tail)));
    });
    expect(await politeFetcher(manners()).ask(question(address))).toBe('geïnd');
  });
});
