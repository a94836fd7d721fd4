import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentListQuery } from '../../gql/graphql';
import { useViewer } from '../../session/viewer';
import { type DataColumn, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { PageHeader } from '../../ui/page-header';
import { Notice } from '../../ui/record-form/notice';
import { SectionCard } from '../../ui/section-card';
import { EditionComparison } from './components/edition-comparison';
import { ImportTableForm } from './components/import-table-form';
import { InterviewTables } from './components/interview-tables';
import { InstrumentListDocument } from './instruments.queries';

const route = getRouteApi('/signed-in/settings/instruments');
type Edition = InstrumentListQuery['instruments'][number];

/** The editions that audits are scored on, side by side; the interview tables; and the taking in of others. */
export function InstrumentsPage() {
  const { t } = useTranslation('instruments');
  const format = useFormatters();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayImport = useViewer()?.permissions.includes('instruments.import') ?? false;
  const [importing, setImporting] = useState<'instrument' | 'sampling' | null>(null);
  const [checked, setChecked] = useState<number | null>(null);
  const { data, error, refetch } = useQuery(InstrumentListDocument);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const editions = data?.instruments;
  const [newest, before] = editions ?? [];
  const known = (id: string | undefined) => editions?.some((one) => one.id === id) && id;
  const left = known(search.left) || before?.id || newest?.id;
  const right = known(search.right) || newest?.id;
  const columns: DataColumn<Edition>[] = [
    {
      id: 'title',
      header: t('list.edition'),
      cell: ({ title, edition, code }) => `${title} ${edition} (${code})`,
    },
    { id: 'source', header: t('list.source'), cell: ({ source }) => source, hideBelow: 'md' },
    {
      id: 'questions',
      header: t('list.questions'),
      align: 'end',
      cell: ({ questionCount }) => format.count(questionCount),
    },
    {
      id: 'points',
      header: t('list.points'),
      align: 'end',
      cell: ({ pointsPossible }) => format.points(pointsPossible),
      hideBelow: 'sm',
    },
    { id: 'status', header: t('list.status'), cell: ({ status }) => t(`status.${status}`) },
    {
      id: 'importedAt',
      header: t('list.importedAt'),
      cell: ({ importedAt }) => format.instant(importedAt),
      hideBelow: 'lg',
    },
  ];
  const open = (kind: 'instrument' | 'sampling') => {
    setChecked(null);
    setImporting(kind);
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          mayImport && <Button onClick={() => open('instrument')}>{t('import.open.instrument')}</Button>
        }
      />
      <Stack gap="md">
        {checked !== null && (
          <Notice tone="good" role="status" title={t('import.checkedRows', { count: checked })} />
        )}
        <SectionCard title={t('list.title')} hint={t('list.hint')} flush>
          <DataTable
            caption={t('list.title')}
            columns={columns}
            rows={editions}
            rowKey={({ id }) => id}
            expectedRows={2}
            empty={<EmptyState title={t('list.none')} />}
          />
        </SectionCard>
        {editions && left && right && (
          <EditionComparison
            editions={editions}
            left={left}
            right={right}
            onChoose={(chosen) => void navigate({ search: chosen, replace: true, resetScroll: false })}
          />
        )}
        <InterviewTables
          tables={data?.interviewSamplings}
          onImport={mayImport ? () => open('sampling') : undefined}
        />
      </Stack>
      {importing && (
        <ImportTableForm kind={importing} onChecked={setChecked} onClose={() => setImporting(null)} />
      )}
    </>
  );
}
