import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttentionRowFragment } from '../../../gql/graphql';
import { ConcernBadge } from '../../../ui/concern-badge';
import { ContactLine } from '../../../ui/contact-line';
import { DaysLeft } from '../../../ui/days-left';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { useRowKeys } from '../../../ui/row-keys';
import { SectionCard } from '../../../ui/section-card';
import { concernOrder } from '../../../ui/tone';
import { UnbrokenDates } from '../../../ui/unbroken-dates';
import { type EmployersSearch, employersPaths } from '../../employers';
import classes from './attention-list.module.css';

/** Every employer with a concern: where the ten come from, in the same order. */
const attentionList: EmployersSearch = { concern: [...concernOrder], sort: 'ACT_BY' };

/** How many the API names at most. */
const rowsAtMost = 10;

interface AttentionListProps {
  rows: readonly AttentionRowFragment[] | undefined;
  asOf: string | undefined;
}

/**
 * The employers to call first, each with its reason, its day and whom to call: by the day, then by the rebate that
 * hangs on it. `j` and `k` walk them, Enter opens.
 */
export function AttentionList({ rows, asOf }: AttentionListProps) {
  const { t } = useTranslation('portfolio');
  const format = useFormatters();
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
            {rows?.map(({ employer, concern, reason, actBy }) => (
              <tr key={employer.id}>
                <th scope="row">
                  <Link
                    {...employersPaths.one(employer.ref, undefined, attentionList)}
                    className={classes.employer}
                  >
                    {employer.legalName}
                  </Link>
                  <ContactLine contact={employer} />
                </th>
                <td>
                  <ConcernBadge concern={concern} />
                  <span className={classes.message}>
                    <UnbrokenDates text={reason.message} />
                  </span>
                </td>
                <td className={classes.due}>
                  {asOf && <DaysLeft day={actBy} asOf={asOf} />}
                  {employer.standing.rebateCents ? (
                    <span className={classes.message}>
                      {t('attention.rebate', { amount: format.wholeDollars(employer.standing.rebateCents) })}
                    </span>
                  ) : null}
                </td>
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
