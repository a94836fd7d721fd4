import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const RecordGuidance = graphql(`
  mutation RecordGuidance($input: RecordGuidanceInput!, $idempotencyKey: String) {
    recordGuidance(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const CorrectGuidance = graphql(`
  mutation CorrectGuidance($input: CorrectGuidanceInput!, $idempotencyKey: String) {
    correctGuidance(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const fields = { givenOn: requiredDate(), note: requiredText() };
const newGuidance = z.object({ ...fields, reason: z.string() });
const correctedGuidance = z.object({ ...fields, reason: requiredText() });

export interface CorrectableGuidance {
  id: string;
  version: number;
  givenOn: string;
  note: string;
}

interface GuidanceFormProps {
  employerId: string;
  today: string;
  guidance?: CorrectableGuidance;
  reload?: () => Promise<unknown>;
  onClose: () => void;
}

/** Guidance the authority gave while the employer puts its program in place. */
export function EmployerGuidanceForm({ employerId, today, guidance, reload, onClose }: GuidanceFormProps) {
  const { t } = useTranslation('employer');
  const record = useTranslation('record').t;
  const create = useAct(RecordGuidance, (data) => data.recordGuidance.errors);
  const correct = useAct(CorrectGuidance, (data) => data.correctGuidance.errors);
  const recorded = guidance && {
    version: guidance.version,
    values: { givenOn: guidance.givenOn, note: guidance.note, reason: '' },
  };
  return (
    <RecordDrawer
      title={guidance ? t('guidance.correct') : t('guidance.record')}
      labels={{ givenOn: t('guidance.givenOn'), note: t('guidance.note'), reason: record('reason.label') }}
      schema={guidance ? correctedGuidance : newGuidance}
      initial={recorded?.values ?? { givenOn: today, note: '', reason: '' }}
      recorded={recorded}
      reload={reload}
      savedMessage={t('guidance.saved')}
      save={({ reason, ...values }, { idempotencyKey, version }) =>
        guidance
          ? correct({ input: { id: guidance.id, version, ...values, reason }, idempotencyKey })
          : create({ input: { employerId, ...values }, idempotencyKey })
      }
      onClose={onClose}
    >
      <DateField name="givenOn" label={t('guidance.givenOn')} required />
      <TextField name="note" label={t('guidance.note')} required lines={4} />
      {guidance && <ReasonField />}
    </RecordDrawer>
  );
}
