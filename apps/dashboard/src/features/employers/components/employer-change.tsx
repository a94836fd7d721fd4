import { useTranslation } from 'react-i18next';
import { missing } from '../../../ui/format';
import { UnbrokenDates } from '../../../ui/unbroken-dates';
import { type FieldChange, fieldChanges } from './employer-change.fields';
import classes from './employer-change.module.css';
import { useFieldWords } from './use-field-words';

interface EmployerChangeProps {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** So many of a correction stand in the row itself; the rest, and those of a new record, open from it. */
const shownAtOnce = 3;

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const { field, value } = useFieldWords();
  return (
    <dl className={classes.changes}>
      {changes.map(({ field: key, before, after }) => (
        <div key={key}>
          <dt>{field(key)}</dt>
          <dd>
            {before !== null && (
              <>
                <del className={classes.old}>
                  <UnbrokenDates text={value(before)} />
                </del>{' '}
                <span aria-hidden>→</span>{' '}
              </>
            )}
            {after === null ? (
              <span className={classes.none}>{missing}</span>
            ) : (
              <ins className={classes.new}>
                <UnbrokenDates text={value(after)} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The fields that an act changed, from the old value to the new one. */
export function EmployerChange({ before, after }: EmployerChangeProps) {
  const { t } = useTranslation('employer');
  const changes = fieldChanges(before, after);
  const shown = changes.slice(0, before && after ? shownAtOnce : 1);
  const rest = changes.slice(shown.length);
  if (changes.length === 0) return null;
  return (
    <>
      <Changes changes={shown} />
      {rest.length > 0 && (
        <details className={classes.details}>
          <summary>{t('activity.moreFields', { count: rest.length })}</summary>
          <Changes changes={rest} />
        </details>
      )}
    </>
  );
}
