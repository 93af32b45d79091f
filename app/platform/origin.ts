/** What the origin check looks at, of a request that may change something. */
export interface RequestOrigin {
  method: string;
  path: string;
  origin: string | undefined;
  fetchSite: string | undefined;
}

/**
 * Mail programs post here when a reader presses their own "unsubscribe" (RFC 8058): without a cookie and
 * from anywhere. The signed link itself is the permission.
 */
const OPEN_TO_ALL = /^\/afmelden\/[^/]+(?:\.data)?$/;

export const isOpenToAll = (method: string, path: string): boolean =>
  method === 'POST' && OPEN_TO_ALL.test(path);

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may act. It must come from a page of this site: an Origin that is exactly ours or,
 * where the browser sends none, its word that the request is same-origin. Host and X-Forwarded-Host say
 * nothing: anyone can write them.
 */
export function mayAct(request: RequestOrigin, ownOrigins: ReadonlySet<string>): boolean {
  if (HARMLESS.has(request.method)) return true;
  if (isOpenToAll(request.method, request.path)) return true;
  if (request.origin === undefined) return request.fetchSite === 'same-origin';
  return ownOrigins.has(request.origin);
}

/** Our origin; on a machine's own loopback also its other names, which lead to the same server. */
export function ownOrigins(origin: string): ReadonlySet<string> {
  const url = new URL(origin);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return new Set([origin]);
  const port = url.port ? `:${url.port}` : '';
  return new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${url.protocol}//${name}${port}`));
}

/**
 * A path to go back to after logging in or choosing a language: on this site only.
 * `//evil`, `/\evil`, control characters and whole addresses become `/`.
 */
export function safeReturnPath(path: string | null | undefined): string {
  if (!path || path.length > 2000) return '/';
  if (!/^\/(?![/\\])/.test(path) || /[\u0000-\u001f\u007f\\]/.test(path)) return '/';
  return path;
}
