import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { JournalChangesFragment } from '../../../gql/graphql';
import { missing } from '../../../ui/format';
import { UnbrokenDates } from '../../../ui/unbroken-dates';
import classes from './journal-changes.module.css';

export const JournalChangesFields = graphql(`
  fragment JournalChanges on JournalEntry {
    changes {
      field
      before
      after
    }
  }
`);

type Change = JournalChangesFragment['changes'][number];

/** So many of a correction stand in the row itself; the rest, and those of a new record, open from it. */
const shownAtOnce = 3;

function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <dl className={classes.changes}>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {before && (
              <>
                <del className={classes.old}>
                  <UnbrokenDates text={before} />
                </del>{' '}
                <span aria-hidden>→</span>{' '}
              </>
            )}
            {after ? (
              <ins className={classes.new}>
                <UnbrokenDates text={after} />
              </ins>
            ) : (
              <span className={classes.none}>{missing}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What an act changed, from the old value to the new one. */
export function JournalChanges({ changes }: JournalChangesFragment) {
  const { t } = useTranslation('journal');
  const corrected = changes.some(({ before }) => before) && changes.some(({ after }) => after);
  const shown = changes.slice(0, corrected ? shownAtOnce : 1);
  const rest = changes.slice(shown.length);
  if (changes.length === 0) return null;
  return (
    <>
      <ChangeList changes={shown} />
      {rest.length > 0 && (
        <details className={classes.details}>
          <summary>{t('moreFields', { count: rest.length })}</summary>
          <ChangeList changes={rest} />
        </details>
      )}
    </>
  );
}
