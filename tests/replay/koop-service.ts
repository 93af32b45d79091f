import { createHash } from 'node:crypto';
import { dossierKey, parseKamerstukId } from '../../app/citations/paper-id';
import { notFound, type PageFault, type Reply, xmlReply } from './reply';
import { escapeXml } from './syncfeed-xml';

/** A paper that the replayed repository keeps. */
export interface ReplayPaper {
  /** `kst-32735-286` */
  id: string;
  title: string;
  /** `Motie`, `Brief`: the search calls it `subrubriek`. */
  kind: string;
  date: string;
  xml(): string;
}

/** KOOP's repository: `/sru`, `/frbr/...`, and for what it has not, a redirect to a page that says so under 200. */
export function koopReply(
  papers: ReadonlyMap<string, ReplayPaper>,
  base: string,
  url: URL,
  ifNoneMatch: string | undefined,
  fault: PageFault,
): Reply {
  if (url.pathname === '/sru') return sruReply(papers, base, url);
  if (url.pathname === '/Errors/404.htm') {
    return { status: 200, type: 'text/html', body: '<html><body>Pagina niet gevonden</body></html>' };
  }
  const [, id = '', form = ''] = url.pathname.match(/\/frbr\/.*\/([^/]+)\/1\/(xml|metadata)\/[^/]+$/) ?? [];
  const paper = papers.get(id);
  if (!form) return notFound();
  if (!paper) return { status: 302, type: 'text/html', body: '', headers: { location: '/Errors/404.htm' } };
  const whole = form === 'xml' ? paper.xml() : metadataXml(paper);
  const etag = `"${createHash('sha256').update(whole).digest('hex').slice(0, 16)}"`;
  const headers = { etag };
  if (ifNoneMatch === etag) return { status: 304, type: 'application/xml', body: '', headers };
  return {
    ...xmlReply(fault === 'malformed' ? `${whole.slice(0, whole.lastIndexOf('<'))}` : whole),
    headers,
  };
}

const INDEXES: Readonly<Record<string, (paper: ReplayPaper) => string>> = {
  'c.product-area': () => 'officielepublicaties',
  'w.publicatienaam': () => 'Kamerstuk',
  'dt.identifier': ({ id }) => id,
  'w.dossiernummer': ({ id }) => dossierOf(id),
  'w.ondernummer': ({ id }) => parseKamerstukId(id)?.paper ?? '',
  'w.subrubriek': ({ kind }) => kind,
  'dt.date': ({ date }) => date,
};

const COMPARED: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  '==': (a, b) => a === b,
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

function sruReply(papers: ReadonlyMap<string, ReplayPaper>, base: string, url: URL): Reply {
  const query = url.searchParams.get('query') ?? '';
  let found = [...papers.values()];
  for (const clause of query.split(' AND ')) {
    const [, index = '', relation = '', quoted = ''] =
      clause.match(/^([\w.-]+)(==|=|>=|<=)("(?:[^"\\]|\\.)*"|\w+)$/) ?? [];
    const valueIn = Object.hasOwn(INDEXES, index) ? INDEXES[index] : undefined;
    if (!valueIn) return diagnostic(clause);
    const value = quoted.startsWith('"') ? quoted.slice(1, -1).replace(/\\(.)/g, '$1') : quoted;
    found = found.filter((paper) => COMPARED[relation]?.(valueIn(paper), value));
  }
  const start = Number(url.searchParams.get('startRecord') ?? 1);
  const most = Number(url.searchParams.get('maximumRecords') ?? 10);
  const page = found.slice(start - 1, start - 1 + most);
  return xmlReply(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<sru:searchRetrieveResponse xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru">',
      `<sru:version>2.0</sru:version><sru:numberOfRecords>${found.length}</sru:numberOfRecords><sru:records>`,
      ...page.map((paper) => recordXml(paper, base)),
      '</sru:records></sru:searchRetrieveResponse>',
    ].join('\n'),
  );
}

function recordXml({ id, title, kind, date }: ReplayPaper, base: string): string {
  const place = `${base}/frbr/officielepublicaties/kst/${dossierOf(id)}/${id}/1`;
  return [
    '<sru:record><sru:recordData><gzd:gzd><gzd:originalData><overheidwetgeving:meta>',
    `<overheidwetgeving:owmskern><dcterms:identifier>${id}</dcterms:identifier><dcterms:title>${escapeXml(title)}</dcterms:title><dcterms:type>Kamerstuk</dcterms:type></overheidwetgeving:owmskern>`,
    `<overheidwetgeving:owmsmantel><dcterms:date>${date}</dcterms:date></overheidwetgeving:owmsmantel>`,
    `<overheidwetgeving:tpmeta><overheidwetgeving:dossiernummer>${dossierOf(id)}</overheidwetgeving:dossiernummer><overheidwetgeving:ondernummer>${parseKamerstukId(id)?.paper ?? ''}</overheidwetgeving:ondernummer><overheidwetgeving:subrubriek>${escapeXml(kind)}</overheidwetgeving:subrubriek></overheidwetgeving:tpmeta>`,
    '</overheidwetgeving:meta></gzd:originalData><gzd:enrichedData>',
    `<gzd:preferredUrl>https://zoek.officielebekendmakingen.nl/${id}.html</gzd:preferredUrl>`,
    `<gzd:itemUrl manifestation="xml">${place}/xml/${id}.xml</gzd:itemUrl><gzd:itemUrl manifestation="metadata">${place}/metadata/metadata.xml</gzd:itemUrl>`,
    '</gzd:enrichedData></gzd:gzd></sru:recordData></sru:record>',
  ].join('');
}

/** Under status 200, as the service does. */
function diagnostic(clause: string): Reply {
  return xmlReply(
    `<sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse"><sru:version>2.0</sru:version><sru:diagnostics><diagnostic xmlns="http://docs.oasis-open.org/ns/search-ws/diagnostic"><uri>info:srw/diagnostic/1/10</uri><message>line 1:0 mismatched input '${escapeXml(clause)}'</message></diagnostic></sru:diagnostics></sru:searchRetrieveResponse>`,
  );
}

function metadataXml({ id, title, date }: ReplayPaper): string {
  const statements = [
    ['DC.identifier', 'OVERHEIDop.ParlID', id],
    ['OVERHEIDop.dossiernummer', '', dossierOf(id)],
    ['DC.title', '', title],
    ['DCTERMS.issued', '', date],
  ];
  const lines = statements.map(
    ([name, scheme, content = '']) =>
      `<metadata name="${name}" scheme="${scheme}" content="${escapeXml(content)}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><metadata_gegevens>${lines.join('')}</metadata_gegevens>`;
}

function dossierOf(id: string): string {
  const number = parseKamerstukId(id);
  return number ? dossierKey(number) : 'onopgemaakt';
}
