import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerRowFragment, RebateFigure } from '../../../gql/graphql';
import { addDays } from '../../../ui/calendar-date';
import { ConcernBadge } from '../../../ui/concern-badge';
import { type DataColumn, rowLinkClass } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { StandingBadge } from '../../../ui/standing-badge';
import { employersPaths } from '../employers.paths';
import type { EmployersSearch } from '../employers.search';
import { rebateCentsOf, rebateOutcomeOf, rebateSort } from '../employers-rebate';
import classes from './employers-table.module.css';

/** The columns of the employers list. What a narrow screen leaves out stands on the employer's own page. */
export function useEmployerColumns(search: EmployersSearch): DataColumn<EmployerRowFragment>[] {
  const { t } = useTranslation(['employers', 'words']);
  const format = useFormatters();
  const { language } = format;
  // The list a file is opened from, whichever page of it: the walk through it goes on from any place.
  const { after: _after, before: _before, ...list } = search;
  const listText = JSON.stringify(list);

  const { rebate } = search;
  // biome-ignore lint/correctness/useExhaustiveDependencies: translation and formats change with the language, the list with its text
  return useMemo(
    (): DataColumn<EmployerRowFragment>[] => [
      {
        id: 'name',
        header: t('employers:column.name'),
        sort: 'NAME',
        width: '24%',
        cell: (row) => (
          <div className={classes.name}>
            <Link {...employersPaths.one(row.ref, undefined, list)} className={rowLinkClass}>
              {row.legalName}
            </Link>
            {row.operatingName && row.operatingName !== row.legalName && (
              <span className={classes.operating}>{row.operatingName}</span>
            )}
          </div>
        ),
      },
      {
        id: 'ref',
        header: t('employers:column.ref'),
        sort: 'REF',
        hideBelow: 'md',
        cell: (row) => <span className={classes.nowrap}>{row.ref}</span>,
      },
      {
        id: 'city',
        header: t('employers:column.city'),
        sort: 'CITY',
        hideBelow: 'xl',
        cell: (row) => <span className={classes.nowrap}>{row.city}</span>,
      },
      {
        id: 'program',
        header: t('employers:column.program'),
        hideBelow: 'md',
        cell: (row) => t(`words:program.${row.standing.program}`),
      },
      {
        id: 'standing',
        header: t('employers:column.standing'),
        sort: 'STANDING',
        cell: ({ standing }) => (
          <div className={classes.concerns}>
            <StandingBadge standing={standing.standing} />
            {/* On a phone there is no column for them. */}
            <span className={classes.narrow}>
              {standing.concerns.map((concern) => (
                <ConcernBadge key={concern} concern={concern} />
              ))}
            </span>
          </div>
        ),
      },
      {
        id: 'concerns',
        header: t('employers:column.concerns'),
        hideBelow: 'sm',
        cell: (row) => (
          <div className={classes.concerns}>
            {row.standing.concerns.map((concern) => (
              <ConcernBadge key={concern} concern={concern} />
            ))}
          </div>
        ),
      },
      {
        id: 'nextDue',
        header: t('employers:column.nextDue'),
        sort: 'NEXT_DUE',
        hideBelow: 'sm',
        cell: ({ standing }) =>
          standing.nextDueOn ? (
            <div className={classes.nowrap}>
              {standing.nextDue && (
                <Text size="xs" c="dimmed" lh={1.2}>
                  {t(`words:nextDueBy.${standing.nextDue}`)}
                </Text>
              )}
              {standing.nextDueOn}
            </div>
          ) : (
            format.date(null)
          ),
      },
      // A list of money shows the money where other lists have the term and the score.
      ...(rebate
        ? rebateColumns(rebate)
        : [
            {
              id: 'expires',
              header: t('employers:column.validThrough'),
              sort: 'EXPIRES',
              hideBelow: 'md' as const,
              cell: ({ standing }: EmployerRowFragment) => (
                <span className={classes.nowrap}>
                  {standing.expiresOn ? addDays(standing.expiresOn, -1) : format.date(null)}
                </span>
              ),
            },
            score(),
          ]),
    ],
    [language, listText],
  );

  function score(): DataColumn<EmployerRowFragment> {
    return {
      id: 'score',
      header: t('employers:column.score'),
      sort: 'OVERALL_SCORE',
      align: 'end',
      hideBelow: 'lg',
      cell: (row) => <span className={classes.nowrap}>{format.score(row.latestAudit?.overallPercent)}</span>,
    };
  }

  function rebateColumns(figure: RebateFigure): DataColumn<EmployerRowFragment>[] {
    return [
      {
        id: 'outcome',
        header: t('employers:column.outcome'),
        hideBelow: 'sm',
        cell: ({ standing }) => {
          const outcome = rebateOutcomeOf(figure, standing.rebateOutcome);
          return outcome ? t(`words:rebateOutcome.${outcome}`) : format.date(null);
        },
      },
      {
        id: 'amount',
        header: t('employers:column.amount'),
        sort: rebateSort[figure],
        align: 'end',
        cell: ({ standing }) => (
          <span className={classes.nowrap}>{format.money(rebateCentsOf(figure, standing))}</span>
        ),
      },
    ];
  }
}
