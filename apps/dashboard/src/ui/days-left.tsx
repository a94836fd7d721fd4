import { useTranslation } from 'react-i18next';
import { daysBetween } from './calendar-date';
import classes from './days-left.module.css';
import { missing } from './format';

/** Within so many days it is close. */
const close = 14;

/** The last day on which something is in time, and how far off it is in words. */
export function DaysLeft({ day, asOf }: { day: string | null | undefined; asOf: string }) {
  const { t } = useTranslation('ui');
  if (!day) return missing;
  const left = daysBetween(asOf, day);
  const words =
    left < 0
      ? t('daysLeft.overdue', { count: -left })
      : left === 0
        ? t('daysLeft.today')
        : t('daysLeft.left', { count: left });
  return (
    <span className={classes.days}>
      <strong className={left < 0 ? classes.over : left <= close ? classes.close : undefined}>{words}</strong>
      <span className={classes.day}>{day}</span>
    </span>
  );
}
