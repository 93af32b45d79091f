import { adviceInCell, type ReadAdvice } from './advice';
import { type Line, linesOf } from './letter-lines';
import type { LetterText } from './letter-text';
import { NAMES } from './motion-names';

/** A row of a table of motions. Offsets are those of the original. */
export interface MotionRow {
  start: number;
  /** Where the row ends, or its advice where that stands over more lines. */
  end: number;
  /** The row as one line. */
  text: string;
  /** The number in its first column where no dossier stands with it: a paper's, unless the rows are counted. */
  number: string | null;
  /** The members as printed, empty where the row names none. */
  names: string;
  advice: ReadAdvice;
}

const ADVICE_COLUMN = '(?:kabinets)?(?:advies|appreciatie|oordeel)(?: (?:van )?(?:het )?kabinet)?';
const PAPER_COLUMN = '(?:kamer)?stuk(?:nummer|[- ]?nr\\.?)?|motie(?:nummer|[- ]?nr\\.?)|nr\\.?|nummer|#';
const OTHER_COLUMN =
  'motie|titel|indieners?(?: motie)?|ingediend door|lid|leden|fractie|partij|(?:onderwerp|titel|strekking|inhoud|verzoek|dictum)(?: (?:van de )?motie)?|omschrijving|reactie|toelichting|onderbouwing|motivering|bewindspersoon|ministerie|departement|datum|debat|opmerkingen?';
const COLUMNS = new RegExp(
  `^\\|?(?:[\\s|/–-]*(?:${PAPER_COLUMN}|${OTHER_COLUMN}|${ADVICE_COLUMN})(?![\\p{L}])){2,9}[\\s|]*$`,
  'iu',
);
const HAS_ADVICE = new RegExp(`(?<!\\p{L})${ADVICE_COLUMN}(?!\\p{L})`, 'iu');
const ADVICE_ALONE = new RegExp(`^${ADVICE_COLUMN}$`, 'iu');
const MEMBERS_ALONE = /^(?:indieners?(?: motie)?|ingediend door|lid|leden)$/iu;
const ADVICE_FIRST = new RegExp(`^\\|?\\s*${ADVICE_COLUMN}(?!\\p{L})`, 'iu');
const LONGEST_HEADER = 120;
/** A header whose cells stand under one another has this many lines at most. */
const MOST_COLUMNS = 8;

/** With what a row begins: a paper's number, a motion, a bar; `number` where it stands without its dossier. */
const ROW_BEGINS =
  /^(?:\|\s*|[•·▪–-]\s*)?(?:(?:(?:stuk )?nr\.? ?)?(?![1-4]\d[ .]\d{3})(?<number>\d{1,4})(?![\d.,/-]*\d)(?=$|[\s|.)])|(?:Kamerstuk(?:ken)? )?(?:\(?[1-4]\d[ .]?\d{3}(?!\d)))|^(?:\|\s*)?(?:(?:[Tt]weede )?(?:[Nn]ader )?[Gg]ewijzigde )?[Mm]otie[- ](?!is\b|wordt\b|verzoekt\b)|^\|/u;
/** "41 235 – / 61": a narrow column breaks the number behind its dash. */
const SPLIT_NUMBER = /^(?:\|\s*)?[1-4]\d[ .]?\d{3} ?[-–] (\d{1,4})(?!\d)/u;
const YEAR = /^(?:19|20)\d\d$/;
/** A row runs over no more lines than these, and its explanation over no more than those. */
const LONGEST_ROW = 14;
const FARTHEST_ROW = 60;

/**
 * The rows of tables that give an advice on each motion, in every shape in which a document loses a table: cells
 * apart, between bars, joined by single spaces, or under one another. A table is known by its header. Linear.
 */
export function motionRows(letter: LetterText): MotionRow[] {
  const lines = linesOf(letter, true);
  const rows: MotionRow[] = [];
  for (let at = 0; at < lines.length; ) {
    const header = headerAt(lines, at, letter);
    if (!header) {
      rows.push(...rowAlone(lines, at, letter));
      at += 1;
      continue;
    }
    const { rows: found, next } = rowsBelow(lines, header, letter);
    rows.push(...found);
    at = Math.max(next, at + 1);
  }
  return rows;
}

interface Header {
  /** Titles of columns that stand apart; empty where they do not. */
  columns: string[];
  isAdviceFirst: boolean;
  isAdviceLast: boolean;
  next: number;
}

