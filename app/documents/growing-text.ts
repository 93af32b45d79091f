const LOOK_BACK = 16;
/** A row of a table, and a cell in it, are no longer than this; one that is lays out a letter. */
const LONGEST_ROW = 1000;
const LONGEST_CELL = 500;

/** A text that grows at its end, where its last letters can be looked at without reading the whole. */
class GrowingText {
  private readonly parts: string[] = [];
  private last = '';

  put(words: string): void {
    this.parts.push(words);
    this.last = (this.last + words).slice(-LOOK_BACK);
  }

  endsIn(pattern: RegExp): boolean {
    return pattern.test(this.last);
  }

  /** Puts words against the last letter, without the white space behind it. */
  glue(words: string): void {
    for (let part = this.parts.pop(); part !== undefined; part = this.parts.pop()) {
      const kept = part.trimEnd();
      if (kept === '') continue;
      this.parts.push(kept);
      break;
    }
    this.parts.push(words);
    this.last = (this.last.trimEnd() + words).slice(-LOOK_BACK);
  }

  whole(): string {
    return this.parts.join('');
  }
}

/**
 * A text with tables in it. The cells of a row stand on one line, a tab between them, as they do on the page; a row
 * whose cells hold more than a row can, as in a letter laid out by a table, is read as the paragraphs that it holds.
 */
export class TextWithTables {
  private readonly open: GrowingText[] = [new GrowingText()];
  private readonly rows: string[][] = [];

  put(words: string): void {
    this.open.at(-1)?.put(words);
  }

  glue(words: string): void {
    this.open.at(-1)?.glue(words);
  }

  endsIn(pattern: RegExp): boolean {
    return this.open.at(-1)?.endsIn(pattern) ?? false;
  }

  beginRow(): void {
    this.rows.push([]);
  }

  beginCell(): void {
    this.open.push(new GrowingText());
  }

  endCell(): void {
    if (this.open.length === 1) return;
    const cell = this.open.pop()?.whole() ?? '';
    const row = this.rows.at(-1);
    if (row) row.push(cell);
    else this.put(cell);
  }

  endRow(): void {
    const cells = (this.rows.pop() ?? []).map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== '');
    const isRow =
      filled.length > 1 &&
      cells.every((cell) => cell.length <= LONGEST_CELL) &&
      cells.reduce((length, cell) => length + cell.length, 0) <= LONGEST_ROW;
    const line = isRow ? cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t') : filled.join('\n\n');
    this.put(`\n\n${line}`);
  }

  whole(): string {
    while (this.open.length > 1) this.endCell();
    return this.open[0]?.whole() ?? '';
  }
}
