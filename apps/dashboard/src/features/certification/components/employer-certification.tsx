import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ActionName } from '../../../gql/graphql';
import { useAsOfQuery } from '../../../session/as-of';
import { ErrorState } from '../../../ui/error-state';
import { StrikeRecordDrawer, type StruckRecord } from '../../../ui/record-form/strike-record';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { CertificateCorrectionForm } from './certificate-correction-form';
import { CertificationTimeline } from './certification-timeline';
import { ConditionForm } from './condition-form';
import { EmployerCertificates } from './employer-certificates';
import { EmployerConditions } from './employer-conditions';
import { EmployerLetters } from './employer-letters';
import { LetterCorrectionForm } from './letter-correction-form';
import { VoidLetterForm } from './void-letter-form';

const EmployerCertificationDocument = graphql(`
  query EmployerCertification($id: ID!, $asOf: CalendarDate) {
    employer(id: $id, asOf: $asOf) {
      id
      ...CertificationTimeline @unmask
      ...EmployerCertificates @unmask
      ...EmployerLetters @unmask
      ...EmployerConditions @unmask
    }
  }
`);

type Open =
  | { form: 'certificate' | 'letter' | 'void' | 'condition'; id: string }
  | { form: 'newCondition' }
  | { form: 'strike'; record: StruckRecord };

interface EmployerCertificationProps {
  employerId: string;
  employerRef: string;
  today: string;
  may: (action: ActionName) => boolean;
}

/** The certification history: timeline, certificates, letters and conditions. */
export function EmployerCertification({ employerId, employerRef, today, may }: EmployerCertificationProps) {
  const { t } = useTranslation('certification');
  const [open, setOpen] = useState<Open | null>(null);
  const { asOf, policy } = useAsOfQuery();
  const { data, error, refetch } = useQuery(EmployerCertificationDocument, {
    variables: { id: employerId, asOf },
    ...policy,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const employer = data?.employer;
  const close = () => setOpen(null);
  const chosen = <T extends { id: string }>(
    form: Open['form'],
    records: readonly T[] | undefined,
  ): T | undefined =>
    open && 'id' in open && open.form === form ? records?.find((one) => one.id === open.id) : undefined;
  const certificate = chosen('certificate', employer?.certificates);
  const letter = chosen('letter', employer?.letters);
  const voiding = chosen('void', employer?.letters);
  const condition = chosen('condition', employer?.conditions);
  const strike = (record: StruckRecord) => setOpen({ form: 'strike', record });
  const canCorrect = may('CORRECT_RECORD');
  return (
    <Stack>
      <SectionCard title={t('timeline.title')}>
        {employer ? <CertificationTimeline items={employer.timeline} /> : <WaitingRows rows={6} />}
      </SectionCard>
      <EmployerCertificates
        certificates={employer?.certificates}
        employerRef={employerRef}
        canCorrect={canCorrect}
        onCorrect={(id) => setOpen({ form: 'certificate', id })}
        onStrike={strike}
      />
      <EmployerLetters
        letters={employer?.letters}
        employerRef={employerRef}
        canCorrect={canCorrect}
        canVoid={may('VOID_LETTER')}
        onCorrect={(id) => setOpen({ form: 'letter', id })}
        onVoid={(id) => setOpen({ form: 'void', id })}
        onStrike={strike}
      />
      <EmployerConditions
        conditions={employer?.conditions}
        canRecord={may('RECORD_CONDITION')}
        canCorrect={canCorrect}
        onRecord={() => setOpen({ form: 'newCondition' })}
        onCorrect={(id) => setOpen({ form: 'condition', id })}
        onStrike={strike}
      />
      {certificate && (
        <CertificateCorrectionForm certificate={certificate} reload={refetch} onClose={close} />
      )}
      {letter && <LetterCorrectionForm letter={letter} reload={refetch} onClose={close} />}
      {voiding && <VoidLetterForm letter={voiding} today={today} onClose={close} />}
      {(condition || open?.form === 'newCondition') && (
        <ConditionForm
          employerId={employerId}
          today={today}
          condition={condition}
          reload={refetch}
          onClose={close}
        />
      )}
      {open?.form === 'strike' && <StrikeRecordDrawer record={open.record} onClose={close} />}
    </Stack>
  );
}