function headerAt(lines: readonly Line[], at: number, letter: LetterText): Header | null {
  const [first] = lines.slice(at, at + 1);
  if (!first || first.text.length > LONGEST_HEADER || !/^[\p{Lu}|#]/u.test(first.text)) return null;
  const header = (text: string, columns: string[], next: number): Header | null =>
    COLUMNS.test(text) && HAS_ADVICE.test(text)
      ? {
          columns,
          isAdviceFirst: ADVICE_FIRST.test(text),
          isAdviceLast: new RegExp(`${ADVICE_COLUMN}[\\s|]*$`, 'iu').test(text),
          next,
        }
      : null;
  const alone = header(first.text, cellsIn(first, letter), at + 1);
  if (alone) return alone;
  // Cells under one another, or a title that its narrow column breaks.
  let text = '';
  for (let index = at; index < Math.min(at + MOST_COLUMNS, lines.length); index += 1) {
    const line = lines[index];
    if (!line || line.text.length > 40 || ROW_BEGINS.test(line.text)) break;
    text = `${text} ${line.text}`.trim();
    const follows = lines[index + 1];
    if (index > at && (!follows || ROW_BEGINS.test(follows.text))) return header(text, [], index + 1);
  }
  return null;
}

function cellsIn(line: Line, { original }: LetterText): string[] {
  if (line.text.includes('|'))
    return line.text
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
  return line.cells.map(({ start, end }) => original.slice(start, end));
}

const NO_HEADER: Header = { columns: [], isAdviceFirst: false, isAdviceLast: false, next: 0 };
const FEWEST_CELLS = 3;

/** A row of cells that no header announces: one of them is nothing but an advice. */
function rowAlone(lines: readonly Line[], at: number, letter: LetterText): MotionRow[] {
  const line = lines[at];
  if (!line || !beginsRow(line, NO_HEADER)) return [];
  const cells = cellsIn(line, letter);
  const advice = cells.length < FEWEST_CELLS ? null : adviceInRow(cells, NO_HEADER);
  if (!advice) return [];
  const { start, end, text } = line;
  return [{ start, end, text, number: null, names: namesIn(text, cells, NO_HEADER), advice }];
}

function rowsBelow(lines: readonly Line[], header: Header, letter: LetterText) {
  const rows: { begin: number; row: MotionRow }[] = [];
  let at = header.next;
  let last = at;
  while (at < lines.length && at - last < FARTHEST_ROW) {
    const line = lines[at];
    if (!line || headerAt(lines, at, letter)) break;
    const row = beginsRow(line, header) ? rowAt(lines, at, header, letter) : null;
    if (!row) {
      at += 1;
      continue;
    }
    rows.push({ begin: at, row: row.row });
    at = row.next;
    last = at;
  }
  return { rows: withoutCounting(rows.map(({ row }) => row)), next: last };
}

function beginsRow({ text }: Line, { isAdviceFirst }: Header): boolean {
  const number = ROW_BEGINS.exec(text)?.groups?.number;
  if (ROW_BEGINS.test(text) && !(number && YEAR.test(number))) return true;
  return isAdviceFirst && adviceInCell(/^\S+(?: [Kk]amer)?/u.exec(text)?.[0] ?? '') !== null;
}

/** A row from its first line to that in which its advice stands; null where none does. */
function rowAt(lines: readonly Line[], at: number, header: Header, letter: LetterText) {
  const first = lines[at];
  if (!first) return null;
  let text = '';
  let lastColumn = '';
  for (let index = at; index < Math.min(at + LONGEST_ROW, lines.length); index += 1) {
    const line = lines[index];
    if (!line || (index > at && beginsRow(line, header) && !isPartOfRow(text, line))) break;
    const cells = cellsIn(line, letter);
    text = `${text} ${cells.length > 1 ? cells.join(' | ') : line.text}`.trim();
    if (cells.length > 1) lastColumn = `${lastColumn} ${cells.at(-1)}`.trim();
    const advice =
      adviceInRow(cells, header) ??
      // A narrow column breaks its advice over the lines of the row.
      (header.isAdviceLast && cells.length > 1 ? adviceInCell(lastColumn) : null) ??
      (cells.length > 1 && header.columns.length > 1 ? null : adviceInWords(text, header));
    if (!advice) continue;
    const end = header.isAdviceFirst ? rowEnd(lines, index, header) : index;
    const whole = lines
      .slice(at, end + 1)
      .map((one) => one.text)
      .join(' ');
    return {
      next: end + 1,
      row: {
        start: first.start,
        end: lines[end]?.end ?? line.end,
        text: whole,
        number: ROW_BEGINS.exec(first.text)?.groups?.number ?? SPLIT_NUMBER.exec(whole)?.[1] ?? null,
        names: namesIn(whole, cellsIn(first, letter), header),
        advice,
      },
    };
  }
  return null;
}

/** A number on the next line may only end what the row began: "(41 235, / nr. 61)". */
const isPartOfRow = (text: string, line: Line): boolean =>
  (text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0) ||
  /(?:nrs?\.|,|[-–])$/u.test(text) ||
  (/^(?:\|\s*)?\d{1,4}$/u.test(text) && /^\(?(?:Kamerstuk|[1-4]\d[ .]?\d{3}|[Mm]otie)/u.test(line.text));

/** Where the advice stands first, the row runs on to the next. */
function rowEnd(lines: readonly Line[], at: number, header: Header): number {
  let end = at;
  while (end + 1 < Math.min(at + 4, lines.length)) {
    const next = lines[end + 1];
    if (!next || next.isAfterGap || beginsRow(next, header)) break;
    end += 1;
  }
  return end;
}

/** The cell in the column of advice, else the one cell that is nothing but an advice. */
function adviceInRow(cells: readonly string[], header: Header): ReadAdvice | null {
  if (cells.length < 2) return null;
  const column = header.columns.findIndex((title) => ADVICE_ALONE.test(title));
  const own = column !== -1 && cells.length === header.columns.length ? cells[column] : undefined;
  if (own !== undefined) return adviceInCell(own);
  for (const cell of cells) {
    const advice = adviceInCell(cell);
    if (advice) return advice;
  }
  return null;
}

const IN_WORDS =
  /(?:^|(?<=[\s|]))(?:oordeel (?:aan (?:de )?)?kamer|OK|ontraden(?:,? tenzij[^|]{0,60})?|overgenomen|overnemen|ontijdig|overbodig|(?:verzo(?:cht|ek)(?: (?:om|tot|de|motie))* )?aan(?: te |)houden|geen (?:expliciete )?(?:appreciatie|oordeel))(?=$|[\s|.;])/giu;

/** In words that ran together the last advice of the row counts; before the last column only where a new cell begins. */
function adviceInWords(text: string, header: Header): ReadAdvice | null {
  for (const found of [...text.matchAll(IN_WORDS)].reverse()) {
    if (/^ok$/iu.test(found[0]) && found[0] !== 'OK') continue;
    const rest = text.slice(found.index + found[0].length);
    const isCell =
      /^[\s|.]*$/u.test(rest) ||
      (header.isAdviceFirst && found.index < 4) ||
      (!header.isAdviceLast && !header.isAdviceFirst && /^[\s|.]+\p{Lu}/u.test(rest));
    if (isCell) return adviceInCell(found[0]);
  }
  return null;
}

const SAID = new RegExp(
  `(?:[Mm]otie[- ](?:van )?|van )?(?:(?:het |de )?(?:[Ll]id|[Ll]eden) |(?<=[Mm]otie[- ]))(?<names>${NAMES})`,
  'u',
);
const BEHIND_NUMBER = new RegExp(
  `^(?:\\|\\s*)?(?:(?:Kamerstuk )?[\\d .,-]*(?:nr\\.? ?)?\\d{1,4}[.)]?)?[\\s|]*(?<names>${NAMES})`,
  'u',
);

function namesIn(text: string, cells: readonly string[], { columns }: Header): string {
  const column = columns.findIndex((title) => MEMBERS_ALONE.test(title));
  const own = column !== -1 && cells.length === columns.length ? cells[column] : undefined;
  const whole = own === undefined ? null : new RegExp(`^${NAMES}`, 'u').exec(own)?.[0];
  return whole ?? SAID.exec(text)?.groups?.names ?? BEHIND_NUMBER.exec(text)?.groups?.names ?? '';
}

/** Rows numbered 1, 2, 3 are counted: that is no paper's number. */
function withoutCounting(rows: MotionRow[]): MotionRow[] {
  const isCounted = rows.every(({ number }, index) => number === null || Number(number) === index + 1);
  return isCounted ? rows.map((row) => ({ ...row, number: null })) : rows;
}
