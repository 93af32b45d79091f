import { adviceInCell, type ReadAdvice } from './advice';
import { type Line, linesOf } from './letter-lines';
import type { LetterText } from './letter-text';
import { NAMES } from './motion-names';
import { cellsIn, columnsOf, type Header, headerAt, NO_HEADER } from './table-header';

/** A row of a table of motions. Offsets are those of the original. */
export interface MotionRow {
  start: number;
  /** Where the row ends, or its advice where that stands over more lines. */
  end: number;
  /** The row as one line. */
  text: string;
  /** The row up to its advice: what is cited behind it is no number of the motion. */
  before: string;
  /** The number of the paper where no citation gives it: alone, or with its dossier where that has its own column. */
  number: string | null;
  dossier: string | null;
  /** The members as printed, empty where the row names none. */
  names: string;
  advice: ReadAdvice;
}

/** With what a row begins: a paper's number, a motion, a bar; `number` where it stands without its dossier. */
const ROW_BEGINS =
  /^(?:\|\s*|[•·▪–-]\s*)?(?:(?:(?:stuk )?nr\.? ?)?(?![1-4]\d[ .]\d{3})(?<number>\d{1,4})(?![\d.,/-]*\d)(?=$|[\s|.)])|(?:Kamerstuk(?:ken)? )?(?:\(?[1-4]\d[ .]?\d{3}(?!\d)))|^(?:\|\s*)?(?:(?:[Tt]weede )?(?:[Nn]ader )?[Gg]ewijzigde )?[Mm]otie[- ](?!is\b|wordt\b|verzoekt\b)|^\|/u;
const RULE = /^[\s|:+–-]+$/;
/** "41235-61", and "41 235 – / 61" where a narrow column breaks the number behind its dash. */
const JOINED_NUMBER = /^(?:\|\s*)?([1-4]\d)[ .]?(\d{3}) ?[-–] ?(\d{1,4})(?!\d)/u;
/** "1 61 Veenstra": the rows are counted before their number. */
const SECOND_NUMBER = /^(?:\|\s*)?\d{1,3}[.)]?[\s|]+(?:nr\.? ?)?(\d{1,4})(?=[\s|])/u;
const YEAR = /^(?:19|20)\d\d$/;
/** A row runs over no more lines than these, and its explanation over no more than those. */
const LONGEST_ROW = 14;
const FARTHEST_ROW = 60;
const FEWEST_CELLS = 3;

/**
 * The rows of tables that give an advice on each motion, in every shape in which a document loses a table: cells
 * apart, between bars, joined by single spaces, or under one another. A table is known by its header. Linear.
 */
export function motionRows(letter: LetterText): MotionRow[] {
  const lines = linesOf(letter, true).filter(({ text }) => !RULE.test(text));
  const rows: MotionRow[] = [];
  for (let at = 0; at < lines.length; ) {
    const header = headerAt(lines, at, letter, (line) => ROW_BEGINS.test(line.text));
    if (!header) {
      rows.push(...rowAlone(lines[at], letter));
      at += 1;
      continue;
    }
    const { rows: found, next } = rowsBelow(lines, header, letter);
    rows.push(...found);
    at = Math.max(next, at + 1);
  }
  return rows;
}

/** A row of cells that no header announces: one of them is nothing but an advice. */
function rowAlone(line: Line | undefined, letter: LetterText): MotionRow[] {
  if (!line || !beginsRow(line, NO_HEADER)) return [];
  const cells = cellsIn(line, letter);
  const advice = cells.length < FEWEST_CELLS ? null : firstAdvice(cells);
  if (!advice) return [];
  const { start, end, text } = line;
  return [{ start, end, text, before: text, number: null, dossier: null, names: namesIn(text), advice }];
}

