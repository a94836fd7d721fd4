import { useTranslation } from 'react-i18next';
import { missing } from '../../../ui/format';
import { type FieldChange, fieldChanges } from './employer-change.fields';
import classes from './employer-change.module.css';

interface EmployerChangeProps {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

function Value({ text, struck }: { text: string | null; struck: boolean }) {
  if (text === null) return <span className={classes.none}>{missing}</span>;
  return struck ? <del className={classes.old}>{text}</del> : <ins className={classes.new}>{text}</ins>;
}

function Row({ change }: { change: FieldChange }) {
  return (
    <tr>
      <th scope="row">{change.field}</th>
      <td>
        <Value text={change.before} struck />
      </td>
      <td>
        <Value text={change.after} struck={false} />
      </td>
    </tr>
  );
}

/** The fields that an act changed, old value beside new one; folded away until asked for. */
export function EmployerChange({ before, after }: EmployerChangeProps) {
  const { t } = useTranslation('employer');
  const changes = fieldChanges(before, after);
  if (changes.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>{t('activity.fields', { count: changes.length })}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('activity.field')}</th>
            <th scope="col">{t('activity.before')}</th>
            <th scope="col">{t('activity.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <Row key={change.field} change={change} />
          ))}
        </tbody>
      </table>
    </details>
  );
}
