import { Link, linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../session/viewer';
import classes from './training-tabs.module.css';

const tabs = [
  { name: 'sessions', link: linkOptions({ to: '/training', search: {}, activeOptions: { exact: true } }) },
  { name: 'people', link: linkOptions({ to: '/training/people', search: {} }) },
  {
    name: 'duplicates',
    permission: 'records.correct',
    link: linkOptions({ to: '/training/duplicates' }),
  },
  { name: 'auditors', link: linkOptions({ to: '/training/auditors', search: {} }) },
] as const;

/** The pages about training, beside each other. */
export function TrainingTabs() {
  const { t } = useTranslation('training');
  const permissions = useViewer()?.permissions ?? [];
  return (
    <nav aria-label={t('tabs.label')} className="no-print">
      <ul className={classes.tabs}>
        {tabs
          .filter((tab) => !('permission' in tab) || permissions.includes(tab.permission))
          .map(({ name, link }) => (
            <li key={name}>
              <Link
                {...link}
                className={classes.tab}
                activeProps={{ className: `${classes.tab} ${classes.current}` }}
              >
                {t(`tabs.${name}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
