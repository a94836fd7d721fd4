import {
  type AuditFacts,
  type EmployerFacts,
  type PersonFacts,
  type Program,
  parsePoints,
  type SectionScore,
} from '@good-standing/domain';
import { type RowSource, selectRows } from '../../database/row-source.js';
import { OF_PEOPLE, type PersonDraft, readPeople } from './people-facts.queries.js';

/** Whose facts: a list of employers, or every employer there is. */
export type FactsScope = { employerIds: readonly string[] } | 'all';

/**
 * Fifteen sections are most of what there is of an audit. Whoever asks the program's own rules about many employers needs
 * only what they make of them, and that is kept with the audit.
 */
export type AuditSections = 'ALL' | 'RESULT_ONLY';

/** The facts of one employer while they are being gathered. */
type Draft = {
  -readonly [Field in keyof EmployerFacts]: EmployerFacts[Field] extends readonly (infer Item)[]
    ? Item[]
    : EmployerFacts[Field];
};

interface EmployerRow {
  id: string;
  program: Program;
  registeredOn: string;
  wcbAccount: string | null;
  documentationSince: string | null;
  manualSubmittedOn: string | null;
  manualReviewedOn: string | null;
}

export interface StoredSection {
  sectionNo: number;
  awarded: string;
  possible: string;
  notApplicableReason: string | null;
}

interface AuditRow extends Omit<AuditFacts, 'sections'> {
  employerId: string;
  /** Absent where they are left out. */
  sections?: readonly StoredSection[];
}

/** A plain list of an employer's records, and how each is read. */
interface ListQuery {
  field:
    | 'headcounts'
    | 'employments'
    | 'certifications'
    | 'letters'
    | 'conditions'
    | 'premiums'
    | 'correctiveActions';
  table: string;
  columns: string;
}

const LISTS: readonly ListQuery[] = [
  { field: 'headcounts', table: 'headcounts', columns: 'effective_on AS "effectiveOn", headcount' },
  {
    field: 'employments',
    table: 'employments',
    columns: 'person_id AS "personId", full_time AS "fullTime", from_on AS "from", to_on AS "to"',
  },
  {
    field: 'certifications',
    table: 'certifications',
    columns: 'program, certified_on AS "certifiedOn", certificate_no AS "certificateNo"',
  },
  {
    field: 'letters',
    table: 'letters',
    columns:
      'cycle_year AS "cycleYear", issued_on AS "issuedOn", letter_no AS "letterNo", voided_on AS "voidedOn"',
  },
  { field: 'conditions', table: 'conditions', columns: 'kind, from_on AS "from", to_on AS "to"' },
  {
    field: 'correctiveActions',
    table: 'corrective_actions',
    columns: 'recorded_on AS "recordedOn", due_on AS "dueOn", done_on AS "doneOn"',
  },
  {
    field: 'premiums',
    table: 'premiums',
    // float8 holds every whole number of cents below 2^53 exactly, and arrives as a JavaScript number.
    columns: `wcb_account AS "wcbAccount", period_start AS "periodStart", premium_cents::float8 AS "premiumCents",
      payroll_reported AS "payrollReported", hours_reported AS "hoursReported",
      personal_coverage_only AS "personalCoverageOnly", account_active AS "accountActive"`,
  },
];

/**
 * Everything recorded of the employers, by employer id, in a fixed number of statements however many there are.
 * Each entry's `people` is one map over all of them: everyone ever employed by one of the employers, and their auditors.
 *
 * An employer takes some forty kilobytes of memory: beyond some ten thousand, ask in batches of ids (as settling does).
 * For one consistent picture while others write, pass a connection inside a REPEATABLE READ transaction.
 * An id that is no employer's is left out.
 */
