import { SourceError } from './source-error';

/** What the polite fetcher is handed, so that tests need neither wait nor chance. */
export interface Manners {
  /** Names the instance, so that the House knows whom to call. */
  userAgent: string;
  /** Between two requests to one host, in milliseconds. */
  pause: number;
  /** How often a question is asked before it counts as unanswered. */
  attempts: number;
  /** Longest wait before a new attempt, in milliseconds; the first may be a second, each next twice as long. */
  longestWait: number;
  /** For the head of an answer, in milliseconds. The House's service gives up after 30 seconds itself. */
  headLimit: number;
  /** For a whole answer, in milliseconds. */
  bodyLimit: number;
  /** Milliseconds since any fixed point. */
  now(): number;
  /** @throws the signal's reason when it aborts */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** 0 to 1. */
  random(): number;
}

/** The manners that the services are asked with. @param origin of this instance */
export function politeManners(origin: string): Manners {
  return {
    userAgent: `Gestand/0.1 (+${origin})`,
    pause: 150,
    attempts: 6,
    longestWait: 60_000,
    headLimit: 60_000,
    bodyLimit: 180_000,
    now: () => performance.now(),
    wait: waitFor,
    random: Math.random,
  };
}

/** What tells whether a thing changed since; as its last answer gave it. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface Answer {
  status: number;
  /** After redirects. */
  address: string;
  contentType: string;
  validators: Validators;
  /** In UTF-8, piece by piece; counted against the size limit. */
  text(): AsyncGenerator<string>;
}

export interface Question<T> {
  address: URL;
  accept: string;
  /** In bytes, unpacked. */
  mostBytes: number;
  signal: AbortSignal;
  /**
   * Statuses outside 2xx that are an answer too, such as 404; others end in a SourceError.
   */
  answers?: readonly number[];
  /** Reads the answer; a SourceError 'malformed' from it is a reason to ask anew. */
  read(answer: Answer): Promise<T>;
}

export interface PoliteFetcher {
  /**
   * Asks one question at a time of each host in the whole process, with a pause between, and asks anew after 5xx,
   * 429 and broken connections, each time after a random wait up to twice the last.
   * @throws SourceError, or the signal's reason
   */
  ask<T>(question: Question<T>): Promise<T>;
  /** The same of a thing that is known already: null if it did not change since. */
  askIfChanged<T>(question: Question<T>, known: Validators): Promise<T | null>;
}

/** Per host, over all fetchers: the last question in the queue, and when the last answer ended. */
const queues = new Map<string, Promise<void>>();
const lastEnds = new Map<string, number>();

export function politeFetcher(manners: Manners): PoliteFetcher {
  const asked = <T>(question: Question<T>, known: Validators | null): Promise<T | null> =>
    inTurn(question.address.host, question.signal, () => askUntilAnswered(question, known, manners));
  return {
    askIfChanged: asked,
    async ask<T>(question: Question<T>): Promise<T> {
      // Without a known version there is no "nothing changed".
      return (await asked(question, null)) as T;
    },
  };
}

/** Waits for the questions before it, then keeps the host until its own is answered. */
async function inTurn<T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const before = queues.get(host) ?? Promise.resolve();
  let end = (): void => undefined;
  const own = new Promise<void>((resolve) => {
    end = resolve;
  });
  const turn = before.then(() => own);
  queues.set(host, turn);
  try {
    await unlessAborted(before, signal);
    return await work();
  } finally {
    end();
    if (queues.get(host) === turn) void turn.then(() => queues.get(host) === turn && queues.delete(host));
  }
}

async function askUntilAnswered<T>(
  question: Question<T>,
  known: Validators | null,
  manners: Manners,
): Promise<T | null> {
  const { host } = question.address;
  for (let attempt = 1; ; attempt += 1) {
    question.signal.throwIfAborted();
    const sinceLast = manners.now() - (lastEnds.get(host) ?? Number.NEGATIVE_INFINITY);
    if (sinceLast < manners.pause) await manners.wait(manners.pause - sinceLast, question.signal);
    try {
      return await askOnce(question, known, manners);
    } catch (error) {
      question.signal.throwIfAborted();
      const fault = asSourceError(error, question.address);
      if (!isPassing(fault) || attempt >= manners.attempts) throw fault;
      const longest = Math.min(manners.longestWait, 1_000 * 2 ** (attempt - 1));
      const asked = fault instanceof TryLater ? fault.seconds * 1_000 : 0;
      await manners.wait(Math.max(manners.random() * longest, Math.min(asked, 300_000)), question.signal);
    } finally {
      lastEnds.set(host, manners.now());
    }
  }
}

