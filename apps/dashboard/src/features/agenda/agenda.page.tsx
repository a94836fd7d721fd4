import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { KeysetPager } from '../../ui/keyset-pager';
import { PageHeader } from '../../ui/page-header';
import { WaitingRows } from '../../ui/waiting-rows';
import { employersPaths } from '../employers';
import classes from './agenda.page.module.css';
import { listOf, tabOf } from './agenda.paths';
import { AgendaDocument, WaitingEmployersDocument } from './agenda.queries';
import { NeedList } from './components/need-list';
import { WaitingTable } from './components/waiting-table';

const route = getRouteApi('/signed-in/agenda');

const pageSize = 50;

/** What waits for the person today: the kinds with their counts, and the employers of one kind, ready to go through. */
export function AgendaPage() {
  const { t } = useTranslation('agenda');
  const format = useFormatters();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: all, error: queueError, refetch: again } = useQuery(AgendaDocument);
  const queue = all?.agenda;
  // Without a kind in the address, the most pressing one at which something waits.
  const need = search.need ?? (queue?.needs.find(({ count }) => count > 0) ?? queue?.needs[0])?.need;
  const { data, previousData, loading, error, refetch } = useQuery(WaitingEmployersDocument, {
    skip: need === undefined,
    variables: {
      needs: need ? [need] : [],
      ...(search.before
        ? { last: pageSize, before: search.before }
        : { first: pageSize, after: search.after }),
    },
  });
  if (queueError && !queue) return <ErrorState error={queueError} onRetry={() => void again()} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const list = (data ?? (loading ? undefined : previousData))?.employers;
  const first = list?.nodes[0];
  const expected = queue?.needs.find((one) => one.need === need)?.count;

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          !queue
            ? '\u00a0'
            : queue.employers === 0
              ? t('nothing', { date: format.longDate(queue.asOf) })
              : t('summary', { count: queue.employers, date: format.longDate(queue.asOf) })
        }
        actions={
          need &&
          first && (
            <Button
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              title={t('startHint')}
              renderRoot={(props) => (
                <Link {...props} {...employersPaths.one(first.ref, tabOf[need], listOf(need))} />
              )}
            >
              {t('start')}
            </Button>
          )
        }
      />
      <div className={classes.grid}>
        <nav aria-label={t('kinds')} className={classes.kinds}>
          {queue ? <NeedList needs={queue.needs} current={need} /> : <WaitingRows rows={9} />}
        </nav>
        <div className={classes.list}>
          {need ? (
            <WaitingTable
              need={need}
              rows={list?.nodes}
              expectedRows={Math.min(pageSize, Math.max(1, expected ?? 10))}
              busy={loading}
            />
          ) : (
            queue && <EmptyState title={t('panelNone')} />
          )}
          {list && list.totalCount > 0 && (
            <KeysetPager
              pageInfo={list.pageInfo}
              onNext={(after) => void navigate({ search: { need, after } })}
              onPrevious={(before) => void navigate({ search: { need, before } })}
            >
              {t('shown', { shown: format.count(list.nodes.length), all: format.count(list.totalCount) })}
            </KeysetPager>
          )}
        </div>
      </div>
    </>
  );
}
