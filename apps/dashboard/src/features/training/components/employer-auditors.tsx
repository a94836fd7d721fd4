import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { EmployerAuditorsFragment } from '../../../gql/graphql';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import type { StruckRecord } from '../../../ui/record-form/strike-record';
import { SectionCard } from '../../../ui/section-card';

export const EmployerAuditorsFields = graphql(`
  fragment EmployerAuditors on Employer {
    employments {
      id
      person {
        id
        fullName
        registrations {
          id
          kind
          registeredOn
          registrationNo
          endsOn
          version
        }
      }
    }
  }
`);

type Registered = Pick<
  EmployerAuditorsFragment['employments'][number]['person'],
  'id' | 'fullName' | 'registrations'
>;

interface AuditorRegistrationsProps {
  people: readonly Registered[] | undefined;
  hint?: string;
  canCorrect: boolean;
  onCorrect: (id: string) => void;
  onStrike: (record: StruckRecord) => void;
}

/** Who of the people here is or was registered as an auditor. */
export function EmployerAuditors({
  employments,
  ...acts
}: Omit<AuditorRegistrationsProps, 'people' | 'hint'> & {
  employments: EmployerAuditorsFragment['employments'] | undefined;
}) {
  const { t } = useTranslation('training');
  // Somebody hired twice is still registered once.
  const people = new Map(employments?.map(({ person }) => [person.id, person]));
  return (
    <AuditorRegistrations {...acts} people={employments && [...people.values()]} hint={t('auditor.hint')} />
  );
}

/** Registrations as auditor, newest first; one line for each. */
export function AuditorRegistrations(props: AuditorRegistrationsProps) {
  const { people, hint, canCorrect, onCorrect, onStrike } = props;
  const { t } = useTranslation('training');
  const format = useFormatters();
  const rows = people
    ?.flatMap((person) => person.registrations.map((registration) => ({ ...registration, person })))
    .toSorted((a, b) => b.registeredOn.localeCompare(a.registeredOn));
  return (
    <SectionCard title={t('auditor.title')} hint={hint} flush>
      <DataTable
        caption={t('auditor.title')}
        rows={rows}
        rowKey={(row) => row.id}
        expectedRows={1}
        empty={<EmptyState title={t('auditor.empty')}>{t('auditor.emptyHint')}</EmptyState>}
        columns={[
          { id: 'name', header: t('matrix.person'), cell: (row) => row.person.fullName },
          {
            id: 'kind',
            header: t('auditor.kind'),
            cell: (row) => t(`auditor.kinds.${row.kind}`),
            hideBelow: 'sm',
          },
          { id: 'from', header: t('auditor.registeredOn'), cell: (row) => row.registeredOn },
          { id: 'ends', header: t('auditor.endsOn'), cell: (row) => format.date(row.endsOn) },
          {
            id: 'no',
            header: t('auditor.registrationNo'),
            cell: (row) => row.registrationNo ?? format.date(null),
            hideBelow: 'sm',
          },
          {
            id: 'menu',
            header: t('employment.actions'),
            align: 'end',
            width: '64px',
            cell: (row) => {
              const title = t('auditor.one', { name: row.person.fullName, date: row.registeredOn });
              return (
                canCorrect && (
                  <RecordMenu
                    of={title}
                    onCorrect={() => onCorrect(row.id)}
                    onStrike={() =>
                      onStrike({ kind: 'AUDITOR_REGISTRATION', id: row.id, version: row.version, title })
                    }
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
