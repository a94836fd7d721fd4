import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { JournalEntryFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { employersPaths } from '../../employers';
import { JournalChanges } from './journal-changes';
import classes from './journal-entry.module.css';

export const JournalEntryFields = graphql(`
  fragment JournalEntry on JournalEntry {
    id
    recordedAt
    actorName
    title
    reason
    ...JournalChanges @unmask
    person {
      id
      fullName
    }
    employer {
      id
      ref
      legalName
    }
  }
`);

/** One entry of the journal; opens onto what changed. */
export function JournalEntry({ entry }: { entry: JournalEntryFragment }) {
  const { t } = useTranslation('journal');
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
        <JournalChanges changes={entry.changes} />
      </div>
      <span className={classes.actor}>{entry.actorName}</span>
    </li>
  );
}
