import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportCounts, ImportOutcome, ImportState } from '../../../gql/graphql';
import { type DataColumn, DataTable } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';

const shown = [
  { outcome: 'NEW', name: 'new' },
  { outcome: 'CHANGED', name: 'changed' },
  { outcome: 'REJECTED', name: 'rejected' },
] as const satisfies readonly { outcome: ImportOutcome; name: keyof ImportCounts }[];

type Counts = Pick<ImportCounts, 'file' | 'new' | 'changed' | 'same' | 'rejected' | 'following'>;

interface ImportCountsTableProps {
  importId: string;
  state: ImportState;
  counts: readonly Counts[];
}

/** How many rows of each file come to what; each figure leads to its rows. */
export function ImportCountsTable({ importId, state, counts }: ImportCountsTableProps) {
  const { t } = useTranslation('intake');
  const format = useFormatters();
  const title = t(
    state === 'APPLIED' ? 'counts.titleDone' : state === 'UNDONE' ? 'counts.titleUndone' : 'counts.title',
  );
  const columns: DataColumn<Counts>[] = [
    { id: 'file', header: t('counts.file'), cell: (one) => t(`kind.${one.file as 'employers'}`) },
    ...shown.map(
      ({ outcome, name }): DataColumn<Counts> => ({
        id: outcome,
        header: t(`outcome.${outcome}`),
        align: 'end',
        cell: (one) =>
          one[name] === 0 ? (
            '0'
          ) : (
            <Anchor
              size="sm"
              aria-label={t('counts.show', {
                count: one[name],
                outcome: t(`outcome.${outcome}`),
                file: t(`kind.${one.file as 'employers'}`),
              })}
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/intake/$importId"
                  params={{ importId }}
                  search={{ show: outcome, file: one.file }}
                  hash="rows"
                  resetScroll={false}
                />
              )}
            >
              {format.count(one[name])}
            </Anchor>
          ),
      }),
    ),
    {
      id: 'same',
      header: t('counts.same'),
      align: 'end',
      hideBelow: 'sm',
      cell: (one) => format.count(one.same),
    },
  ];
  return (
    <SectionCard title={title} hint={t('counts.hint')} flush>
      <DataTable
        caption={title}
        columns={columns}
        rows={counts}
        rowKey={(one) => one.file}
        empty={t('rows.none')}
      />
    </SectionCard>
  );
}
