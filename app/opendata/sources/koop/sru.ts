import { SaxesParser } from 'saxes';
import { SourceError } from '../source-error';

/** KOOP's search (SRU 2.0): how its questions are written and its answers read. */

/** Indexes that Gestand asks by. */
export type SruIndex =
  | 'c.product-area'
  | 'dt.identifier'
  | 'dt.date'
  | 'dt.modified'
  | 'dt.available'
  | 'w.publicatienaam'
  | 'w.dossiernummer'
  | 'w.ondernummer'
  | 'w.hoofddocument'
  | 'w.vergaderjaar'
  | 'w.subrubriek'
  | 'w.indiener'
  | 'cql.textAndIndexes';

export interface SruClause {
  index: SruIndex;
  relation: '==' | '=' | '>=' | '<=';
  value: string;
}

/** A question in CQL; a value that is more than a word is quoted. */
export function cql(clauses: readonly SruClause[]): string {
  return clauses.map(({ index, relation, value }) => `${index}${relation}${cqlValue(value)}`).join(' AND ');
}

function cqlValue(value: string): string {
  return /^[A-Za-z0-9]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** A paper as the search knows it. */
export interface SruPaper {
  /** `kst-37020-IX-40` */
  id: string;
  /** What the search tells of it, by the name of the element (`dossiernummer`, `indiener`, `subrubriek`, `title`). */
  values: Readonly<Record<string, readonly string[]>>;
  /** Where its forms are: html, metadata, odt, pdf, xml. */
  addresses: Readonly<Record<string, string>>;
}

export interface SruPage {
  /** An estimate, as the service says. */
  total: number;
  papers: SruPaper[];
  /** Null after the last. */
  nextPosition: number | null;
}

const SRU = 'http://docs.oasis-open.org/ns/search-ws/sruResponse';
const RECORDS = 'http://standaarden.overheid.nl/sru';
const DIAGNOSTICS = 'diagnostic';
const DEEPEST = 32;

/**
 * An answer of the search. A question that the service does not understand is answered with 200 and a diagnostic
 * instead of a count.
 * @param start position of the first record asked for, from 1
 * @param asked how many were asked for: the count is an estimate, so a full page always has a next
 * @throws SourceError 'refused' with the diagnostic, or 'malformed'
 */
export function readSru(xml: string, start: number, asked: number): SruPage {
  const parser = new SaxesParser({ xmlns: true });
  const papers: SruPaper[] = [];
  const path: string[] = [];
  let total: number | null = null;
  let diagnostic: string | null = null;
  let hasRoot = false;
  let text = '';
  let manifestation = '';
  let values: Record<string, string[]> = {};
  let addresses: Record<string, string> = {};
  parser.on('error', (error) => {
    throw new SourceError('malformed', `The search did not answer with well-formed XML: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new SourceError('malformed', 'The answer of the search has a document type.');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (path.length >= DEEPEST)
      throw new SourceError('malformed', 'The answer of the search nests too deep.');
    if (path.length === 0) hasRoot = local === 'searchRetrieveResponse' || local === 'diagnostics';
    path.push(local);
    text = '';
    if (uri === RECORDS && local === 'itemUrl') manifestation = attributes.manifestation?.value ?? '';
    if (uri === SRU && local === 'record') [values, addresses] = [{}, {}];
  });
  parser.on('text', (words) => {
    text += words;
  });
  parser.on('closetag', ({ uri, local }) => {
    const word = text.trim();
    text = '';
    path.pop();
    if (uri === SRU && local === 'numberOfRecords' && /^\d+$/.test(word)) total = Number(word);
    else if (path.at(-1) === DIAGNOSTICS && (local === 'message' || local === 'details')) {
      diagnostic = [diagnostic, word].filter(Boolean).join(' ');
    } else if (uri === SRU && local === 'record') {
      const id = values.identifier?.[0];
      if (id) papers.push({ id, values, addresses });
    } else if (uri === RECORDS && local === 'itemUrl') addresses[manifestation] = word;
    else if (path.includes('meta') && word !== '' && /^[a-z]/i.test(local)) {
      const known = Object.hasOwn(values, local) ? values[local] : undefined;
      values[local] = [...(known ?? []), word];
    }
  });
  parser.write(xml).close();
  if (diagnostic !== null)
    throw new SourceError('refused', `The search does not take this question: ${diagnostic}`);
  if (!hasRoot || total === null) throw new SourceError('malformed', 'The answer is not one of the search.');
  const next = start + papers.length;
  const hasNext = papers.length > 0 && (next <= total || papers.length >= asked);
  return { total, papers, nextPosition: hasNext ? next : null };
}
