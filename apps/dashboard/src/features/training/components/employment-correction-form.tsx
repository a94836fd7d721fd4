import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import {
  endsBeforeStart,
  optionalDate,
  requiredDate,
  requiredText,
} from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TickField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const CorrectEmployment = graphql(`
  mutation CorrectEmployment($input: CorrectEmploymentInput!, $idempotencyKey: String) {
    correctEmployment(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z
  .object({ fullTime: z.boolean(), from: requiredDate(), to: optionalDate(), reason: requiredText() })
  .refine((employment) => !endsBeforeStart(employment.from, employment.to), {
    path: ['to'],
    message: 'endBeforeStart',
  });

interface EmploymentCorrectionFormProps {
  employment: {
    id: string;
    version: number;
    fullTime: boolean;
    from: string;
    to?: string | null;
    person: { fullName: string };
  };
  reload: () => Promise<unknown>;
  onClose: () => void;
}

export function EmploymentCorrectionForm({ employment, reload, onClose }: EmploymentCorrectionFormProps) {
  const { t } = useTranslation('training');
  const record = useTranslation('record').t;
  const act = useAct(CorrectEmployment, (data) => data.correctEmployment.errors);
  const values = {
    fullTime: employment.fullTime,
    from: employment.from,
    to: employment.to ?? '',
    reason: '',
  };
  return (
    <RecordDrawer
      title={t('employment.correct', { name: employment.person.fullName })}
      labels={{
        fullTime: t('hire.fullTime'),
        from: t('hire.from'),
        to: t('hire.to'),
        reason: record('reason.label'),
      }}
      schema={schema}
      initial={values}
      recorded={{ version: employment.version, values }}
      reload={reload}
      savedMessage={t('employment.corrected')}
      save={(corrected, { idempotencyKey, version }) =>
        act({ input: { id: employment.id, version, ...corrected }, idempotencyKey })
      }
      onClose={onClose}
    >
      <TickField name="fullTime" label={t('hire.fullTime')} description={t('hire.fullTimeHint')} />
      <DateField name="from" label={t('hire.from')} required />
      <DateField name="to" label={t('hire.to')} description={t('hire.toHint')} />
      <ReasonField />
    </RecordDrawer>
  );
}
