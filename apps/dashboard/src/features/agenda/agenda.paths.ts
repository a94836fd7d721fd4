import { linkOptions } from '@tanstack/react-router';
import type { Need } from '../../gql/graphql';
import type { EmployersSearch } from '../employers';

/** Typed links into this feature; other features link through these. */
export const agendaPaths = {
  /** The queue, on one kind when given. */
  queue: (need?: Need) => linkOptions({ to: '/agenda', search: { need } }),
};

/** The list of employers behind a kind, in the order in which the queue shows it. */
export function listOf(need: Need): EmployersSearch {
  return { need: [need], sort: 'ACT_BY' };
}

/** Where on the employer's page the work is done. */
export const tabOf: Partial<Record<Need, string>> = {
  AUDIT_TO_DECIDE: 'audits',
  AUDIT_RETURNED: 'audits',
  CORRECTIVE_ACTIONS_OVERDUE: 'audits',
  TRAINING_NOT_COVERED: 'training',
  AUDITOR_EXPIRING: 'training',
  LETTER_TO_ISSUE: 'certification',
  HEADCOUNT_OVER_LIMIT: 'records',
};
