import { Text } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import {
  endsBeforeStart,
  optionalDate,
  optionalEmail,
  requiredDate,
  requiredText,
} from '../../../ui/record-form/field-schemas';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField, TickField, useFieldId } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { PersonPicker } from './person-picker';

const HirePerson = graphql(`
  mutation HirePerson($input: HirePersonInput!, $idempotencyKey: String) {
    hirePerson(input: $input, idempotencyKey: $idempotencyKey) {
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
  .object({
    /** Empty for someone the program does not know yet. */
    personId: z.string(),
    fullName: requiredText(),
    email: optionalEmail(),
    fullTime: z.boolean(),
    from: requiredDate(),
    to: optionalDate(),
  })
  .refine((hire) => !endsBeforeStart(hire.from, hire.to), { path: ['to'], message: 'endBeforeStart' });
type HireInput = z.input<typeof schema>;

/** Who: a person already known, found while typing, or a new one of the typed name. */
function WhoField() {
  const { t } = useTranslation('training');
  const say = useProblemText();
  const { control, setValue, watch } = useFormContext<HireInput>();
  const { field, fieldState } = useController({ control, name: 'fullName' });
  const id = useFieldId('fullName');
  const known = watch('personId') !== '';
  return (
    <>
      <PersonPicker
        id={id}
        label={t('hire.who')}
        required
        inputRef={field.ref}
        chosen={field.value}
        error={say(fieldState.error?.message)}
        onType={(text) => {
          field.onChange(text);
          setValue('personId', '');
        }}
        onPick={(person) => {
          field.onChange(person.fullName);
          setValue('personId', person.id, { shouldDirty: true });
        }}
      />
      <Text size="xs" c="dimmed" role="status">
        {known ? t('hire.known') : field.value.trim() !== '' && t('hire.unknown')}
      </Text>
      {!known && <TextField<HireInput> name="email" label={t('hire.email')} inputMode="email" />}
    </>
  );
}

interface HireFormProps {
  employerId: string;
  today: string;
  onClose: () => void;
}

/** Somebody starts to work for the employer and brings along their training. */
export function HireForm({ employerId, today, onClose }: HireFormProps) {
  const { t } = useTranslation('training');
  const act = useAct(HirePerson, (data) => data.hirePerson.errors);
  return (
    <RecordDrawer
      title={t('hire.title')}
      description={t('hire.explain')}
      labels={{
        personId: t('hire.who'),
        fullName: t('hire.who'),
        email: t('hire.email'),
        fullTime: t('hire.fullTime'),
        from: t('hire.from'),
        to: t('hire.to'),
      }}
      schema={schema}
      initial={{ personId: '', fullName: '', email: '', fullTime: true, from: today, to: '' }}
      savedMessage={t('hire.saved')}
      save={({ personId, fullName, email, ...employment }, { idempotencyKey }) =>
        act({
          input: { employerId, ...(personId === '' ? { fullName, email } : { personId }), ...employment },
          idempotencyKey,
        })
      }
      onClose={onClose}
    >
      <WhoField />
      <TickField name="fullTime" label={t('hire.fullTime')} description={t('hire.fullTimeHint')} />
      <DateField name="from" label={t('hire.from')} required />
      <DateField name="to" label={t('hire.to')} description={t('hire.toHint')} />
    </RecordDrawer>
  );
}
