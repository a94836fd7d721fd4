import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { requiredText } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const ReissueLetter = graphql(`
  mutation ReissueLetter($input: ReissueLetterInput!, $idempotencyKey: String) {
    reissueLetter(input: $input, idempotencyKey: $idempotencyKey) {
      letter {
        id
        letterNo
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({ reason: requiredText() });

interface ReissueFormProps {
  letter: { letterId: string; version: number; number: string };
  onClose: () => void;
}

/** Voids a letter today and issues another for the same year; either both happen or neither. */
export function ReissueForm({ letter, onClose }: ReissueFormProps) {
  const { t } = useTranslation('documents');
  const act = useAct(ReissueLetter, (data) => data.reissueLetter.errors);
  const { letterId, version, number } = letter;
  return (
    <RecordDrawer
      title={t('reissue.title', { no: number })}
      description={t('reissue.explain')}
      labels={{ reason: t('reissue.reason') }}
      schema={schema}
      initial={{ reason: '' }}
      savedMessage={t('reissue.saved', { no: number })}
      saveLabel={t('reissue.save')}
      danger
      save={({ reason }, { idempotencyKey }) => act({ input: { letterId, version, reason }, idempotencyKey })}
      onClose={onClose}
    >
      <TextField name="reason" label={t('reissue.reason')} required lines={2} />
    </RecordDrawer>
  );
}
