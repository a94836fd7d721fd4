import { useTranslation } from 'react-i18next';
import { TextField } from './record-fields';

/** Every correction says why; the journal keeps the old value, the new one and this. */
export function ReasonField() {
  const { t } = useTranslation('record');
  return (
    <TextField name="reason" label={t('reason.label')} description={t('reason.hint')} required lines={2} />
  );
}
