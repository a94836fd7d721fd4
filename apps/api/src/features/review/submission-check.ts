import { mayBeSubmitted, type Reason } from '@good-standing/domain';
import type { Context } from '../../context.js';
import type { WorkbookRow } from '../scoring/index.js';
import { auditToSubmit, factsForAuditor } from './audit-to-submit.js';
import { jointEmployersOfWorkbook, reviewOf } from './review.loaders.js';
import type { SubmissionCheck } from './submission-check.type.js';

/**
 * Whether the workbook may be handed in today, for every employer it is for. Loads the facts of one workbook at a time:
 * for the page of one, not for lists.
 */
export async function checkSubmission(workbook: WorkbookRow, context: Context): Promise<SubmissionCheck> {
  const { loaders, pool } = context;
  const review = await loaders.get(reviewOf).load(workbook.id);
  if (review === null) throw new Error(`The workbook ${workbook.id} has gone.`);
  const joint = await loaders.get(jointEmployersOfWorkbook).load(workbook.id);
  const employerIds = [workbook.employerId, ...joint.map(({ employerId }) => employerId)];
  const { audit } = await auditToSubmit(pool, review);
  const facts = await factsForAuditor(pool, { employerIds }, audit.auditorId);
  const checks = [...facts.values()].map((one) => mayBeSubmitted(one, audit, context.today()));
  return {
    allowed: checks.every(({ decision }) => decision.allowed),
    reasons: distinct(checks.flatMap(({ decision }) => decision.reasons)),
    cautions: distinct(checks.flatMap(({ cautions }) => cautions)),
  };
}

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
