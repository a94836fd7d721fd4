import {
  IconBuildingCommunity,
  IconChartHistogram,
  IconHelp,
  IconHistory,
  IconScale,
} from '@tabler/icons-react';
import { Link, linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './main-navigation.module.css';

const items = [
  {
    name: 'portfolio',
    icon: IconChartHistogram,
    link: linkOptions({ to: '/', activeOptions: { exact: true } }),
  },
  { name: 'employers', icon: IconBuildingCommunity, link: linkOptions({ to: '/employers' }) },
  { name: 'activity', icon: IconHistory, link: linkOptions({ to: '/activity' }) },
  { name: 'rules', icon: IconScale, link: linkOptions({ to: '/settings/rules' }) },
  { name: 'help', icon: IconHelp, link: linkOptions({ to: '/help' }) },
] as const;

/** The pages one can go to from anywhere. The current one is marked by weight and edge, and for screen readers. */
export function MainNavigation() {
  const { t } = useTranslation('layout');
  return (
    <ul className={classes.list}>
      {items.map(({ name, icon: Icon, link }) => (
        <li key={name}>
          <Link {...link} className={classes.link} activeProps={{ className: classes.current }}>
            <Icon size={18} stroke={1.6} aria-hidden />
            {t(`navigation.${name}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
