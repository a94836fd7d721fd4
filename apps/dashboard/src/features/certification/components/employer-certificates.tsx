import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { EmployerCertificatesFragment } from '../../../gql/graphql';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import type { StruckRecord } from '../../../ui/record-form/strike-record';
import { SectionCard } from '../../../ui/section-card';

export const EmployerCertificatesFields = graphql(`
  fragment EmployerCertificates on Employer {
    certificates {
      id
      program
      certificateNo
      certifiedOn
      startsOn
      expiresOn
      validThrough
      state
      endedOn
      version
    }
  }
`);

interface EmployerCertificatesProps {
  certificates: EmployerCertificatesFragment['certificates'] | undefined;
  employerRef: string;
  canCorrect: boolean;
  onCorrect: (id: string) => void;
  onStrike: (record: StruckRecord) => void;
}

export function EmployerCertificates({
  certificates,
  employerRef,
  canCorrect,
  onCorrect,
  onStrike,
}: EmployerCertificatesProps) {
  const { t } = useTranslation('certification');
  const words = useTranslation('words').t;
  return (
    <SectionCard title={t('certificates.title')} flush>
      <DataTable
        caption={t('certificates.title')}
        rows={certificates}
        rowKey={(row) => row.id}
        expectedRows={1}
        empty={<EmptyState title={t('certificates.empty')}>{t('certificates.emptyHint')}</EmptyState>}
        columns={[
          {
            id: 'no',
            header: t('certify.certificateNo'),
            cell: (row) => (
              <Anchor
                size="sm"
                aria-label={t('print.open', { no: row.certificateNo })}
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/employers/$employerRef/$papers/$paperNo"
                    params={{ employerRef, papers: 'certificates', paperNo: row.certificateNo }}
                  />
                )}
              >
                {row.certificateNo}
              </Anchor>
            ),
          },
          {
            id: 'program',
            header: t('certificates.program'),
            cell: (row) => words(`programMark.${row.program}`),
            hideBelow: 'sm',
          },
          { id: 'made', header: t('certify.certifiedOn'), cell: (row) => row.certifiedOn, hideBelow: 'sm' },
          { id: 'from', header: t('certificates.startsOn'), cell: (row) => row.startsOn, hideBelow: 'sm' },
          { id: 'through', header: t('certificates.validThrough'), cell: (row) => row.validThrough },
          {
            id: 'state',
            header: t('certificates.state'),
            cell: (row) =>
              row.state === 'ENDED' && row.endedOn
                ? t('certificates.endedOn', { date: row.endedOn })
                : t(`certificates.states.${row.state}`),
          },
          {
            id: 'menu',
            header: t('actions'),
            align: 'end',
            width: '64px',
            cell: (row) =>
              canCorrect && (
                <RecordMenu
                  of={t('certificates.one', { no: row.certificateNo })}
                  onCorrect={() => onCorrect(row.id)}
                  onStrike={() =>
                    onStrike({
                      kind: 'CERTIFICATION',
                      id: row.id,
                      version: row.version,
                      title: t('certificates.one', { no: row.certificateNo }),
                    })
                  }
                />
              ),
          },
        ]}
      />
    </SectionCard>
  );
}
