/** What a replayed service says to one question, before anything goes wrong with it. */
export interface Reply {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

/** A fault that the service itself works into its page. */
export type PageFault = 'missing' | 'malformed' | null;

export const xmlReply = (body: string, status = 200): Reply => ({ status, type: 'application/xml', body });

export const notFound = (): Reply => ({ status: 404, type: 'text/plain', body: 'Not Found' });

/** A list without one of its middle. */
export function withoutOne<T>(list: readonly T[]): T[] {
  return list.filter((_, place) => place !== Math.floor(list.length / 2));
}
