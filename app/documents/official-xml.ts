import { SaxesParser } from 'saxes';
import { TextWithTables } from './growing-text';

/** Elements of the official XML that begin a line of their own. */
const BLOCKS = new Set([
  'al', 'titel', 'stuknr', 'datumtekst', 'dossier', 'tussenkop', 'kop', 'li', 'functie', 'naam', 'tekstregel', 'vraag',
  'antwoord', 'ondertekening', 'kamervraagkop', 'kamervraagonderwerp', 'citaat-artikel',
]); // biome-ignore format: a list of names
/** "Kamerstukken" in the head names the series; print leaves it out, and before a dossier it would read as a citation. */
const isSeries = (name: string, attributes: Record<string, unknown>): boolean =>
  name === 'tekstregel' && attributes.inhoud === 'documenttype';
/** Parts of a dossier's number: "36 600 XVI". */
const INLINE_IN_HEAD = new Set(['begrotingshoofdstuk', 'rijkswetnr']);
/** Parts of questions and answers that print gives a heading. */
const HEADS: Record<string, string> = { vraag: 'Vraag', antwoord: 'Antwoord' };
/** Official papers nest a tenth of this. */
const DEEPEST = 250;
/** Elements whose text is about the file, not of the paper. */
const SILENT = new Set(['metadata', 'meta', 'meta-data', 'extern-metadata', 'illustratie']);

/**
 * The text of a paper in the official XML (letters, motions, questions and answers), as print has it: a blank
 * line between paragraphs, a note's number glued to its word and the notes after the text, numbered. Entities
 * are not expanded beyond XML's own five. Null for what is not well-formed.
 */
export function textOfOfficialXml(xml: string): string | null {
  const parser = new SaxesParser({ xmlns: false });
  const text = new TextWithTables();
  const silent: number[] = [];
  let depth = 0;
  let isInDossier = false;
  let element = '';
  /** "Vraag" or "Antwoord" until its number, or its first paragraph, is there: print has it as the heading. */
  let head: string | null = null;
  let failed = false;
  /** The note being read: its number and text. */
  let note: { number: string; text: string; isInNumber: boolean } | null = null;
  const notes: string[] = [];
  const put = (words: string) => {
    if (note === null) text.put(words);
    else if (note.isInNumber) note.number += words;
    else note.text += words;
  };
  parser.on('error', () => {
    failed = true;
  });
  parser.on('doctype', () => {
    // A document type can define entities that grow without end; official papers have none.
    failed = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Error('nested too deep');
    element = name;
    head = HEADS[name] ?? head;
    if (SILENT.has(name) || isSeries(name, attributes)) silent.push(depth);
    if (name === 'noot') note = { number: '', text: '', isInNumber: false };
    if (note !== null) {
      note.isInNumber = name === 'noot.nr';
      // Paragraphs of one note stay together: a blank line would end it.
      if (!note.isInNumber && note.text !== '') note.text += '\n';
      return;
    }
    // The head prints a dossier's number and title on one line.
    const isDossierTitle = name === 'titel' && isInDossier;
    if (name === 'dossier') isInDossier = true;
    if (isDossierTitle || INLINE_IN_HEAD.has(name)) text.put(' ');
    else if (BLOCKS.has(name)) text.put('\n\n');
    if (name === 'row') text.beginRow();
    else if (name === 'entry') text.beginCell();
  });
  parser.on('text', (words) => {
    if (silent.length > 0) return;
    if (head !== null && words.trim() !== '') {
      if (/^\s*\d/.test(words) && element === 'nr') put(`${head} `);
      else if (element === 'al') put(`${head}\n\n`);
      head = null;
    }
    put(words.replace(/\s+/g, ' '));
  });
  parser.on('closetag', ({ name }) => {
    if (silent.at(-1) === depth) silent.pop();
    depth -= 1;
    if (name === 'entry') text.endCell();
    else if (name === 'row') text.endRow();
    if (name === 'dossier') isInDossier = false;
    if (name === 'noot' && note !== null) {
      const number = note.number.replace(/[^\p{L}\d*]/gu, '');
      text.glue(number);
      notes.push(`${number} ${note.text.trim()}`);
      note = null;
    } else if (note !== null) note.isInNumber = false;
    else if (name === 'li.nr' || name === 'nr') text.put(' ');
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  if (failed) return null;
  return [text.whole(), ...notes]
    .join('\n\n')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').replace(/^ +| +$/g, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
