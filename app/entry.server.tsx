import { PassThrough } from 'node:stream';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { isDatabaseAway } from '~/platform/database-errors';
import { log, loggedPath } from '~/platform/log.server';
import { NonceProvider } from '~/ui/nonce';

const RENDER_TIMEOUT_MS = 15_000;

export const streamTimeout = RENDER_TIMEOUT_MS + 1000;

export default function handleRequest(
  request: Request,
  statusCode: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const errors = Object.values(context.staticHandlerContext.errors ?? {});
  const status = errors.some(isDatabaseAway) ? 503 : statusCode;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // Readers of whole documents (indexers, scripts) wait for the end; browsers get the shell at once.
  const isWhole = isbot(request.headers.get('user-agent') ?? '');
  return new Promise((resolve, reject) => {
    let isShellSent = false;
    const answer = () => {
      isShellSent = true;
      const body = new PassThrough();
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider nonce={loadContext.nonce}>
        <RemixServer
          context={context}
          url={request.url}
          nonce={loadContext.nonce}
          abortDelay={RENDER_TIMEOUT_MS}
        />
      </NonceProvider>,
      {
        nonce: loadContext.nonce,
        onAllReady: () => {
          if (isWhole) answer();
        },
        onShellReady: () => {
          if (!isWhole) answer();
        },
        onShellError: reject,
        onError: (error) => {
          if (isShellSent) log('error', 'rendering failed', { error, requestId: loadContext.requestId });
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_MS).unref();
  });
}

/** Unexpected errors of loaders and actions: one line each; expected ones are answers and never get here. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs): void {
  if (request.signal.aborted) return;
  // No such page, no such method: the visitor's mistake, and the request's own log line says it.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  log('error', 'unexpected', {
    error,
    requestId: context.requestId,
    method: request.method,
    path: loggedPath(new URL(request.url).pathname),
  });
}