function rowsBelow(lines: readonly Line[], header: Header, letter: LetterText) {
  const rows: MotionRow[] = [];
  let at = header.next;
  let last = at;
  while (at < lines.length && at - last < FARTHEST_ROW) {
    const line = lines[at];
    if (!line || headerAt(lines, at, letter, (one) => ROW_BEGINS.test(one.text))) break;
    const inColumns = header.places.length > 1 ? rowInColumns(lines, at, header, letter) : null;
    const row = inColumns ?? (beginsRow(line, header) ? rowInWords(lines, at, header, letter) : null);
    if (!row) {
      at += 1;
      continue;
    }
    rows.push(row.row);
    at = row.next;
    last = at;
  }
  return { rows: withoutCounting(rows), next: last };
}

function beginsRow({ text }: Line, { isAdviceFirst }: Pick<Header, 'isAdviceFirst'>): boolean {
  const number = ROW_BEGINS.exec(text)?.groups?.number;
  if (ROW_BEGINS.test(text) && !(number && YEAR.test(number))) return true;
  return isAdviceFirst && adviceInCell(/^\S+(?: [Kk]amer)?/u.exec(text)?.[0] ?? '') !== null;
}

/** A row whose cells stand under the titles of their columns, over one line or more. */
function rowInColumns(lines: readonly Line[], at: number, header: Header, letter: LetterText) {
  const { roles } = header;
  const first = lines[at];
  if (!first || roles.advice === -1) return null;
  const columns: string[] = header.places.map(() => '');
  let text = '';
  let before = '';
  let advice: ReadAdvice | null = null;
  let end = at;
  for (let index = at; index < Math.min(at + LONGEST_ROW, lines.length); index += 1) {
    const line = lines[index];
    const cells = line ? columnsOf(line, header, letter) : null;
    if (!line || !cells || (index > at && beginsNext(cells, columns, roles))) break;
    if (index > at && endsRow(line, cells, header, advice !== null)) break;
    if (index === at && !beginsNext(cells, null, roles)) return null;
    for (const [column, cell] of cells.entries()) columns[column] = `${columns[column] ?? ''} ${cell}`.trim();
    text = `${text} ${line.text}`.trim();
    before = columns.slice(0, roles.advice).join(' ');
    advice = adviceInCell(columns[roles.advice] ?? '');
    end = index;
  }
  if (!advice) return null;
  const paper = roles.paper === -1 ? '' : (columns[roles.paper] ?? '');
  const dossier = roles.dossier === -1 ? null : /^(\d\d)[ .]?(\d{3})/.exec(columns[roles.dossier] ?? '');
  const members =
    roles.members === -1 ? null : new RegExp(`^${NAMES}`, 'u').exec(columns[roles.members] ?? '');
  const row: MotionRow = {
    start: first.start,
    end: lines[end]?.end ?? first.end,
    text,
    before: before === '' ? text : before,
    ...numberIn(paper === '' ? text : paper),
    names: members?.[0] ?? namesIn(text),
    advice,
  };
  return {
    next: end + 1,
    row: dossier ? { ...row, dossier: `${dossier[1]}${dossier[2]}` } : row,
  };
}

