import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarDateField } from '../../ui/calendar-date-field';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { PageHeader } from '../../ui/page-header';
import { JournalEntry } from './components/journal-entry';
import classes from './journal.module.css';
import { JournalDocument } from './journal.queries';

const route = getRouteApi('/signed-in/activity');
const pageSize = 50;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** What was done, by whom and when; every entry opens onto what it changed. Nothing here can be altered. */
export function JournalPage() {
  const { t } = useTranslation('journal');
  const format = useFormatters();
  const { actor, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(actor ?? '');
  const [loadingMore, setLoadingMore] = useState(false);

  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(JournalDocument, {
    variables: { first: pageSize, filter: { actorName: actor, from, to } },
  });
  const list = (data ?? previousData)?.activity;

  const change = (next: { actor?: string; from?: string; to?: string }) =>
    void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const ask = useDebouncedCallback((text: string) => change({ actor: text.trim() || undefined }), 220);
  const date = (name: 'from' | 'to') => (value: string) => {
    if (value === '' || isoDate.test(value)) change({ [name]: value || undefined });
  };

  useEffect(() => {
    setTyped((current) => (current.trim() === (actor ?? '') ? current : (actor ?? '')));
  }, [actor]);

  async function showMore(after: string): Promise<void> {
    setLoadingMore(true);
    try {
      await fetchMore({
        variables: { after },
        updateQuery: (shown, { fetchMoreResult: more }) => ({
          activity: { ...more.activity, nodes: [...shown.activity.nodes, ...more.activity.nodes] },
        }),
      });
    } finally {
      setLoadingMore(false);
    }
  }

  if (error && !list) return <ErrorState error={error} onRetry={() => refetch()} />;
  const next = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : undefined;

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <search className={`${classes.bar} no-print`} aria-label={t('filter.label')}>
        <TextInput
          type="search"
          className={classes.search}
          label={t('filter.actor')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
        />
        <CalendarDateField
          className={classes.date}
          label={t('filter.from')}
          value={from ?? ''}
          onChange={date('from')}
        />
        <CalendarDateField
          className={classes.date}
          label={t('filter.to')}
          value={to ?? ''}
          onChange={date('to')}
        />
      </search>
      <section className={classes.card} aria-label={t('title')} aria-busy={loading}>
        {list?.nodes.length === 0 ? (
          <EmptyState title={t('empty.title')}>{t('empty.hint')}</EmptyState>
        ) : (
          <ul className={classes.list}>
            {list
              ? list.nodes.map((entry) => <JournalEntry key={entry.id} entry={entry} />)
              : Array.from({ length: 12 }, (_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: skeleton rows are all the same
                  <li key={index} className={classes.waiting}>
                    <Skeleton height={10} width={index % 2 ? '52%' : '64%'} radius="sm" />
                  </li>
                ))}
          </ul>
        )}
      </section>
      <div className={`${classes.more} no-print`}>
        {list && (
          <span className={classes.count}>
            {t('shown', { shown: format.count(list.nodes.length), all: format.count(list.totalCount) })}
          </span>
        )}
        {next && (
          <Button variant="default" loading={loadingMore} onClick={() => showMore(next)}>
            {t('more')}
          </Button>
        )}
      </div>
    </>
  );
}
