import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportsQuery } from '../../gql/graphql';
import { type DataColumn, DataTable, rowLinkClass } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { KeysetPager } from '../../ui/keyset-pager';
import { PageHeader } from '../../ui/page-header';
import { ImportStateBadge } from './components/import-state-badge';
import { ImportsDocument, StartImportDocument } from './intake.queries';

const route = getRouteApi('/signed-in/intake');
const pageSize = 50;
type Row = ImportsQuery['imports']['nodes'][number];

/** What was taken in from files, latest first. */
export function IntakePage() {
  const { t } = useTranslation('intake');
  const format = useFormatters();
  const [{ after, before }, turn] = useState<{ after?: string; before?: string }>({});
  const navigate = route.useNavigate();
  const [start, { loading: starting }] = useMutation(StartImportDocument);
  const { data, previousData, loading, error, refetch } = useQuery(ImportsDocument, {
    variables: before ? { last: pageSize, before } : { first: pageSize, after },
  });
  const list = (data ?? previousData)?.imports;
  if (error && !list) return <ErrorState error={error} onRetry={() => void refetch()} />;

  async function open(): Promise<void> {
    const { data: answer } = await start();
    const id = answer?.startImport.import?.id;
    if (id) await navigate({ to: '/intake/$importId', params: { importId: id } });
  }

  const total = (row: Row, name: 'new' | 'changed' | 'rejected'): string =>
    row.counts.length === 0 ? '—' : format.count(row.counts.reduce((sum, counts) => sum + counts[name], 0));
  const columns: DataColumn<Row>[] = [
    {
      id: 'files',
      header: t('list.files'),
      cell: (row) => (
        <Link to="/intake/$importId" params={{ importId: row.id }} className={rowLinkClass}>
          {row.fileNames.slice(0, 3).join(', ')}
          {row.fileNames.length > 3 && ` ${t('list.more', { count: row.fileNames.length - 3 })}`}
        </Link>
      ),
    },
    { id: 'state', header: t('list.state'), cell: (row) => <ImportStateBadge state={row.state} /> },
    { id: 'new', header: t('outcome.NEW'), align: 'end', hideBelow: 'sm', cell: (row) => total(row, 'new') },
    {
      id: 'changed',
      header: t('outcome.CHANGED'),
      align: 'end',
      hideBelow: 'sm',
      cell: (row) => total(row, 'changed'),
    },
    {
      id: 'rejected',
      header: t('outcome.REJECTED'),
      align: 'end',
      hideBelow: 'sm',
      cell: (row) => total(row, 'rejected'),
    },
    { id: 'by', header: t('list.by'), hideBelow: 'md', cell: (row) => row.createdByName },
    { id: 'on', header: t('list.on'), hideBelow: 'md', cell: (row) => format.instant(row.createdAt) },
  ];

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <Button
            leftSection={<IconUpload size={16} aria-hidden />}
            loading={starting}
            onClick={() => void open()}
          >
            {t('start')}
          </Button>
        }
      />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list?.nodes}
        rowKey={(row) => row.id}
        expectedRows={5}
        busy={loading}
        rowKeys
        empty={<EmptyState title={t('list.empty')}>{t('list.emptyHint')}</EmptyState>}
      />
      {list && list.totalCount > 0 && (
        <KeysetPager
          pageInfo={list.pageInfo}
          onNext={(next) => turn({ after: next })}
          onPrevious={(previous) => turn({ before: previous })}
        >
          {t('shown', { shown: format.count(list.nodes.length), all: format.count(list.totalCount) })}
        </KeysetPager>
      )}
    </>
  );
}
