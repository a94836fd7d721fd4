import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { optionalEmail, requiredText } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const CorrectPerson = graphql(`
  mutation CorrectPerson($input: CorrectPersonInput!, $idempotencyKey: String) {
    correctPerson(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({ fullName: requiredText(), email: optionalEmail(), reason: requiredText() });

interface PersonCorrectionFormProps {
  person: { id: string; version: number; fullName: string; email?: string | null };
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** Corrects a person's name or address, wherever they work. */
export function PersonCorrectionForm({ person, reload, onClose }: PersonCorrectionFormProps) {
  const { t } = useTranslation('training');
  const record = useTranslation('record').t;
  const act = useAct(CorrectPerson, (data) => data.correctPerson.errors);
  const values = { fullName: person.fullName, email: person.email ?? '', reason: '' };
  return (
    <RecordDrawer
      title={t('person.correct', { name: person.fullName })}
      labels={{ fullName: t('roster.name'), email: t('hire.email'), reason: record('reason.label') }}
      schema={schema}
      initial={values}
      recorded={{ version: person.version, values }}
      reload={reload}
      savedMessage={t('person.corrected')}
      save={(corrected, { idempotencyKey, version }) =>
        act({ input: { id: person.id, version, ...corrected }, idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField name="fullName" label={t('roster.name')} required />
      <TextField name="email" label={t('hire.email')} inputMode="email" />
      <ReasonField />
    </RecordDrawer>
  );
}
