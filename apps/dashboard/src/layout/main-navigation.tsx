import {
  IconBuildingCommunity,
  IconChartHistogram,
  IconCheckbox,
  IconFileImport,
  IconHelp,
  IconHistory,
  IconLicense,
  IconListCheck,
  IconMail,
  IconReportAnalytics,
  IconScale,
  IconSchool,
} from '@tabler/icons-react';
import { Link, type LinkProps, linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../session/viewer';
import classes from './main-navigation.module.css';

interface Item {
  name:
    | 'portfolio'
    | 'agenda'
    | 'employers'
    | 'training'
    | 'audits'
    | 'documents'
    | 'intake'
    | 'reports'
    | 'activity'
    | 'mail'
    | 'rules'
    | 'help';
  icon: typeof IconScale;
  link: LinkProps;
  /** Only shown to those whose role has it; the server decides all the same. */
  permission?: string;
}

type Group = 'daily' | 'records' | 'settings';

/** What is done every day, what is looked up, and what is set once. */
const groups: Record<Group, readonly Item[]> = {
  daily: [
    {
      name: 'portfolio',
      icon: IconChartHistogram,
      permission: 'portfolio.read',
      link: linkOptions({ to: '/', activeOptions: { exact: true } }),
    },
    {
      name: 'agenda',
      icon: IconListCheck,
      permission: 'agenda.read',
      link: linkOptions({ to: '/agenda', search: {} }),
    },
    {
      name: 'training',
      icon: IconSchool,
      permission: 'training.record',
      link: linkOptions({ to: '/training', search: {} }),
    },
    {
      name: 'audits',
      icon: IconCheckbox,
      permission: 'audits.record',
      link: linkOptions({ to: '/audits', search: {} }),
    },
    {
      name: 'documents',
      icon: IconLicense,
      permission: 'letters.issue',
      link: linkOptions({ to: '/documents', search: {} }),
    },
  ],
  records: [
    { name: 'employers', icon: IconBuildingCommunity, link: linkOptions({ to: '/employers' }) },
    {
      name: 'intake',
      icon: IconFileImport,
      permission: 'records.import',
      link: linkOptions({ to: '/intake' }),
    },
    {
      name: 'reports',
      icon: IconReportAnalytics,
      permission: 'reports.read',
      link: linkOptions({ to: '/reports', search: {} }),
    },
    {
      name: 'activity',
      icon: IconHistory,
      permission: 'activity.read',
      link: linkOptions({ to: '/activity' }),
    },
  ],
  settings: [
    { name: 'mail', icon: IconMail, permission: 'mail.read', link: linkOptions({ to: '/mail' }) },
    { name: 'rules', icon: IconScale, link: linkOptions({ to: '/settings/rules' }) },
    { name: 'help', icon: IconHelp, link: linkOptions({ to: '/help' }) },
  ],
};

/** The pages one can go to from anywhere. The current one is marked by weight and edge, and for screen readers. */
export function MainNavigation() {
  const { t } = useTranslation('layout');
  const permissions = useViewer()?.permissions ?? [];
  const open = (Object.keys(groups) as Group[]).flatMap((group) => {
    const items = groups[group].filter(({ permission }) => !permission || permissions.includes(permission));
    return items.length > 0 ? [{ group, items }] : [];
  });
  return (
    <>
      {open.map(({ group, items }) => (
        <div key={group}>
          <p id={`navigation-${group}`} className={classes.group}>
            {t(`navigation.group.${group}`)}
          </p>
          <ul className={classes.list} aria-labelledby={`navigation-${group}`}>
            {items.map(({ name, icon: Icon, link }) => (
              <li key={name}>
                <Link {...link} className={classes.link} activeProps={{ className: classes.current }}>
                  <Icon size={18} stroke={1.6} aria-hidden />
                  {t(`navigation.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
