import type { Points } from '../shared/points.js';

const HUNDREDTHS_PER_WHOLE = 10_000;

/** awarded / possible in hundredths of a percent, rounded down; null when nothing is possible. */
export function percentHundredths(awarded: Points, possible: Points): number | null {
  if (possible === 0) return null;
  const scaled = awarded * HUNDREDTHS_PER_WHOLE;
  return (scaled - (scaled % possible)) / possible;
}

/** 7999 → `79.99`. */
export function formatHundredths(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
