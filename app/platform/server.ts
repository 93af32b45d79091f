import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import { sql } from 'drizzle-orm';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { ViteDevServer } from 'vite';
import { database } from '~db/client';
import { errorPage } from './error-page';
import { log, loggedPath } from './log.server';
import { MACHINE_HEADER } from './machine.server';
import { isOpenToAll, mayAct, ownOrigins } from './origin';
import { framedMailHeaders, isFramedMail, securityHeaders } from './security-headers';
import type { Settings } from './settings.server';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** For inline scripts: the page's Content-Security-Policy allows no other. */
    nonce: string;
    requestId: string;
  }
}

/** Letters are the largest thing that anyone sends, and only the intake takes them. */
const MAXIMAL_UPLOAD = 25 * 1024 * 1024;
const TAKES_LETTERS = /^\/intake(?:\.data)?$/;
const MAXIMAL_FORM = 1024 * 1024;
/** "List-Unsubscribe=One-Click" and what a mail program wraps it in. */
const MAXIMAL_OPEN = 10 * 1024;
const MAXIMAL_ADDRESS = 8_000;

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** The HTTP edge: what every request passes before Remix sees it, and every answer on its way out. */
export async function startServer(
  settings: Settings,
  build: ServerBuild | (() => Promise<ServerBuild>),
  options: { assets?: string; vite?: ViteDevServer } = {},
): Promise<RunningServer> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustsProxy ? 1 : false);
  app.use(identify(settings));
  app.use(guard(settings));
  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    const isReady = await database()
      .execute(sql`select 1`)
      .then(() => true)
      .catch(() => false);
    response
      .status(isReady ? 200 : 503)
      .type('text/plain')
      .send(isReady ? 'ok\n' : 'database does not answer\n');
  });
  app.use(compression());
  if (options.vite) app.use(options.vite.middlewares);
  if (options.assets) {
    app.use(
      '/assets',
      express.static(`${options.assets}/assets`, { immutable: true, maxAge: '1y', index: false }),
    );
    app.use('/assets', (_request, response) => {
      response.status(404).type('text/plain').send('not found\n');
    });
    app.use(express.static(options.assets, { maxAge: '1h', index: false, dotfiles: 'ignore' }));
  }
  app.use((_request, response, next) => {
    // Pages and their data say who is looking; no cache on the way keeps them.
    response.set('Cache-Control', 'private, no-store');
    next();
  });
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: options.vite ? 'development' : 'production',
      getLoadContext: (_request, response) => ({
        nonce: response.locals.nonce,
        requestId: response.locals.requestId,
      }),
    }),
  );
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    log('error', 'request failed', { requestId: response.locals.requestId, error });
    if (response.headersSent) return next(error);
    response.status(500).type('html').send(errorPage(500));
  });
  return listen(app, settings);
}

/** Gives the request an id and a nonce, sets the headers of every answer, and logs it when it is done. */
function identify(settings: Settings) {
  return (request: Request, response: Response, next: NextFunction) => {
    const started = process.hrtime.bigint();
    response.locals.requestId = randomBytes(8).toString('hex');
    response.locals.nonce = randomBytes(16).toString('base64');
    response.set(isFramedMail(request.path) ? framedMailHeaders() : securityHeaders(response.locals.nonce));
    if (!settings.trustsProxy) {
      // Remix believes these from anyone.
      delete request.headers['x-forwarded-host'];
      delete request.headers['x-forwarded-proto'];
      delete request.headers['x-forwarded-for'];
    }
    request.headers[MACHINE_HEADER] = request.ip ?? 'unknown';
    response.on('finish', () => {
      if (request.path.startsWith('/assets/') || request.path === '/healthz') return;
      log('info', 'request', {
        requestId: response.locals.requestId,
        method: request.method,
        path: loggedPath(request.path),
        status: response.statusCode,
        milliseconds: Math.round(Number(process.hrtime.bigint() - started) / 1e6),
      });
    });
    next();
  };
}

/** Refuses what no page of this site sends: before anything is read, parsed or looked up. */
function guard(settings: Settings) {
  const origins = ownOrigins(settings.origin);
  return (request: Request, response: Response, next: NextFunction) => {
    const refuse = (status: 400 | 403 | 404 | 405 | 411 | 413 | 414) => {
      log('warn', 'request refused', {
        requestId: response.locals.requestId,
        method: request.method,
        path: loggedPath(request.path).slice(0, 200),
        status,
      });
      response.status(status).type('html').send(errorPage(status));
    };
    if (request.url.length > MAXIMAL_ADDRESS) return refuse(414);
    if (!isReadable(request.url)) return refuse(400);
    if (!['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'].includes(request.method))
      return refuse(405);
    // Lazy route discovery is off; its endpoint is costly even so.
    if (request.path === '/__manifest') return refuse(404);
    const action = {
      method: request.method,
      path: request.path,
      origin: request.get('origin'),
      fetchSite: request.get('sec-fetch-site'),
    };
    if (!mayAct(action, origins)) return refuse(403);
    const isOpen = isOpenToAll(action.method, action.path);
    // Remix has a check of its own, which would answer a mail program's page with an error.
    if (isOpen) delete request.headers.origin;
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method)) {
      const length = request.get('content-length');
      if (length === undefined && request.get('transfer-encoding') !== undefined) return refuse(411);
      const isUpload = TAKES_LETTERS.test(request.path) && Boolean(request.is('multipart/form-data'));
      const maximum = isOpen ? MAXIMAL_OPEN : isUpload ? MAXIMAL_UPLOAD : MAXIMAL_FORM;
      if (Number(length ?? 0) > maximum) return refuse(413);
    }
    next();
  };
}

/** Whether an address is text at all: no half characters, and nothing that no text holds. */
function isReadable(url: string): boolean {
  if (/%00/.test(url)) return false;
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

function listen(app: express.Express, settings: Settings): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server: Server = app.listen(settings.port, settings.host);
    // A sender of one byte a second holds a socket, never a worker: these end it.
    server.headersTimeout = 10_000;
    server.requestTimeout = 60_000;
    server.keepAliveTimeout = 10_000;
    server.maxRequestsPerSocket = 1000;
    server.on('error', reject);
    server.on('listening', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : settings.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), 10_000).unref();
          }),
      });
    });
  });
}
