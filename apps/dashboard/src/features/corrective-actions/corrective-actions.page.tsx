import { useQuery } from '@apollo/client/react';
import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import type { CorrectiveActionState } from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { KeysetPager } from '../../ui/keyset-pager';
import { PageHeader } from '../../ui/page-header';
import { ActionTable } from './components/action-table';
import classes from './corrective-actions.module.css';
import { type ActionsSearch, actionViews } from './corrective-actions.search';

const CorrectiveActionsDocument = graphql(`
  query CorrectiveActions($filter: CorrectiveActionFilter, $first: Int, $after: String, $last: Int, $before: String) {
    correctiveActions(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...ActionLine @unmask
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/signed-in/audits/actions');
const pageSize = 50;
const restMilliseconds = 220;

const statesOf: Record<(typeof actionViews)[number], CorrectiveActionState[] | undefined> = {
  due: ['OPEN', 'OVERDUE'],
  overdue: ['OVERDUE'],
  done: ['DONE'],
  all: undefined,
};

/** Every corrective action that may be seen, the earliest due first; the state of the list is its address. */
export function CorrectiveActionsPage() {
  const { t } = useTranslation('audits');
  const format = useFormatters();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = search.view ?? 'due';
  const { data, previousData, loading, error, refetch } = useQuery(CorrectiveActionsDocument, {
    variables: {
      filter: { states: statesOf[view], search: search.q },
      ...(search.before
        ? { last: pageSize, before: search.before }
        : { first: pageSize, after: search.after }),
    },
  });
  const list = (data ?? previousData)?.correctiveActions;
  const change = (next: ActionsSearch) =>
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
      <PageHeader
        title={t('actions.title')}
        subtitle={list ? t('actions.count', { count: list.totalCount }) : '\u00a0'}
      />
      <search className={`${classes.bar} no-print`} aria-label={t('actions.filter')}>
        <TextInput
          type="search"
          className={classes.search}
          aria-label={t('actions.search')}
          placeholder={t('actions.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={search.q ?? ''}
          onChange={(event) => ask(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('actions.stateLabel')}
          value={view}
          onChange={(value) => change({ view: actionViews.find((one) => one === value) })}
          data={actionViews.map((value) => ({ value, label: t(`actions.view.${value}`) }))}
        />
      </search>
      <ActionTable
        caption={t('actions.title')}
        rows={list?.nodes}
        withEmployer
        busy={loading}
        rowKeys
        expectedRows={10}
        reload={refetch}
        empty={<EmptyState title={t('actions.empty')}>{t('actions.emptyHint')}</EmptyState>}
      />
      {list && list.totalCount > 0 && (
        <KeysetPager
          pageInfo={list.pageInfo}
          onNext={(after) => change({ after })}
          onPrevious={(before) => change({ before })}
        >
          {t('actions.shown', { shown: format.count(list.nodes.length), all: format.count(list.totalCount) })}
        </KeysetPager>
      )}
    </>
  );
}
