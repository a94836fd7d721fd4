export const concernNames = [
  'TRAINING_NOT_COVERED',
  'MAINTENANCE_DUE',
  'MAINTENANCE_OVERDUE',
  'RECERTIFICATION_DUE',
  'HEADCOUNT_OVER_LIMIT',
  'LETTER_TO_ISSUE',
  'AUDITOR_EXPIRING',
  'CORRECTIVE_ACTIONS_OVERDUE',
  'REGISTRATION_LAPSING',
] as const;

/** What can wait for somebody: audits, and every concern. */
export const needNames = ['AUDIT_TO_DECIDE', 'AUDIT_RETURNED', ...concernNames] as const;
