/**
 * Audit points as a whole number of ten-thousandths of a point, so that sums and comparisons are exact.
 * Four decimals hold every partial score an instrument gives; sums stay far below 2^53.
 */
export type Points = number;

const UNITS_PER_POINT = 10_000;
const POINTS_PATTERN = /^(-?)(\d{1,6})(?:\.(\d{1,4}))?$/;

/** Reads `32`, `32.5` or `-1.25`; null when the text is no such number (more than four decimals included). */
export function parsePoints(text: string): Points | null {
  const match = POINTS_PATTERN.exec(text);
  if (match === null) return null;
  const [, sign, whole, decimals = ''] = match;
  const units = Number(whole) * UNITS_PER_POINT + Number(decimals.padEnd(4, '0'));
  return sign === '-' ? 0 - units : units;
}

/** Prints without trailing zeros: 325000 → `32.5`. */
export function formatPoints(points: Points): string {
  const sign = points < 0 ? '-' : '';
  const units = Math.abs(points);
  const whole = Math.floor(units / UNITS_PER_POINT);
  const decimals = String(units % UNITS_PER_POINT)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return decimals === '' ? `${sign}${whole}` : `${sign}${whole}.${decimals}`;
}

/** Whole points, as most instruments award them. */
export function wholePoints(count: number): Points {
  return count * UNITS_PER_POINT;
}
