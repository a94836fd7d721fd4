import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const VoidLetter = graphql(`
  mutation VoidLetter($input: VoidLetterInput!, $idempotencyKey: String) {
    voidLetter(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({ voidedOn: requiredDate(), reason: requiredText() });

interface VoidLetterFormProps {
  letter: { id: string; version: number; letterNo: string };
  today: string;
  onClose: () => void;
}

/** Voids an issued letter from a day on. The letter stays on the record with the reason. */
export function VoidLetterForm({ letter, today, onClose }: VoidLetterFormProps) {
  const { t } = useTranslation('certification');
  const act = useAct(VoidLetter, (data) => data.voidLetter.errors);
  return (
    <RecordDrawer
      title={t('void.title', { no: letter.letterNo })}
      description={t('void.explain')}
      labels={{ voidedOn: t('void.voidedOn'), reason: t('void.reason') }}
      schema={schema}
      initial={{ voidedOn: today, reason: '' }}
      savedMessage={t('void.saved', { no: letter.letterNo })}
      saveLabel={t('void.save')}
      danger
      save={(values, { idempotencyKey }) =>
        act({ input: { letterId: letter.id, version: letter.version, ...values }, idempotencyKey })
      }
      onClose={onClose}
    >
      <DateField name="voidedOn" label={t('void.voidedOn')} required />
      <TextField name="reason" label={t('void.reason')} required lines={2} />
    </RecordDrawer>
  );
}
