import { categoryNamed } from '../../app/opendata/entities';
import type { SourceCategory } from '../../app/opendata/source-record';
import { notFound, type PageFault, type Reply, withoutOne, xmlReply } from './reply';
import { type Entry, firstWhere, isFed, type ReplayStore } from './store';
import { elementOf, entityXml, escapeXml } from './syncfeed-xml';

const PAGE = 250;

/** SyncFeed 2.0: `/Feed?category=&skiptoken=&content=` and `/Entiteiten/<id>`. */
export function syncFeedReply(
  store: ReplayStore,
  base: string,
  url: URL,
  fault: PageFault,
  broken: ReadonlySet<string>,
): Reply {
  const [, place = '', id = ''] = url.pathname.match(/\/SyncFeed\/2\.0\/(\w+)(?:\/([0-9a-f-]+))?$/) ?? [];
  if (place === 'Entiteiten') return entityReply(store, id, broken);
  const category = categoryNamed(url.searchParams.get('category') ?? '');
  if (place !== 'Feed' || !category || !isFed(category)) {
    return xmlReply('<Error><Message>An error has occurred.</Message></Error>', 500);
  }
  const token = Number(url.searchParams.get('skiptoken') ?? 0);
  const entries = store.fed(category);
  const from = firstWhere(entries, (entry) => entry.token > token);
  const page = entries.slice(from, from + PAGE);
  return feedReply(store, `${base}/SyncFeed/2.0`, category, page, {
    token,
    isExternal: url.searchParams.get('content') === 'external',
    fault,
    broken,
  });
}

function entityReply(store: ReplayStore, id: string, broken: ReadonlySet<string>): Reply {
  const category = store.categoryOf(id);
  const record = category && store.get(category, id);
  if (!record) return notFound();
  return xmlReply(
    `<?xml version="1.0" encoding="utf-8"?>\n${broken.has(id) ? half(entityXml(record)) : entityXml(record)}`,
  );
}

interface FeedQuestion {
  token: number;
  isExternal: boolean;
  fault: PageFault;
  broken: ReadonlySet<string>;
}

function feedReply(
  store: ReplayStore,
  address: string,
  category: SourceCategory,
  page: readonly Entry[],
  { token, isExternal, fault, broken }: FeedQuestion,
): Reply {
  const link = (rel: string, after: number): string =>
    `<link rel="${rel}" href="${address}/Feed?skiptoken=${after}&amp;category=${category}"/>`;
  const shown = fault === 'missing' && page.length > 1 ? withoutOne(page) : page;
  const malformed = fault === 'malformed' ? shown[Math.floor(shown.length / 2)]?.id : undefined;
  const entries = shown.map((entry) => {
    const { id } = entry;
    const xml = isExternal ? '' : entityXml(store.read(entry));
    const content = isExternal
      ? `<content type="application/xml" src="${address}/Entiteiten/${id}"/>`
      : `<content type="application/xml">${id === malformed || broken.has(id) ? half(xml) : xml}</content>`;
    return [
      `<entry><title>${escapeXml(id)}</title><id>${address}/Entiteiten/${id}</id>`,
      `<updated>${entry.changedAt}</updated>${link('next', entry.token)}`,
      `<category term="${elementOf(category).toLowerCase()}"/>${content}</entry>`,
    ].join('');
  });
  const last = page.at(-1);
  return xmlReply(
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:tk="http://www.tweedekamer.nl/xsd/tkData/v1-0">',
      `<title>Gegevensmagazijn SyncFeed (category: ${category})</title>`,
      last ? link('next', last.token) : link('resume', token),
      ...entries,
      '</feed>',
    ].join('\n'),
  );
}

/** An entity that breaks off inside an element. */
const half = (xml: string): string => `${xml.slice(0, xml.lastIndexOf('<'))}<onaf`;
