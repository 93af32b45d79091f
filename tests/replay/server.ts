import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Faults } from './faults';
import { koopReply, type ReplayPaper } from './koop-service';
import { odataReply } from './odata-service';
import type { PageFault, Reply } from './reply';
import type { ReplayStore } from './store';
import { syncFeedReply } from './syncfeed-service';

export interface ReplayOptions {
  store: ReplayStore;
  papers?: ReadonlyMap<string, ReplayPaper>;
  faults?: Faults | null;
  /** Ids of entities whose XML is never well-formed. */
  broken?: ReadonlySet<string>;
  /** Length of the pause in a slow answer, in milliseconds. */
  slowness?: number;
  /** 0 takes a free port. */
  port?: number;
}

/** A question as it came, for tests that look at manners. */
export interface Asked {
  url: string;
  headers: IncomingMessage['headers'];
  /** Questions that were being answered when it came. */
  besides: number;
  fault: Fault | null;
}

/** The services of the House and of KOOP on this machine, over records of one's own, with what can go wrong. */
export class ReplayServer {
  faults: Faults | null;
  readonly asked: Asked[] = [];
  private server: Server;
  private underway = 0;
  private readonly lastPages = new Map<string, Reply>();
  private readonly hadMissing = new Set<string>();

  private constructor(private readonly options: ReplayOptions) {
    this.faults = options.faults ?? null;
    this.server = this.make();
  }

  static async start(options: ReplayOptions): Promise<ReplayServer> {
    const replay = new ReplayServer(options);
    await replay.listen(options.port ?? 0);
    return replay;
  }

  /** `http://127.0.0.1:4000`; below it `/SyncFeed/2.0`, `/OData/v4/2.0`, `/OData/v5`, `/sru` and `/frbr`. */
  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Stops in the middle of whatever it says and comes back at the same port. */
  async restart(): Promise<void> {
    const { port } = this;
    await this.stop();
    this.server = this.make();
    await this.listen(port);
  }

  private make(): Server {
    return createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
  }

  private async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const fault = this.faults?.next() ?? null;
    this.asked.push({ url: request.url ?? '', headers: request.headers, besides: this.underway, fault });
    this.underway += 1;
    try {
      const reply = this.replyTo(url, request, fault);
      await this.send(response, reply, fault);
    } finally {
      this.underway -= 1;
    }
  }

  private replyTo(url: URL, request: IncomingMessage, fault: Fault | null): Reply {
    if (fault === 'error') return { status: 500, type: 'text/html', body: '<h1>Server Error</h1>' };
    if (fault === 'busy' || fault === 'throttled') {
      const status = fault === 'busy' ? 503 : 429;
      return { status, type: 'text/plain', body: 'Too busy', headers: { 'retry-after': '1' } };
    }
    const series = `${url.pathname}?${url.searchParams.get('category') ?? ''}`;
    const before = this.lastPages.get(series);
    if (fault === 'again' && before) return before;
    const reply = this.wholeReply(url, request, this.pageFault(url, fault));
    if (fault !== 'missing' && fault !== 'malformed') this.lastPages.set(series, reply);
    return reply;
  }

  /** What is missing from a page once is there ever after. */
  private pageFault(url: URL, fault: Fault | null): PageFault {
    if (fault === 'malformed') return fault;
    if (fault !== 'missing' || this.hadMissing.has(url.href)) return null;
    this.hadMissing.add(url.href);
    return fault;
  }

  private wholeReply(url: URL, request: IncomingMessage, fault: PageFault): Reply {
    const { store, papers = new Map(), broken = new Set() } = this.options;
    if (url.pathname.startsWith('/SyncFeed/')) return syncFeedReply(store, this.origin, url, fault, broken);
    if (url.pathname.startsWith('/OData/')) return odataReply(store, this.origin, url, fault);
    return koopReply(papers, this.origin, url, request.headers['if-none-match'], fault);
  }

  private async send(response: ServerResponse, reply: Reply, fault: Fault | null): Promise<void> {
    const body = Buffer.from(reply.body);
    const half = body.subarray(0, body.length / 2);
    const sent = fault === 'truncated' ? half : body;
    response.writeHead(reply.status, {
      'content-type': reply.type,
      'content-length': String(sent.length),
      ...reply.headers,
    });
    if (fault !== 'cut' && fault !== 'slow') {
      response.end(sent);
      return;
    }
    response.write(half);
    if (fault === 'cut') {
      // Let the half go out before the connection breaks.
      await wait(1);
      response.destroy();
      return;
    }
    await wait(this.options.slowness ?? 20);
    response.end(body.subarray(half.length));
  }
}
