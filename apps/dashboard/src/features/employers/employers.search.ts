import { z } from 'zod';
import type { EmployerFilter } from '../../gql/graphql';

/**
 * The state of the employers list as it stands in the address, so that a list can be linked to, kept and sent. What
 * cannot be read is left out rather than refused. A list of one value may be written as that value.
 */
const listOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.enum(values)).min(1))
    .optional()
    .catch(undefined);
const words = z
  .preprocess(
    (given) => (Array.isArray(given) ? given.map(String) : given === undefined ? given : [String(given)]),
    z.array(z.string()).min(1).optional(),
  )
  .catch(undefined);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

export const standingNames = [
  'NOT_REGISTERED',
  'REVOKED',
  'WITHDRAWN',
  'UNDER_REVIEW',
  'GOOD_STANDING',
  'NOT_IN_GOOD_STANDING',
  'EXPIRED',
  'IN_PROGRESS',
  'REGISTRATION_LAPSED',
] as const;

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

export const sortNames = [
  'NAME',
  'REF',
  'CITY',
  'STANDING',
  'NEXT_DUE',
  'EXPIRES',
  'REGISTERED',
  'OVERALL_SCORE',
] as const;

export const employersSearch = z.object({
  q: z.coerce.string().min(1).optional().catch(undefined),
  standing: listOf(standingNames),
  concern: listOf(concernNames),
  program: listOf(['SECOR', 'COR']),
  code: words,
  city: words,
  dueBefore: date,
  expiresBefore: date,
  lapsesWithin: z.number().int().positive().optional().catch(undefined),
  trainingMissing: z.boolean().optional().catch(undefined),
  sort: z.enum(sortNames).optional().catch(undefined),
  direction: z.enum(['ASC', 'DESC']).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type EmployersSearch = z.infer<typeof employersSearch>;

/** The API's filter for a list's state; empty members are left out. */
export function employerFilter(search: EmployersSearch): EmployerFilter {
  return {
    search: search.q,
    standings: search.standing,
    concerns: search.concern,
    programs: search.program,
    industryCodes: search.code,
    cities: search.city,
    dueBefore: search.dueBefore,
    expiresBefore: search.expiresBefore,
    lapsesWithinDays: search.lapsesWithin,
    trainingMissing: search.trainingMissing,
  };
}
