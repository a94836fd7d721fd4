import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerRowFragment } from '../../../gql/graphql';
import { ConcernBadge } from '../../../ui/concern-badge';
import { type DataColumn, rowLinkClass } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { StandingBadge } from '../../../ui/standing-badge';
import { employersPaths } from '../employers.paths';
import type { EmployersSearch } from '../employers.search';
import classes from './employers-table.module.css';

/** The columns of the employers list. What a narrow screen leaves out stands on the employer's own page. */
export function useEmployerColumns(search: EmployersSearch): DataColumn<EmployerRowFragment>[] {
  const { t } = useTranslation(['employers', 'words']);
  const format = useFormatters();
  const { language } = format;
  // The list a file is opened from, whichever page of it: the walk through it goes on from any place.
  const { after: _after, before: _before, ...list } = search;
  const listText = JSON.stringify(list);

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
              {standing.nextDueOn}
              {standing.nextDue && (
                <Text size="xs" c="dimmed" lh={1.2}>
                  {t(`words:nextDue.${standing.nextDue}`)}
                </Text>
              )}
            </div>
          ) : (
            format.date(null)
          ),
      },
      {
        id: 'expires',
        header: t('employers:column.expires'),
        sort: 'EXPIRES',
        hideBelow: 'md',
        cell: (row) => <span className={classes.nowrap}>{format.date(row.standing.expiresOn)}</span>,
      },
      {
        id: 'score',
        header: t('employers:column.score'),
        sort: 'OVERALL_SCORE',
        align: 'end',
        hideBelow: 'lg',
        cell: (row) => (
          <span className={classes.nowrap}>{format.score(row.latestAudit?.overallPercent)}</span>
        ),
      },
    ],
    [language, listText],
  );
}
