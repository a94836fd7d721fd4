import { formatPoints, scoreAudit } from '@good-standing/domain';
import { readSection, type StoredSection } from '../../certification/index.js';
import type { Connection } from '../staging/staging-tables.js';

const BATCH = 1000;

interface AuditToScore {
  ref: string;
  last_day: string;
  sections: StoredSection[];
}

/**
 * Works out the result of every audit that is new or changes, into `scored_audits`: the sections as they will be
 * kept and what the rules make of them on the audit's last day.
 */
export async function scoreAudits(connection: Connection): Promise<void> {
  await connection.query(`
    CREATE TEMP TABLE scored_audits (ref text PRIMARY KEY, section_scores jsonb, points_awarded numeric, points_possible numeric,
      overall_hundredths integer, sections_below integer[], result text) ON COMMIT DROP;
    CREATE TEMP TABLE audits_to_score ON COMMIT DROP AS
    WITH changed AS (
      SELECT s.audit_ref FROM staged_audits s WHERE NOT s.rejected AND s.outcome <> 'same'
      UNION SELECT s.audit_ref FROM staged_section_scores s WHERE NOT s.rejected AND s.outcome <> 'same'
    ), sections AS (
      SELECT s.audit_ref, jsonb_agg(jsonb_build_object('sectionNo', s.section_no, 'awarded', s.points_awarded::text,
        'possible', s.points_possible::text, 'notApplicableReason', s.not_applicable_reason) ORDER BY s.section_no) AS sections
      FROM staged_section_scores s JOIN changed USING (audit_ref) WHERE NOT s.rejected GROUP BY s.audit_ref
    )
    SELECT changed.audit_ref AS ref, coalesce(staged.last_day, recorded.last_day) AS last_day,
      coalesce(sections.sections, recorded.section_scores, '[]'::jsonb) AS sections
    FROM changed
      LEFT JOIN staged_audits staged ON staged.audit_ref = changed.audit_ref AND NOT staged.rejected AND NOT staged.repeated
      LEFT JOIN audits recorded ON recorded.ref = changed.audit_ref
      LEFT JOIN sections ON sections.audit_ref = changed.audit_ref;
    DECLARE to_score NO SCROLL CURSOR FOR SELECT * FROM audits_to_score`);
  for (;;) {
    const { rows } = await connection.query<AuditToScore>(`FETCH ${BATCH} FROM to_score`);
    if (rows.length === 0) break;
    await connection.query(
      'INSERT INTO scored_audits SELECT * FROM jsonb_populate_recordset(NULL::scored_audits, $1::jsonb)',
      [JSON.stringify(rows.map(score))],
    );
  }
  await connection.query('CLOSE to_score; DROP TABLE audits_to_score; ANALYZE scored_audits');
}

function score({ ref, last_day, sections }: AuditToScore): object {
  const facts = sections.map(readSection);
  const { awarded, possible, overallHundredths, sectionsBelow, result } = scoreAudit(facts, last_day);
  return {
    ref,
    section_scores: facts.map((section) => ({
      ...section,
      awarded: formatPoints(section.awarded),
      possible: formatPoints(section.possible),
    })),
    points_awarded: formatPoints(awarded),
    points_possible: formatPoints(possible),
    overall_hundredths: overallHundredths,
    sections_below: sectionsBelow,
    result,
  };
}
