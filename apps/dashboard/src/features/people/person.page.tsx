import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Skeleton, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday, useViewer } from '../../session/viewer';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { StrikeRecordDrawer, type StruckRecord } from '../../ui/record-form/strike-record';
import { SectionCard } from '../../ui/section-card';
import {
  AuditorRegistrationForm,
  AuditorRegistrations,
  CompletionCorrectionForm,
  EmploymentCorrectionForm,
  EndEmploymentForm,
  PersonCorrectionForm,
} from '../training';
import { CreditForm } from './components/credit-form';
import { MergeWith } from './components/merge-with';
import { Merges } from './components/merges';
import { PersonCourses } from './components/person-courses';
import { PersonAudits, PersonEmployments } from './components/person-work';
import { PersonById } from './people.queries';

const route = getRouteApi('/signed-in/training/people/$personId');

type Open =
  | { form: 'person' | 'credit' | 'merge' | 'register' }
  | { form: 'completion' | 'employment' | 'leave' | 'registration'; id: string }
  | { form: 'strike'; record: StruckRecord };

/** Everything recorded of one person: courses and credits, employments over time, registrations, audits made. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const training = useTranslation('training').t;
  const today = useToday();
  const permissions = useViewer()?.permissions ?? [];
  const canCorrect = permissions.includes('records.correct');
  const canRecord = permissions.includes('training.record');
  const { personId } = route.useParams();
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error, refetch } = useQuery(PersonById, { variables: { id: personId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !today) return <Skeleton height={420} />;
  const { person } = data;
  const back = (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/training/people" search={{}} />}>
      {t('title')}
    </Anchor>
  );
  if (!person)
    return (
      <>
        <PageHeader title={t('one')} breadcrumb={back} />
        <EmptyState title={t('notFound')}>{t('notFoundHint')}</EmptyState>
      </>
    );
  const close = () => setOpen(null);
  const strike = (record: StruckRecord) => setOpen({ form: 'strike', record });
  const chosen = open && 'id' in open ? open : null;
  const completion =
    chosen?.form === 'completion' ? person.completions.find(({ id }) => id === chosen.id) : undefined;
  const employment = person.employments.find(({ id }) => id === chosen?.id);
  const registration =
    chosen?.form === 'registration' ? person.registrations.find(({ id }) => id === chosen.id) : undefined;
  return (
    <>
      <PageHeader
        title={person.fullName}
        subtitle={[person.ref, person.email].filter(Boolean).join(' · ')}
        breadcrumb={back}
        actions={
          <>
            {canRecord && <Button onClick={() => setOpen({ form: 'credit' })}>{t('credit.open')}</Button>}
            {canRecord && (
              <Button variant="default" onClick={() => setOpen({ form: 'register' })}>
                {training('auditor.open')}
              </Button>
            )}
            {canCorrect && (
              <Button variant="default" onClick={() => setOpen({ form: 'person' })}>
                {training('person.correctOpen')}
              </Button>
            )}
            {canCorrect && (
              <Button variant="default" onClick={() => setOpen({ form: 'merge' })}>
                {t('merge.open')}
              </Button>
            )}
          </>
        }
      />
      <Stack>
        {open?.form === 'merge' && <MergeWith person={person} onClose={close} />}
        <SectionCard title={t('courses')} flush>
          <PersonCourses
            person={person}
            canCorrect={canCorrect}
            onCorrect={({ id }) => setOpen({ form: 'completion', id })}
            onStrike={strike}
          />
        </SectionCard>
        <SectionCard title={training('employment.title')} flush>
          <PersonEmployments
            person={person}
            canCorrect={canCorrect}
            canRecord={canRecord}
            onCorrect={({ id }) => setOpen({ form: 'employment', id })}
            onLeave={({ id }) => setOpen({ form: 'leave', id })}
            onStrike={strike}
          />
        </SectionCard>
        <AuditorRegistrations
          people={[person]}
          canCorrect={canCorrect}
          onCorrect={(id) => setOpen({ form: 'registration', id })}
          onStrike={strike}
        />
        <SectionCard title={t('audits.title')} flush>
          <PersonAudits person={person} />
        </SectionCard>
        {canCorrect && <Merges personId={person.id} />}
      </Stack>
      {open?.form === 'person' && <PersonCorrectionForm person={person} reload={refetch} onClose={close} />}
      {open?.form === 'credit' && <CreditForm person={person} today={today} onClose={close} />}
      {completion && <CompletionCorrectionForm completion={completion} reload={refetch} onClose={close} />}
      {chosen?.form === 'employment' && employment && (
        <EmploymentCorrectionForm employment={{ ...employment, person }} reload={refetch} onClose={close} />
      )}
      {chosen?.form === 'leave' && employment && (
        <EndEmploymentForm employment={{ ...employment, person }} today={today} onClose={close} />
      )}
      {(open?.form === 'register' || registration) && (
        <AuditorRegistrationForm
          person={person}
          today={today}
          registration={registration}
          reload={refetch}
          onClose={close}
        />
      )}
      {open?.form === 'strike' && <StrikeRecordDrawer record={open.record} onClose={close} />}
    </>
  );
}
