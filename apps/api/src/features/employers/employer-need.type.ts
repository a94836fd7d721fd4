import { CONCERNS } from '@good-standing/domain';
import { enumOf } from '../../graphql/enums.js';

/** What somebody has to do something about: the rules' concerns, and audits that wait. */
export const NEEDS = ['AUDIT_TO_DECIDE', 'AUDIT_RETURNED', ...CONCERNS] as const;
export type Need = (typeof NEEDS)[number];

export const NeedEnum = enumOf('Need', 'Something that waits for somebody.', NEEDS, {
  AUDIT_TO_DECIDE: 'An audit was submitted and is neither accepted nor returned.',
  AUDIT_RETURNED: 'An audit was returned, and no later one of its kind has been submitted.',
  TRAINING_NOT_COVERED: 'The concern of that name.',
  MAINTENANCE_DUE: 'The concern of that name.',
  MAINTENANCE_OVERDUE: 'The concern of that name.',
  RECERTIFICATION_DUE: 'The concern of that name.',
  HEADCOUNT_OVER_LIMIT: 'The concern of that name.',
  LETTER_TO_ISSUE: 'The concern of that name.',
  AUDITOR_EXPIRING: 'The concern of that name.',
  CORRECTIVE_ACTIONS_OVERDUE: 'The concern of that name.',
  REGISTRATION_LAPSING: 'The concern of that name.',
});
