import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday, useViewer } from '../../session/viewer';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { Notice } from '../../ui/record-form/notice';
import { SectionCard } from '../../ui/section-card';
import { WaitingRows } from '../../ui/waiting-rows';
import { WorkbookPapers } from '../audits';
import { HandIn } from './components/hand-in';
import { ReviewNotes } from './components/review-notes';
import { ReviewStanding } from './components/review-standing';
import { SubmissionsTable } from './components/submissions-table';
import { ReviewDocument } from './review.queries';
import { useReviewState } from './use-review-state';

const route = getRouteApi('/signed-in/audits/review/$workbookId');

/** From the last answer to the decision: handing an audit in, the notes of its review, and what was decided. */
export function ReviewPage() {
  const { t } = useTranslation(['review', 'audits']);
  const { workbookId } = route.useParams();
  const today = useToday();
  const viewer = useViewer();
  const notes = useReviewState(workbookId);
  const { data, error, refetch } = useQuery(ReviewDocument, { variables: { id: workbookId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const workbook = data?.auditWorkbook;
  if (data && !workbook) return <EmptyState title={t('notFound')}>{t('notFoundHint')}</EmptyState>;
  return (
    <>
      <PageHeader
        title={workbook ? t('title', { employer: workbook.employer.legalName }) : t('waiting')}
        subtitle={
          workbook
            ? t('subtitle', {
                kind: t(`audits:kind.${workbook.kind}`),
                first: workbook.firstDay,
                last: workbook.lastDay,
                auditor: workbook.auditor.fullName,
                instrument: `${workbook.instrument.title} ${workbook.instrument.edition}`,
              })
            : '\u00a0'
        }
        breadcrumb={
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/audits" search={{}} />}>
            {t('all')}
          </Anchor>
        }
        actions={
          <>
            {workbook && (
              <WorkbookPapers
                workbookId={workbookId}
                draft={workbook.state === 'DRAFT' || workbook.state === 'RETURNED'}
              />
            )}
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link {...props} to="/audits/score/$workbookId" params={{ workbookId }} search={{}} />
              )}
            >
              {t('answers')}
            </Button>
          </>
        }
      />
      {!workbook || !today || !viewer ? (
        <WaitingRows rows={8} />
      ) : (
        <Stack gap="md">
          {workbook.state === 'RETURNED' && <Notice tone="warn" title={t('returned')} />}
          {workbook.state === 'CLOSED' && <Notice tone="good" title={t('closed')} />}
          <ReviewStanding workbook={workbook} today={today} reload={refetch} />
          <HandIn workbook={workbook} today={today} userId={viewer.id} reload={refetch} />
          {workbook.audit && (
            <ReviewNotes workbookId={workbookId} sections={workbook.instrument.sections} review={notes} />
          )}
          <SectionCard title={t('history.title')} hint={t('history.hint')} flush>
            <SubmissionsTable rows={workbook.submissions} />
          </SectionCard>
        </Stack>
      )}
    </>
  );
}
