import { parsePoints } from '@good-standing/domain';
import type { IntakeFileName } from '../intake-files.js';

/** A row's values by column; null where the cell is empty, wrong or not there. */
export type RowValues = Record<string, string | null>;

export interface RowFinding {
  readonly column: string;
  readonly problem: string;
  readonly expected: string;
}

export interface RowCheck {
  /** Makes the row unfit. */
  readonly problems: readonly RowFinding[];
  /** Odd, but what the office recorded. */
  readonly notes: readonly { readonly column: string; readonly note: string }[];
}

type Checker = (row: RowValues) => { problems?: RowFinding[]; notes?: { column: string; note: string }[] };

function order(row: RowValues, first: string, last: string, problem: string): RowFinding[] {
  const [from, to] = [row[first], row[last]];
  if (!from || !to || to >= from) return [];
  return [{ column: last, problem, expected: `${first} (${from}) or later` }];
}

function oddOrder(row: RowValues, first: string, last: string): { column: string; note: string }[] {
  const [from, to] = [row[first], row[last]];
  return from && to && to < from ? [{ column: last, note: `is before ${first} (${from})` }] : [];
}

const CHECKS: Partial<Record<IntakeFileName, Checker>> = {
  employers: (row) => ({
    notes: [
      ...(/\b(?:o\/a|d\/b\/a|dba|operating as|faisant affaire)\b/i.test(row.legal_name ?? '')
        ? [{ column: 'legal_name', note: 'seems to hold an operating name too' }]
        : []),
      ...(row.industry_code && !/^\d{3,6}$/.test(row.industry_code)
        ? [{ column: 'industry_code', note: 'is not one industry code' }]
        : []),
    ],
  }),
  implementations: (row) => ({ notes: oddOrder(row, 'manual_submitted_on', 'manual_reviewed_on') }),
  employments: (row) => ({ problems: order(row, 'from', 'to', 'the employment ends before it begins') }),
  conditions: (row) => ({ problems: order(row, 'from', 'to', 'the condition ends before it begins') }),
  letters: (row) => ({
    problems: order(row, 'issued_on', 'voided_on', 'the letter is voided before it was issued'),
  }),
  audits: (row) => ({
    problems: [
      ...order(row, 'first_day', 'last_day', 'the last day is before the first day'),
      ...(row.decision && !row.decided_on
        ? [
            {
              column: 'decided_on',
              problem: 'a decision without its date',
              expected: 'the day of the decision',
            },
          ]
        : []),
      ...(!row.decision && row.decided_on
        ? [{ column: 'decision', problem: 'a date without its decision', expected: 'ACCEPTED or RETURNED' }]
        : []),
    ],
    notes: [...oddOrder(row, 'last_day', 'submitted_on'), ...oddOrder(row, 'submitted_on', 'decided_on')],
  }),
  section_scores: checkSection,
};

function checkSection(row: RowValues): ReturnType<Checker> {
  const awarded = parsePoints(row.points_awarded ?? '');
  const possible = parsePoints(row.points_possible ?? '');
  if (possible === null) return {};
  const problems: RowFinding[] = [];
  if (awarded !== null && awarded > possible) {
    problems.push({
      column: 'points_awarded',
      problem: 'more points awarded than possible',
      expected: `at most ${row.points_possible}`,
    });
  }
  const reason = row.not_applicable_reason ?? null;
  if (possible === 0 && reason === null) {
    problems.push({
      column: 'not_applicable_reason',
      problem: 'no points are possible and no reason is given',
      expected: 'why the section does not apply, or points_possible above 0',
    });
  }
  if (possible === 0 || reason === null) return { problems };
  // A scored section has no such reason; keeping it would say two things at once.
  row.not_applicable_reason = null;
  return { problems, notes: [{ column: 'not_applicable_reason', note: 'left out: the section is scored' }] };
}

/** What the cells of a row say together. A value that a check settles otherwise is replaced in the row. */
export function checkRow(file: IntakeFileName, row: RowValues): RowCheck {
  const found = CHECKS[file]?.(row) ?? {};
  return { problems: found.problems ?? [], notes: found.notes ?? [] };
}
