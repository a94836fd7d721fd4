import {
  type AuditFacts,
  auditCounts,
  type CalendarDate,
  type EmployerFacts,
  evaluateEmployer,
  formatHundredths,
  formatPoints,
  rebatePeriods,
  scoreAudit,
} from '@good-standing/domain';
import type pg from 'pg';
import { selectRows } from '../../../database/row-source.js';
import { factsByRef, readSection, type StoredSection } from '../../certification/index.js';
import { csvLine } from './csv-text.js';

export const EXPORT_KINDS = ['STANDINGS', 'REBATES', 'AUDITS'] as const;
/** The three files that the office hands on. */
export type ExportKind = (typeof EXPORT_KINDS)[number];

const HEADERS: Record<ExportKind, readonly string[]> = {
  STANDINGS: [
    'employer_ref',
    'as_of',
    'program',
    'standing',
    'cycle_year',
    'certified_on',
    'expires_on',
    'letter_valid_through',
    'next_due_on',
    'next_due',
    'training_missing',
    'concerns',
    'next_change_on',
  ],
  REBATES: [
    'employer_ref',
    'wcb_account',
    'period_from',
    'period_to',
    'premium_cents',
    'outcome',
    'amount_cents',
    'reasons',
  ],
  AUDITS: ['audit_ref', 'awarded', 'possible', 'overall_percent', 'sections_below_50', 'result', 'counts'],
};
const BATCH = 1000;

/** The whole file as text: see `exportRecords`. */
export async function exportText(pool: pg.Pool, kind: ExportKind, asOf: CalendarDate): Promise<string> {
  let text = '';
  for await (const part of exportRecords(pool, kind, asOf)) text += part;
  return text;
}

/**
 * The file as the rules see the records on the day, in parts: header first, rows by reference in code point order,
 * UTF-8, line feeds, quotes only where needed. One consistent picture even while others write.
 */
export async function* exportRecords(
  pool: pg.Pool,
  kind: ExportKind,
  asOf: CalendarDate,
): AsyncGenerator<string> {
  const connection = await pool.connect();
  let broken = true;
  try {
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    yield csvLine(HEADERS[kind]);
    yield* kind === 'AUDITS' ? auditLines(connection, asOf) : employerLines(connection, kind, asOf);
    await connection.query('COMMIT');
    broken = false;
  } finally {
    connection.release(broken);
  }
}

async function* employerLines(
  connection: pg.PoolClient,
  kind: 'STANDINGS' | 'REBATES',
  asOf: CalendarDate,
): AsyncGenerator<string> {
  const linesOf = kind === 'STANDINGS' ? standingLines : rebateLines;
  for await (const employers of factsByRef(connection)) {
    yield employers.map(({ ref, facts }) => linesOf(ref, facts, asOf)).join('');
  }
}

function standingLines(ref: string, facts: EmployerFacts, asOf: CalendarDate): string {
  const { certificate, nextDue, ...evaluation } = evaluateEmployer(facts, asOf);
  return csvLine([
    ref,
    asOf,
    evaluation.program,
    evaluation.standing,
    evaluation.cycleYear,
    certificate?.certification.certifiedOn,
    certificate?.expiresOn,
    evaluation.letterValidThrough,
    nextDue?.on,
    nextDue?.kind,
    evaluation.trainingMissing.join(';'),
    evaluation.concerns.map((concern) => concern.name).join(';'),
    evaluation.nextChangeOn,
  ]);
}

function rebateLines(ref: string, facts: EmployerFacts, asOf: CalendarDate): string {
  return rebatePeriods(facts, asOf)
    .map((period) =>
      csvLine([
        ref,
        period.wcbAccount,
        period.from,
        period.to,
        period.premiumCents,
        period.outcome,
        period.amountCents,
        period.refusals.join(';'),
      ]),
    )
    .join('');
}

interface AuditRow extends Omit<AuditFacts, 'sections'> {
  sections: readonly StoredSection[];
}

async function* auditLines(connection: pg.PoolClient, asOf: CalendarDate): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const rows = await selectRows<AuditRow>(
      connection,
      `SELECT ref, kind, auditor_id AS "auditorId", first_day AS "firstDay", last_day AS "lastDay",
         submitted_on AS "submittedOn", decision, decided_on AS "decidedOn", section_scores AS sections
       FROM audits WHERE ref COLLATE "C" > $1 AND submitted_on <= $2 ORDER BY ref COLLATE "C" LIMIT ${BATCH}`,
      [after, asOf],
    );
    if (rows.length === 0) return;
    yield rows.map((row) => auditLine({ ...row, sections: row.sections.map(readSection) }, asOf)).join('');
    after = rows.at(-1)?.ref ?? after;
  }
}

function auditLine(audit: AuditFacts, asOf: CalendarDate): string {
  const score = scoreAudit(audit.sections, audit.lastDay);
  return csvLine([
    audit.ref,
    formatPoints(score.awarded),
    formatPoints(score.possible),
    score.overallHundredths === null ? null : formatHundredths(score.overallHundredths),
    score.sectionsBelow.join(';'),
    score.result,
    auditCounts(audit, asOf) ? 'yes' : 'no',
  ]);
}
