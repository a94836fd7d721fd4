import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovedEmployerFragment } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { type DataColumn, DataTable, rowLinkClass } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { KeysetPager } from '../../../ui/keyset-pager';
import { SectionCard } from '../../../ui/section-card';
import { StandingBadge } from '../../../ui/standing-badge';
import { employersPaths } from '../../employers';
import classes from '../comparison.module.css';
import { MovedEmployersDocument } from '../comparison.queries';
import type { ComparisonSearch } from '../comparison.search';
import { type Comparison, moveFilter, whyOf } from '../moves';
import { MovedExport } from './moved-export';

interface MovedListProps {
  comparison: Comparison;
  after: string | undefined;
  before: string | undefined;
  onPage: (page: Pick<ComparisonSearch, 'after' | 'before'>) => void;
}

const pageSize = 50;

/** The employers that moved, with how they stood on either day and why. */
export function MovedList({ comparison, after, before, onPage }: MovedListProps) {
  const { t } = useTranslation(['comparison', 'words']);
  const format = useFormatters();
  const { from, to, move } = comparison;
  const { data, previousData, loading, error, refetch } = useQuery(MovedEmployersDocument, {
    variables: {
      from,
      to,
      filter: moveFilter(comparison),
      ...(before ? { last: pageSize, before } : { first: pageSize, after }),
    },
    // What is true of another day stays out of the cache, where an employer has one place.
    fetchPolicy: 'no-cache',
  });
  const list = (data ?? previousData)?.employers;
  const count = data?.employers.totalCount;
  useEffect(() => {
    if (count !== undefined) announce(t('comparison:count', { count }));
  }, [count, t]);

  const stood = (id: 'then' | 'now', day: string): DataColumn<MovedEmployerFragment> => ({
    id,
    header: t('comparison:on', { day }),
    cell: (row) => (
      <>
        <StandingBadge standing={row[id].standing} />
        <ul className={classes.why}>
          {whyOf(row[id]).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    ),
  });
  const columns: DataColumn<MovedEmployerFragment>[] = [
    {
      id: 'employer',
      header: t('comparison:employer'),
      cell: (row) => (
        <>
          <Link {...employersPaths.one(row.ref, undefined, undefined, to)} className={rowLinkClass}>
            {row.legalName}
          </Link>
          <span className={classes.place}>
            {[row.ref, t(`words:program.${row.now.program}`), row.city].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    stood('then', from),
    stood('now', to),
  ];

  if (error && !list) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const title = move
    ? t('comparison:listOf', {
        from: t(`words:standing.${move.from}`),
        to: t(`words:standing.${move.to}`),
      })
    : t('comparison:list');
  return (
    <SectionCard
      title={title}
      hint={list ? t('comparison:count', { count: list.totalCount }) : '\u00a0'}
      actions={<MovedExport comparison={comparison} />}
      flush
    >
      <DataTable
        caption={t('comparison:table', { title })}
        columns={columns}
        rows={list?.nodes}
        rowKey={({ ref }) => ref}
        expectedRows={8}
        busy={loading}
        rowKeys
        empty={<EmptyState title={t('comparison:nobody')}>{t('comparison:nobodyHint')}</EmptyState>}
      />
      {list && list.totalCount > pageSize && (
        <KeysetPager
          pageInfo={list.pageInfo}
          onNext={(next) => onPage({ after: next, before: undefined })}
          onPrevious={(previous) => onPage({ before: previous, after: undefined })}
        >
          {t('comparison:shown', {
            shown: format.count(list.nodes.length),
            all: format.count(list.totalCount),
          })}
        </KeysetPager>
      )}
    </SectionCard>
  );
}
