/**
 * A name for the machine that asks, for rate limits: its address as the edge set it. Behind no trusted
 * proxy the header is the edge's own word, never the visitor's.
 */
export const MACHINE_HEADER = 'x-gestand-machine';

export const machineOf = (request: Request): string => request.headers.get(MACHINE_HEADER) ?? 'unknown';
