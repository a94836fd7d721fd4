import {
  AUDIT_DECISIONS,
  AUDIT_KINDS,
  AUDIT_RESULTS,
  type CalendarDate,
  CONCERNS,
  INDUSTRY_CODES,
  type Language,
  MILESTONES,
  MODULES,
  NEXT_DUE_KINDS,
  PROGRAMS,
  REBATE_OUTCOMES,
  REFUSALS,
  SECTIONS,
  STANDINGS,
} from '@good-standing/domain';
import { type Sql, sql, verbatim } from '../../database/sql.js';
import { sizeBand } from '../employers/index.js';
import type { ReportDimension, ReportSubject } from './report-vocabulary.js';

/** How a dimension is read from a row of its subject, on a day. */
export interface DimensionReading {
  /** The value as text, or a list of texts where one row may have several. */
  value: (day: CalendarDate, subject: ReportSubject) => Sql;
  /** One row may have several values, or none, and then counts under each. */
  several?: true;
  subjects: readonly ReportSubject[];
  /** Every value there can be, in the order in which they are shown; left out where the records decide. */
  values?: readonly string[];
  /** What the value is called, where it is not clear by itself. */
  label?: (value: string, language: Language) => string | null;
}

const EVERY_SUBJECT: readonly ReportSubject[] = [
  'EMPLOYERS',
  'AUDITS',
  'SECTIONS',
  'REBATES',
  'CERTIFICATIONS',
  'MILESTONES',
];
const OF_AUDITS: readonly ReportSubject[] = ['AUDITS', 'SECTIONS'];

const column = (name: string) => () => verbatim(name);
const year = (date: string): Sql => verbatim(`extract(year FROM ${date})::integer::text`);

const OWN_PROGRAM: Partial<Record<ReportSubject, string>> = {
  CERTIFICATIONS: 'c.program',
  MILESTONES: 'm.program',
};
const OF_MILESTONES: readonly ReportSubject[] = ['MILESTONES'];

export const DIMENSIONS: Record<ReportDimension, DimensionReading> = {
  PROGRAM: {
    // A certification and a milestone say their own program; everything else is its employer's.
    value: (_day, subject) => verbatim(OWN_PROGRAM[subject] ?? 's.program'),
    subjects: EVERY_SUBJECT,
    values: PROGRAMS,
  },
  STANDING: { value: column('s.standing'), subjects: EVERY_SUBJECT, values: STANDINGS },
  CYCLE_YEAR: { value: column('s.cycle_year::text'), subjects: EVERY_SUBJECT },
  CONCERN: { value: column('s.concerns'), several: true, subjects: EVERY_SUBJECT, values: CONCERNS },
  MISSING_MODULE: {
    value: column('s.training_missing'),
    several: true,
    subjects: EVERY_SUBJECT,
    values: MODULES,
  },
  NEXT_DUE: { value: column('s.next_due'), subjects: EVERY_SUBJECT, values: NEXT_DUE_KINDS },
  INDUSTRY_CODE: {
    value: column('e.industry_code'),
    subjects: EVERY_SUBJECT,
    label: (value, language) => INDUSTRY_CODES.find(({ code }) => code === value)?.name[language] ?? null,
  },
  CITY: { value: column('e.city'), subjects: EVERY_SUBJECT },
  SIZE_BAND: { value: sizeBand, subjects: EVERY_SUBJECT },
  REGISTRATION_YEAR: { value: () => year('e.registered_on'), subjects: EVERY_SUBJECT },
  CERTIFICATION_YEAR: {
    value: (_day, subject) => year(subject === 'CERTIFICATIONS' ? 'c.certified_on' : 's.certified_on'),
    subjects: EVERY_SUBJECT,
  },
  EXPIRY_YEAR: { value: () => year('s.expires_on'), subjects: EVERY_SUBJECT },
  LAPSE_YEAR: { value: () => year('s.lapsed_on'), subjects: EVERY_SUBJECT },
  AUDIT_KIND: { value: column('a.kind'), subjects: OF_AUDITS, values: AUDIT_KINDS },
  INSTRUMENT: { value: column('a.instrument'), subjects: OF_AUDITS },
  AUDITOR: { value: column('a.auditor_id::text'), subjects: OF_AUDITS },
  AUDIT_YEAR: { value: () => year('a.last_day'), subjects: OF_AUDITS },
  AUDIT_RESULT: { value: column('a.result'), subjects: OF_AUDITS, values: AUDIT_RESULTS },
  AUDIT_DECISION: {
    value: (day) => sql`CASE WHEN a.decided_on <= ${day}::date THEN a.decision END`,
    subjects: OF_AUDITS,
    values: AUDIT_DECISIONS,
  },
  SECTION: {
    value: column('x."sectionNo"::text'),
    subjects: ['SECTIONS'],
    values: SECTIONS.map(({ sectionNo }) => String(sectionNo)),
    label: (value, language) =>
      SECTIONS.find(({ sectionNo }) => String(sectionNo) === value)?.title[language] ?? null,
  },
  REBATE_OUTCOME: { value: column('r.outcome'), subjects: ['REBATES'], values: REBATE_OUTCOMES },
  REFUSAL: { value: column('r.refusals'), several: true, subjects: ['REBATES'], values: REFUSALS },
  PERIOD_YEAR: { value: () => year('r.period_from'), subjects: ['REBATES'] },
  PAYABLE_MONTH: { value: column('r.payable_in'), subjects: ['REBATES'] },
  MILESTONE: { value: column('m.milestone'), subjects: OF_MILESTONES, values: MILESTONES },
  MILESTONE_MONTH: { value: column("to_char(m.reached_on, 'YYYY-MM')"), subjects: OF_MILESTONES },
  MILESTONE_BEFORE: { value: column('m.after_milestone'), subjects: OF_MILESTONES, values: MILESTONES },
};

/** The order of a dimension's values: the field's own where it has one, numbers by size, texts by letter; none last. */
export function compareValues(
  dimension: ReportDimension,
  a: string | null,
  b: string | null,
  language: Language,
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = DIMENSIONS[dimension].values;
  if (order) return order.indexOf(a) - order.indexOf(b);
  return a.localeCompare(b, language, { numeric: true });
}
