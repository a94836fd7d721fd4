import { useQuery } from '@apollo/client/react';
import { Button, Menu, Stack } from '@mantine/core';
import { IconDoorExit, IconUserCheck, IconUserEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ActionName } from '../../../gql/graphql';
import { useAsOfQuery } from '../../../session/as-of';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import { StrikeRecordDrawer, type StruckRecord } from '../../../ui/record-form/strike-record';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { AuditorRegistrationForm } from './auditor-registration-form';
import { CompletionCorrectionForm } from './completion-correction-form';
import { EmployerAuditors } from './employer-auditors';
import { EmploymentCorrectionForm } from './employment-correction-form';
import { EndEmploymentForm } from './end-employment-form';
import { HireForm } from './hire-form';
import { PersonCorrectionForm } from './person-correction-form';
import { TrainingMatrix } from './training-matrix';

const EmployerTrainingDocument = graphql(`
  query EmployerTraining($id: ID!, $asOf: CalendarDate) {
    employer(id: $id, asOf: $asOf) {
      id
      ...TrainingMatrix @unmask
      ...EmployerAuditors @unmask
      employments {
        id
        fullTime
        from
        to
        version
        person {
          id
          ref
          fullName
          email
          version
        }
      }
    }
  }
`);

type Open =
  | { form: 'hire' }
  | { form: 'leave' | 'employment' | 'person' | 'register'; id: string }
  | { form: 'completion' | 'registration'; id: string }
  | { form: 'strike'; record: StruckRecord };

interface EmployerTrainingProps {
  employerId: string;
  today: string;
  may: (action: ActionName) => boolean;
  onRecordDay: () => void;
}

