import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { KeysetPager } from '../../ui/keyset-pager';
import { PageHeader } from '../../ui/page-header';
import { StartScoring } from './components/start-scoring';
import { WorkbookTable } from './components/workbook-table';
import { WorkbooksDocument } from './scoring.queries';

const route = getRouteApi('/signed-in/audits');

const PAGE_SIZE = 50;

/** Every audit that is scored question by question and may be seen, the latest first. */
export function WorkbooksPage() {
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [starting, setStarting] = useState(false);
  const { data, previousData, loading, error, refetch } = useQuery(WorkbooksDocument, {
    variables: search.before
      ? { last: PAGE_SIZE, before: search.before }
      : { first: PAGE_SIZE, after: search.after },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const list = (data ?? previousData)?.auditWorkbooks;
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={t('list.hint')}
        actions={<Button onClick={() => setStarting(true)}>{t('start.open')}</Button>}
      />
      <WorkbookTable
        rows={list?.nodes}
        busy={loading && list !== undefined}
        rowKeys
        empty={<EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>}
      />
      {list && list.totalCount > 0 && (
        <KeysetPager
          pageInfo={list.pageInfo}
          onNext={(after) => void navigate({ search: { after } })}
          onPrevious={(before) => void navigate({ search: { before } })}
        >
          {t('list.count', { shown: format.count(list.nodes.length), all: format.count(list.totalCount) })}
        </KeysetPager>
      )}
      {starting && <StartScoring onClose={() => setStarting(false)} />}
    </>
  );
}
