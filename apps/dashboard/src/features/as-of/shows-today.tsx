import { IconCalendarOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../session/as-of';
import classes from './as-of-banner.module.css';

/** On a page about another day: says that this part is not. Nothing on a page about today. */
export function ShowsToday() {
  const { t } = useTranslation('asOf');
  const asOf = useAsOf();
  if (!asOf) return null;
  return (
    <p className={classes.showsToday}>
      <IconCalendarOff size={16} aria-hidden />
      {t('showsToday')}
    </p>
  );
}