/** The training matrix, and who works here from when to when. */
export function EmployerTraining({ employerId, today, may, onRecordDay }: EmployerTrainingProps) {
  const { t } = useTranslation('training');
  const format = useFormatters();
  const [open, setOpen] = useState<Open | null>(null);
  const { asOf, policy } = useAsOfQuery();
  const { data, error, refetch } = useQuery(EmployerTrainingDocument, {
    variables: { id: employerId, asOf },
    ...policy,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const employer = data?.employer;
  const employments = employer?.employments.toSorted((a, b) => b.from.localeCompare(a.from));
  const close = () => setOpen(null);
  const registered = employments?.find(
    (one) => open?.form === 'registration' && one.person.registrations.some(({ id }) => id === open.id),
  )?.person;
  const registration = registered?.registrations.find(
    (one) => open?.form === 'registration' && one.id === open.id,
  );
  const chosen = open && 'id' in open ? employments?.find((one) => one.id === open.id) : undefined;
  const completion =
    open?.form === 'completion'
      ? employments?.flatMap((one) => one.person.completions).find((one) => one.id === open.id)
      : undefined;

  return (
    <Stack>
      <SectionCard
        title={t('matrix.title')}
        hint={t('matrix.hint')}
        flush
        actions={
          may('RECORD_TRAINING') && (
            <Button size="xs" onClick={onRecordDay}>
              {t('day.open')}
            </Button>
          )
        }
      >
        {employer ? (
          <TrainingMatrix
            employer={employer}
            today={today}
            canCorrect={may('CORRECT_RECORD')}
            onCorrect={(one) => setOpen({ form: 'completion', id: one.id })}
            onStrike={(one, title) =>
              setOpen({
                form: 'strike',
                record: { kind: 'TRAINING_COMPLETION', id: one.id, version: one.version, title },
              })
            }
          />
        ) : (
          <Stack px="md">
            <WaitingRows rows={6} />
          </Stack>
        )}
      </SectionCard>
      <SectionCard
        title={t('employment.title')}
        flush
        actions={
          may('HIRE_PERSON') && (
            <Button size="xs" variant="default" onClick={() => setOpen({ form: 'hire' })}>
              {t('hire.title')}
            </Button>
          )
        }
      >
        <DataTable
          caption={t('employment.title')}
          rows={employments}
          rowKey={(row) => row.id}
          expectedRows={5}
          empty={<EmptyState title={t('employment.empty')}>{t('employment.emptyHint')}</EmptyState>}
          columns={[
            { id: 'name', header: t('matrix.person'), cell: (row) => row.person.fullName },
            { id: 'ref', header: t('employment.ref'), cell: (row) => row.person.ref, hideBelow: 'sm' },
            {
              id: 'time',
              header: t('employment.time'),
              cell: (row) => t(row.fullTime ? 'matrix.fullTime' : 'matrix.partTime'),
              hideBelow: 'sm',
            },
            { id: 'from', header: t('hire.from'), cell: (row) => row.from },
            { id: 'to', header: t('hire.to'), cell: (row) => format.date(row.to) },
            {
              id: 'menu',
              header: t('employment.actions'),
              align: 'end',
              width: '64px',
              cell: (row) =>
                (may('CORRECT_RECORD') || may('END_EMPLOYMENT')) && (
                  <RecordMenu
                    of={t('employment.one', { name: row.person.fullName, date: row.from })}
                    onCorrect={
                      may('CORRECT_RECORD') ? () => setOpen({ form: 'employment', id: row.id }) : undefined
                    }
                    onStrike={
                      may('CORRECT_RECORD')
                        ? () =>
                            setOpen({
                              form: 'strike',
                              record: {
                                kind: 'EMPLOYMENT',
                                id: row.id,
                                version: row.version,
                                title: t('employment.one', { name: row.person.fullName, date: row.from }),
                              },
                            })
                        : undefined
                    }
                  >
                    {may('CORRECT_RECORD') && (
                      <Menu.Item
                        leftSection={<IconUserEdit size={16} aria-hidden />}
                        onClick={() => setOpen({ form: 'person', id: row.id })}
                      >
                        {t('person.correctOpen')}
                      </Menu.Item>
                    )}
                    {may('RECORD_TRAINING') && (
                      <Menu.Item
                        leftSection={<IconUserCheck size={16} aria-hidden />}
                        onClick={() => setOpen({ form: 'register', id: row.id })}
                      >
                        {t('auditor.open')}
                      </Menu.Item>
                    )}
                    {may('END_EMPLOYMENT') && !row.to && (
                      <Menu.Item
                        leftSection={<IconDoorExit size={16} aria-hidden />}
                        onClick={() => setOpen({ form: 'leave', id: row.id })}
                      >
                        {t('leave.open')}
                      </Menu.Item>
                    )}
                  </RecordMenu>
                ),
            },
          ]}
        />
      </SectionCard>
      <EmployerAuditors
        employments={employments}
        canCorrect={may('CORRECT_RECORD')}
        onCorrect={(id) => setOpen({ form: 'registration', id })}
        onStrike={(record) => setOpen({ form: 'strike', record })}
      />
      {open?.form === 'hire' && <HireForm employerId={employerId} today={today} onClose={close} />}
      {open?.form === 'leave' && chosen && (
        <EndEmploymentForm employment={chosen} today={today} onClose={close} />
      )}
      {open?.form === 'employment' && chosen && (
        <EmploymentCorrectionForm employment={chosen} reload={refetch} onClose={close} />
      )}
      {open?.form === 'person' && chosen && (
        <PersonCorrectionForm person={chosen.person} reload={refetch} onClose={close} />
      )}
      {open?.form === 'register' && chosen && (
        <AuditorRegistrationForm person={chosen.person} today={today} reload={refetch} onClose={close} />
      )}
      {registered && registration && (
        <AuditorRegistrationForm
          person={registered}
          today={today}
          registration={registration}
          reload={refetch}
          onClose={close}
        />
      )}
      {completion && <CompletionCorrectionForm completion={completion} reload={refetch} onClose={close} />}
      {open?.form === 'strike' && <StrikeRecordDrawer record={open.record} onClose={close} />}
    </Stack>
  );
}
