import { type Answer, type PoliteFetcher, type Validators, wholeText } from '../http';
import { SourceError } from '../source-error';
import { isFakeNotFound, type PaperStatement, paperPath, statementsIn } from './document';
import { cql, readSru, type SruClause, type SruPage, type SruPaper } from './sru';

/** The largest papers, budgets, reach some 20 MB. */
const MOST_BYTES = 64_000_000;
/** Records in one answer of the search; the service allows 1000. */
const PAGE = 100;

export interface KoopSettings {
  /** `https://repository.overheid.nl` */
  address: string;
  fetcher: PoliteFetcher;
}

/** The official text of a paper. */
export interface KoopPaper {
  xml: string;
  /** To ask later whether it changed. */
  validators: Validators;
}

export interface KoopClient {
  /** Papers that fulfil all clauses, page by page. @throws SourceError 'refused' for a question it does not take */
  search(clauses: readonly SruClause[], signal: AbortSignal): AsyncIterable<SruPage>;
  /** The official XML of a paper by its id (`kst-32735-286`); null if there is none. */
  paper(id: string, signal: AbortSignal): Promise<KoopPaper | null>;
  /** The same, if it changed since. */
  paperIfChanged(id: string, known: Validators, signal: AbortSignal): Promise<KoopPaper | 'unchanged' | null>;
  /** What KOOP says of a paper; null if there is none. */
  metadata(id: string, signal: AbortSignal): Promise<PaperStatement[] | null>;
}

/** KOOP's repository of official publications: its search and its papers. */
export function koop(settings: KoopSettings): KoopClient {
  return {
    search: (clauses, signal) => search(settings, clauses, signal),
    paper: async (id, signal) => {
      const found = await fileOf(settings, id, 'xml', null, signal);
      return found === 'unchanged' ? null : found;
    },
    paperIfChanged: (id, known, signal) => fileOf(settings, id, 'xml', known, signal),
    metadata: async (id, signal) => {
      const file = await fileOf(settings, id, 'metadata', null, signal);
      return file === null || file === 'unchanged' ? null : statementsIn(file.xml);
    },
  };
}

async function* search(
  { address, fetcher }: KoopSettings,
  clauses: readonly SruClause[],
  signal: AbortSignal,
): AsyncGenerator<SruPage> {
  let position: number | null = 1;
  while (position !== null) {
    const start: number = position;
    const url = new URL('/sru', address);
    url.search = new URLSearchParams({
      operation: 'searchRetrieve',
      version: '2.0',
      query: cql([{ index: 'c.product-area', relation: '==', value: 'officielepublicaties' }, ...clauses]),
      startRecord: String(start),
      maximumRecords: String(PAGE),
    }).toString();
    const page = await fetcher.ask({
      address: url,
      accept: 'application/xml',
      mostBytes: MOST_BYTES,
      signal,
      read: async (answer) => readSru(await wholeText(answer), start, PAGE),
    });
    yield page;
    position = page.nextPosition;
  }
}

async function fileOf(
  settings: KoopSettings,
  id: string,
  form: 'xml' | 'metadata',
  known: Validators | null,
  signal: AbortSignal,
): Promise<KoopPaper | 'unchanged' | null> {
  const path = paperPath(id, form) ?? (await pathFromSearch(settings, id, form, signal));
  if (path === null) return null;
  const question = {
    address: new URL(path, settings.address),
    accept: 'application/xml',
    mostBytes: MOST_BYTES,
    signal,
    answers: [404, 410],
    read: async (answer: Answer) => {
      if (answer.status >= 400 || isFakeNotFound(answer.address, answer.contentType)) return { paper: null };
      const xml = await wholeText(answer);
      // The connection can break without a fault where no length was told.
      if (statementsIn(xml) === null) throw new SourceError('malformed', `${path} is not well-formed XML.`);
      return { paper: { xml, validators: answer.validators } };
    },
  };
  const answer = known
    ? await settings.fetcher.askIfChanged(question, known)
    : await settings.fetcher.ask(question);
  return answer === null ? 'unchanged' : answer.paper;
}

/** Of an id that does not tell its place. The search's address counts by its path alone. */
async function pathFromSearch(
  settings: KoopSettings,
  id: string,
  form: 'xml' | 'metadata',
  signal: AbortSignal,
): Promise<string | null> {
  const clause: SruClause = { index: 'dt.identifier', relation: '==', value: id };
  for await (const { papers } of search(settings, [clause], signal)) {
    const found: SruPaper | undefined = papers.find((paper) => paper.id === id);
    const address = found?.addresses[form];
    return address && URL.canParse(address) ? new URL(address).pathname : null;
  }
  return null;
}
