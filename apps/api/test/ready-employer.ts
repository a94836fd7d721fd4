import { randomUUID } from 'node:crypto';
import { refreshStandings } from '../src/features/certification/index.js';
import type { Office } from './office.js';

/** An employer with everything the rules want for a SECOR certificate on 2026-06-15, and who stands behind it. */
export interface ReadyEmployer {
  id: string;
  /** Employed full-time, trained, a registered auditor since 2024-01-01. */
  leadId: string;
  authorityAuditorId: string;
  independentAuditorId: string;
}

const SCORES = JSON.stringify(
  Array.from({ length: 15 }, (_, index) => ({
    sectionNo: index + 1,
    awarded: '90',
    possible: '100',
    notApplicableReason: null,
  })),
);

/** Writes its records straight into the tables, as an import would have left them. */
export async function readyEmployer(
  office: Office,
  legalName = 'Prairie Example Ltd.',
): Promise<ReadyEmployer> {
  const [id, leadId, authorityAuditorId, independentAuditorId] = Array.from({ length: 4 }, () =>
    randomUUID(),
  ) as [string, string, string, string];
  const { pool } = office.database;
  const ref = (key: string) => `T-${key.slice(0, 8)}`;
  await pool.query(
    `INSERT INTO employers (id, ref, legal_name, program, registered_on, wcb_account)
     VALUES ($1, $2, $3, 'SECOR', '2025-09-01', NULL)`,
    [id, ref(id), legalName],
  );
  await pool.query(
    `INSERT INTO headcounts (employer_id, effective_on, headcount) VALUES ($1, '2025-09-01', 5)`,
    [id],
  );
  await pool.query(
    `INSERT INTO implementations (employer_id, documentation_since) VALUES ($1, '2025-09-15')`,
    [id],
  );
  for (const [personId, name] of [
    [leadId, 'Lee Lead'],
    [authorityAuditorId, 'Ash Authority'],
    [independentAuditorId, 'Indy Independent'],
  ]) {
    await pool.query('INSERT INTO people (id, ref, full_name) VALUES ($1, $2, $3)', [
      personId,
      ref(personId ?? ''),
      name,
    ]);
  }
  await pool.query(
    `INSERT INTO employments (employer_id, person_id, full_time, from_on) VALUES ($1, $2, true, '2023-01-01')`,
    [id, leadId],
  );
  await pool.query(
    `INSERT INTO training_completions (person_id, course_code, completed_on)
     SELECT $1, code, '2023-06-01' FROM unnest(ARRAY['PHSM', 'SAFETY_AUDITOR', 'LSE']) AS code`,
    [leadId],
  );
  for (const [personId, kind] of [
    [leadId, 'REGISTERED'],
    [authorityAuditorId, 'AUTHORITY'],
    [independentAuditorId, 'INDEPENDENT'],
  ]) {
    await pool.query(
      `INSERT INTO auditor_registrations (person_id, kind, registered_on) VALUES ($1, $2, '2024-01-01')`,
      [personId, kind],
    );
  }
  for (const [auditorId, kind] of [
    [leadId, 'SELF'],
    [authorityAuditorId, 'AUTHORITY'],
    [independentAuditorId, 'INDEPENDENT'],
  ]) {
    await pool.query(
      `INSERT INTO audits (ref, employer_id, kind, auditor_id, first_day, last_day, submitted_on, decision, decided_on,
         section_scores, points_awarded, points_possible, overall_hundredths, result)
       VALUES ($1, $2, $3, $4, '2026-05-04', '2026-05-05', '2026-05-10', 'ACCEPTED', '2026-05-15', $5, 1350, 1500, 9000, 'PASS')`,
      [`T-${randomUUID().slice(0, 8)}`, id, kind, auditorId, SCORES],
    );
  }
  await refreshStandings(pool, [id], office.today);
  return { id, leadId, authorityAuditorId, independentAuditorId };
}
