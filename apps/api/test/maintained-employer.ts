import { refreshStandings } from '../src/features/certification/index.js';
import type { Office } from './office.js';
import { type ReadyEmployer, readyEmployer } from './ready-employer.js';

/** An employer in the second year of a certificate of 2026-06-15, with the maintenance done on 2027-05-05. */
export async function maintainedEmployer(
  office: Office,
  legalName = 'Maintained Ltd.',
): Promise<ReadyEmployer> {
  const employer = await readyEmployer(office, legalName);
  await office.rows(
    `INSERT INTO certifications (employer_id, program, certified_on, certificate_no) VALUES ($1, 'SECOR', '2026-06-15', $2)`,
    [employer.id, `C-${employer.id}`],
  );
  await office.rows('UPDATE auditor_registrations SET registered_on = $2 WHERE person_id = $1', [
    employer.leadId,
    '2025-01-01',
  ]);
  for (const [kind, auditorId] of [
    ['SELF', employer.leadId],
    ['VERIFICATION_REVIEW', employer.authorityAuditorId],
  ]) {
    await office.rows(
      `INSERT INTO audits (ref, employer_id, kind, auditor_id, first_day, last_day, submitted_on, decision, decided_on,
         section_scores, result)
       SELECT ref || '-later', employer_id, $2, $3, '2027-05-05', '2027-05-05', '2027-05-06', 'ACCEPTED', '2027-05-07',
              section_scores, result FROM audits WHERE employer_id = $1 AND kind = $4`,
      [employer.id, kind, auditorId, kind === 'SELF' ? 'SELF' : 'AUTHORITY'],
    );
  }
  await refreshStandings(office.database.pool, [employer.id], office.today);
  return employer;
}
