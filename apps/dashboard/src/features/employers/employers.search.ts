import type { EmployerFilter } from '../../gql/graphql';
import { concernNames, needNames } from '../../routes/need-names';
import { date, flag, listOf, oneOf, positive, searchParams, text, texts } from '../../routes/search-params';

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
  'ACT_BY',
  'REBATE_RUNNING',
  'REBATE_ELIGIBLE',
  'REBATE_HELD',
] as const;

/** The state of the employers list as it stands in the address, so that a list can be linked to, kept and sent. */
export const employersSearch = searchParams({
  q: text(),
  standing: listOf(standingNames),
  concern: listOf(concernNames),
  need: listOf(needNames),
  program: listOf(programNames),
  code: texts(),
  city: texts(),
  size: texts(),
  nextDue: oneOf(nextDueNames),
  dueFrom: date(),
  dueBefore: date(),
  expiresBefore: date(),
  lapsesBefore: date(),
  lapsesWithin: positive(),
  trainingMissing: flag(),
  missing: listOf(moduleNames),
  rebate: oneOf(rebateFigures),
  sort: oneOf(sortNames),
  direction: oneOf(['ASC', 'DESC']),
  asOf: date(),
  after: text(),
  before: text(),
});

export type EmployersSearch = ReturnType<typeof employersSearch>;

/** The API's filter for a list's state; empty members are left out. */
export function employerFilter(search: EmployersSearch): EmployerFilter {
  return {
    search: search.q,
    standings: search.standing,
    concerns: search.concern,
    needs: search.need,
    programs: search.program,
    industryCodes: search.code,
    cities: search.city,
    sizeBands: search.size,
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
  'need',
  'program',
  'code',
  'city',
  'size',
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
  need: needNames,
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
