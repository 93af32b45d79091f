import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { type DocumentRefused, REFUSALS } from './messages';
import { textOfOfficialXml } from './official-xml';

/** A document as one text, with the way back to its pages and paragraphs. */
export interface ExtractedDocument {
  format: 'txt' | 'pdf' | 'docx' | 'xml';
  text: string;
  pages: { page: number; start: number; end: number }[];
  paragraphs: { start: number; end: number; page: number }[];
}

export type Extraction = { ok: true; value: ExtractedDocument } | { ok: false; error: DocumentRefused };

export const MAXIMAL_BYTES = 25 * 1024 * 1024;
const MAXIMAL_CHARACTERS = 2_000_000;
const MAXIMAL_UNPACKED = 100 * 1024 * 1024;
const TIME_LIMIT_MS = 30_000;

const refused = (error: DocumentRefused): Extraction => ({ ok: false, error });

/** Bytes to text. What it is follows from the bytes; the name only tells text files from XML without a head. */
export async function extractDocument(bytes: Uint8Array, name: string): Promise<Extraction> {
  if (bytes.length === 0) return refused(REFUSALS.empty);
  if (bytes.length > MAXIMAL_BYTES) return refused(REFUSALS.tooLarge);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Extraction>((resolve) => {
    timer = setTimeout(() => resolve(refused(REFUSALS.tookTooLong)), TIME_LIMIT_MS);
  });
  try {
    return await Promise.race([extract(bytes, name), limit]);
  } finally {
    clearTimeout(timer);
  }
}

function extract(bytes: Uint8Array, name: string): Promise<Extraction> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('%PDF-')) return fromPdf(bytes);
  if (head.startsWith('PK\u0003\u0004')) return fromDocx(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return Promise.resolve(refused(REFUSALS.encrypted));
  if (isBinary(bytes)) return Promise.resolve(refused(REFUSALS.notADocument));
  const text = decoded(bytes);
  if (/^\s*(?:<\?xml|<officiele-publicatie)/.test(text) || /\.xml$/i.test(name))
    return Promise.resolve(fromXml(text));
  return Promise.resolve(extracted('txt', [text]));
}

/** Pasted text takes the same way as a file; forms send every line end as two characters. */
export const extractPasted = (text: string): Extraction => extracted('txt', [text.replaceAll('\r\n', '\n')]);

/** UTF-8 where it is valid, else what Windows wrote. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let odd = 0;
  for (const byte of sample) if (byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte))) odd += 1;
  return odd > sample.length / 200;
}

/** Joins pages to one text. Characters that PostgreSQL cannot keep are dropped. */
function extracted(format: ExtractedDocument['format'], pages: string[]): Extraction {
  let text = '';
  const map: ExtractedDocument['pages'] = [];
  for (const [index, page] of pages.entries()) {
    const start = text.length;
    text += withoutControls(page);
    map.push({ page: index + 1, start, end: text.length });
    if (index < pages.length - 1) text += '\n\n';
  }
  if (text.trim() === '') return refused(format === 'pdf' ? REFUSALS.scan : REFUSALS.empty);
  if (text.length > MAXIMAL_CHARACTERS) return refused(REFUSALS.tooLong);
  return { ok: true, value: { format, text, pages: map, paragraphs: paragraphsOf(text, map) } };
}

const CONTROLS =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const withoutControls = (text: string): string => text.replace(CONTROLS, '');

function paragraphsOf(text: string, pages: ExtractedDocument['pages']): ExtractedDocument['paragraphs'] {
  const found: ExtractedDocument['paragraphs'] = [];
  let page = 0;
  for (const match of text.matchAll(/[^\n](?:[^\n]|\n(?![ \t\r]*\n))*/g)) {
    if (match[0].trim() === '') continue;
    while (page + 1 < pages.length && (pages[page + 1]?.start ?? 0) <= match.index) page += 1;
    found.push({ start: match.index, end: match.index + match[0].length, page: page + 1 });
  }
  return found;
}

async function fromPdf(bytes: Uint8Array): Promise<Extraction> {
  try {
    // The library empties the bytes that it is given.
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: false });
    const pages = text.map((page) => page.replaceAll('\r\n', '\n'));
    const letters = pages.join('').replace(/\s/g, '').length;
    if (letters < pages.length * 20) return refused(REFUSALS.scan);
    return extracted('pdf', pages);
  } catch (error) {
    return refused(/password|encrypt/i.test(String(error)) ? REFUSALS.encrypted : REFUSALS.broken);
  }
}

async function fromDocx(bytes: Uint8Array): Promise<Extraction> {
  if (unpackedSize(bytes) > MAXIMAL_UNPACKED) return refused(REFUSALS.tooLarge);
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return extracted('docx', [value]);
  } catch {
    return refused(REFUSALS.broken);
  }
}

/** What the archive's directory says that it holds, in bytes: a bomb is refused before it is unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (
    let at = view.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = view.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (at + 28 > view.length) break;
    total += view.readUInt32LE(at + 24);
  }
  return total;
}

function fromXml(xml: string): Extraction {
  const text = textOfOfficialXml(xml);
  return text === null ? refused(REFUSALS.broken) : extracted('xml', [text]);
}
