import type { SourceRow } from './intake-source.js';

/** A quote that never closes would take in the rest of the file; no cell of these records is that long. */
const LONGEST_CELL = 1_000_000;

export const QUOTE_KEPT = 'holds a " in the middle: kept as text';
export const OUTSIDE_QUOTES = 'stray spaces or invisible characters were removed';

const NEVER_CLOSED = {
  problem: 'a quoted cell of the row that starts here is never closed; the file may be cut off',
  expected: 'a closing " for each opening one',
};
const TEXT_AFTER_QUOTES = {
  problem: 'text follows the closing " of a cell',
  expected: 'the cell in quotes with each inner quote doubled, like "Pipe 5"" Ltd."',
};

interface ReadCell {
  readonly text: string;
  readonly note: string | null;
  /** Where the cell ended: the line, and the place of its comma or of the line's end. */
  readonly line: number;
  readonly end: number;
}

type CellReading = ReadCell | { readonly flaw: typeof NEVER_CLOSED } | 'more';

/**
 * The rows of a CSV text that comes in parts: comma, RFC 4180 quotes, any of the three line ends. A quote that stands
 * where it means nothing is text. A row whose quotes leave it open where its cells end is flawed, its line alone: the
 * next line is the next row, so that one slip costs one row.
 */
export class CsvRows {
  private lines: string[] = [];
  private rest = '';
  private read = 0;

  push(part: string): SourceRow[] {
    const text = this.rest + part;
    // A carriage return at the end may be half of a line end.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = whole.split(/\r\n|\n|\r/);
    this.rest = (lines.pop() ?? '') + text.slice(whole.length);
    for (const line of lines) this.lines.push(line);
    return this.take(false);
  }

  end(): SourceRow[] {
    const last = this.rest.replace(/\r$/, '');
    this.rest = '';
    if (last !== '') this.lines.push(last);
    return this.take(true);
  }

  private take(ended: boolean): SourceRow[] {
    const rows: SourceRow[] = [];
    let next = 0;
    while (next < this.lines.length) {
      const found = this.rowAt(next, ended);
      if (found === null) break;
      rows.push(found.row);
      next = found.next;
    }
    this.lines = this.lines.slice(next);
    this.read += next;
    return rows;
  }

  /** Null while the row's end is still to come. */
  private rowAt(start: number, ended: boolean): { row: SourceRow; next: number } | null {
    const first = this.lines[start] ?? '';
    const line = this.read + start + 1;
    if (!first.includes('"')) return { row: { line, cells: first.split(',') }, next: start + 1 };
    const cells: string[] = [];
    const remarks: { at: number; note: string }[] = [];
    let [current, from] = [start, 0];
    for (;;) {
      const cell = this.cellAt(current, from, ended);
      if (cell === 'more') return null;
      if ('flaw' in cell) {
        const flaw = { at: cells.length, ...cell.flaw };
        const rest = (this.lines[current] ?? '').slice(from);
        return { row: { line, cells: [...cells, rest], flaw }, next: start + 1 };
      }
      if (cell.note !== null) remarks.push({ at: cells.length, note: cell.note });
      cells.push(cell.text);
      if (cell.end >= (this.lines[cell.line] ?? '').length)
        return { row: { line, cells, remarks }, next: cell.line + 1 };
      [current, from] = [cell.line, cell.end + 1];
    }
  }

  private cellAt(start: number, from: number, ended: boolean): CellReading {
    const line = this.lines[start] ?? '';
    const comma = line.indexOf(',', from);
    const plainEnd = comma === -1 ? line.length : comma;
    const open = afterBlanks(line, from);
    const plain = (note: string | null): ReadCell => ({
      text: line.slice(from, plainEnd),
      note,
      line: start,
      end: plainEnd,
    });
    if (line[open] !== '"') return plain(line.slice(from, plainEnd).includes('"') ? QUOTE_KEPT : null);
    const closed = this.closing(start, open + 1, ended);
    if (closed === 'more') return 'more';
    if (closed === null) return { flaw: NEVER_CLOSED };
    const closingLine = this.lines[closed.line] ?? '';
    const end = afterBlanks(closingLine, closed.at + 1);
    if (end === closingLine.length || closingLine[end] === ',') {
      const bare = open === from && end === closed.at + 1;
      return { text: closed.text, note: bare ? null : OUTSIDE_QUOTES, line: closed.line, end };
    }
    // Over several lines it is no closing quote at all, but the opening one of a later row.
    if (closed.line !== start) return { flaw: NEVER_CLOSED };
    return plainEnd > closed.at ? plain(QUOTE_KEPT) : { flaw: TEXT_AFTER_QUOTES };
  }

  /** The quote that closes the cell whose text begins there; null when there is none within reach. */
  private closing(
    start: number,
    from: number,
    ended: boolean,
  ): { line: number; at: number; text: string } | 'more' | null {
    const parts: string[] = [];
    let length = 0;
    let begin = from;
    for (let current = start; current < this.lines.length; current += 1, begin = 0) {
      const line = this.lines[current] ?? '';
      const at = closingQuote(line, begin);
      const part = line.slice(begin, at === -1 ? undefined : at).replaceAll('""', '"');
      parts.push(part);
      if (at !== -1) return { line: current, at, text: parts.join('\n') };
      length += part.length + 1;
      if (length > LONGEST_CELL) return null;
    }
    return ended ? null : 'more';
  }
}

function afterBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  return at;
}

/** The first quote that is not doubled; -1 when there is none. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at;
  }
  return -1;
}
