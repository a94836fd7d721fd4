import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewQuery } from '../../../gql/graphql';
import { type DataColumn, DataTable } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { AuditDecisionBadge, AuditResultBadge } from '../../audits';

type Submission = NonNullable<ReviewQuery['auditWorkbook']>['submissions'][number];

/** Every handing in of an audit: what its points gave, and what was decided, as two things. */
export function SubmissionsTable({ rows }: { rows: readonly Submission[] }) {
  const { t } = useTranslation('review');
  const format = useFormatters();
  const columns: DataColumn<Submission>[] = [
    { id: 'no', header: t('history.no'), align: 'end', cell: ({ submissionNo }) => submissionNo },
    {
      id: 'at',
      header: t('history.at'),
      cell: ({ submittedAt, submittedBy }) => (
        <>
          {format.instant(submittedAt)}
          <Text size="xs" c="dimmed">
            {submittedBy}
          </Text>
        </>
      ),
    },
    {
      id: 'employer',
      header: t('history.employer'),
      hideBelow: 'sm',
      cell: ({ employer }) => employer?.legalName ?? format.date(null),
    },
    {
      id: 'audit',
      header: t('history.audit'),
      cell: ({ audit, employer }) =>
        audit && employer ? (
          <Anchor
            size="sm"
            underline="always"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/employers/$employerRef"
                params={{ employerRef: employer.ref }}
                search={{ tab: 'audits', audit: audit.ref }}
              />
            )}
          >
            {audit.ref}
          </Anchor>
        ) : (
          t('history.struck')
        ),
    },
    {
      id: 'result',
      header: t('history.result'),
      cell: ({ audit }) => audit && <AuditResultBadge result={audit.result} />,
    },
    {
      id: 'decision',
      header: t('history.decision'),
      cell: ({ audit }) =>
        audit && (
          <>
            <AuditDecisionBadge decision={audit.decision ?? null} />
            {audit.decisionReason && <Text size="xs">{audit.decisionReason}</Text>}
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('history.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('history.none')}
    />
  );
}
