import { Anchor, Menu } from '@mantine/core';
import { IconFileX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { EmployerLettersFragment } from '../../../gql/graphql';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import type { StruckRecord } from '../../../ui/record-form/strike-record';
import { SectionCard } from '../../../ui/section-card';

export const EmployerLettersFields = graphql(`
  fragment EmployerLetters on Employer {
    letters {
      id
      cycleYear
      letterNo
      issuedOn
      validFrom
      validThrough
      voidedOn
      voidReason
      certificateNo
      version
    }
  }
`);

interface EmployerLettersProps {
  letters: EmployerLettersFragment['letters'] | undefined;
  employerRef: string;
  canCorrect: boolean;
  canVoid: boolean;
  onCorrect: (id: string) => void;
  onVoid: (id: string) => void;
  onStrike: (record: StruckRecord) => void;
}

export function EmployerLetters(props: EmployerLettersProps) {
  const { letters, employerRef, canCorrect, canVoid, onCorrect, onVoid, onStrike } = props;
  const { t } = useTranslation('certification');
  const format = useFormatters();
  return (
    <SectionCard title={t('letters.title')} hint={t('letters.hint')} flush>
      <DataTable
        caption={t('letters.title')}
        rows={letters}
        rowKey={(row) => row.id}
        expectedRows={2}
        empty={<EmptyState title={t('letters.empty')}>{t('letters.emptyHint')}</EmptyState>}
        columns={[
          {
            id: 'no',
            header: t('issue.letterNo'),
            cell: (row) => (
              <Anchor
                size="sm"
                aria-label={t('print.open', { no: row.letterNo })}
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/employers/$employerRef/$papers/$paperNo"
                    params={{ employerRef, papers: 'letters', paperNo: row.letterNo }}
                  />
                )}
              >
                {row.letterNo}
              </Anchor>
            ),
          },
          {
            id: 'year',
            header: t('letters.cycleYear'),
            cell: (row) => t('letters.year', { year: row.cycleYear }),
          },
          { id: 'issued', header: t('issue.issuedOn'), cell: (row) => row.issuedOn, hideBelow: 'sm' },
          {
            id: 'from',
            header: t('letters.validFrom'),
            cell: (row) => format.date(row.validFrom),
            hideBelow: 'sm',
          },
          {
            id: 'through',
            header: t('certificates.validThrough'),
            cell: (row) => format.date(row.validThrough),
          },
          {
            id: 'voided',
            header: t('letters.voided'),
            cell: (row) =>
              row.voidedOn
                ? t('letters.voidedOn', { date: row.voidedOn, reason: row.voidReason ?? '' })
                : format.date(null),
          },
          {
            id: 'menu',
            header: t('actions'),
            align: 'end',
            width: '64px',
            cell: (row) =>
              (canCorrect || (canVoid && !row.voidedOn)) && (
                <RecordMenu
                  of={t('letters.one', { no: row.letterNo })}
                  onCorrect={canCorrect ? () => onCorrect(row.id) : undefined}
                  onStrike={
                    canCorrect
                      ? () =>
                          onStrike({
                            kind: 'LETTER',
                            id: row.id,
                            version: row.version,
                            title: t('letters.one', { no: row.letterNo }),
                          })
                      : undefined
                  }
                >
                  {canVoid && !row.voidedOn && (
                    <Menu.Item
                      leftSection={<IconFileX size={16} aria-hidden />}
                      onClick={() => onVoid(row.id)}
                    >
                      {t('void.open')}
                    </Menu.Item>
                  )}
                </RecordMenu>
              ),
          },
        ]}
      />
    </SectionCard>
  );
}
