import { expect, test } from 'vitest';
import type { ImportReport, Rejection } from '../intake-report.js';
import { importText } from './import-text.js';

const counts = { new: 0, changed: 0, same: 0, rejected: 1 };

function report(rejected: readonly Rejection[]): ImportReport {
  return {
    applied: false,
    files: { employers: counts },
    rejected,
    notes: [],
    unknownColumns: [],
    unknownFiles: [],
    employersTouched: 0,
  };
}

function rejection(file: string, line: number, cause: Rejection['cause'] = null): Rejection {
  return { file, line, column: 'employer_ref', value: 'E1', problem: 'is wrong', expected: 'better', cause };
}

const employer = { file: 'employers.csv', line: 2 };

test('lists what is wrong itself, and counts the rows that only fall with it', () => {
  const text = importText(
    report([
      rejection('headcounts.csv', 2, employer),
      rejection('letters.csv', 5, employer),
      rejection('employers.csv', 2),
    ]),
  );
  expect(text.match(/is wrong/g)).toHaveLength(1);
  expect(text).toContain('employers.csv line 2, employer_ref: "E1" is wrong; expected better');
  expect(text).toContain('2 more rows only fall with these, and come back with them.');
});

test('a row that falls with another and is wrong itself is listed whole', () => {
  const text = importText(
    report([
      rejection('employers.csv', 2),
      rejection('headcounts.csv', 2, employer),
      rejection('headcounts.csv', 2),
    ]),
  );
  expect(text).toContain('headcounts.csv line 2, employer_ref: "E1" is wrong (see employers.csv line 2)');
  expect(text.match(/is wrong/g)).toHaveLength(3);
  expect(text).not.toContain('only fall');
});

test('a row is counted once, however much of it falls', () => {
  const text = importText(
    report([
      rejection('employers.csv', 2),
      rejection('audits.csv', 2, employer),
      rejection('audits.csv', 2, { file: 'people.csv', line: 9 }),
    ]),
  );
  expect(text).toContain('1 more row only falls with one of these, and comes back with it.');
});
