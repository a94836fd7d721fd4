/**
 * Text tables that a spreadsheet opens safely. A cell of text that a spreadsheet would take for a formula (it starts
 * with = + - @, a tab or a carriage return) gets an apostrophe in front, as OWASP advises; numbers stay numbers.
 */
export type CsvCell = string | number | null | undefined;

function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines end in CRLF; the byte order mark makes Excel read UTF-8. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
