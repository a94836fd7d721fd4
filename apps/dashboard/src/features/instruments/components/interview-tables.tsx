import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InstrumentListQuery } from '../../../gql/graphql';
import { type DataColumn, DataTable } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';

type Table = InstrumentListQuery['interviewSamplings'][number];
type Range = Table['ranges'][number];

interface InterviewTablesProps {
  tables: readonly Table[] | undefined;
  onImport: (() => void) | undefined;
}

/** How many people are to be interviewed for a workforce, by each table that was taken in. */
export function InterviewTables({ tables, onImport }: InterviewTablesProps) {
  const { t } = useTranslation('instruments');
  const format = useFormatters();
  const columns: DataColumn<Range>[] = [
    {
      id: 'workforce',
      header: t('sampling.workforce'),
      cell: ({ from, to }) =>
        from === to ? format.count(from) : `${format.count(from)} – ${format.count(to)}`,
    },
    {
      id: 'interviews',
      header: t('sampling.interviews'),
      align: 'end',
      cell: ({ interviews }) =>
        interviews === null || interviews === undefined ? t('sampling.everyone') : format.count(interviews),
    },
  ];
  return (
    <SectionCard
      title={t('sampling.title')}
      hint={t('sampling.hint')}
      actions={
        onImport && (
          <Button size="xs" variant="default" onClick={onImport}>
            {t('import.open.sampling')}
          </Button>
        )
      }
    >
      {!tables && <WaitingRows rows={2} />}
      {tables?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('sampling.none')}
        </Text>
      )}
      {tables?.map((table, index) => (
        <details key={table.id} open={index === 0}>
          <summary>
            {t('sampling.one', {
              title: table.title,
              edition: table.edition,
              at: format.instant(table.importedAt),
            })}
          </summary>
          <DataTable
            caption={`${table.title} ${table.edition}`}
            columns={columns}
            rows={table.ranges}
            rowKey={({ from }) => String(from)}
            empty={null}
          />
        </details>
      ))}
    </SectionCard>
  );
}
