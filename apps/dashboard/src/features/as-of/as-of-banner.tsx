import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../session/as-of';
import { useToday } from '../../session/viewer';
import { useFormatters } from '../../ui/format';
import classes from './as-of-banner.module.css';
import { ReckoningProgress } from './reckoning-progress';

/** Says that the page is not about today, what that means, and leads back. Also on paper. */
export function AsOfBanner() {
  const { t } = useTranslation('asOf');
  const format = useFormatters();
  const today = useToday();
  const asOf = useAsOf();
  if (!asOf || !today) return null;
  return (
    <section className={classes.banner} aria-label={t('banner.label')}>
      <span>
        <strong>{t('banner.on', { date: format.longDate(asOf) })}</strong>{' '}
        {asOf < today ? t('banner.past') : t('banner.ahead')}
      </span>
      <ReckoningProgress asOf={asOf} />
      <Link
        className="no-print"
        to="."
        search={(previous) => ({ ...previous, asOf: undefined, after: undefined, before: undefined })}
      >
        {t('banner.back')}
      </Link>
    </section>
  );
}
