import { Stack } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { useFieldId } from '../../../ui/record-form/record-fields';
import { PersonPicker } from '../../training';
import type { AuditInput } from '../audit-form.values';
import { AuditorSuggestions } from './auditor-suggestions';

interface AuditorFieldProps {
  label: string;
  employerId: string;
  /** The last day of the audit. */
  on: string;
}

/** Who audited: somebody the program knows, found while typing. */
export function AuditorField({ label, employerId, on }: AuditorFieldProps) {
  const { t } = useTranslation('audits');
  const say = useProblemText();
  const id = useFieldId('auditorId');
  const form = useFormContext<AuditInput>();
  const { field, fieldState } = useController({ control: form.control, name: 'auditorId' });
  const pick = (person: { id: string; fullName: string }) => {
    field.onChange(person.id);
    form.setValue('auditorName', person.fullName);
    form.clearErrors('auditorId');
  };
  return (
    <Stack gap={4}>
      <PersonPicker
        id={id}
        label={label}
        required
        inputRef={field.ref}
        chosen={form.watch('auditorName')}
        description={field.value === '' ? undefined : t('form.auditorChosen')}
        error={say(fieldState.error?.message)}
        onType={(text) => {
          field.onChange('');
          form.setValue('auditorName', text);
        }}
        onPick={pick}
      />
      {field.value === '' && (
        <AuditorSuggestions employerId={employerId} kind={form.watch('kind')} on={on} onPick={pick} />
      )}
    </Stack>
  );
}
