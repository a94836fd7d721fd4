import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttentionRowFragment } from '../../../gql/graphql';
import { ConcernBadge } from '../../../ui/concern-badge';
import { EmptyState } from '../../../ui/empty-state';
import { useRowKeys } from '../../../ui/row-keys';
import { SectionCard } from '../../../ui/section-card';
import { concernOrder } from '../../../ui/tone';
import { type EmployersSearch, employersPaths } from '../../employers';
import classes from './attention-list.module.css';

/** Every employer with a concern: where the ten come from. */
const attentionList: EmployersSearch = { concern: [...concernOrder], sort: 'NEXT_DUE' };

/** How many the API names at most. */
const rowsAtMost = 10;

/** The employers to look at first, worst first, each with its reason. `j` and `k` walk them, Enter opens. */
export function AttentionList({ rows }: { rows: readonly AttentionRowFragment[] | undefined }) {
  const { t } = useTranslation('portfolio');
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body, true);

  return (
    <SectionCard
      title={t('attention.title')}
      hint={t('attention.hint')}
      actions={
        <Link {...employersPaths.list(attentionList)} className={classes.all}>
          {t('attention.all')}
        </Link>
      }
      flush
    >
      {rows?.length === 0 ? (
        <EmptyState title={t('attention.none')}>{t('attention.noneHint')}</EmptyState>
      ) : (
        <table className={classes.table} aria-busy={rows === undefined}>
          <caption className="visually-hidden">{t('attention.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('attention.employer')}</th>
              <th scope="col">{t('attention.why')}</th>
              <th scope="col" className={classes.due}>
                {t('attention.due')}
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows?.map(({ employer, concern, reason }) => (
              <tr key={employer.id}>
                <th scope="row">
                  <Link
                    {...employersPaths.one(employer.ref, undefined, attentionList)}
                    className={classes.employer}
                  >
                    {employer.legalName}
                  </Link>
                </th>
                <td>
                  <ConcernBadge concern={concern} />
                  <span className={classes.message}>{reason.message}</span>
                </td>
                <td className={classes.due}>{employer.standing.nextDueOn ?? '—'}</td>
              </tr>
            )) ??
              Array.from({ length: rowsAtMost }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: skeleton rows are all the same
                <tr key={index}>
                  <td>
                    <Skeleton height={10} width="70%" radius="sm" />
                  </td>
                  <td>
                    <Skeleton height={10} width="85%" radius="sm" />
                  </td>
                  <td className={classes.due} />
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </SectionCard>
  );
}
