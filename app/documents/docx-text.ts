import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';

/** Elements that begin a paragraph: the House's own files put the text of a letter in tables. */
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'tr', 'table']);
const NOTE = /^(?:footnote|endnote)-(?!ref-)/;

/**
 * The text of a Word file: a blank line between paragraphs, each note's number glued to its word and the notes
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
  let text = '';
  let isBackLink = false;
  let isNoteNumber = false;
  parser.on('opentag', ({ name, attributes }) => {
    const [id, href] = [String(attributes.id ?? ''), String(attributes.href ?? '')];
    isBackLink ||= name === 'a' && /^#(?:footnote|endnote)-ref-/.test(href);
    isNoteNumber ||= name === 'a' && /^#(?:footnote|endnote)-\d/.test(href);
    if (name === 'br') text += '\n';
    // The paragraph within a note or a list item goes on where its number stands.
    else if (BLOCKS.has(name) && !/\n\n\d+ $/.test(text)) text += '\n\n';
    if (name === 'li' && NOTE.test(id)) text += `${id.replace(/\D/g, '')} `;
  });
  parser.on('text', (words) => {
    if (isBackLink) return;
    text += isNoteNumber ? words.replace(/[[\]]/g, '') : words;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'a') return;
    isBackLink = false;
    isNoteNumber = false;
  });
  parser.write(`<text>${markup}</text>`).close();
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
