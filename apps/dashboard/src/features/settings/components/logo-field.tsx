import { FileInput } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { base64Of } from '../../../ui/record-form/base64-of';
import { useFieldId } from '../../../ui/record-form/record-fields';

interface LogoFieldProps {
  name: string;
  label: string;
  description: string;
}

/** Above this the server refuses; read no further, so that a film picked by mistake does not stall the page. */
const LARGEST_FILE = 300_000;

/** A picture from this computer, kept in the form as base64. What is in it, the server judges. */
export function LogoField({ name, label, description }: LogoFieldProps) {
  const { t } = useTranslation('settings');
  const { control, setError } = useFormContext();
  const { field, fieldState } = useController({ control, name });
  const [file, setFile] = useState<File | null>(null);

  async function take(next: File | null) {
    setFile(next);
    if (next && next.size > LARGEST_FILE) {
      field.onChange('');
      setFile(null);
      setError(name, { message: t('authority.logoTooLarge', { size: Math.ceil(next.size / 1000) }) });
      return;
    }
    field.onChange(next ? await base64Of(next) : '');
  }

  return (
    <FileInput
      id={useFieldId(name)}
      label={label}
      description={description}
      placeholder={t('authority.choose')}
      leftSection={<IconPhoto size={16} aria-hidden />}
      accept="image/png,image/svg+xml"
      clearable
      clearButtonProps={{ 'aria-label': t('authority.clearLogo') }}
      value={file}
      onChange={(next) => void take(next)}
      error={fieldState.error?.message}
    />
  );
}
