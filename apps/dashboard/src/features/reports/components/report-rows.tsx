import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportRowLineFragment, ReportSubject } from '../../../gql/graphql';
import { type DataColumn, DataTable, rowLinkClass } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { KeysetPager } from '../../../ui/keyset-pager';
import { PlainButton } from '../../../ui/plain-button';
import { SectionCard } from '../../../ui/section-card';
import { employersPaths } from '../../employers';
import { openedInput, type ReportQuestion } from '../report-question';
import { ReportRowsDocument } from '../reports.queries';
import { useReportRoute } from '../use-report-route';

interface ReportRowsProps {
  question: ReportQuestion;
  open: readonly string[];
  after: string | undefined;
}

const pageSize = 50;

/** What one number counts, by the employers' names. */
export function ReportRows({ question, open, after }: ReportRowsProps) {
  const { t } = useTranslation(['reports', 'audits', 'words']);
  const format = useFormatters();
  const { show } = useReportRoute();
  const columns = useColumns(question.option.subject);
  const { data, previousData, loading, error, refetch } = useQuery(ReportRowsDocument, {
    variables: { input: openedInput(question, open), first: pageSize, after },
  });
  const list = (data ?? previousData)?.reportRows;
  if (error && !list) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const title = t('reports:listTitle', { subject: t(`reports:subject.${question.option.subject}`) });
  return (
    <SectionCard
      title={title}
      hint={list && t('reports:counted', { count: list.totalCount })}
      actions={
        <PlainButton onClick={() => show({ open: undefined, after: undefined })}>
          {t('reports:closeList')}
        </PlainButton>
      }
      flush
    >
      <DataTable
        caption={t('reports:table', { title })}
        columns={columns}
        rows={list?.nodes.map((node, index) => ({ ...node, id: String(index) }))}
        rowKey={({ id }) => id}
        expectedRows={6}
        busy={loading}
        rowKeys
        empty={<EmptyState title={t('reports:empty')}>{t('reports:emptyHint')}</EmptyState>}
      />
      {list && list.totalCount > pageSize && (
        <KeysetPager
          pageInfo={{ ...list.pageInfo, hasPreviousPage: after !== undefined }}
          onNext={(next) => show({ after: next })}
          onPrevious={() => show({ after: undefined })}
        >
          {t('reports:shown', {
            shown: format.count(list.nodes.length),
            all: format.count(list.totalCount),
          })}
        </KeysetPager>
      )}
    </SectionCard>
  );
}

type Row = ReportRowLineFragment & { id: string };

function useColumns(subject: ReportSubject): DataColumn<Row>[] {
  const { t } = useTranslation(['reports', 'audits', 'words']);
  const format = useFormatters();
  const employer: DataColumn<Row>[] = [
    {
      id: 'employer',
      header: t('reports:column.employer'),
      cell: ({ employer }) => (
        <Link {...employersPaths.one(employer.ref)} className={rowLinkClass}>
          {employer.legalName}
        </Link>
      ),
    },
    { id: 'ref', header: t('reports:column.ref'), cell: (row) => row.employer.ref },
  ];
  const named = (id: 'audit' | 'account' | 'certificate'): DataColumn<Row> => ({
    id,
    header: t(`reports:column.${id}`),
    cell: ({ ref }) => ref,
  });
  const on = (id: 'lastDay' | 'periodFrom' | 'certifiedOn' | 'reachedOn'): DataColumn<Row> => ({
    id,
    header: t(`reports:column.${id}`),
    cell: (row) => format.date(row.on),
  });
  const score: DataColumn<Row>[] = [
    {
      id: 'score',
      header: t('reports:column.score'),
      align: 'end',
      cell: (row) => format.score(row.scorePercent),
    },
    {
      id: 'passed',
      header: t('reports:column.result'),
      cell: ({ passed }) =>
        passed == null ? t('audits:result.NONE') : t(`audits:result.${passed ? 'PASS' : 'FAIL'}`),
    },
  ];
  const section: DataColumn<Row> = {
    id: 'section',
    header: t('reports:dimension.SECTION'),
    align: 'end',
    cell: ({ sectionNo }) => sectionNo,
  };
  const days = (id: 'daysToSubmit' | 'daysToDecide' | 'daysToCertify' | 'daysSince'): DataColumn<Row> => ({
    id,
    header: t(`reports:column.${id}`),
    align: 'end',
    cell: (row) => format.points(row[id]),
  });
  const money = (id: 'premiumCents' | 'rebateCents'): DataColumn<Row> => ({
    id,
    header: t(`reports:column.${id}`),
    align: 'end',
    cell: (row) => format.money(row[id]),
  });
  switch (subject) {
    case 'EMPLOYERS':
      return [
        ...employer,
        { id: 'city', header: t('reports:dimension.CITY'), cell: (row) => format.date(row.employer.city) },
      ];
    case 'AUDITS':
      return [
        ...employer,
        named('audit'),
        on('lastDay'),
        ...score,
        days('daysToSubmit'),
        days('daysToDecide'),
      ];
    case 'SECTIONS':
      return [...employer, named('audit'), on('lastDay'), section, ...score];
    case 'REBATES':
      return [
        ...employer,
        named('account'),
        on('periodFrom'),
        {
          id: 'outcome',
          header: t('reports:dimension.REBATE_OUTCOME'),
          cell: ({ rebateOutcome }) => rebateOutcome && t(`words:rebateOutcome.${rebateOutcome}`),
        },
        money('premiumCents'),
        money('rebateCents'),
      ];
    case 'MILESTONES':
      return [
        ...employer,
        {
          id: 'milestone',
          header: t('reports:dimension.MILESTONE'),
          cell: ({ milestone }) => milestone && t(`words:milestone.${milestone}`),
        },
        on('reachedOn'),
        days('daysSince'),
      ];
    case 'CERTIFICATIONS':
      return [...employer, named('certificate'), on('certifiedOn'), days('daysToCertify')];
  }
}
