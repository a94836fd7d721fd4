import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { EmployerConditionsFragment } from '../../../gql/graphql';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import type { StruckRecord } from '../../../ui/record-form/strike-record';
import { SectionCard } from '../../../ui/section-card';

export const EmployerConditionsFields = graphql(`
  fragment EmployerConditions on Employer {
    conditions {
      id
      kind
      from
      to
      reason
      version
    }
  }
`);

interface EmployerConditionsProps {
  conditions: EmployerConditionsFragment['conditions'] | undefined;
  canRecord: boolean;
  canCorrect: boolean;
  onRecord: () => void;
  onCorrect: (id: string) => void;
  onStrike: (record: StruckRecord) => void;
}

export function EmployerConditions(props: EmployerConditionsProps) {
  const { conditions, canRecord, canCorrect, onRecord, onCorrect, onStrike } = props;
  const { t } = useTranslation('certification');
  const format = useFormatters();
  return (
    <SectionCard
      title={t('condition.title')}
      hint={t('condition.hint')}
      actions={
        canRecord && (
          <Button size="xs" variant="default" onClick={onRecord}>
            {t('condition.record')}
          </Button>
        )
      }
      flush
    >
      <DataTable
        caption={t('condition.title')}
        rows={conditions}
        rowKey={(row) => row.id}
        expectedRows={1}
        empty={<EmptyState title={t('condition.empty')} />}
        columns={[
          {
            id: 'kind',
            header: t('condition.kind'),
            cell: (row) => t(`condition.kinds.${row.kind}`),
          },
          { id: 'from', header: t('condition.from'), cell: (row) => row.from },
          { id: 'to', header: t('condition.to'), cell: (row) => format.date(row.to) },
          {
            id: 'reason',
            header: t('condition.reason'),
            cell: (row) => row.reason ?? format.date(null),
            hideBelow: 'sm',
          },
          {
            id: 'menu',
            header: t('actions'),
            align: 'end',
            width: '64px',
            cell: (row) => {
              const title = t('condition.one', {
                kind: t(`condition.kinds.${row.kind}`),
                date: row.from,
              });
              return (
                canCorrect && (
                  <RecordMenu
                    of={title}
                    onCorrect={() => onCorrect(row.id)}
                    onStrike={() => onStrike({ kind: 'CONDITION', id: row.id, version: row.version, title })}
                  />
                )
              );
            },
          },
        ]}
      />
    </SectionCard>
  );
}
