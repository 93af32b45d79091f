import { SaxesParser } from 'saxes';

/** Elements of the official XML that begin a line of their own. */
const BLOCKS = new Set([
  'al', 'titel', 'stuknr', 'datumtekst', 'dossier', 'tussenkop', 'kop', 'li', 'functie', 'naam', 'tekstregel', 'vraag',
  'antwoord', 'ondertekening', 'row', 'entry', 'kamervraagkop', 'kamervraagonderwerp', 'citaat-artikel',
]); // biome-ignore format: a list of names
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
  let text = '';
  let silent = 0;
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
    if (note === null) text += words;
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
  parser.on('opentag', ({ name }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Error('nested too deep');
    element = name;
    head = HEADS[name] ?? head;
    if (SILENT.has(name)) silent += 1;
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
    if (isDossierTitle || INLINE_IN_HEAD.has(name)) text += ' ';
    else if (BLOCKS.has(name)) text += '\n\n';
  });
  parser.on('text', (words) => {
    if (silent > 0) return;
    if (head !== null && words.trim() !== '') {
      if (/^\s*\d/.test(words) && element === 'nr') put(`${head} `);
      else if (element === 'al') put(`${head}\n\n`);
      head = null;
    }
    put(words.replace(/\s+/g, ' '));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (SILENT.has(name)) silent -= 1;
    if (name === 'dossier') isInDossier = false;
    if (name === 'noot' && note !== null) {
      const number = note.number.replace(/[^\p{L}\d*]/gu, '');
      text = text.trimEnd() + number;
      notes.push(`${number} ${note.text.trim()}`);
      note = null;
    } else if (note !== null) note.isInNumber = false;
    else if (name === 'li.nr' || name === 'nr') text += ' ';
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  if (failed) return null;
  return [text, ...notes]
    .join('\n\n')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
