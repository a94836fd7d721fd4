import { SECTIONS } from '@good-standing/domain';
import type { Connection } from '../staging/staging-tables.js';
import { rejecting } from './rejection-sql.js';

/** The one kind of audit that may be recorded without any section. */
const MAY_BE_UNSCORED = 'VERIFICATION_REVIEW';

/**
 * An audit and its section scores stand or fall together: a wrong, doubled or missing section rejects the audit
 * and all its sections, and a rejected audit takes its sections along.
 */
export async function checkAudits(connection: Connection): Promise<void> {
  await rejectUnknownAudits(connection);
  await rejectDoubledSections(connection);
  await gatherSections(connection);
  await rejectIncompleteAudits(connection);
  await rejectUnscoredAudits(connection);
  await rejectSectionsOfRejectedAudits(connection);
  await connection.query('DROP TABLE section_groups');
}

async function rejectUnknownAudits(connection: Connection): Promise<void> {
  await connection.query(
    rejecting(
      'section_scores',
      `UPDATE staged_section_scores s SET rejected = true
       WHERE s.audit_ref IS NOT NULL
         AND NOT EXISTS (SELECT FROM staged_audits a WHERE a.audit_ref = s.audit_ref)
         AND NOT EXISTS (SELECT FROM audits a WHERE a.ref = s.audit_ref)
       RETURNING s.line, s.audit_ref AS value`,
      `found.line, 'audit_ref', found.value, 'no such audit',
         'an audit_ref of the audits file or of an audit recorded before', NULL, NULL::integer FROM found`,
    ),
  );
}

async function rejectDoubledSections(connection: Connection): Promise<void> {
  await connection.query(
    rejecting(
      'section_scores',
      `UPDATE staged_section_scores s SET rejected = true
       FROM (SELECT line, first_value(line) OVER (PARTITION BY audit_ref, section_no ORDER BY line) AS first_line
             FROM staged_section_scores WHERE audit_ref IS NOT NULL AND section_no IS NOT NULL) twice
       WHERE twice.line = s.line AND twice.first_line <> s.line
       RETURNING s.line, s.section_no AS value, s.audit_ref, twice.first_line`,
      `found.line, 'section_no', found.value::text,
         'section ' || found.value || ' of audit ' || found.audit_ref || ' is there twice, first on line ' || found.first_line,
         'each section once', NULL, NULL::integer FROM found`,
    ),
  );
}

async function gatherSections(connection: Connection): Promise<void> {
  const sections = SECTIONS.map((section) => section.sectionNo).join(',');
  await connection.query(`
    CREATE TEMP TABLE section_groups ON COMMIT DROP AS
    SELECT audit_ref, min(line) AS first_line, min(line) FILTER (WHERE rejected) AS bad_line,
      ARRAY(SELECT unnest(ARRAY[${sections}]) EXCEPT SELECT unnest(array_agg(section_no)) ORDER BY 1) AS missing
    FROM staged_section_scores WHERE audit_ref IS NOT NULL GROUP BY audit_ref;
    CREATE INDEX ON section_groups (audit_ref); ANALYZE section_groups`);
}

async function rejectIncompleteAudits(connection: Connection): Promise<void> {
  const problem = `CASE WHEN found.bad_line IS NOT NULL THEN 'a section of the audit was rejected'
    ELSE 'sections missing: ' || array_to_string(found.missing, ', ') END`;
  const expected = `'all ${SECTIONS.length} sections, each once'`;
  const cause = `CASE WHEN found.bad_line IS NOT NULL THEN 'section_scores' END, found.bad_line`;
  await connection.query(
    rejecting(
      'audits',
      `UPDATE staged_audits a SET rejected = true FROM section_groups g
       WHERE g.audit_ref = a.audit_ref AND (g.bad_line IS NOT NULL OR g.missing <> '{}')
       RETURNING a.line, a.audit_ref AS value, g.bad_line, g.missing`,
      `found.line, 'audit_ref', found.value, ${problem}, ${expected}, ${cause} FROM found`,
    ),
  );
  // The audit itself was recorded earlier and is not in this import: its sections are named instead.
  await connection.query(
    rejecting(
      'section_scores',
      `UPDATE staged_section_scores s SET rejected = true FROM section_groups g
       WHERE g.audit_ref = s.audit_ref AND NOT s.rejected AND (g.bad_line IS NOT NULL OR g.missing <> '{}')
         AND NOT EXISTS (SELECT FROM staged_audits a WHERE a.audit_ref = s.audit_ref)
       RETURNING s.line, s.audit_ref AS value, g.bad_line, g.missing`,
      `found.line, 'audit_ref', found.value, ${problem}, ${expected}, ${cause} FROM found`,
    ),
  );
}

async function rejectUnscoredAudits(connection: Connection): Promise<void> {
  await connection.query(
    rejecting(
      'audits',
      `UPDATE staged_audits s SET rejected = true
       WHERE s.audit_ref IS NOT NULL AND s.kind <> '${MAY_BE_UNSCORED}'
         AND NOT EXISTS (SELECT FROM section_groups g WHERE g.audit_ref = s.audit_ref)
         AND NOT EXISTS (SELECT FROM audits a WHERE a.ref = s.audit_ref AND a.section_scores <> '[]'::jsonb)
       RETURNING s.line, s.audit_ref AS value, s.kind`,
      `found.line, 'audit_ref', found.value, 'the audit has no section scores',
         'all ${SECTIONS.length} sections; only a ${MAY_BE_UNSCORED} may have none', NULL, NULL::integer FROM found`,
    ),
  );
}

async function rejectSectionsOfRejectedAudits(connection: Connection): Promise<void> {
  await connection.query(
    rejecting(
      'section_scores',
      `UPDATE staged_section_scores s SET rejected = true
       FROM (SELECT audit_ref, min(line) FILTER (WHERE rejected) AS line FROM staged_audits
             GROUP BY audit_ref HAVING bool_and(rejected)) audit
       WHERE audit.audit_ref = s.audit_ref AND NOT s.rejected
       RETURNING s.line, s.audit_ref AS value, audit.line AS cause_line`,
      `found.line, 'audit_ref', found.value, 'the audit was rejected', 'an audit that can be taken in whole',
         'audits', found.cause_line FROM found`,
    ),
  );
}
