import { useQuery } from '@apollo/client/react';
import { isCalendarDate } from '@good-standing/domain';
import { Skeleton, Text } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { requiredDate } from '../../../ui/record-form/field-schemas';
import { Notice } from '../../../ui/record-form/notice';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const EndEmployment = graphql(`
  mutation EndEmployment($input: EndEmploymentInput!, $idempotencyKey: String) {
    endEmployment(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const PreviewLeaving = graphql(`
  query PreviewLeaving($employmentId: ID!, $endsOn: CalendarDate!) {
    previewLeaving(employmentId: $employmentId, endsOn: $endsOn) {
      endsOn
      program
      missingBefore
      missingAfter
      auditorLost
    }
  }
`);

const schema = z.object({ endsOn: requiredDate() });
type EndInput = z.input<typeof schema>;

/** What the leaving would take along: asked for each typed day, shown before anything is saved. */
function LeavingEffect({ employmentId }: { employmentId: string }) {
  const { t } = useTranslation('training');
  const words = useTranslation('words').t;
  const endsOn = useFormContext<EndInput>().watch('endsOn');
  const { data, previousData, error } = useQuery(PreviewLeaving, {
    variables: { employmentId, endsOn },
    skip: !isCalendarDate(endsOn),
    fetchPolicy: 'network-only',
  });
  const preview = (data ?? previousData)?.previewLeaving;
  if (error) return <Text size="sm">{t('leave.noPreview')}</Text>;
  if (!preview) return isCalendarDate(endsOn) ? <Skeleton height={56} /> : null;
  const ending = preview.missingAfter.filter((module) => !preview.missingBefore.includes(module));
  const loses = ending.length > 0 || preview.auditorLost;
  return (
    <Notice
      role="status"
      tone={loses ? 'warn' : 'good'}
      title={
        loses ? t('leave.loses', { date: preview.endsOn }) : t('leave.losesNothing', { date: preview.endsOn })
      }
    >
      {ending.length > 0 && (
        <Text size="sm">
          {t('leave.ending', {
            program: words(`programMark.${preview.program}`),
            modules: ending.map((module) => words(`module.${module}`)).join(', '),
          })}
        </Text>
      )}
      {preview.missingBefore.length > 0 && (
        <Text size="sm">
          {t('leave.alreadyMissing', {
            modules: preview.missingBefore.map((module) => words(`module.${module}`)).join(', '),
          })}
        </Text>
      )}
      {preview.auditorLost && <Text size="sm">{t('leave.auditorLost')}</Text>}
    </Notice>
  );
}

interface EndEmploymentFormProps {
  employment: { id: string; version: number; person: { fullName: string } };
  today: string;
  onClose: () => void;
}

/** Somebody leaves. The coverage that ends with them is shown before it is saved. */
export function EndEmploymentForm({ employment, today, onClose }: EndEmploymentFormProps) {
  const { t } = useTranslation('training');
  const act = useAct(EndEmployment, (data) => data.endEmployment.errors);
  const name = employment.person.fullName;
  return (
    <RecordDrawer
      title={t('leave.title', { name })}
      labels={{ endsOn: t('leave.endsOn') }}
      schema={schema}
      initial={{ endsOn: today }}
      savedMessage={t('leave.saved', { name })}
      saveLabel={t('leave.save')}
      save={({ endsOn }, { idempotencyKey }) =>
        act({ input: { employmentId: employment.id, version: employment.version, endsOn }, idempotencyKey })
      }
      onClose={onClose}
    >
      <DateField name="endsOn" label={t('leave.endsOn')} description={t('leave.endsOnHint')} required />
      <LeavingEffect employmentId={employment.id} />
    </RecordDrawer>
  );
}
