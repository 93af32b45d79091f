/** A marked stretch of a text: offsets, end exclusive. */
export interface Mark {
  id: string;
  start: number;
  end: number;
}

/** A stretch of text with every mark that covers it. */
export interface MarkedPiece {
  text: string;
  start: number;
  marks: string[];
  /** Marks that begin here: the place to jump to. */
  begins: string[];
}

/** Cuts a text at every edge of its marks. Joined, the pieces are the text; marks may overlap. */
export function markedPieces(text: string, marks: readonly Mark[]): MarkedPiece[] {
  const usable = marks.filter((mark) => mark.start >= 0 && mark.end > mark.start && mark.start < text.length);
  const edges = [
    ...new Set([0, text.length, ...usable.flatMap((mark) => [mark.start, Math.min(mark.end, text.length)])]),
  ].sort((one, other) => one - other);
  const starting = new Map<number, Mark[]>();
  for (const mark of usable) starting.set(mark.start, [...(starting.get(mark.start) ?? []), mark]);
  const pieces: MarkedPiece[] = [];
  let open: Mark[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const begins = starting.get(start) ?? [];
    open = [...open.filter((mark) => mark.end > start), ...begins];
    pieces.push({
      text: text.slice(start, end),
      start,
      marks: open.map((mark) => mark.id),
      begins: begins.map((mark) => mark.id),
    });
  }
  return pieces;
}
