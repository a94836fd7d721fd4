import { useQuery } from '@apollo/client/react';
import { Button, Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { JournalChanges } from '../../journal';
import classes from './employer-activity.module.css';

const EmployerActivityDocument = graphql(`
  query EmployerActivity($id: ID!, $after: String) {
    employer(id: $id) {
      id
      activity(first: 30, after: $after) {
        totalCount
        nodes {
          id
          recordedAt
          actorName
          title
          reason
          ...JournalChanges @unmask
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Who recorded what of this employer and when, newest first, with the values before and after. */
export default function EmployerActivity({ employerId }: { employerId: string }) {
  const { t } = useTranslation('employer');
  const format = useFormatters();
  const { data, error, loading, refetch, fetchMore } = useQuery(EmployerActivityDocument, {
    variables: { id: employerId },
    notifyOnNetworkStatusChange: true,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const activity = data?.employer?.activity;

  function more(): void {
    void fetchMore({
      variables: { after: activity?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => {
        if (!before.employer || !next.employer) return before;
        const nodes = [...before.employer.activity.nodes, ...next.employer.activity.nodes];
        return { employer: { ...before.employer, activity: { ...next.employer.activity, nodes } } };
      },
    });
  }

  return (
    <SectionCard
      title={t('activity.title')}
      hint={activity && t('activity.count', { count: activity.totalCount })}
    >
      {!activity && <WaitingRows rows={8} />}
      {activity?.nodes.length === 0 && <EmptyState title={t('activity.empty')} />}
      <ol className={classes.list}>
        {activity?.nodes.map((entry) => (
          <li key={entry.id} className={classes.entry}>
            <div className={classes.when}>
              <time dateTime={entry.recordedAt}>{format.instant(entry.recordedAt)}</time>
              <span>{entry.actorName}</span>
            </div>
            <div className={classes.what}>
              <strong>{entry.title}</strong>
              {entry.reason && (
                <div className={classes.reason}>{t('activity.reason', { reason: entry.reason })}</div>
              )}
              <JournalChanges changes={entry.changes} />
            </div>
          </li>
        ))}
      </ol>
      {activity?.pageInfo.hasNextPage && (
        <Center mt="sm">
          <Button variant="default" loading={loading} onClick={more}>
            {t('activity.more')}
          </Button>
        </Center>
      )}
    </SectionCard>
  );
}
