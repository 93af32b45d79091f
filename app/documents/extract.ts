import { unpacksWithinReason } from './archive';
import { textOfDocx } from './docx-text';
import { type DocumentRefused, REFUSALS } from './messages';
import { textOfOfficialXml } from './official-xml';
import { pagesOfPdf } from './pdf-text';
import { decodedText } from './text-encoding';

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
export const TIME_LIMIT_MS = 20_000;

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

const PDF = '%PDF-';
const ZIP = 'PK\u0003\u0004';

/** Formats that a library unpacks; the rest is read as it stands. */
export const isReadApart = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return head.startsWith(PDF) || head.startsWith(ZIP);
};

function extract(bytes: Uint8Array, name: string): Promise<Extraction> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith(PDF)) return fromPdf(bytes);
  if (head.startsWith(ZIP)) return fromDocx(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return Promise.resolve(refused(REFUSALS.encrypted));
  const text = decodedText(bytes);
  if (text === null) return Promise.resolve(refused(REFUSALS.notADocument));
  if (/^\s*(?:<\?xml|<officiele-publicatie)/.test(text) || /\.xml$/i.test(name))
    return Promise.resolve(fromXml(text));
  return Promise.resolve(fromText(text));
}

/** A form feed ends a page; it stays in the text, which is taken as it stands. */
function fromText(text: string): Extraction {
  const taken = extracted('txt', [text]);
  if (!taken.ok || !taken.value.text.includes('\f')) return taken;
  let start = 0;
  const pages = taken.value.text.split('\f').map((page, index) => {
    const from = start;
    start += page.length + 1;
    return { page: index + 1, start: from, end: from + page.length };
  });
  const { text: whole } = taken.value;
  return { ok: true, value: { format: 'txt', text: whole, pages, paragraphs: paragraphsOf(whole, pages) } };
}

/** Pasted text takes the same way as a file; forms send every line end as two characters. */
export const extractPasted = (text: string): Extraction => fromText(text.replaceAll('\r\n', '\n'));

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
    const pages = await pagesOfPdf(bytes, MAXIMAL_CHARACTERS);
    if (pages === null) return refused(REFUSALS.tooLong);
    const letters = pages.join('').replace(/\s/g, '').length;
    if (letters < pages.length * 20) return refused(REFUSALS.scan);
    return extracted('pdf', pages);
  } catch (error) {
    return refused(/password|encrypt/i.test(String(error)) ? REFUSALS.encrypted : REFUSALS.broken);
  }
}

async function fromDocx(bytes: Uint8Array): Promise<Extraction> {
  if (!unpacksWithinReason(bytes)) return refused(REFUSALS.tooMuch);
  try {
    return extracted('docx', [await textOfDocx(bytes)]);
  } catch {
    return refused(REFUSALS.broken);
  }
}

function fromXml(xml: string): Extraction {
  const text = textOfOfficialXml(xml);
  return text === null ? refused(REFUSALS.broken) : extracted('xml', [text]);
}
