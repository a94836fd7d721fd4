import { useQuery } from '@apollo/client/react';
import { Button, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ActionName, EmployerRecordsQuery } from '../../../gql/graphql';
import { useAsOfQuery } from '../../../session/as-of';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import { StrikeRecordDrawer, type StruckRecord } from '../../../ui/record-form/strike-record';
import { SectionCard } from '../../../ui/section-card';
import { EmployerGuidanceForm } from './employer-guidance-form';
import { EmployerHeadcountForm } from './employer-headcount-form';
import { EmployerImplementationForm } from './employer-implementation-form';
import { may, type Situation } from './employer-situation';

const EmployerRecordsDocument = graphql(`
  query EmployerRecords($id: ID!, $asOf: CalendarDate) {
    employer(id: $id, asOf: $asOf) {
      id
      implementation {
        id
        documentationSince
        manualSubmittedOn
        manualReviewedOn
        version
      }
      headcounts {
        id
        effectiveOn
        headcount
        version
      }
      guidance {
        id
        givenOn
        note
        version
      }
    }
  }
`);

type Records = NonNullable<EmployerRecordsQuery['employer']>;
type Open =
  | { form: 'headcount'; id: string | null }
  | { form: 'guidance'; id: string | null }
  | { form: 'implementation' }
  | { form: 'strike'; record: StruckRecord };

/** What was recorded of the employer itself: headcounts, how its program was put in place, and guidance given. */
export default function EmployerRecords({ employer, today }: { employer: Situation; today: string }) {
  const { t } = useTranslation('employer');
  const format = useFormatters();
  const [open, setOpen] = useState<Open | null>(null);
  const { asOf, policy } = useAsOfQuery();
  const { data, error, refetch } = useQuery(EmployerRecordsDocument, {
    variables: { id: employer.id, asOf },
    ...policy,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const shown: Records | undefined = data?.employer ?? undefined;
  const form = { employerId: employer.id, today, reload: refetch, onClose: () => setOpen(null) };
  const canCorrect = may(employer, 'CORRECT_RECORD');
  const add = (action: ActionName, next: Open, label: string) =>
    may(employer, action) && (
      <Button size="xs" variant="default" onClick={() => setOpen(next)}>
        {label}
      </Button>
    );

  return (
    <>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <SectionCard
          title={t('headcount.title')}
          actions={add('RECORD_HEADCOUNT', { form: 'headcount', id: null }, t('headcount.record'))}
          flush
        >
          <DataTable
            caption={t('headcount.title')}
            rows={shown?.headcounts}
            rowKey={(row) => row.id}
            expectedRows={3}
            empty={<EmptyState title={t('headcount.empty')}>{t('headcount.emptyHint')}</EmptyState>}
            columns={[
              { id: 'on', header: t('headcount.effectiveOn'), cell: (row) => row.effectiveOn },
              {
                id: 'people',
                header: t('headcount.people'),
                align: 'end',
                cell: (row) => format.count(row.headcount),
              },
              {
                id: 'menu',
                header: t('records.actions'),
                align: 'end',
                width: '64px',
                cell: (row) =>
                  canCorrect && (
                    <RecordMenu
                      of={t('headcount.one', { date: row.effectiveOn })}
                      onCorrect={() => setOpen({ form: 'headcount', id: row.id })}
                      onStrike={() =>
                        setOpen({
                          form: 'strike',
                          record: {
                            kind: 'HEADCOUNT',
                            id: row.id,
                            version: row.version,
                            title: t('headcount.one', { date: row.effectiveOn }),
                          },
                        })
                      }
                    />
                  ),
              },
            ]}
          />
        </SectionCard>
        <SectionCard
          title={t('implementation.title')}
          actions={add(
            'RECORD_IMPLEMENTATION',
            { form: 'implementation' },
            shown?.implementation ? t('implementation.change') : t('implementation.record'),
          )}
        >
          {shown?.implementation ? (
            <Stack gap={4} className="tabular">
              <span>{t('implementation.since', { date: shown.implementation.documentationSince })}</span>
              <span>
                {t('implementation.submitted', { date: format.date(shown.implementation.manualSubmittedOn) })}
              </span>
              <span>
                {t('implementation.reviewed', { date: format.date(shown.implementation.manualReviewedOn) })}
              </span>
            </Stack>
          ) : (
            shown && (
              <EmptyState title={t('implementation.empty')}>{t('implementation.emptyHint')}</EmptyState>
            )
          )}
        </SectionCard>
      </SimpleGrid>
      <Stack mt="md">
        <SectionCard
          title={t('guidance.title')}
          hint={t('guidance.hint')}
          actions={add('RECORD_GUIDANCE', { form: 'guidance', id: null }, t('guidance.record'))}
          flush
        >
          <DataTable
            caption={t('guidance.title')}
            rows={shown?.guidance}
            rowKey={(row) => row.id}
            expectedRows={2}
            empty={<EmptyState title={t('guidance.empty')} />}
            columns={[
              { id: 'on', header: t('guidance.givenOn'), width: '130px', cell: (row) => row.givenOn },
              { id: 'note', header: t('guidance.note'), cell: (row) => row.note },
              {
                id: 'menu',
                header: t('records.actions'),
                align: 'end',
                width: '64px',
                cell: (row) =>
                  canCorrect && (
                    <RecordMenu
                      of={t('guidance.one', { date: row.givenOn })}
                      onCorrect={() => setOpen({ form: 'guidance', id: row.id })}
                      onStrike={() =>
                        setOpen({
                          form: 'strike',
                          record: {
                            kind: 'GUIDANCE',
                            id: row.id,
                            version: row.version,
                            title: t('guidance.one', { date: row.givenOn }),
                          },
                        })
                      }
                    />
                  ),
              },
            ]}
          />
        </SectionCard>
      </Stack>
      {open?.form === 'headcount' && (
        <EmployerHeadcountForm {...form} headcount={shown?.headcounts.find((one) => one.id === open.id)} />
      )}
      {open?.form === 'guidance' && (
        <EmployerGuidanceForm {...form} guidance={shown?.guidance.find((one) => one.id === open.id)} />
      )}
      {open?.form === 'implementation' && <EmployerImplementationForm {...form} />}
      {open?.form === 'strike' && <StrikeRecordDrawer record={open.record} onClose={() => setOpen(null)} />}
    </>
  );
}
