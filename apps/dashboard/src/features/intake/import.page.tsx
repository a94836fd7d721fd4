import { useQuery } from '@apollo/client/react';
import { Anchor, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { PageHeader } from '../../ui/page-header';
import { Notice } from '../../ui/record-form/notice';
import { WaitingRows } from '../../ui/waiting-rows';
import { ImportCountsTable } from './components/import-counts';
import { ImportFiles } from './components/import-files';
import { ImportNext } from './components/import-next';
import { ImportNotes } from './components/import-notes';
import { ImportProgress } from './components/import-progress';
import { ImportRows } from './components/import-rows';
import { ImportStateBadge } from './components/import-state-badge';
import { UndoBlockers } from './components/undo-blockers';
import { ImportDocument } from './intake.queries';
import { useImportActs } from './use-import-act';

const route = getRouteApi('/signed-in/intake/$importId');
const lookEveryMs = 600;

/** One import: its files and columns, what would happen, what is wrong, and applying or undoing it. */
export function ImportPage() {
  const { t } = useTranslation('intake');
  const format = useFormatters();
  const { importId } = route.useParams();
  const acts = useImportActs();
  const { data, loading, error, refetch, startPolling, stopPolling } = useQuery(ImportDocument, {
    variables: { id: importId },
  });
  const found = data?.import;
  const running = found?.progress != null;

  useEffect(() => {
    if (!running) return;
    startPolling(lookEveryMs);
    return stopPolling;
  }, [running, startPolling, stopPolling]);

  const breadcrumb = (
    <Anchor size="sm" renderRoot={(props) => <Link to="/intake" {...props} />}>
      {t('title')}
    </Anchor>
  );
  if (error && !found) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!found && !loading) {
    return (
      <>
        <PageHeader title={t('none.title')} breadcrumb={breadcrumb} />
        <EmptyState title={t('none.title')}>{t('none.hint')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('one')}
        breadcrumb={breadcrumb}
        beside={found && <ImportStateBadge state={found.state} />}
        subtitle={
          found
            ? t('startedBy', { name: found.createdByName, at: format.instant(found.createdAt) })
            : '\u00a0'
        }
      />
      {found ? (
        <Stack gap="md">
          {(acts.problem || found.problem) && (
            <Notice tone="bad" title={t('stopped')} role="alert">
              {acts.problem || found.problem}
            </Notice>
          )}
          {found.progress ? (
            <ImportProgress importId={importId} state={found.state} progress={found.progress} acts={acts} />
          ) : (
            <ImportNext found={found} acts={acts} />
          )}
          {found.state === 'APPLIED' && <UndoBlockers {...found.undoBlockers} />}
          {found.state === 'OPEN' && <ImportFiles importId={importId} files={found.files} acts={acts} />}
          {found.counts.length > 0 && !running && (
            <>
              <ImportCountsTable importId={importId} state={found.state} counts={found.counts} />
              <ImportRows
                key={found.checkedAt}
                importId={importId}
                state={found.state}
                acts={acts}
                counts={found.counts}
              />
              <ImportNotes notes={found.notes} />
            </>
          )}
          {/* Once checked, what was found is what matters; the files stay at hand below. */}
          {found.state === 'CHECKED' && <ImportFiles importId={importId} files={found.files} acts={acts} />}
        </Stack>
      ) : (
        <WaitingRows rows={8} />
      )}
    </>
  );
}