async function askOnce<T>(
  question: Question<T>,
  known: Validators | null,
  manners: Manners,
): Promise<T | null> {
  const limit = new AbortController();
  const signal = AbortSignal.any([question.signal, limit.signal]);
  const tooSlow = (): void =>
    limit.abort(new SourceError('too slow', `${shown(question.address)} took longer than its time limit.`));
  let timer = setTimeout(tooSlow, manners.headLimit);
  try {
    const response = await fetch(question.address, { headers: headersOf(question, known, manners), signal });
    clearTimeout(timer);
    timer = setTimeout(tooSlow, manners.bodyLimit);
    if (response.status === 304 && known) return null;
    if (!response.ok && !question.answers?.includes(response.status))
      await refuse(response, question.address);
    const { body } = response;
    return await question.read({
      status: response.status,
      address: response.url,
      contentType: response.headers.get('content-type') ?? '',
      validators: {
        etag: response.headers.get('etag'),
        lastModified: response.headers.get('last-modified'),
      },
      text: () => pieces(body, question),
    });
  } catch (error) {
    throw limit.signal.aborted ? limit.signal.reason : error;
  } finally {
    clearTimeout(timer);
    // Ends what was left unread, so that no answer runs on beside the next question.
    limit.abort();
  }
}

function headersOf(question: Question<unknown>, known: Validators | null, manners: Manners): Headers {
  const headers = new Headers({ accept: question.accept, 'user-agent': manners.userAgent });
  if (known?.etag) headers.set('if-none-match', known.etag);
  if (known?.lastModified) headers.set('if-modified-since', known.lastModified);
  return headers;
}

async function* pieces(
  body: ReadableStream<Uint8Array> | null,
  { address, mostBytes }: Pick<Question<unknown>, 'address' | 'mostBytes'>,
): AsyncGenerator<string> {
  if (!body) return;
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) {
      throw new SourceError('too large', `${shown(address)} is larger than ${mostBytes} bytes.`);
    }
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** The whole text of an answer. */
export async function wholeText(answer: Answer): Promise<string> {
  let text = '';
  for await (const piece of answer.text()) text += piece;
  return text;
}

/** An answer that names a time to come back. */
class TryLater extends SourceError {
  constructor(
    message: string,
    status: number,
    readonly seconds: number,
  ) {
    super('unavailable', message, status);
  }
}

async function refuse(response: Response, address: URL): Promise<never> {
  const said = await startOf(response);
  const message = `${shown(address)} answered ${response.status}${said ? `: ${said}` : ''}`;
  // 429 is no fault in the question: it may be asked again, later.
  if (response.status === 429 || response.status >= 500) {
    const seconds = Number(response.headers.get('retry-after'));
    throw new TryLater(message, response.status, seconds > 0 ? seconds : 0);
  }
  throw new SourceError('refused', message, response.status);
}

/** What OData says of a fault, or the first words of any other answer. */
async function startOf(response: Response): Promise<string> {
  let text = '';
  try {
    for await (const piece of pieces(response.body, { address: new URL(response.url), mostBytes: 64_000 })) {
      text += piece;
    }
  } catch {
    // What was read until it broke will do.
  }
  const message = text.match(/"message"\s*:\s*"((?:[^"\\]|\\.)*)"/)?.[1] ?? text;
  return message
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

const isPassing = ({ fault }: SourceError): boolean => fault === 'unavailable' || fault === 'malformed';

/** What fetch throws for a connection that fails or breaks says nothing but "fetch failed" or "terminated". */
function asSourceError(error: unknown, address: URL): SourceError {
  if (error instanceof SourceError) return error;
  if (error instanceof TypeError && /fetch failed|terminated|other side closed/i.test(error.message)) {
    const cause = error.cause instanceof Error ? `: ${error.cause.message || error.cause.name}` : '';
    return new SourceError('unavailable', `${shown(address)} cannot be reached${cause}`, null, {
      cause: error,
    });
  }
  throw error;
}

/** An address for a message: what was asked, not how. */
const shown = (address: URL): string => `${address.origin}${address.pathname}`;

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
  });
}
