import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Skeleton } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../session/viewer';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { WorkbookPapers } from '../audits';
import { reviewPaths } from '../review';
import { ScoringDesk } from './components/scoring-desk';
import { WorkbookStateBadge } from './components/workbook-state-badge';
import { ScoringDocument } from './scoring.queries';

const route = getRouteApi('/signed-in/audits/score/$workbookId');

/** The page on which an audit is scored question by question. */
export function ScoringPage() {
  const { t } = useTranslation(['scoring', 'audits', 'review']);
  const { workbookId } = route.useParams();
  const { section } = route.useSearch();
  const navigate = route.useNavigate();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(ScoringDocument, { variables: { id: workbookId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const workbook = data?.auditWorkbook;
  if (data && !workbook) return <EmptyState title={t('notFound')}>{t('notFoundHint')}</EmptyState>;
  const open = workbook?.state === 'DRAFT' || workbook?.state === 'RETURNED';
  return (
    <>
      <PageHeader
        title={workbook ? t('title', { employer: workbook.employer.legalName }) : t('waiting')}
        beside={workbook && <WorkbookStateBadge state={workbook.state} />}
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
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/audits" />}>
            {t('list.title')}
          </Anchor>
        }
        actions={
          workbook && (
            <>
              <WorkbookPapers workbookId={workbook.id} draft={open} />
              <Button renderRoot={(props) => <Link {...props} {...reviewPaths.review(workbook.id)} />}>
                {t(open ? 'review:submit.open' : 'review:open')}
              </Button>
            </>
          )
        }
      />
      {!workbook && <Skeleton height={420} />}
      {workbook && viewer && (
        <ScoringDesk
          key={workbook.id}
          workbook={workbook}
          userId={viewer.id}
          sectionNo={section ?? 1}
          onSection={(next) =>
            void navigate({ search: { section: next }, replace: true, resetScroll: false })
          }
        />
      )}
    </>
  );
}
