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

export const programNames = ['SECOR', 'COR'] as const;
export const nextDueNames = ['MAINTENANCE', 'RECERTIFICATION'] as const;
export const rebateFigures = ['RUNNING', 'ELIGIBLE', 'HELD', 'AT_RISK'] as const;
export const moduleNames = ['PHSM', 'SAFETY_AUDITOR', 'LSE', 'TTT'] as const;

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
  program: listOf(programNames),
  code: words,
  city: words,
  dueBefore: date,
  expiresBefore: date,
  dueFrom: date,
  nextDue: z.enum(nextDueNames).optional().catch(undefined),
  lapsesBefore: date,
  missing: listOf(moduleNames),
  rebate: z.enum(rebateFigures).optional().catch(undefined),
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
    dueFrom: search.dueFrom,
    nextDue: search.nextDue,
    registrationLapsesBefore: search.lapsesBefore,
    missingModules: search.missing,
    rebate: search.rebate,
    lapsesWithinDays: search.lapsesWithin,
    trainingMissing: search.trainingMissing,
  };
}

/** What narrows the list, as opposed to how it is ordered and which page of it is shown. */
const filterNames = [
  'q',
  'standing',
  'concern',
  'program',
  'code',
  'city',
  'nextDue',
  'dueFrom',
  'dueBefore',
  'expiresBefore',
  'lapsesBefore',
  'lapsesWithin',
  'trainingMissing',
  'missing',
  'rebate',
] as const satisfies readonly (keyof EmployersSearch)[];

export type FilterName = (typeof filterNames)[number];

export function hasFilter(search: EmployersSearch): boolean {
  return filterNames.some((name) => search[name] !== undefined);
}

/** One thing that narrows the list, as its badge names it; `without` is the list's state once it is taken away. */
export interface ActiveFilter {
  name: FilterName;
  value: string;
  without: Partial<EmployersSearch>;
}

/** Every value that narrows the list, each by itself, in the order of the filter bar. */
export function activeFilters(search: EmployersSearch): ActiveFilter[] {
  return filterNames.flatMap((name): ActiveFilter[] => {
    const value = search[name];
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [{ name, value: String(value), without: { [name]: undefined } }];
    return value.map((one) => {
      const rest = value.filter((other) => other !== one);
      return { name, value: one, without: { [name]: rest.length > 0 ? rest : undefined } };
    });
  });
}

const vocabulary = {
  standing: standingNames,
  concern: concernNames,
  program: programNames,
  missing: moduleNames,
  nextDue: nextDueNames,
  rebate: rebateFigures,
} as const;

type Vocabulary = typeof vocabulary;

/** Whether a filter's value is one of the program's own words, so that it can be shown in the screen's language. */
export function isWord<Name extends keyof Vocabulary>(
  name: Name,
  value: string,
): value is Vocabulary[Name][number] {
  return vocabulary[name].some((word) => word === value);
}
