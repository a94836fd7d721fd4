import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportCounts, ImportOutcome, ImportState } from '../../../gql/graphql';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { KeysetPager } from '../../../ui/keyset-pager';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { CorrectImportRowsDocument, ImportRowsDocument } from '../intake.queries';
import { useCorrections } from '../use-corrections';
import type { ImportActs } from '../use-import-act';
import { CorrectionGrid } from './correction-grid';
import classes from './import-rows.module.css';
import { RowChanges } from './row-changes';

const route = getRouteApi('/signed-in/intake/$importId');
const pageSize = 25;
const outcomes: readonly ImportOutcome[] = ['REJECTED', 'CHANGED', 'NEW'];

interface ImportRowsProps {
  importId: string;
  state: ImportState;
  counts: readonly Pick<ImportCounts, 'new' | 'changed' | 'rejected' | 'following'>[];
  acts: ImportActs;
}

/** The rows of one outcome, page by page; the rejected ones to be put right. */
export function ImportRows({ importId, state, counts, acts }: ImportRowsProps) {
  const { t } = useTranslation('intake');
  const corrections = useCorrections();
  const format = useFormatters();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const sum = (name: 'new' | 'changed' | 'rejected' | 'following') =>
    counts.reduce((all, one) => all + one[name], 0);
  const totals = { NEW: sum('new'), CHANGED: sum('changed'), REJECTED: sum('rejected') };
  const outcome =
    outcomes.find((one) => one === search.show) ?? outcomes.find((one) => totals[one] > 0) ?? 'NEW';
  const { data, previousData, error, refetch } = useQuery(ImportRowsDocument, {
    fetchPolicy: 'network-only',
    variables: {
      id: importId,
      outcome,
      file: search.file,
      // Rows that only fall with another need no work of their own: they come back with it.
      following: outcome === 'REJECTED' ? false : null,
      ...(search.before
        ? { last: pageSize, before: search.before }
        : { first: pageSize, after: search.after }),
    },
  });
  const list = (data ?? previousData)?.import?.rows;
  const following = sum('following');

  return (
    <div id="rows" className={classes.anchor}>
      <SectionCard
        title={t('rows.title')}
        hint={
          <>
            {search.file && (
              <>
                {t('rows.only', { file: t(`kind.${search.file as 'employers'}`) })}{' '}
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => void navigate({ search: { show: outcome }, resetScroll: false })}
                >
                  {t('rows.allFiles')}
                </Button>
              </>
            )}
            {outcome === 'REJECTED' && following > 0 && (
              <div>{t('rows.following', { count: following })}</div>
            )}
          </>
        }
        actions={
          <SegmentedControl
            aria-label={t('rows.which')}
            value={outcome}
            onChange={(show) =>
              void navigate({ search: { show: show as ImportOutcome }, resetScroll: false })
            }
            data={outcomes.map((one) => ({
              value: one,
              label: `${t(`outcome.${one}`)} ${format.count(totals[one])}`,
            }))}
          />
        }
      >
        {error && !list ? (
          <ErrorState inline error={error} onRetry={() => void refetch()} />
        ) : !list ? (
          <WaitingRows rows={6} />
        ) : list.nodes.length === 0 ? (
          <EmptyState title={t('rows.none')} />
        ) : (
          <Stack gap="sm">
            {outcome === 'REJECTED' && state === 'CHECKED' ? (
              <CorrectionGrid
                rows={list.nodes}
                corrections={corrections}
                busy={acts.busy}
                onSave={() =>
                  void acts.run(CorrectImportRowsDocument, { importId, rows: [...corrections.touched] })
                }
              />
            ) : (
              <RowChanges rows={list.nodes} written={state === 'APPLIED' && outcome !== 'REJECTED'} />
            )}
            <KeysetPager
              pageInfo={list.pageInfo}
              onNext={(after) =>
                void navigate({ search: { show: outcome, file: search.file, after }, resetScroll: false })
              }
              onPrevious={(before) =>
                void navigate({ search: { show: outcome, file: search.file, before }, resetScroll: false })
              }
            >
              {t('shown', { shown: format.count(list.nodes.length), all: format.count(list.totalCount) })}
            </KeysetPager>
          </Stack>
        )}
      </SectionCard>
    </div>
  );
}
