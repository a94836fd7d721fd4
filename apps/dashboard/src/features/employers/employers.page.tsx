import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOfQuery } from '../../session/as-of';
import { announce } from '../../ui/announce';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { KeysetPager } from '../../ui/keyset-pager';
import { PageHeader } from '../../ui/page-header';
import { useEmployerColumns } from './components/employers-columns';
import { EmployersExport } from './components/employers-export';
import { EmployersFilterBadges } from './components/employers-filter-badges';
import { EmployersFilters } from './components/employers-filters';
import { IntakeLink } from './components/intake-link';
import { RegisterEmployerButton } from './components/register-employer-button';
import { EmployersDocument } from './employers.queries';
import { type EmployersSearch, employerFilter, hasFilter, sortNames } from './employers.search';

const route = getRouteApi('/signed-in/employers');

/** Rows to a page: fills a tall screen, and stays well below the API's limit. */
const pageSize = 50;

/** All employers, searched, narrowed and sorted; the state of the list is its address. */
export function EmployersPage() {
  const { t } = useTranslation('employers');
  const format = useFormatters();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { asOf, policy } = useAsOfQuery();
  const columns = useEmployerColumns(search);
  const sort = { by: search.sort ?? 'NAME', direction: search.direction ?? 'ASC' } as const;

  const { data, previousData, loading, error, refetch } = useQuery(EmployersDocument, {
    variables: {
      asOf,
      filter: employerFilter(search),
      sort: sort.by,
      direction: sort.direction,
      figure: search.rebate,
      withRebate: search.rebate !== undefined,
      ...(search.before
        ? { last: pageSize, before: search.before }
        : { first: pageSize, after: search.after }),
    },
    ...policy,
  });
  const list = (data ?? previousData)?.employers;
  const count = data?.employers.totalCount;

  /** Changes the list; any change but turning a page starts again at the first page. */
  const change = useMemo(
    () => (next: Partial<EmployersSearch>) =>
      void navigate({
        search: (previous) => ({ ...previous, after: undefined, before: undefined, ...next }),
        replace: true,
      }),
    [navigate],
  );

  useEffect(() => {
    if (count !== undefined) announce(t('count', { count }));
  }, [count, t]);

  if (error && !list) return <ErrorState error={error} onRetry={() => refetch()} />;

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          !list
            ? '\u00a0'
            : search.rebate && list.rebateCents !== undefined
              ? t('countWithRebate', {
                  employers: t('count', { count: list.totalCount }),
                  rebate: t(`rebate.${search.rebate}`),
                  amount: format.money(list.rebateCents),
                })
              : t('count', { count: list.totalCount })
        }
        actions={
          <>
            <EmployersExport search={search} />
            {asOf === undefined && (
              <>
                <IntakeLink />
                <RegisterEmployerButton />
              </>
            )}
          </>
        }
      />
      <EmployersFilters search={search} onChange={change} />
      <EmployersFilterBadges search={search} onChange={change} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list?.nodes}
        rowKey={(row) => row.id}
        expectedRows={15}
        busy={loading}
        rowKeys
        sort={sort}
        onSort={({ by, direction }) => change({ sort: sortNames.find((name) => name === by), direction })}
        empty={
          hasFilter(search) ? (
            <EmptyState
              title={t('empty.filtered')}
              action={
                <Button variant="default" onClick={() => void navigate({ search: {} })}>
                  {t('filter.clear')}
                </Button>
              }
            >
              {t('empty.filteredHint')}
            </EmptyState>
          ) : (
            <EmptyState title={t('empty.none')}>{t('empty.noneHint')}</EmptyState>
          )
        }
      />
      {list && (
        <KeysetPager
          pageInfo={list.pageInfo}
          onNext={(after) => change({ after, before: undefined })}
          onPrevious={(before) => change({ before, after: undefined })}
        >
          {t('shown', { shown: format.count(list.nodes.length), all: format.count(list.totalCount) })}
        </KeysetPager>
      )}
    </>
  );
}
