import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday, useViewer } from '../../session/viewer';
import { DataTable, rowLinkClass } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { KeysetPager } from '../../ui/keyset-pager';
import { PageHeader } from '../../ui/page-header';
import { TrainingTabs, trainingPaths } from '../training';
import { SessionForm } from './components/session-form';
import { SessionStateBadge } from './components/session-state-badge';
import { Sessions } from './sessions.queries';
import { type SessionsSearch, sessionTimes } from './sessions.search';

const route = getRouteApi('/signed-in/training');
const pageSize = 50;

/** Where training begins: the sessions ahead and behind, and the ways to record and to plan. */
export function SessionsPage() {
  const { t } = useTranslation('sessions');
  const training = useTranslation('training').t;
  const format = useFormatters();
  const today = useToday();
  const mayRecord = useViewer()?.permissions.includes('training.record') ?? false;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [planning, setPlanning] = useState(false);
  const time = search.time ?? 'upcoming';
  const { data, previousData, loading, error, refetch } = useQuery(Sessions, {
    variables: {
      time: time === 'past' ? 'PAST' : 'UPCOMING',
      ...(search.before
        ? { last: pageSize, before: search.before }
        : { first: pageSize, after: search.after }),
    },
    fetchPolicy: 'cache-and-network',
    skip: !mayRecord,
  });
  const list = (data ?? previousData)?.trainingSessions;
  const change = (next: SessionsSearch) =>
    void navigate({
      search: (previous) => ({ ...previous, after: undefined, before: undefined, ...next }),
      replace: true,
    });
  const header = (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          mayRecord && (
            <>
              <Button renderRoot={(props) => <Link {...props} {...trainingPaths.newDay()} />}>
                {training('day.title')}
              </Button>
              <Button variant="default" onClick={() => setPlanning(true)}>
                {t('form.plan')}
              </Button>
            </>
          )
        }
      />
      <TrainingTabs />
    </>
  );
  if (!mayRecord)
    return (
      <>
        {header}
        <EmptyState title={t('notOpen')}>{t('notOpenHint')}</EmptyState>
      </>
    );
  if (error && !list) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {header}
      <SegmentedControl
        mb="sm"
        aria-label={t('time.label')}
        value={time}
        onChange={(value) => change({ time: sessionTimes.find((one) => one === value) })}
        data={sessionTimes.map((value) => ({ value, label: t(`time.${value}`) }))}
      />
      <DataTable
        caption={t('title')}
        rows={list?.nodes}
        rowKey={(row) => row.id}
        expectedRows={3}
        busy={loading}
        rowKeys
        empty={
          <EmptyState title={t(time === 'past' ? 'empty.past' : 'empty.upcoming')}>
            {t('empty.hint')}
          </EmptyState>
        }
        columns={[
          {
            id: 'heldOn',
            header: t('heldOn'),
            width: '130px',
            cell: (row) => (
              <Link
                to="/training/sessions/$sessionId"
                params={{ sessionId: row.id }}
                className={rowLinkClass}
              >
                {row.heldOn}
              </Link>
            ),
          },
          {
            id: 'course',
            header: training('day.course'),
            cell: (row) => training(`course.${row.courseCode}`),
          },
          { id: 'place', header: t('place'), cell: (row) => row.place },
          {
            id: 'instructor',
            header: t('instructor'),
            cell: (row) => row.instructor ?? format.date(null),
            hideBelow: 'md',
          },
          {
            id: 'expected',
            header: t('expected'),
            align: 'end',
            cell: (row) => t('ofPlaces', { count: row.expected, places: format.count(row.capacity) }),
            hideBelow: 'sm',
          },
          {
            id: 'attended',
            header: t('attended'),
            align: 'end',
            cell: (row) => (row.attended == null ? format.date(null) : format.count(row.attended)),
            hideBelow: 'sm',
          },
          {
            id: 'state',
            header: t('stateLabel'),
            cell: (row) =>
              row.state === 'PLANNED' && today && row.heldOn < today ? (
                t('toWriteUp')
              ) : (
                <SessionStateBadge state={row.state} />
              ),
          },
        ]}
      />
      {list && list.totalCount > list.nodes.length && (
        <KeysetPager
          pageInfo={list.pageInfo}
          onNext={(after) => change({ after })}
          onPrevious={(before) => change({ before })}
        >
          {t('count', { count: list.totalCount })}
        </KeysetPager>
      )}
      {planning && (
        <SessionForm
          onPlanned={(sessionId) =>
            void navigate({ to: '/training/sessions/$sessionId', params: { sessionId } })
          }
          onClose={() => setPlanning(false)}
        />
      )}
    </>
  );
}
