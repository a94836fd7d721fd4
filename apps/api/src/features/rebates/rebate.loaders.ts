import { sql } from '../../database/sql.js';
import { employerRecords } from '../employers/index.js';
import type { Premium } from './premium.type.js';

export const premiumsOf = employerRecords<Premium>(
  (where) => sql`SELECT r.id, r.employer_id AS "employerId", r.wcb_account AS "wcbAccount",
    r.period_start AS "periodStart", r.premium_cents::float8 AS "premiumCents", r.payroll_reported AS "payrollReported",
    r.hours_reported AS "hoursReported", r.personal_coverage_only AS "personalCoverageOnly",
    r.account_active AS "accountActive", r.version
    FROM premiums r WHERE ${where} ORDER BY r.period_start DESC, r.wcb_account`,
  'period_start',
);
