import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookRowFragment } from '../../../gql/graphql';
import { type DataColumn, DataTable, rowLinkClass } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { scoringPaths } from '../scoring.paths';
import { WorkbookStateBadge } from './workbook-state-badge';

interface WorkbookTableProps {
  rows: readonly WorkbookRowFragment[] | undefined;
  empty: ReactNode;
}

/** An employer's audits that are scored question by question, the latest first. */
export function WorkbookTable({ rows, empty }: WorkbookTableProps) {
  const { t } = useTranslation(['scoring', 'audits']);
  const format = useFormatters();
  const columns: DataColumn<WorkbookRowFragment>[] = [
    {
      id: 'audit',
      header: t('list.kind'),
      cell: (row) => (
        <Link {...scoringPaths.score(row.id)} className={rowLinkClass}>
          {t(`audits:kind.${row.kind}`)}
        </Link>
      ),
    },
    { id: 'lastDay', header: t('list.lastDay'), cell: (row) => format.date(row.lastDay) },
    { id: 'auditor', header: t('list.auditor'), cell: (row) => row.auditor.fullName, hideBelow: 'md' },
    {
      id: 'answered',
      header: t('list.answered'),
      align: 'end',
      cell: (row) => t('section.answered', { done: row.score.answered, all: row.score.questions }),
      hideBelow: 'sm',
    },
    {
      id: 'overall',
      header: t('list.overall'),
      align: 'end',
      cell: (row) => format.percent(row.score.overallPercent),
    },
    { id: 'state', header: t('list.state'), cell: (row) => <WorkbookStateBadge state={row.state} /> },
  ];
  return (
    <DataTable
      caption={t('list.underWay')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      expectedRows={1}
    />
  );
}
