/** A stretch of text as a page of a PDF places it; lengths in points, `y` grows upward. */
export interface PlacedText {
  words: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The last of its line. */
  endsLine: boolean;
}

interface Line {
  parts: PlacedText[];
  y: number;
  height: number;
  left: number;
  right: number;
}

/** A step down of this many usual steps, or back up, begins a paragraph. */
const PARAGRAPH_STEP = 1.35;

/**
 * The text of a page: lines in reading order, a blank line where a paragraph begins. The order is that of the
 * file, as its maker wrote it, but for two columns whose lines were written across: those are told apart.
 */
export function textOfPage(placed: readonly PlacedText[]): string {
  const lines = inColumns(linesOf(placed));
  const usual = usualStep(lines);
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before) text += startsParagraph(before, line, usual) ? '\n\n' : '\n';
    text += wordsOf(line);
  }
  return text;
}

/** A gap wider than this many letters' heights stands between the cells of a row. */
const CELL_GAP = 1.2;

/** The words of a line; a tab where the next cell of a row begins. */
function wordsOf(line: Line): string {
  let words = '';
  let end: number | null = null;
  for (const part of line.parts) {
    const isBlank = part.words.trim() === '';
    const isApart = !isBlank && end !== null && part.x - end > line.height * CELL_GAP;
    words = isApart ? `${words.trimEnd()}\t${part.words.trimStart()}` : words + part.words;
    if (!isBlank) end = part.x + part.width;
  }
  return words;
}

function linesOf(placed: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  let parts: PlacedText[] = [];
  for (const part of placed) {
    parts.push(part);
    if (!part.endsLine) continue;
    lines.push(...lineOf(parts));
    parts = [];
  }
  return [...lines, ...lineOf(parts)];
}

/** Blank parts place nothing: a line of them alone is none. */
function lineOf(parts: PlacedText[]): Line[] {
  const seen = parts.filter((part) => part.words.trim() !== '');
  const [first] = seen;
  if (!first) return [];
  return [
    {
      parts,
      y: first.y,
      height: Math.max(...seen.map((part) => part.height)),
      left: Math.min(...seen.map((part) => part.x)),
      right: Math.max(...seen.map((part) => part.x + part.width)),
    },
  ];
}

/** The step from line to line that most of the page takes; 0 where there is none. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const step = (lines[index - 1]?.y ?? line.y) - line.y;
    return step > 1 ? [Math.round(step * 2) / 2] : [];
  });
  const counted = new Map<number, number>();
  for (const step of steps) counted.set(step, (counted.get(step) ?? 0) + 1);
  return [...counted].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? 0;
}

function startsParagraph(before: Line, line: Line, usual: number): boolean {
  const step = before.y - line.y;
  if (step < -1) return true;
  // A page of few lines has no usual step: then the size of the letters tells.
  const expected = Math.max(usual, Math.max(before.height, line.height) * 1.1);
  return step > expected * PARAGRAPH_STEP;
}

const FEWEST_COLUMN_LINES = 6;

/**
 * Lines written across two columns, each side by its own again. Only where most lines of the page break at one
 * place near its middle and both sides run on like prose: a table is read row by row.
 */
function inColumns(lines: Line[]): Line[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const width = right - left;
  const across = lines.flatMap((line) => {
    const gap = widestGap(line);
    const middle = gap ? ((gap.from + gap.to) / 2 - left) / width : 0;
    return gap && middle > 0.35 && middle < 0.65 ? [{ line, gap }] : [];
  });
  if (across.length < FEWEST_COLUMN_LINES || across.length < lines.length * 0.5) return lines;
  const from = Math.max(...across.map(({ gap }) => gap.from));
  const to = Math.min(...across.map(({ gap }) => gap.to));
  const runsOn = ({ gap, line }: { gap: Gap; line: Line }) =>
    gap.from - line.left > width * 0.3 && line.right - gap.to > width * 0.3;
  if (from > to || across.filter(runsOn).length < across.length * 0.6) return lines;

  const isAcross = new Set(across.map(({ line }) => line));
  const first = lines.findIndex((line) => isAcross.has(line));
  const last = lines.findLastIndex((line) => isAcross.has(line));
  const body = lines.slice(first, last + 1);
  const side = (keep: (part: PlacedText) => boolean) =>
    body.flatMap((line) => lineOf(trimmed(line.parts.filter(keep))));
  return [
    ...lines.slice(0, first),
    ...side((part) => part.x < to - 1),
    ...side((part) => part.x >= to - 1),
    ...lines.slice(last + 1),
  ];
}

/** Without the blank that stood between the columns. */
function trimmed(parts: PlacedText[]): PlacedText[] {
  const end = parts.findLastIndex((part) => part.words.trim() !== '');
  const start = parts.findIndex((part) => part.words.trim() !== '');
  return start === -1 ? [] : parts.slice(start, end + 1);
}

interface Gap {
  from: number;
  to: number;
}

/** The widest empty stretch within a line, if it is wider than two letters. */
function widestGap(line: Line): Gap | null {
  const seen = line.parts.filter((part) => part.words.trim() !== '').sort((one, other) => one.x - other.x);
  let widest: Gap | null = null;
  for (const [index, part] of seen.entries()) {
    const before = seen[index - 1];
    if (!before) continue;
    const gap = { from: before.x + before.width, to: part.x };
    if (gap.to - gap.from > line.height * 1.2 && (!widest || gap.to - gap.from > widest.to - widest.from))
      widest = gap;
  }
  return widest;
}
