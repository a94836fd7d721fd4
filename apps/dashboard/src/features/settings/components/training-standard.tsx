import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RulesQuery } from '../../../gql/graphql';
import { SectionCard } from '../../../ui/section-card';

interface TrainingStandardProps {
  programs: RulesQuery['rules']['programs'];
  courses: RulesQuery['rules']['courses'];
}

/** Which modules each program asks for, and which courses meet them. */
export function TrainingStandard({ programs, courses }: TrainingStandardProps) {
  const { t } = useTranslation(['settings', 'words']);
  const titleOf = (code: string): string => courses.find((course) => course.code === code)?.title ?? code;
  return (
    <SectionCard title={t('settings:standard.title')} hint={t('settings:standard.hint')} flush>
      <Table>
        <caption className="visually-hidden">{t('settings:standard.title')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('settings:standard.program')}</Table.Th>
            <Table.Th scope="col">{t('settings:standard.module')}</Table.Th>
            <Table.Th scope="col">{t('settings:standard.metBy')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {programs.flatMap(({ program, modules }) =>
            modules.map((requirement, index) => (
              <Table.Tr key={`${program}-${requirement.module}`}>
                {index === 0 && (
                  <Table.Th scope="rowgroup" rowSpan={modules.length} style={{ verticalAlign: 'top' }}>
                    {t(`words:programMark.${program}`)}
                  </Table.Th>
                )}
                <Table.Td>{requirement.title}</Table.Td>
                <Table.Td>{requirement.metBy.map(titleOf).join(t('settings:standard.or'))}</Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
    </SectionCard>
  );
}