export async function loadFacts(
  db: RowSource,
  scope: FactsScope,
  sections: AuditSections = 'ALL',
): Promise<Map<string, EmployerFacts>> {
  const people = new Map<string, PersonDraft>();
  const drafts = await loadEmployers(db, scope, people);
  if (drafts.size === 0) return new Map();
  const values = scope === 'all' ? [] : [[...drafts.keys()]];
  const where = scope === 'all' ? '' : 'WHERE employer_id = ANY($1::uuid[])';
  for (const { field, table, columns } of LISTS) {
    const rows = await selectRows<{ employerId: string }>(
      db,
      `SELECT employer_id AS "employerId", ${columns} FROM ${table} ${where}`,
      values,
    );
    for (const row of rows) (drafts.get(row.employerId)?.[field] as object[] | undefined)?.push(row);
  }
  await loadAudits(db, drafts, sections, where, values);
  await loadPeople(db, scope, drafts, people);
  return drafts;
}

async function loadEmployers(
  db: RowSource,
  scope: FactsScope,
  people: ReadonlyMap<string, PersonFacts>,
): Promise<Map<string, Draft>> {
  const rows = await selectRows<EmployerRow>(
    db,
    `SELECT e.id, e.program, e.registered_on AS "registeredOn", e.wcb_account AS "wcbAccount",
            i.documentation_since AS "documentationSince", i.manual_submitted_on AS "manualSubmittedOn",
            i.manual_reviewed_on AS "manualReviewedOn"
       FROM employers e LEFT JOIN implementations i ON i.employer_id = e.id
     ${scope === 'all' ? '' : 'WHERE e.id = ANY($1::uuid[])'}`,
    scope === 'all' ? [] : [scope.employerIds],
  );
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    const { documentationSince, manualSubmittedOn, manualReviewedOn } = row;
    drafts.set(row.id, {
      program: row.program,
      registeredOn: row.registeredOn,
      wcbAccount: row.wcbAccount,
      implementation:
        documentationSince === null ? null : { documentationSince, manualSubmittedOn, manualReviewedOn },
      headcounts: [],
      employments: [],
      people,
      audits: [],
      certifications: [],
      letters: [],
      conditions: [],
      premiums: [],
      correctiveActions: [],
    });
  }
  return drafts;
}

async function loadAudits(
  db: RowSource,
  drafts: ReadonlyMap<string, Draft>,
  sections: AuditSections,
  where: string,
  values: unknown[],
): Promise<void> {
  const scores = sections === 'ALL' ? 'section_scores AS sections' : 'result AS "keptResult"';
  const rows = await selectRows<AuditRow>(
    db,
    `SELECT employer_id AS "employerId", ref, kind, auditor_id AS "auditorId", first_day AS "firstDay",
            last_day AS "lastDay", submitted_on AS "submittedOn", decision, decided_on AS "decidedOn",
            ${scores}
       FROM audits ${where}`,
    values,
  );
  for (const row of rows) {
    drafts
      .get(row.employerId)
      ?.audits.push(Object.assign(row, { sections: row.sections?.map(readSection) ?? [] }));
  }
}

/** A stored section's points as the rules count them. */
export function readSection(stored: StoredSection): SectionScore {
  const awarded = parsePoints(stored.awarded);
  const possible = parsePoints(stored.possible);
  if (awarded === null || possible === null) {
    throw new Error(`Section ${stored.sectionNo} holds no readable points: ${JSON.stringify(stored)}`);
  }
  const { sectionNo, notApplicableReason } = stored;
  return { sectionNo, awarded, possible, notApplicableReason };
}

async function loadPeople(
  db: RowSource,
  scope: FactsScope,
  drafts: ReadonlyMap<string, Draft>,
  people: Map<string, PersonDraft>,
): Promise<void> {
  for (const { employments, audits } of drafts.values()) {
    for (const { personId } of employments) people.set(personId, { completions: [], registrations: [] });
    for (const { auditorId } of audits) people.set(auditorId, { completions: [], registrations: [] });
  }
  const where = scope === 'all' ? '' : OF_PEOPLE;
  await readPeople(db, where, scope === 'all' ? [] : [[...people.keys()]], people);
}
