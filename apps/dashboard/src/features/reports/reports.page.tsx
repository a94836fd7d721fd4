import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../session/viewer';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { WaitingRows } from '../../ui/waiting-rows';
import { ReportAnswer } from './components/report-answer';
import { ReportBuilder } from './components/report-builder';
import { readQuestion } from './report-question';
import { ReportOptionsDocument } from './reports.queries';
import type { ReportsSearch } from './reports.search';

const route = getRouteApi('/signed-in/reports');

/** Questions across employers: built here, answered as chart and table; the whole question is the address. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const mayUseTokens = useViewer()?.permissions.includes('tokens.own') ?? false;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(ReportOptionsDocument, { fetchPolicy: 'cache-first' });
  const question = useMemo(() => data && readQuestion(search, data.reportOptions), [data, search]);

  /** Any change but opening a number closes the list that was open. */
  const change = (next: ReportsSearch) =>
    void navigate({
      search: (previous) => ({ ...previous, open: undefined, after: undefined, ...next }),
      replace: true,
    });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          mayUseTokens && (
            <Anchor
              underline="always"
              size="sm"
              py={4}
              display="inline-block"
              renderRoot={(props) => <Link {...props} to="/settings/tokens" />}
            >
              {t('tokens')}
            </Anchor>
          )
        }
      />
      {question && data ? (
        <>
          <ReportBuilder question={question} options={data.reportOptions} search={search} onChange={change} />
          <ReportAnswer question={question} search={search} onChange={change} />
        </>
      ) : (
        <WaitingRows rows={8} />
      )}
    </>
  );
}
