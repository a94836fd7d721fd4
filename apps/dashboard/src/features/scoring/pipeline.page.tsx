import { useQuery } from '@apollo/client/react';
import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { KeysetPager } from '../../ui/keyset-pager';
import { PageHeader } from '../../ui/page-header';
import { instrumentsPaths } from '../instruments';
import { PipelineTable } from './components/pipeline-table';
import { StartScoring } from './components/start-scoring';
import classes from './pipeline.module.css';
import { auditStages, type PipelineSearch } from './pipeline.search';
import { PipelineDocument } from './scoring.queries';

const route = getRouteApi('/signed-in/audits');

const PAGE_SIZE = 50;
const REST_MILLISECONDS = 220;

/** Every audit that may be seen, from the first answer to the decision; the state of the list is its address. */
export function PipelinePage() {
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [starting, setStarting] = useState(false);
  const { data, previousData, loading, error, refetch } = useQuery(PipelineDocument, {
    variables: {
      filter: { stages: search.stage && [search.stage], search: search.q },
      ...(search.before
        ? { last: PAGE_SIZE, before: search.before }
        : { first: PAGE_SIZE, after: search.after }),
    },
  });
  const change = (next: PipelineSearch) =>
    void navigate({
      search: (previous) => ({ ...previous, after: undefined, before: undefined, ...next }),
      replace: true,
    });
  const ask = useDebouncedCallback(
    (text: string) => change({ q: text.trim() || undefined }),
    REST_MILLISECONDS,
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { auditPipeline: list, auditStages: counts } = data ?? previousData ?? {};
  const all = counts?.reduce((sum, { count }) => sum + count, 0);
  const countOf = (stage: string | undefined) =>
    stage === undefined ? all : counts?.find((one) => one.stage === stage)?.count;
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={t('list.hint')}
        actions={
          <>
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} {...instrumentsPaths.list()} />}
            >
              {t('list.instruments')}
            </Button>
            <Button onClick={() => setStarting(true)}>{t('start.open')}</Button>
          </>
        }
      />
      <search className={`${classes.bar} no-print`} aria-label={t('list.filter')}>
        <TextInput
          type="search"
          className={classes.search}
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={search.q ?? ''}
          onChange={(event) => ask(event.currentTarget.value)}
        />
        <Group gap={4} role="group" aria-label={t('list.stageLabel')}>
          {[undefined, ...auditStages].map((stage) => (
            <Button
              key={stage ?? 'all'}
              size="xs"
              variant={search.stage === stage ? 'filled' : 'default'}
              aria-pressed={search.stage === stage}
              onClick={() => change({ stage })}
            >
              {stage ? t(`stage.${stage}`) : t('list.all')}
              <span className={classes.count}>{countOf(stage) ?? '\u2007'}</span>
            </Button>
          ))}
        </Group>
      </search>
      <PipelineTable
        rows={list?.nodes}
        busy={loading && list !== undefined}
        empty={<EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>}
      />
      {list && list.totalCount > 0 && (
        <KeysetPager
          pageInfo={list.pageInfo}
          onNext={(after) =>
            void navigate({ search: (previous) => ({ ...previous, before: undefined, after }) })
          }
          onPrevious={(before) =>
            void navigate({ search: (previous) => ({ ...previous, after: undefined, before }) })
          }
        >
          {t('list.count', { shown: format.count(list.nodes.length), all: format.count(list.totalCount) })}
        </KeysetPager>
      )}
      {starting && <StartScoring onClose={() => setStarting(false)} />}
    </>
  );
}
