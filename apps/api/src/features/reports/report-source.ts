import { type CalendarDate, SECTIONS } from '@good-standing/domain';
import { anyOf, type Sql, sql, verbatim } from '../../database/sql.js';
import { DIMENSIONS } from './report-dimensions.js';
import { QUANTITIES, type Quantity } from './report-measures.js';
import type { ReportFilter, ReportRequest, ReportSubject } from './report-vocabulary.js';

/** Rows that only the rules can give, of the day asked about, as something to read FROM. */
export interface EvaluatedRows {
  standings: Sql;
  /** Only where a report counts them. */
  rebates: Sql | null;
  /** Only where a report counts them. */
  milestones: Sql | null;
}

/** FROM: one row for each thing counted, with its employer `e` and that employer's standing `s` on the day. */
export function sourceOf(
  subject: ReportSubject,
  day: CalendarDate,
  { standings, rebates, milestones }: EvaluatedRows,
): Sql {
  const employers = sql`employers e JOIN ${standings} AS s ON s.employer_id = e.id`;
  const audits = sql`${employers} JOIN audits a ON a.employer_id = e.id AND a.submitted_on <= ${day}::date`;
  switch (subject) {
    case 'EMPLOYERS':
      return employers;
    case 'AUDITS':
      return audits;
    case 'SECTIONS':
      // Sections that do not apply have no points and no score; those of a second standard are not the program's.
      return sql`${audits} JOIN LATERAL jsonb_to_recordset(a.section_scores)
        AS x("sectionNo" integer, awarded numeric, possible numeric)
        ON x.possible > 0 AND x."sectionNo" = ANY(${SECTIONS.map(({ sectionNo }) => sectionNo)}::integer[])`;
    case 'REBATES':
      if (rebates === null) throw new Error('Rebate periods are counted, and were not reckoned.');
      return sql`${employers} JOIN ${rebates} AS r ON r.employer_id = e.id`;
    case 'MILESTONES':
      if (milestones === null) throw new Error('Milestones are counted, and were not reckoned.');
      return sql`${employers} JOIN ${milestones} AS m ON m.employer_id = e.id`;
    case 'CERTIFICATIONS':
      return sql`${employers} JOIN certifications c ON c.employer_id = e.id AND c.certified_on <= ${day}::date`;
  }
}

/** The section mark is dated, so which sections fall short is what the rules said when the audit was scored. */
const OF_SECTION: Partial<Record<Quantity, string>> = {
  score: 'div(x.awarded * 10000, x.possible)::integer',
  passed: 'NOT x."sectionNo" = ANY(a.sections_below)',
};

const QUANTITY_SQL: Record<ReportSubject, (day: CalendarDate) => Partial<Record<Quantity, Sql | string>>> = {
  EMPLOYERS: () => ({}),
  AUDITS: (day) => ({
    score: 'a.overall_hundredths',
    passed: "CASE a.result WHEN 'PASS' THEN true WHEN 'FAIL' THEN false END",
    days_to_submit: 'a.submitted_on - a.last_day',
    days_to_decide: sql`CASE WHEN a.decided_on <= ${day}::date THEN a.decided_on - a.submitted_on END`,
  }),
  SECTIONS: () => OF_SECTION,
  // A float8 holds whole cents exactly, and arrives as a number.
  REBATES: () => ({ rebate: 'r.amount_cents::float8', premium: 'r.premium_cents::float8' }),
  MILESTONES: () => ({ days_since: 'm.days_since' }),
  CERTIFICATIONS: () => ({
    // From the registration to the first certificate; a renewal and an employer registered later say nothing of it.
    days_to_certify: `CASE WHEN c.certified_on >= e.registered_on AND NOT EXISTS (SELECT 1 FROM certifications earlier
      WHERE earlier.employer_id = c.employer_id AND earlier.certified_on < c.certified_on)
      THEN c.certified_on - e.registered_on END`,
  }),
};

const NOTHING: Record<Quantity, string> = {
  score: 'NULL::integer',
  passed: 'NULL::boolean',
  days_to_submit: 'NULL::integer',
  days_to_decide: 'NULL::integer',
  days_to_certify: 'NULL::integer',
  days_since: 'NULL::integer',
  rebate: 'NULL::float8',
  premium: 'NULL::float8',
};

/** Every quantity of a row under its name; empty where the subject has no such thing. */
export function quantitiesOf(subject: ReportSubject, day: CalendarDate): Sql[] {
  const known = QUANTITY_SQL[subject](day);
  return QUANTITIES.map((quantity) => {
    const reading = known[quantity] ?? NOTHING[quantity];
    return sql`${typeof reading === 'string' ? verbatim(reading) : reading} AS ${verbatim(quantity)}`;
  });
}

/** The rows that a filter keeps: those with one of the values, and those without any where null is asked for. */
export function filterMatches({ dimension, values }: ReportFilter, { asOf, subject }: ReportRequest): Sql {
  const { value, several } = DIMENSIONS[dimension];
  const reading = value(asOf, subject);
  const named = values.filter((each) => each !== null);
  const matches = several ? sql`${reading} && ${named}::text[]` : sql`${reading} = ANY(${named}::text[])`;
  if (!values.includes(null)) return matches;
  return anyOf([matches, several ? sql`cardinality(${reading}) = 0` : sql`${reading} IS NULL`]);
}
