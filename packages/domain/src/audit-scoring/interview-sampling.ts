/** How many to interview for a workforce from one size to another, both included. */
export interface SamplingRange {
  from: number;
  to: number;
  /** Null: everyone. */
  interviews: number | null;
}

export const SAMPLING_DEFECTS = ['OVERLAP', 'GAP', 'ORDER', 'REVERSED', 'TOO_MANY', 'FEWER'] as const;
/**
 * OVERLAP: a workforce falls into two ranges. GAP: into none. ORDER: a range starts before the one above it.
 * REVERSED: a range ends before it starts. TOO_MANY: more interviews than people. FEWER: fewer interviews for more people.
 */
export type SamplingDefectKind = (typeof SAMPLING_DEFECTS)[number];

export interface SamplingDefect {
  kind: SamplingDefectKind;
  /** The place of the range in the table, from 0. */
  index: number;
  /** The sizes of workforce it is about, both included. */
  from: number;
  to: number;
}

/** Everything that is wrong with a table, in the order of its ranges. An empty answer: every size has one answer. */
export function samplingDefects(ranges: readonly SamplingRange[]): SamplingDefect[] {
  const defects: SamplingDefect[] = [];
  ranges.forEach((range, index) => {
    const { from, to, interviews } = range;
    const add = (kind: SamplingDefectKind, first: number, last: number) =>
      defects.push({ kind, index, from: first, to: last });
    if (to < from) add('REVERSED', from, to);
    if (interviews !== null && interviews > from) add('TOO_MANY', from, to);
    const above = ranges[index - 1];
    if (above === undefined) {
      if (from > 1) add('GAP', 1, from - 1);
      return;
    }
    if (from < above.from) add('ORDER', from, to);
    else if (from <= above.to) add('OVERLAP', from, Math.min(above.to, to));
    else if (from > above.to + 1) add('GAP', above.to + 1, from - 1);
    if (interviews !== null && interviews < (above.interviews ?? 0)) add('FEWER', from, to);
  });
  return defects;
}

/**
 * How many are to be interviewed. Beyond the table's end its last range still gives the least number; null when the
 * table is empty. Which table holds is the authority's matter: Manitoba's is not published.
 */
export function interviewsRequired(ranges: readonly SamplingRange[], workforce: number): number | null {
  if (workforce === 0) return 0;
  const last = ranges.at(-1);
  const range = ranges.find(({ from, to }) => workforce >= from && workforce <= to) ?? last;
  if (range === undefined) return null;
  return Math.min(range.interviews ?? workforce, workforce);
}
