import { type Line, linesOf } from './letter-lines';
import type { LetterText } from './letter-text';

/** A heading over one or more motions or commitments, and where its passage runs. UTF-16 offsets of the original. */
export interface ItemHeading {
  text: string;
  start: number;
  end: number;
  /** Where the passage ends: before the next heading, another section, or the signature. */
  until: number;
}

const NUMBERING = '(?:[•·▪*–-] ?|\\(?\\d{1,3}(?:\\.\\d{1,3}){0,2}[.):]? |[a-zA-Z][.)] |[IVX]{1,5}\\. )?';
const NUMBER = '(?:TZ ?\\d{6}-\\d{1,4}|T\\d{5})';
const BEFORE_SUBJECT =
  '(?:(?:de|het|aan|van|op|een|over|nader|nadere|tweede|gewijzigde|aangehouden|aangenomen|overgenomen|uitvoering|stand|zaken|afdoening|opvolging|invulling|reactie|voortgang|betreft|titel|onderwerp:?|nakoming|status) ){0,6}';
/** A line that begins with what it is about. */
const BEGINS = new RegExp(
  `^${NUMBERING}(?:${BEFORE_SUBJECT}(?:moties?|toezegging(?:en)?)(?=[ -:(])|${NUMBER}\\b|(?:Kamerstuk(?:ken)? )?[1-4]\\d[ .]?\\d{3}[^.;]{1,24}nrs?\\.? ?\\d{1,4}\\b[^.;]{0,40}\\bmotie\\b)`,
  'iu',
);
const NAMES_SUBJECT = new RegExp(`\\b(?:moties?|toezegging(?:en)?|${NUMBER})\\b`, 'iu');
/** A bare word over a list of items ("Moties", "2. Toezeggingen") is a section, not an item. */
const SECTION_ONLY =
  /^[\W\d]*(?:(?:openstaande|afgedane|lopende|overige|diverse|aangenomen|uitgevoerde|stand van zaken|overzicht|tabel \d+:?) ?(?:van )?)*(?:moties?|toezegging(?:en)?)?(?: en (?:moties|toezeggingen))?[\W\d]*$/iu;
const FINITE =
  /\b(?:is|zijn|was|wordt|worden|werd|zal|zullen|heb|heeft|hebben|kan|kunnen|ben|verzoekt|verzocht|verzoeken|roept|vraagt|constateert|beschouw|informeer|voer|geef|vind|ga|doe|vroeg|spreekt)\b(?<!\b(?:dat|die|of|hoe|wat|welke|waar|om|wie|wanneer|zodat|als|indien|waarbij|waarin|waarmee|waarop)\b[^.]{0,120}\b\p{L}+)/iu;