/** Behind a row: a paragraph of its own, or words where a number should stand. */
const endsRow = (line: Line, cells: readonly string[], { roles }: Header, isWhole: boolean): boolean =>
  (isWhole && line.isAfterGap) || (roles.paper !== -1 && /^[^\d(–-]/u.test(cells[roles.paper] ?? ''));

/** The column of numbers begins a row, else that of advice; a cell that only goes on begins none. */
function beginsNext(
  cells: readonly string[],
  before: readonly string[] | null,
  { paper, advice }: Header['roles'],
): boolean {
  const key = cells[paper === -1 ? advice : paper] ?? '';
  if (paper === -1) return key !== '' && (adviceInCell(key) !== null || /^oordeel\b/iu.test(key));
  return (
    /^(?:[Mm]otie |nr\.? ?|Kamerstuk |stuk )?\(?\d/u.test(key) &&
    !(before && /[-–,]$|nr\.$/u.test(before[paper] ?? ''))
  );
}

/** A row from its first line to that in which its advice stands; null where none does. */
function rowInWords(lines: readonly Line[], at: number, header: Header, letter: LetterText) {
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
    // A narrow column breaks its advice over the lines of the row.
    const broken = header.isAdviceLast && cells.length > 1 ? adviceInCell(lastColumn) : null;
    const alone = cells.length > 1 ? (firstAdvice(cells) ?? broken) : null;
    const found = alone ? { advice: alone, at: text.length } : adviceInWords(text, header);
    if (!found) continue;
    const end = header.isAdviceFirst ? rowEnd(lines, index, header) : index;
    const whole = lines
      .slice(at, end + 1)
      .map((one) => one.text)
      .join(' ');
    const row: MotionRow = {
      start: first.start,
      end: lines[end]?.end ?? line.end,
      text: whole,
      before: header.isAdviceFirst ? whole : text.slice(0, found.at),
      ...numberIn(whole),
      names: namesIn(whole),
      advice: found.advice,
    };
    return { next: end + 1, row };
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

function firstAdvice(cells: readonly string[]): ReadAdvice | null {
  for (const cell of cells) {
    const advice = adviceInCell(cell);
    if (advice) return advice;
  }
  return null;
}

const IN_WORDS =
  /(?:^|(?<=[\s|]))(?:oordeel (?:aan (?:de )?)?kamer|OK|ontraden(?:,? tenzij[^|]{0,60})?|overgenomen|overnemen|ontijdig|overbodig|(?:verzo(?:cht|ek)(?: (?:om|tot|de|motie))* )?aan(?: te |)houden|geen (?:expliciete )?(?:appreciatie|oordeel))(?=$|[\s|.;])/giu;

/** In words that ran together the last advice of the row counts; before the last column only where a new cell begins. */
function adviceInWords(text: string, header: Header): { advice: ReadAdvice; at: number } | null {
  for (const found of [...text.matchAll(IN_WORDS)].reverse()) {
    if (/^ok$/iu.test(found[0]) && found[0] !== 'OK') continue;
    const rest = text.slice(found.index + found[0].length);
    const isCell =
      /^[\s|.]*$/u.test(rest) ||
      (header.isAdviceFirst && found.index < 4) ||
      (!header.isAdviceLast && !header.isAdviceFirst && /^[\s|.]+\p{Lu}/u.test(rest));
    const advice = isCell ? adviceInCell(found[0]) : null;
    if (advice) return { advice, at: found.index };
  }
  return null;
}

/** The number with which a row or cell begins, and its dossier where the two are joined. */
function numberIn(text: string): Pick<MotionRow, 'number' | 'dossier'> {
  const joined = JOINED_NUMBER.exec(text);
  if (joined) return { number: joined[3] ?? null, dossier: `${joined[1]}${joined[2]}` };
  return { number: ROW_BEGINS.exec(text)?.groups?.number ?? null, dossier: null };
}

const SAID = new RegExp(
  `(?:[Mm]otie[- ](?:van )?|van )?(?:(?:het |de )?(?:[Ll]id|[Ll]eden) |(?<=[Mm]otie[- ]))(?<names>${NAMES})`,
  'u',
);
const BEHIND_NUMBER = new RegExp(
  `^(?:\\|\\s*)?(?:\\d{1,3}[.)]?[\\s|]+(?=\\d))?(?:(?:Kamerstuk )?[\\d .,-]*(?:nr\\.? ?)?\\d{1,4}[.)]?)?[\\s|]*(?<names>${NAMES})`,
  'u',
);

const namesIn = (text: string): string =>
  SAID.exec(text)?.groups?.names ?? BEHIND_NUMBER.exec(text)?.groups?.names ?? '';

/** Rows numbered 1, 2, 3 are counted: a paper's number is the one that may stand behind. */
function withoutCounting(rows: MotionRow[]): MotionRow[] {
  const isCounted = rows.every(({ number }, index) => number === null || Number(number) === index + 1);
  return isCounted
    ? rows.map((row) => ({ ...row, number: SECOND_NUMBER.exec(row.text)?.[1] ?? null }))
    : rows;
}
