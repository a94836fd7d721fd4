import { useTranslation } from 'react-i18next';
import type { ImportRowPartsFragment } from '../../../gql/graphql';
import { missing } from '../../../ui/format';
import classes from './import-rows.module.css';

/** Rows that would be written: what each says, or field by field what it says instead of what is recorded. */
export function RowChanges({ rows }: { rows: readonly ImportRowPartsFragment[] }) {
  const { t } = useTranslation('intake');
  return (
    <ul className={classes.rows}>
      {rows.map(({ file, line, label, outcome, cells }) => (
        <li key={`${file} ${line}`} className={classes.row}>
          <p className={classes.head}>
            <strong>{label}</strong>{' '}
            <span>{t('rows.place', { file: t(`kind.${file as 'employers'}`), line })}</span>
          </p>
          <dl className={classes.cells}>
            {cells
              .filter((cell) => outcome === 'CHANGED' || cell.after !== null)
              .map(({ column, before, after }) => (
                <div key={column}>
                  <dt>{column}</dt>
                  <dd>
                    {outcome === 'CHANGED' && (
                      <>
                        <del>{before ?? missing}</del> <span aria-hidden>→</span>{' '}
                      </>
                    )}
                    {outcome === 'CHANGED' ? <ins>{after ?? missing}</ins> : after}
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
