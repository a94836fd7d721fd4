import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { endsBeforeStart, requiredDate } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { LeavingEffect } from './leaving-effect';

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

const schemaFrom = (from: string) =>
  z
    .object({ endsOn: requiredDate() })
    .refine(({ endsOn }) => !endsBeforeStart(from, endsOn), { path: ['endsOn'], message: 'endBeforeStart' });

interface EndEmploymentFormProps {
  employment: { id: string; version: number; from: string; person: { fullName: string } };
  today: string;
  onClose: () => void;
}

/** Somebody leaves. What ends with them, for the whole employer, is shown before it is saved. */
export function EndEmploymentForm({ employment, today, onClose }: EndEmploymentFormProps) {
  const { t } = useTranslation('training');
  const act = useAct(EndEmployment, (data) => data.endEmployment.errors);
  const name = employment.person.fullName;
  return (
    <RecordDrawer
      title={t('leave.title', { name })}
      labels={{ endsOn: t('leave.endsOn') }}
      schema={schemaFrom(employment.from)}
      initial={{ endsOn: today }}
      savedMessage={t('leave.saved', { name })}
      saveLabel={t('leave.save')}
      save={({ endsOn }, { idempotencyKey }) =>
        act({ input: { employmentId: employment.id, version: employment.version, endsOn }, idempotencyKey })
      }
      onClose={onClose}
    >
      <DateField name="endsOn" label={t('leave.endsOn')} description={t('leave.endsOnHint')} required />
      <LeavingEffect employmentId={employment.id} from={employment.from} />
    </RecordDrawer>
  );
}
