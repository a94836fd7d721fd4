import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActivityEntryFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { EmployerChange, employersPaths } from '../../employers';
import classes from './activity-entry.module.css';

/** One entry of the journal; opens onto what changed. */
export function ActivityEntry({ entry }: { entry: ActivityEntryFragment }) {
  const { t } = useTranslation('activity');
  const format = useFormatters();
  return (
    <li className={classes.entry}>
      <time className={classes.time} dateTime={entry.recordedAt}>
        {format.instant(entry.recordedAt)}
      </time>
      <div className={classes.what}>
        <div className={classes.headline}>
          <strong className={classes.title}>{entry.title}</strong>
          {entry.employer && (
            <Link {...employersPaths.one(entry.employer.ref)} className={classes.employer}>
              {entry.employer.legalName}
            </Link>
          )}
          {entry.person && <span>{t('about', { name: entry.person.fullName })}</span>}
          {entry.reason && <span className={classes.reason}>{t('reason', { reason: entry.reason })}</span>}
        </div>
        <EmployerChange before={entry.before ?? null} after={entry.after ?? null} />
      </div>
      <span className={classes.actor}>{entry.actorName}</span>
    </li>
  );
}
