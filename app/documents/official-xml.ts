import { SaxesParser } from 'saxes';

/** Elements of the official XML that begin a line of their own. */
const BLOCKS = new Set([
  'al', 'titel', 'stuknr', 'datumtekst', 'dossier', 'tussenkop', 'kop', 'li', 'functie', 'naam', 'tekstregel', 'vraag',
  'antwoord', 'noot', 'ondertekening', 'row', 'entry', 'kamervraagkop', 'kamervraagonderwerp', 'citaat-artikel',
]); // biome-ignore format: a list of names
/** Parts of a dossier's number: "36 600 XVI". */
const INLINE_IN_HEAD = new Set(['begrotingshoofdstuk', 'rijkswetnr']);
/** Official papers nest a tenth of this. */
const DEEPEST = 250;
/** Elements whose text is about the file, not of the paper. */
const SILENT = new Set(['metadata', 'meta', 'meta-data', 'extern-metadata', 'illustratie']);

/**
 * The text of a paper in the official XML (letters, motions, questions and answers): a blank line between
 * paragraphs, notes at their place as numbered lines, signatures at the end. Entities are not expanded
 * beyond XML's own five. Null for what is not well-formed.
 */
export function textOfOfficialXml(xml: string): string | null {
  const parser = new SaxesParser({ xmlns: false });
  let text = '';
  let silent = 0;
  let isInDossier = false;
  let failed = false;
  let depth = 0;
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
    if (SILENT.has(name)) silent += 1;
    // The head prints a dossier's number and title on one line.
    const isDossierTitle = name === 'titel' && isInDossier;
    if (name === 'dossier') isInDossier = true;
    if (isDossierTitle || INLINE_IN_HEAD.has(name)) text += ' ';
    else if (BLOCKS.has(name)) text += '\n\n';
  });
  parser.on('text', (words) => {
    if (silent === 0) text += words.replace(/\s+/g, ' ');
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (SILENT.has(name)) silent -= 1;
    if (name === 'dossier') isInDossier = false;
    if (name === 'noot.nr' || name === 'li.nr' || name === 'nr') text += ' ';
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  if (failed) return null;
  return text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
