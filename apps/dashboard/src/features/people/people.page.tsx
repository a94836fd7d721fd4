import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, rowLinkClass } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { KeysetPager } from '../../ui/keyset-pager';
import { PageHeader } from '../../ui/page-header';
import { TrainingTabs, workplacesOf } from '../training';
import { peoplePaths } from './people.paths';
import { People } from './people.queries';
import type { PeopleSearch } from './people.search';

const route = getRouteApi('/signed-in/training/people');
const pageSize = 50;
const restMilliseconds = 220;

/** Everybody known, by name; the search and the page stand in the address. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const training = useTranslation('training').t;
  const format = useFormatters();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, previousData, loading, error, refetch } = useQuery(People, {
    variables: {
      search: search.q,
      ...(search.before
        ? { last: pageSize, before: search.before }
        : { first: pageSize, after: search.after }),
    },
  });
  const list = (data ?? previousData)?.peopleByName;
  const change = (next: PeopleSearch) =>
    void navigate({
      search: (previous) => ({ ...previous, after: undefined, before: undefined, ...next }),
      replace: true,
    });
  const ask = useDebouncedCallback(
    (text: string) => change({ q: text.trim() || undefined }),
    restMilliseconds,
  );
  if (error && !list) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader title={t('title')} subtitle={list ? t('count', { count: list.totalCount }) : '\u00a0'} />
      <TrainingTabs />
      <search aria-label={t('search')}>
        <TextInput
          type="search"
          mb="sm"
          maw={420}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={search.q ?? ''}
          onChange={(event) => ask(event.currentTarget.value)}
        />
      </search>
      <DataTable
        caption={t('title')}
        rows={list?.nodes}
        rowKey={(row) => row.id}
        busy={loading}
        rowKeys
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
        columns={[
          {
            id: 'name',
            header: training('matrix.person'),
            cell: (row) => (
              <Link {...peoplePaths.one(row.id)} className={rowLinkClass}>
                {row.fullName}
              </Link>
            ),
          },
          { id: 'ref', header: training('employment.ref'), cell: (row) => row.ref },
          {
            id: 'work',
            header: training('roster.employer'),
            cell: (row) => workplacesOf(row) || format.date(null),
          },
          {
            id: 'email',
            header: training('hire.email'),
            cell: (row) => row.email ?? format.date(null),
            hideBelow: 'md',
          },
          {
            id: 'courses',
            header: t('courses'),
            align: 'end',
            cell: (row) => format.count(row.completions.length),
            hideBelow: 'sm',
          },
        ]}
      />
      {list && list.totalCount > list.nodes.length && (
        <KeysetPager
          pageInfo={list.pageInfo}
          onNext={(after) => change({ after })}
          onPrevious={(before) => change({ before })}
        >
          {t('shown', { shown: format.count(list.nodes.length), all: format.count(list.totalCount) })}
        </KeysetPager>
      )}
    </>
  );
}
