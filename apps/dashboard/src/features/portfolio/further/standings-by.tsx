import { SegmentedControl } from '@mantine/core';
import type { LinkProps } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportInput, ReportNumbersFragment } from '../../../gql/graphql';
import { SectionCard } from '../../../ui/section-card';
import { employersPaths } from '../../employers';
import { reportsPaths } from '../../reports';
import { crossingOf } from './crossing';
import { CrossingTable } from './crossing-table';

const ways = ['codes', 'cities', 'sizes'] as const;
type Way = (typeof ways)[number];
type Standing = NonNullable<Parameters<typeof employersPaths.list>[0]>['standing'];

interface StandingsByProps {
  reports: Record<Way, ReportNumbersFragment>;
  questions: Record<Way, ReportInput>;
}

const MOST = 10;
const filterName = { codes: 'code', cities: 'city', sizes: 'size' } as const;

/** How employers stand by industry, city or size. */
export function StandingsBy({ reports, questions }: StandingsByProps) {
  const { t } = useTranslation('further');
  const [way, setWay] = useState<Way>('codes');
  const crossing = crossingOf(reports[way]);
  // Sizes have an order of their own; of the others the many come first.
  if (way !== 'sizes') crossing.rows.sort((a, b) => b.total - a.total);

  const listOf = (row: string | null, column: string | null | undefined): LinkProps => {
    if (row === null) return reportsPaths.group(questions[way], column === undefined ? [row] : [row, column]);
    const standing = column ? ([column] as Standing) : undefined;
    return employersPaths.list({ [filterName[way]]: [row], standing });
  };
  return (
    <SectionCard
      title={t('standings.title')}
      hint={t('standings.hint')}
      actions={
        <SegmentedControl
          size="xs"
          className="no-print"
          aria-label={t('standings.way')}
          value={way}
          onChange={(next) => setWay(ways.find((one) => one === next) ?? 'codes')}
          data={ways.map((value) => ({ value, label: t(`standings.by.${value}`) }))}
        />
      }
      flush
    >
      <CrossingTable
        key={way}
        caption={t('standings.caption', { way: t(`standings.by.${way}`) })}
        head={t(`standings.by.${way}`)}
        crossing={crossing}
        listOf={listOf}
        totals
        most={MOST}
      />
    </SectionCard>
  );
}
