import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportCounts, ImportOutcome } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';

const shown = [
  { outcome: 'NEW', name: 'new' },
  { outcome: 'CHANGED', name: 'changed' },
  { outcome: 'REJECTED', name: 'rejected' },
] as const satisfies readonly { outcome: ImportOutcome; name: keyof ImportCounts }[];

type Counts = Pick<ImportCounts, 'file' | 'new' | 'changed' | 'same' | 'rejected' | 'following'>;

/** How many rows of each file come to what; each figure leads to its rows. */
export function ImportCountsTable({ importId, counts }: { importId: string; counts: readonly Counts[] }) {
  const { t } = useTranslation('intake');
  const format = useFormatters();
  return (
    <SectionCard title={t('counts.title')} hint={t('counts.hint')} flush>
      <Table>
        <caption className="visually-hidden">{t('counts.title')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('counts.file')}</Table.Th>
            {shown.map(({ outcome }) => (
              <Table.Th key={outcome} ta="end">
                {t(`outcome.${outcome}`)}
              </Table.Th>
            ))}
            <Table.Th ta="end">{t('counts.same')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map((one) => (
            <Table.Tr key={one.file}>
              <Table.Th scope="row" fw={500}>
                {t(`kind.${one.file as 'employers'}`)}
              </Table.Th>
              {shown.map(({ outcome, name }) => (
                <Table.Td key={outcome} ta="end">
                  {one[name] === 0 ? (
                    '0'
                  ) : (
                    <Link
                      to="/intake/$importId"
                      params={{ importId }}
                      search={{ show: outcome, file: one.file }}
                      aria-label={t('counts.show', {
                        count: one[name],
                        outcome: t(`outcome.${outcome}`),
                        file: t(`kind.${one.file as 'employers'}`),
                      })}
                      resetScroll={false}
                    >
                      {format.count(one[name])}
                    </Link>
                  )}
                </Table.Td>
              ))}
              <Table.Td ta="end">{format.count(one.same)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SectionCard>
  );
}
