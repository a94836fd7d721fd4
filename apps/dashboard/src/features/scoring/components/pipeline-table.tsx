import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineRowFragment } from '../../../gql/graphql';
import { type DataColumn, DataTable, rowLinkClass } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { AuditResultBadge } from '../../audits';
import { reviewPaths } from '../../review';
import { scoringPaths } from '../scoring.paths';
import { StageBadge } from './stage-badge';

interface PipelineTableProps {
  rows: readonly PipelineRowFragment[] | undefined;
  empty: ReactNode;
  busy: boolean;
}

/** Audits on their way to a decision, whether scored here or recorded by their section totals. */
export function PipelineTable({ rows, empty, busy }: PipelineTableProps) {
  const { t } = useTranslation(['scoring', 'audits']);
  const format = useFormatters();
  const columns: DataColumn<PipelineRowFragment>[] = [
    { id: 'employer', header: t('list.employer'), cell: (row) => <OpeningLink row={row} /> },
    { id: 'kind', header: t('list.kind'), cell: ({ kind }) => t(`audits:kind.${kind}`), hideBelow: 'sm' },
    { id: 'lastDay', header: t('list.lastDay'), cell: ({ lastDay }) => lastDay, hideBelow: 'sm' },
    {
      id: 'submittedOn',
      header: t('list.submitted'),
      cell: ({ submittedOn }) => format.date(submittedOn),
      hideBelow: 'lg',
    },
    { id: 'auditor', header: t('list.auditor'), cell: ({ auditor }) => auditor.fullName, hideBelow: 'md' },
    {
      id: 'answered',
      header: t('list.answered'),
      align: 'end',
      cell: ({ workbook }) =>
        workbook
          ? t('section.answered', { done: workbook.score.answered, all: workbook.score.questions })
          : format.date(null),
      hideBelow: 'lg',
    },
    {
      id: 'overall',
      header: t('list.overall'),
      align: 'end',
      cell: ({ audit, workbook }) => format.score(audit?.overallPercent ?? workbook?.score.overallPercent),
      hideBelow: 'md',
    },
    {
      id: 'result',
      header: t('list.result'),
      cell: ({ audit }) => audit && <AuditResultBadge result={audit.result} />,
    },
    {
      id: 'stage',
      header: t('list.state'),
      cell: ({ stage, reviewer, openNotes }) => (
        <>
          <StageBadge stage={stage} />
          {(openNotes > 0 || (stage === 'IN_REVIEW' && reviewer)) && (
            <Text size="xs" c="dimmed">
              {[stage === 'IN_REVIEW' && reviewer, openNotes > 0 && t('list.openNotes', { count: openNotes })]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      busy={busy}
      rowKeys
    />
  );
}

/** To where the next step is: the questions, the review, or the audit on the employer's page. */
function OpeningLink({ row }: { row: PipelineRowFragment }) {
  const { t } = useTranslation('scoring');
  const { stage, workbookId, employer, audit } = row;
  const name = employer?.legalName ?? t('list.hidden');
  if (workbookId) {
    const scored = stage === 'DRAFT' || stage === 'RETURNED';
    return (
      <Link
        {...(scored ? scoringPaths.score(workbookId) : reviewPaths.review(workbookId))}
        className={rowLinkClass}
      >
        {name}
      </Link>
    );
  }
  if (!employer) return name;
  return (
    <Link
      to="/employers/$employerRef"
      params={{ employerRef: employer.ref }}
      search={{ tab: 'audits', audit: audit?.ref }}
      className={rowLinkClass}
    >
      {name}
    </Link>
  );
}
