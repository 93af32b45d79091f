import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { TextWithTables } from './growing-text';

/** Elements that begin a paragraph. */
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'table']);
const NOTE = /^(?:footnote|endnote)-(?!ref-)/;

/**
 * The text of a Word file: a blank line between paragraphs, the cells of a row on one line, each note's number glued to its word and the notes
 * at the end, numbered, as the printed paper has them.
 * @throws on a file that cannot be opened
 */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  return textOfMarkup(value);
}

function textOfMarkup(markup: string): string {
  const parser = new SaxesParser({ xmlns: false });
  const text = new TextWithTables();
  let isBackLink = false;
  let isNoteNumber = false;
  parser.on('opentag', ({ name, attributes }) => {
    const [id, href] = [String(attributes.id ?? ''), String(attributes.href ?? '')];
    isBackLink ||= name === 'a' && /^#(?:footnote|endnote)-ref-/.test(href);
    isNoteNumber ||= name === 'a' && /^#(?:footnote|endnote)-\d/.test(href);
    if (name === 'br') text.put('\n');
    // The paragraph within a note or a list item goes on where its number stands.
    else if (BLOCKS.has(name) && !text.endsIn(/\n\n\d+ $/)) text.put('\n\n');
    if (name === 'tr') text.beginRow();
    else if (name === 'td' || name === 'th') text.beginCell();
    if (name === 'li' && NOTE.test(id)) text.put(`${id.replace(/\D/g, '')} `);
  });
  parser.on('text', (words) => {
    if (isBackLink) return;
    text.put(isNoteNumber ? words.replace(/[[\]]/g, '') : words);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'td' || name === 'th') text.endCell();
    else if (name === 'tr') text.endRow();
    if (name !== 'a') return;
    isBackLink = false;
    isNoteNumber = false;
  });
  parser.write(`<text>${markup}</text>`).close();
  return text
    .whole()
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
