/** A negative or signed number is not a formula: spreadsheets read it as the number it is. */
const SIGNED_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const FORMULA_START = /^[=+\-@\t\r]/;

/** A spreadsheet that opens the cell could compute it. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text) && !SIGNED_NUMBER.test(text);
}

/** One cell of a CSV file of ours: formulas defused by a leading apostrophe, quotes only where needed. */
export function csvCell(value: string): string {
  const safe = looksLikeFormula(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its line feed. Null and undefined are empty cells. */
export function csvLine(values: readonly (string | number | null | undefined)[]): string {
  return `${values.map((value) => (value === null || value === undefined ? '' : csvCell(String(value)))).join(',')}\n`;
}
