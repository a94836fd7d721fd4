import { useQuery } from '@apollo/client/react';
import { addMonths } from '@good-standing/domain';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../session/viewer';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { PageHeader } from '../../ui/page-header';
import classes from './comparison.module.css';
import { StandingMovesDocument } from './comparison.queries';
import type { ComparisonSearch } from './comparison.search';
import { ComparedDays } from './components/compared-days';
import { MovedList } from './components/moved-list';
import { MovesTable } from './components/moves-table';
import { readMove } from './moves';

const route = getRouteApi('/signed-in/compare');

const MONTHS_OF_A_YEAR = 12;

/** Two days side by side: who moved from what to what, and why; the days and what is listed stand in the address. */
export function ComparisonPage() {
  const { t } = useTranslation('comparison');
  const format = useFormatters();
  const today = useToday();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const to = search.to ?? today;
  const from = search.from ?? (to && addMonths(to, -MONTHS_OF_A_YEAR));
  const { program } = search;
  const { data, previousData, loading, error, refetch } = useQuery(StandingMovesDocument, {
    variables: { from: from ?? '', to: to ?? '', program },
    skip: !from || !to,
  });
  const moves = (data ?? previousData)?.standingChanges;

  const change = (next: ComparisonSearch) =>
    void navigate({
      search: (previous) => ({ ...previous, after: undefined, before: undefined, ...next }),
      replace: true,
      resetScroll: false,
    });

  if (error && !moves) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!from || !to) return <PageHeader title={t('title')} />;
  const comparison = { from, to, program, move: readMove(search.move, moves ?? []) };
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { from: format.longDate(from), to: format.longDate(to) })}
      />
      <ComparedDays key={`${from} ${to}`} comparison={comparison} onChange={change} />
      <div className={classes.parts}>
        <MovesTable moves={moves} comparison={comparison} busy={loading} />
        <MovedList
          comparison={comparison}
          after={search.after}
          before={search.before}
          onPage={(page) => change(page)}
        />
      </div>
    </>
  );
}
