import type { Line } from './letter-lines';
import type { LetterText } from './letter-text';

const ADVICE_COLUMN = '(?:kabinets)?(?:advies|appreciatie|oordeel)(?: (?:van )?(?:het )?kabinet)?';
const PAPER_COLUMN = '(?:kamer)?stuk(?:nummer|[- ]?nr\\.?)?|motie(?:nummer|[- ]?nr\\.?)|nr\\.?|nummer|#';
const OTHER_COLUMN =
  'dossier(?:nummer)?|motie|titel|indieners?(?: motie)?|ingediend door|lid|leden|fractie|partij|(?:onderwerp|titel|strekking|inhoud|verzoek|dictum)(?: (?:van de )?motie)?|omschrijving|reactie|toelichting|onderbouwing|motivering|bewindspersoon|ministerie|departement|datum|debat|opmerkingen?';
const COLUMNS = new RegExp(
  `^\\|?(?:[\\s|/–-]*(?:${PAPER_COLUMN}|${OTHER_COLUMN}|${ADVICE_COLUMN})(?![\\p{L}])(?: ?\\([^()]{1,24}\\))?){2,9}[\\s|]*$`,
  'iu',
);
const HAS_ADVICE = new RegExp(`(?<!\\p{L})${ADVICE_COLUMN}(?!\\p{L})`, 'iu');
const ADVICE_FIRST = new RegExp(`^\\|?\\s*${ADVICE_COLUMN}(?!\\p{L})`, 'iu');
const ADVICE_LAST = new RegExp(`${ADVICE_COLUMN}[\\s|]*$`, 'iu');
const LONGEST_HEADER = 120;
/** A header whose cells stand under one another has this many lines at most. */
const MOST_COLUMNS = 8;

/** What stands in which column of a table of motions; -1 where it has none of its own. */
interface Roles {
  advice: number;
  members: number;
  paper: number;
  dossier: number;
}

/** The header of a table that gives an advice on motions. */
export interface Header {
  /** How far from the start of the line each column begins; empty where columns do not stand apart. */
  places: number[];
  roles: Roles;
  isAdviceFirst: boolean;
  isAdviceLast: boolean;
  /** The line behind it. */
  next: number;
}

const NO_ROLES: Roles = { advice: -1, members: -1, paper: -1, dossier: -1 };

/** Of rows that stand by themselves. */
export const NO_HEADER: Header = {
  places: [],
  roles: NO_ROLES,
  isAdviceFirst: false,
  isAdviceLast: false,
  next: 0,
};

/** The cells of a line: between bars, or apart. */
export function cellsIn(line: Line, { original }: LetterText): string[] {
  if (line.text.includes('|'))
    return line.text
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
  return line.cells.map(({ start, end }) => original.slice(start, end));
}

/** The header that begins at a line, or null. `beginsRow` tells where its cells, under one another, end. */
export function headerAt(
  lines: readonly Line[],
  at: number,
  letter: LetterText,
  beginsRow: (line: Line) => boolean,
): Header | null {
  const first = lines[at];
  if (!first || first.text.length > LONGEST_HEADER || !/^[\p{Lu}|#]/u.test(first.text)) return null;
  if (COLUMNS.test(first.text) && HAS_ADVICE.test(first.text)) {
    const titles = cellsIn(first, letter);
    const isApart = titles.length > 1;
    return {
      ...shapeOf(first.text, at + 1),
      places: isApart ? placesOf(first, titles) : [],
      roles: isApart ? rolesOf(titles) : NO_ROLES,
    };
  }
  // Cells under one another, or a title that its narrow column breaks.
  let text = '';
  for (let index = at; index < Math.min(at + MOST_COLUMNS, lines.length); index += 1) {
    const line = lines[index];
    if (!line || line.text.length > 40 || beginsRow(line)) return null;
    text = `${text} ${line.text}`.trim();
    const follows = lines[index + 1];
    if (index > at && (!follows || beginsRow(follows)))
      return COLUMNS.test(text) && HAS_ADVICE.test(text)
        ? { ...shapeOf(text, index + 1), places: [], roles: NO_ROLES }
        : null;
  }
  return null;
}

const shapeOf = (text: string, next: number) => ({
  isAdviceFirst: ADVICE_FIRST.test(text),
  isAdviceLast: ADVICE_LAST.test(text),
  next,
});

const placesOf = (line: Line, titles: readonly string[]): number[] =>
  line.cells.length === titles.length
    ? line.cells.map(({ start }) => start - line.lineStart)
    : titles.map((_, index) => index);

function rolesOf(titles: readonly string[]): Roles {
  const at = (source: string) =>
    titles.findIndex((title) => new RegExp(`^(?:${source})(?: ?\\([^()]*\\))?$`, 'iu').test(title.trim()));
  const named = at('(?:kamer)?stuk(?:nummer|[- ]?nr\\.?)?|motie(?:nummer|[- ]?nr\\.?)');
  return {
    advice: at(ADVICE_COLUMN),
    members: at('indieners?(?: motie)?|ingediend door|lid|leden'),
    paper: named === -1 ? at('nr\\.?|nummer') : named,
    dossier: at('dossier(?:nummer)?'),
  };
}

/** The cells of a line by the columns of its table; null where the line has no cells. */
export function columnsOf(line: Line, header: Header, letter: LetterText): string[] | null {
  const columns = header.places.map(() => '');
  if (line.text.includes('|')) {
    const cells = cellsIn(line, letter);
    return cells.length === columns.length ? cells : null;
  }
  const raw = letter.original.slice(line.lineStart, line.end);
  if (raw.includes('\t')) {
    const cells = raw.split('\t').map((cell) => cell.trim());
    // Fewer cells than columns do not say which are empty.
    return cells.length === columns.length ? cells : null;
  }
  const cells = line.cells.length > 0 ? line.cells : [{ start: line.start, end: line.end }];
  for (const { start, end } of cells) {
    const column = nearest(header.places, start - line.lineStart);
    columns[column] = `${columns[column] ?? ''} ${letter.original.slice(start, end)}`.trim();
  }
  return columns;
}

/** The column that begins nearest to a place. */
function nearest(places: readonly number[], place: number): number {
  let best = 0;
  for (const [index, one] of places.entries())
    if (Math.abs(one - place) < Math.abs((places[best] ?? 0) - place)) best = index;
  return best;
}
