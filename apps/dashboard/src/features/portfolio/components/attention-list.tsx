import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttentionRowFragment } from '../../../gql/graphql';
import { ConcernBadge } from '../../../ui/concern-badge';
import { type DataColumn, DataTable, rowLinkClass } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { concernOrder } from '../../../ui/tone';
import { employersPaths } from '../../employers';
import classes from './attention-list.module.css';

/** The ten employers to look at first, worst first, each with its reason. */
export function AttentionList({ rows }: { rows: readonly AttentionRowFragment[] | undefined }) {
  const { t } = useTranslation('portfolio');
  const { language } = useFormatters();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the translation changes with the language only
  const columns = useMemo(
    (): DataColumn<AttentionRowFragment>[] => [
      {
        id: 'employer',
        header: t('attention.employer'),
        width: '34%',
        cell: ({ employer }) => (
          <Link {...employersPaths.one(employer.ref)} className={rowLinkClass}>
            {employer.legalName}
          </Link>
        ),
      },
      {
        id: 'why',
        header: t('attention.why'),
        cell: ({ concern, reason }) => (
          <div className={classes.why}>
            <ConcernBadge concern={concern} />
            <span className={classes.message}>{reason.message}</span>
          </div>
        ),
      },
      {
        id: 'due',
        header: t('attention.due'),
        hideBelow: 'sm',
        cell: ({ employer }) => <span className={classes.date}>{employer.standing.nextDueOn ?? '—'}</span>,
      },
    ],
    [language],
  );

  return (
    <SectionCard
      title={t('attention.title')}
      hint={t('attention.hint')}
      actions={
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...employersPaths.list({ concern: [...concernOrder], sort: 'NEXT_DUE' })} {...props} />
          )}
        >
          {t('attention.all')}
        </Anchor>
      }
      flush
    >
      <DataTable
        caption={t('attention.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.employer.id}
        expectedRows={10}
        rowKeys
        bare
        empty={<EmptyState title={t('attention.none')}>{t('attention.noneHint')}</EmptyState>}
      />
    </SectionCard>
  );
}
