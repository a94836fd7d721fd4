import type { EmployerRowFragment, RebateFigure } from '../../gql/graphql';
import { addDays } from '../../ui/calendar-date';
import { type CsvCell, toCsv } from '../../ui/csv';
import { floorToHundredths } from '../../ui/format';
import { rebateCentsOf } from './employers-rebate';

/** The head of each column of the exported list, and what stands below it. */
export interface EmployersCsvColumn {
  head: string;
  cell: (row: EmployerRowFragment) => CsvCell;
}

/** Words are given by the caller, in the language of the screen; dates stay ISO, percentages numbers. */
export interface EmployersCsvWords {
  heads: Record<
    | 'name'
    | 'operatingName'
    | 'ref'
    | 'account'
    | 'city'
    | 'code'
    | 'program'
    | 'standing'
    | 'cycleYear'
    | 'concerns'
    | 'nextDueOn'
    | 'nextDue'
    | 'expires'
    | 'letterValidThrough'
    | 'outcome'
    | 'amount'
    | 'score',
    string
  >;
  program: (row: EmployerRowFragment) => string;
  standing: (row: EmployerRowFragment) => string;
  concerns: (row: EmployerRowFragment) => string;
  nextDue: (row: EmployerRowFragment) => string;
  outcome: (row: EmployerRowFragment, figure: RebateFigure) => string;
}

/** The list as a text table, in the order it has on the screen. */
export function employersCsv(
  rows: readonly EmployerRowFragment[],
  words: EmployersCsvWords,
  rebate?: RebateFigure,
): string {
  const { heads } = words;
  const columns: EmployersCsvColumn[] = [
    { head: heads.name, cell: (row) => row.legalName },
    { head: heads.operatingName, cell: (row) => row.operatingName },
    { head: heads.ref, cell: (row) => row.ref },
    { head: heads.account, cell: (row) => row.wcbAccount },
    { head: heads.city, cell: (row) => row.city },
    { head: heads.code, cell: (row) => row.industryCode },
    { head: heads.program, cell: words.program },
    { head: heads.standing, cell: words.standing },
    { head: heads.cycleYear, cell: (row) => row.standing.cycleYear },
    { head: heads.concerns, cell: words.concerns },
    { head: heads.nextDueOn, cell: (row) => row.standing.nextDueOn },
    { head: heads.nextDue, cell: words.nextDue },
    { head: heads.expires, cell: ({ standing }) => standing.expiresOn && addDays(standing.expiresOn, -1) },
    { head: heads.letterValidThrough, cell: (row) => row.standing.letterValidThrough },
    {
      head: heads.score,
      cell: ({ latestAudit }) =>
        latestAudit?.overallPercent == null ? null : floorToHundredths(latestAudit.overallPercent),
    },
    ...(rebate
      ? [
          { head: heads.outcome, cell: (row: EmployerRowFragment) => words.outcome(row, rebate) },
          {
            head: heads.amount,
            cell: ({ standing }: EmployerRowFragment) => {
              const cents = rebateCentsOf(rebate, standing);
              return cents === null ? null : cents / 100;
            },
          },
        ]
      : []),
  ];
  return toCsv([columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]);
}
