import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOfQuery } from '../../session/as-of';
import { useViewer } from '../../session/viewer';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { PageHeader } from '../../ui/page-header';
import { StandingByProgram } from './components/standing-by-program';
import classes from './portfolio.module.css';
import { PortfolioDocument } from './portfolio.queries';

// Not needed for the first figures: it comes right after them, and the first load stays small.
const AttentionList = lazy(() =>
  import('./components/further-figures').then((module) => ({ default: module.AttentionList })),
);
const LapsingTable = lazy(() =>
  import('./components/further-figures').then((module) => ({ default: module.LapsingTable })),
);
const RebateFigures = lazy(() =>
  import('./components/further-figures').then((module) => ({ default: module.RebateFigures })),
);
const ConcernCounts = lazy(() =>
  import('./components/further-figures').then((module) => ({ default: module.ConcernCounts })),
);
const TrainingGaps = lazy(() =>
  import('./components/further-figures').then((module) => ({ default: module.TrainingGaps })),
);
const FurtherPanels = lazy(() =>
  import('./further/further-panels').then((module) => ({ default: module.FurtherPanels })),
);
const OwnFiles = lazy(() => import('../employers').then((door) => ({ default: door.OwnFiles })));
const AgendaPanel = lazy(() => import('../agenda').then((door) => ({ default: door.AgendaPanel })));

/**
 * The first page: how the portfolio stands and what to do first. Every figure leads to the list that it counts; each
 * part has its size before its figures arrive.
 */
export function PortfolioPage() {
  const { t } = useTranslation('portfolio');
  const format = useFormatters();
  const viewer = useViewer();
  const { asOf, policy } = useAsOfQuery();
  const mayRead = viewer?.permissions.includes('portfolio.read') ?? false;
  const { data, error, refetch } = useQuery(PortfolioDocument, {
    variables: { asOf },
    skip: !mayRead,
    ...policy,
  });
  const portfolio = data?.portfolio;

  // Auditors and employers see their own files, not the office's overview.
  if (viewer && !mayRead) {
    return (
      <Suspense fallback={null}>
        <OwnFiles />
      </Suspense>
    );
  }
  if (error && !portfolio) return <ErrorState error={error} onRetry={() => refetch()} />;

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          portfolio
            ? t('summary', { count: portfolio.employers, date: format.longDate(portfolio.asOf) })
            : '\u00a0'
        }
      />
      <div className={classes.grid}>
        <div className={classes.column}>
          <StandingByProgram counts={portfolio?.byStanding} />
          <Suspense fallback={<div className={classes.attentionWaiting} />}>
            <AttentionList rows={portfolio?.needsAttention} asOf={portfolio?.asOf} />
          </Suspense>
        </div>
        <div className={classes.column}>
          {asOf === undefined && viewer?.permissions.includes('agenda.read') && (
            <Suspense fallback={<div className={classes.agendaWaiting} />}>
              <AgendaPanel />
            </Suspense>
          )}
          {/* Their code comes right after the first figures, their place is kept. */}
          <Suspense fallback={<div className={classes.furtherWaiting} />}>
            <LapsingTable windows={portfolio?.lapsing} asOf={portfolio?.asOf} />
            <RebateFigures rebate={portfolio?.rebate} />
            <ConcernCounts counts={portfolio?.byConcern} />
            <TrainingGaps counts={portfolio?.trainingGaps} />
          </Suspense>
        </div>
      </div>
      {portfolio && viewer?.permissions.includes('reports.read') && (
        <Suspense fallback={null}>
          <FurtherPanels day={portfolio.asOf} />
        </Suspense>
      )}
    </>
  );
}
