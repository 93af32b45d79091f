import { ENTITIES } from '../../entities';
import type { Source, SourceCategory, SourcePage, SourceRecord, UnreadableRecord } from '../../source-record';
import { type PoliteFetcher, wholeText } from '../http';
import { guid } from '../moment';
import { SourceError } from '../source-error';
import { walk } from '../walk';
import { type FeedEntry, type FeedPage, FeedReader, readEntity } from './feed';

/** Pages have some 200 KB; those of activities, with their notes, many times that. */
const MOST_BYTES = 64_000_000;
/** Entries on a page that is not the last. */
const FULL_PAGE = 250;

export interface SyncFeedSettings {
  /** `https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0` */
  address: string;
  fetcher: PoliteFetcher;
  /** The time, for what is too new to be sure of. */
  now(): Date;
}

/**
 * The House's SyncFeed 2.0: every change of a category in the order of its token. The checkpoint is the token
 * (`skiptoken`) that resumes after the last settled entry; '0' is the beginning.
 *
 * Where a page is not well-formed XML, also when asked anew, its entries are asked one by one, and the one at
 * fault is named.
 */
export function syncFeed(settings: SyncFeedSettings): Source {
  return {
    name: 'syncfeed',
    pages: (category, checkpoint, signal) => pages(settings, category, checkpoint ?? '0', signal),
  };
}

async function* pages(
  settings: SyncFeedSettings,
  category: SourceCategory,
  checkpoint: string,
  signal: AbortSignal,
): AsyncGenerator<SourcePage> {
  if (ENTITIES[category].isMissingInSyncFeed) {
    yield { records: [], unreadable: [], checkpoint, isCaughtUp: true };
    return;
  }
  if (!/^\d{1,19}$/.test(checkpoint)) {
    throw new SourceError('refused', `"${checkpoint}" is no checkpoint of SyncFeed.`);
  }
  yield* walk(checkpoint, FULL_PAGE, settings.now, async (token) => {
    const page = await pageAt(settings, category, token, signal);
    const contents = page.entries.map(({ content }) => content).filter((content) => content !== null);
    return {
      records: contents.filter((content) => 'fields' in content),
      unreadable: contents.filter((content) => 'reason' in content),
      steps: page.entries.map(({ changedAt, token: after }) => ({ changedAt, checkpoint: after })),
      next: nextOf(page),
      resume: page.resume,
    };
  });
}

/** Null at the end of the feed. */
function nextOf(page: FeedPage): string | null {
  return page.entries.length === 0 ? null : (page.next ?? page.entries.at(-1)?.token ?? null);
}

async function pageAt(
  settings: SyncFeedSettings,
  category: SourceCategory,
  token: string,
  signal: AbortSignal,
): Promise<FeedPage> {
  try {
    return await askFeed(settings, category, token, 'internal', signal);
  } catch (error) {
    if (error instanceof SourceError && error.fault === 'malformed') {
      return await pageByEntry(settings, category, token, signal);
    }
    throw error;
  }
}

/** A page whose XML cannot be read as a whole: its list alone, and each entity by itself. */
async function pageByEntry(
  settings: SyncFeedSettings,
  category: SourceCategory,
  token: string,
  signal: AbortSignal,
): Promise<FeedPage> {
  const page = await askFeed(settings, category, token, 'external', signal);
  const entries: FeedEntry[] = [];
  for (const entry of page.entries) {
    entries.push({ ...entry, content: await entityOf(settings, category, entry, signal) });
  }
  return { ...page, entries };
}

async function entityOf(
  { address, fetcher }: SyncFeedSettings,
  category: SourceCategory,
  { title, changedAt }: FeedEntry,
  signal: AbortSignal,
): Promise<SourceRecord | UnreadableRecord> {
  const id = guid(title);
  if (id === null)
    return { category, id, reason: `an entry is called ${JSON.stringify(title.slice(0, 60))}` };
  try {
    return await fetcher.ask({
      address: new URL(`${address}/Entiteiten/${id}`),
      accept: 'application/xml',
      mostBytes: MOST_BYTES,
      signal,
      read: async (answer) => readEntity(await wholeText(answer), category, changedAt),
    });
  } catch (error) {
    if (!(error instanceof SourceError) || !['malformed', 'refused'].includes(error.fault)) throw error;
    return { category, id, reason: error.message };
  }
}

function askFeed(
  { address, fetcher }: SyncFeedSettings,
  category: SourceCategory,
  token: string,
  content: 'internal' | 'external',
  signal: AbortSignal,
): Promise<FeedPage> {
  const url = new URL(`${address}/Feed`);
  url.searchParams.set('category', category);
  if (token !== '0') url.searchParams.set('skiptoken', token);
  if (content === 'external') url.searchParams.set('content', content);
  return fetcher.ask({
    address: url,
    accept: 'application/atom+xml, application/xml',
    mostBytes: MOST_BYTES,
    signal,
    read: async (answer) => {
      const reader = new FeedReader(category);
      for await (const piece of answer.text()) reader.write(piece);
      const page = reader.end();
      const next = nextOf(page);
      if (next !== null && BigInt(next) <= BigInt(token)) {
        throw new SourceError('malformed', `The feed of ${category} does not get past token ${token}.`);
      }
      return page;
    },
  });
}
