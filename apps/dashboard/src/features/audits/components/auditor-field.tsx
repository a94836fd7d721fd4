import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { useFieldId } from '../../../ui/record-form/record-fields';
import { PersonPicker } from '../../training';
import type { AuditInput } from '../audit-form.values';

/** Who audited: somebody the program knows, found while typing. */
export function AuditorField({ label }: { label: string }) {
  const { t } = useTranslation('audits');
  const say = useProblemText();
  const id = useFieldId('auditorId');
  const form = useFormContext<AuditInput>();
  const { field, fieldState } = useController({ control: form.control, name: 'auditorId' });
  return (
    <PersonPicker
      id={id}
      label={label}
      required
      inputRef={field.ref}
      chosen={form.getValues('auditorName')}
      description={field.value === '' ? undefined : t('form.auditorChosen')}
      error={say(fieldState.error?.message)}
      onType={(text) => {
        field.onChange('');
        form.setValue('auditorName', text);
      }}
      onPick={(person) => {
        field.onChange(person.id);
        form.setValue('auditorName', person.fullName);
        form.clearErrors('auditorId');
      }}
    />
  );
}