const LEFT_OPEN =
  /(?:[,/(–-]|\b(?:van|het|de|over|en|aan|in|op|lid|leden|voor|om|nr\.|nrs\.|Kamerstuk|met|te|een|bij|door|tot|of|naar|c\.s\.? over))$/u;
const SIGNATURE = /^(?:De (?:Minister|Staatssecretaris)[^.]{0,140},?$|Hoogachtend|Met vriendelijke groet)/u;
/** Cells or lines that belong to an item: a number, a status, a source. */
const PART_OF_ITEM =
  /^(?:Status|Stand van zaken|Vindplaats|Bron|Toelichting|Termijn|Deadline|Datum|Kamerstuk|\(|[1-4]\d[ .]?\d{3}|TZ|T\d|Afgedaan|Deels|Loopt|Lopend|Uitge|In uitvoering|Openstaand|Voldaan|Nagekomen|Vervallen|Vertraagd|Niet )/u;
const LONGEST_HEADING = 320;
const MOST_LINES = 5;

/**
 * The headings of a collective letter, in order, found in its lines: numbered or not, bold that got lost in the
 * text, with the passage on the same line ("Motie-X (41 235, nr. 3): afgedaan"), over more than one line, or in
 * the columns of a flattened table. A sentence about a motion is no heading.
 */
export function itemHeadings(letter: LetterText): ItemHeading[] {
  const lines = linesOf(letter);
  const found: ItemHeading[] = [];
  const ends: number[] = [];
  for (let at = 0; at < lines.length; ) {
    const head = headingAt(lines, at, letter);
    if (head) {
      found.push({ text: head.text, start: head.start, end: head.end, until: letter.original.length });
      at = head.next;
      continue;
    }
    const line = lines[at];
    if (line && found.length > 0 && endsSection(lines, at, found.at(-1))) ends.push(line.start);
    at += 1;
  }
  return found.map((heading, index) => {
    const next = found[index + 1]?.start ?? letter.original.length;
    const end = ends.find((place) => place > heading.end && place < next);
    return { ...heading, until: end ?? next };
  });
}

function headingAt(lines: readonly Line[], at: number, letter: LetterText) {
  const first = lines[at];
  if (!first) return null;
  const row = rowHeading(first, letter);
  if (row) return { ...row, next: at + 1 };
  const begins = BEGINS.test(first.text);
  if (!begins && !first.isAfterGap) return null;
  let text = '';
  for (let index = at; index < Math.min(at + MOST_LINES, lines.length); index += 1) {
    const line = lines[index];
    if (!line || (index > at && line.isAfterGap)) break;
    const inline = begins ? inlineEnd(text, line) : null;
    if (inline !== null && isHeading(`${text} ${line.text.slice(0, inline)}`.trim())) {
      const end = placeIn(letter, line, inline);
      return {
        text: `${text} ${line.text.slice(0, inline)}`.trim(),
        start: first.start,
        end,
        next: index + 1,
      };
    }
    text = `${text.replace(/(?<=\p{L})-$/u, '')}${text === '' || /\p{L}-$/u.test(text) ? '' : ' '}${line.text}`;
    if (text.length > LONGEST_HEADING) return null;
    const next = lines[index + 1];
    const isLast = !next || next.isAfterGap;
    if (!isLast && !(begins && isComplete(text, line, next))) continue;
    if (isHeading(text) && (begins || isLast))
      return { text, start: first.start, end: line.end, next: index + 1 };
    if (isLast) return null;
  }
  return null;
}

/** A row of a table whose columns stand apart: all but the last name the item. */
function rowHeading(line: Line, { original }: LetterText) {
  const cells = line.cells.filter(({ start, end }) => !/^\d{1,3}[.)]?$/.test(original.slice(start, end)));
  const last = cells.at(-1);
  const first = cells[0];
  if (cells.length < 2 || !first || !last) return null;
  const before = cells.slice(0, -1);
  const text = before.map(({ start, end }) => original.slice(start, end)).join(' ');
  const names = before.some(({ start, end }) => BEGINS.test(original.slice(start, end)));
  return names && isHeading(text) ? { text, start: first.start, end: before.at(-1)?.end ?? first.end } : null;
}

/** Where the heading ends on a line that goes on with its passage: behind ":" or a dash after the brackets. */
function inlineEnd(before: string, line: Line): number | null {
  const found = /^.{4,240}?(?:\)(?=(?::| [–-]) \S)|[^\d\s](?=: \S))/u.exec(line.text);
  if (!found || !NAMES_SUBJECT.test(`${before} ${found[0]}`)) return null;
  const isNumberLabel = new RegExp(`^${NUMBERING}(?:motie|toezegging|${NUMBER}|onderwerp|titel)$`, 'iu').test(
    found[0],
  );
  return isNumberLabel ? null : found[0].length;
}

const placeIn = ({ body }: LetterText, line: Line, offset: number): number =>
  body.endInOriginal(body.fromOriginal(line.start) + offset);

function isComplete(text: string, line: Line, next: Line): boolean {
  if ((text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0)) return false;
  if (LEFT_OPEN.test(text) || !/^[\p{Lu}«“"(•–-]|^’s/u.test(next.text)) return false;
  return /[):]$|\d$|c\.s\.$/u.test(text) || line.text.length < next.text.length * 0.85;
}

function isHeading(text: string): boolean {
  const plain = text.replace(/c\.s\.$/u, '').trim();
  if (plain.length > LONGEST_HEADING || !NAMES_SUBJECT.test(plain) || SECTION_ONLY.test(plain)) return false;
  if (/[.!?;]$/u.test(plain) && !/\bnrs?\. ?\d+\.$/u.test(plain)) return false;
  if (/^(?:Betreft|Onderwerp)\b/u.test(plain) || /^(?:Aan de Voorzitter|Nr\. \d+ BRIEF)/u.test(plain))
    return false;
  return !FINITE.test(plain.replace(/\([^)]*\)|«[^»]*»|“[^”]*”/gu, ' '));
}

/** A short line by itself that is no part of an item begins something else; so does the signature. */
function endsSection(lines: readonly Line[], at: number, heading: ItemHeading | undefined): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line?.isAfterGap) return false;
  if (SIGNATURE.test(line.text)) return true;
  const isAlone = next === undefined || next.isAfterGap;
  return (
    isAlone &&
    line.text.length < 90 &&
    /^(?:\d{1,2}[.)]? )?\p{Lu}/u.test(line.text) &&
    !/[.:;,?!)]$/u.test(line.text) &&
    !PART_OF_ITEM.test(line.text) &&
    heading !== undefined &&
    line.start - heading.end > 3 &&
    !FINITE.test(line.text)
  );
}
