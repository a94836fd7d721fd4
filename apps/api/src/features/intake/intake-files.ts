import {
  AUDIT_DECISIONS,
  AUDIT_KINDS,
  AUDITOR_KINDS,
  CONDITION_KINDS,
  COURSE_CODES,
  PROGRAMS,
  SECTIONS,
} from '@good-standing/domain';

/** The records an office hands over: thirteen files, each with its columns, its key and the table it fills. */

export const INTAKE_FILE_NAMES = [
  'employers',
  'headcounts',
  'implementations',
  'people',
  'employments',
  'trainings',
  'auditors',
  'audits',
  'section_scores',
  'certifications',
  'letters',
  'conditions',
  'premiums',
] as const;
export type IntakeFileName = (typeof INTAKE_FILE_NAMES)[number];

/** The files whose rows others name. */
export type ReferredFile = 'employers' | 'people' | 'audits';

/**
 * What a cell holds. `identifier`: a reference or number of the office's own. `text`: one line of free text;
 * `note`: free text that may run over several lines. `account`: a WCB account number. `money`: dollars.
 */
export type CellKind =
  | {
      readonly is:
        | 'identifier'
        | 'text'
        | 'note'
        | 'account'
        | 'email'
        | 'date'
        | 'yesNo'
        | 'money'
        | 'points';
    }
  | { readonly is: 'wholeNumber'; readonly from: number; readonly to: number }
  | { readonly is: 'choice'; readonly choices: readonly string[] };

export interface IntakeColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly required: boolean;
  /** The column of the table it fills; for a reference, the one with the id of the record named. */
  readonly column: string;
  readonly refersTo?: ReferredFile;
}

export interface IntakeFile {
  readonly name: IntakeFileName;
  readonly columns: readonly IntakeColumn[];
  /** The columns that say which record a row is about. */
  readonly key: readonly string[];
  /** Null for section scores, which are kept on their audit. */
  readonly table: string | null;
}

const identifier = { is: 'identifier' } as const;
const text = { is: 'text' } as const;
const date = { is: 'date' } as const;
const yesNo = { is: 'yesNo' } as const;
const email: CellKind = { is: 'email' };
const choice = (choices: readonly string[]): CellKind => ({ is: 'choice', choices });
const wholeNumber = (from: number, to: number): CellKind => ({ is: 'wholeNumber', from, to });

const required = (name: string, kind: CellKind, column = name): IntakeColumn => ({
  name,
  kind,
  column,
  required: true,
});
const optional = (name: string, kind: CellKind, column = name): IntakeColumn => ({
  ...required(name, kind, column),
  required: false,
});
const reference = (name: string, refersTo: ReferredFile, column: string): IntakeColumn => ({
  ...required(name, identifier, column),
  refersTo,
});

const employer = reference('employer_ref', 'employers', 'employer_id');
const person = reference('person_ref', 'people', 'person_id');
const sectionNumbers = SECTIONS.map((section) => section.sectionNo);
const MOST_PEOPLE = 999_999_999;

/** In the order in which they must be taken in: a file comes after those it names. */
export const INTAKE_FILES: readonly IntakeFile[] = [
  {
    name: 'employers',
    table: 'employers',
    key: ['employer_ref'],
    columns: [
      required('employer_ref', identifier, 'ref'),
      required('legal_name', text),
      required('program', choice(PROGRAMS)),
      required('registered_on', date),
      optional('operating_name', text),
      optional('wcb_account', { is: 'account' }),
      optional('industry_code', text),
      optional('city', text),
      optional('contact_name', text),
      optional('contact_email', email),
    ],
  },
  {
    name: 'people',
    table: 'people',
    key: ['person_ref'],
    columns: [
      required('person_ref', identifier, 'ref'),
      required('full_name', text),
      optional('email', email),
    ],
  },
  {
    name: 'headcounts',
    table: 'headcounts',
    key: ['employer_ref', 'effective_on'],
    columns: [employer, required('effective_on', date), required('headcount', wholeNumber(0, MOST_PEOPLE))],
  },
  {
    name: 'implementations',
    table: 'implementations',
    key: ['employer_ref'],
    columns: [
      employer,
      required('documentation_since', date),
      optional('manual_submitted_on', date),
      optional('manual_reviewed_on', date),
    ],
  },
  {
    name: 'employments',
    table: 'employments',
    key: ['employer_ref', 'person_ref', 'from'],
    columns: [
      employer,
      person,
      required('full_time', yesNo),
      required('from', date, 'from_on'),
      optional('to', date, 'to_on'),
    ],
  },
  {
    name: 'trainings',
    table: 'training_completions',
    key: ['person_ref', 'course_code', 'completed_on'],
    columns: [
      person,
      required('course_code', choice(COURSE_CODES)),
      required('completed_on', date),
      optional('certificate_no', identifier),
    ],
  },
  {
    name: 'auditors',
    table: 'auditor_registrations',
    key: ['person_ref', 'kind', 'registered_on'],
    columns: [
      person,
      required('kind', choice(AUDITOR_KINDS)),
      required('registered_on', date),
      optional('registration_no', identifier),
    ],
  },
  {
    name: 'audits',
    table: 'audits',
    key: ['audit_ref'],
    columns: [
      required('audit_ref', identifier, 'ref'),
      employer,
      required('kind', choice(AUDIT_KINDS)),
      reference('auditor_ref', 'people', 'auditor_id'),
      required('first_day', date),
      required('last_day', date),
      required('submitted_on', date),
      optional('instrument', text),
      optional('decision', choice(AUDIT_DECISIONS)),
      optional('decided_on', date),
    ],
  },
  {
    name: 'section_scores',
    table: null,
    key: ['audit_ref', 'section_no'],
    columns: [
      reference('audit_ref', 'audits', 'audit_id'),
      required('section_no', wholeNumber(Math.min(...sectionNumbers), Math.max(...sectionNumbers))),
      required('points_awarded', { is: 'points' }),
      required('points_possible', { is: 'points' }),
      optional('not_applicable_reason', { is: 'note' }),
    ],
  },
  {
    name: 'certifications',
    table: 'certifications',
    key: ['certificate_no'],
    columns: [
      employer,
      required('program', choice(PROGRAMS)),
      required('certified_on', date),
      required('certificate_no', identifier),
    ],
  },
  {
    name: 'letters',
    table: 'letters',
    key: ['letter_no'],
    columns: [
      employer,
      required('cycle_year', wholeNumber(2, 3)),
      required('issued_on', date),
      required('letter_no', identifier),
      optional('voided_on', date),
    ],
  },
  {
    name: 'conditions',
    table: 'conditions',
    key: ['employer_ref', 'kind', 'from'],
    columns: [
      employer,
      required('kind', choice(CONDITION_KINDS)),
      required('from', date, 'from_on'),
      optional('to', date, 'to_on'),
    ],
  },
  {
    name: 'premiums',
    table: 'premiums',
    key: ['employer_ref', 'wcb_account', 'period_start'],
    columns: [
      employer,
      required('wcb_account', { is: 'account' }),
      required('period_start', date),
      required('premium', { is: 'money' }, 'premium_cents'),
      required('payroll_reported', yesNo),
      required('hours_reported', yesNo),
      required('personal_coverage_only', yesNo),
      required('account_active', yesNo),
    ],
  },
];

export function intakeFile(name: IntakeFileName): IntakeFile {
  const file = INTAKE_FILES.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`No intake file ${name}`);
  return file;
}
