import { parsePoints, type QuestionAnswer, type ScoredQuestion } from '@good-standing/domain';
import type pg from 'pg';
import { readRows, sql } from '../../database/sql.js';

/** A question of an audit that was scored question by question, with what was answered. */
export interface AuditQuestion extends ScoredQuestion {
  auditId: string;
  textEn: string;
  textFr: string;
  answer: QuestionAnswer | null;
}

interface Row extends Omit<AuditQuestion, 'choices' | 'answer'>, QuestionAnswer {
  choices: { key: string; points: string }[];
  answered: boolean;
}

/**
 * The questions of these audits, those of a joint audit for each of its employers. None for an audit recorded by its section totals, and none for one whose answers have
 * moved on since it was returned. Visibility is the audit's: ask only for audits the viewer sees.
 */
export async function auditQuestions(pool: pg.Pool, auditIds: readonly string[]): Promise<AuditQuestion[]> {
  const rows = await readRows<Row>(
    pool,
    sql`SELECT s.audit_id AS "auditId", q.id, q.section_no AS "sectionNo", q.position, q.text_en AS "textEn",
        q.text_fr AS "textFr", (q.points_possible * 10000)::float8 AS "pointsPossible", q.pattern,
        q.threshold_percent AS "thresholdPercent", q.choices, q.may_not_apply AS "mayNotApply",
        a.id IS NOT NULL AS answered, a.positive, a.total, a.choice, a.not_applicable_reason AS "notApplicableReason"
      FROM workbook_submissions s JOIN audit_workbooks w ON w.id = s.workbook_id
      JOIN instrument_questions q ON q.instrument_id = w.instrument_id
      LEFT JOIN audit_answers a ON a.workbook_id = w.id AND a.question_id = q.id
      WHERE s.audit_id = ANY(${auditIds}::uuid[]) AND w.state IN ('SUBMITTED', 'CLOSED')
        AND s.submission_no = (SELECT max(submission_no) FROM workbook_submissions WHERE workbook_id = w.id)
      ORDER BY q.section_no, q.position`,
  );
  return rows.map(({ answered, positive, total, choice, notApplicableReason, choices, ...question }) => ({
    ...question,
    choices: choices.map(({ key, points }) => ({ key, points: parsePoints(points) ?? 0 })),
    answer: answered ? { positive, total, choice, notApplicableReason } : null,
  }));
}
