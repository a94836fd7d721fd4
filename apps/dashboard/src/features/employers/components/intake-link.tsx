import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../session/viewer';

/** Leads to where records are taken in from files. Shown to those who may. */
export function IntakeLink() {
  const { t } = useTranslation('intake');
  if (!useViewer()?.permissions.includes('records.import')) return null;
  return (
    <Button variant="default" renderRoot={(props) => <Link to="/intake" {...props} />}>
      {t('title')}
    </Button>
  );
}
