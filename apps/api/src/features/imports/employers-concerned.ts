/**
 * The employers whose standing rests on what an import wrote, its id being $1: those it touched, and whoever has since
 * come to rely on a person whose records it wrote.
 */
export const EMPLOYERS_CONCERNED = `
  WITH persons AS (
    SELECT DISTINCT coalesce((after ->> 'person_id')::uuid, record_id) AS id FROM import_changes
    WHERE import_id = $1 AND table_name IN ('people', 'training_completions', 'auditor_registrations'))
  SELECT unnest(employer_ids) AS id FROM imports WHERE id = $1
  UNION SELECT m.employer_id FROM employments m JOIN persons p ON p.id = m.person_id
  UNION SELECT a.employer_id FROM audits a JOIN persons p ON p.id = a.auditor_id`;
