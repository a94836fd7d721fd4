import { useTranslation } from 'react-i18next';
import type { ImportRowPartsFragment } from '../../../gql/graphql';
import { missing } from '../../../ui/format';
import classes from './import-rows.module.css';
import { RowHead } from './row-head';
import { useColumnName } from './use-column-name';

interface RowChangesProps {
  rows: readonly ImportRowPartsFragment[];
  /** They were written: their employers can be opened. */
  written: boolean;
}

/** Rows to be looked at: what each says, field by field what it says instead of what is recorded, or what is wrong. */
export function RowChanges({ rows, written }: RowChangesProps) {
  const { t } = useTranslation('intake');
  const nameOf = useColumnName();
  return (
    <ul className={classes.rows}>
      {rows.map((row) => {
        const { file, line, outcome, cells } = row;
        return (
          <li key={`${file} ${line}`} className={classes.row}>
            <RowHead row={row} written={written} />
            <dl className={classes.cells}>
              {cells
                .filter(
                  ({ column, after, problem }) =>
                    column !== '' && (outcome === 'CHANGED' || after !== null || problem !== null),
                )
                .map(({ column, before, after, problem, expected }) => (
                  <div key={column}>
                    <dt>{nameOf(column)}</dt>
                    <dd>
                      {outcome === 'CHANGED' && (
                        <>
                          <del>{before ?? missing}</del> <span aria-hidden>→</span>{' '}
                        </>
                      )}
                      {outcome === 'CHANGED' ? <ins>{after ?? missing}</ins> : (after ?? missing)}
                    </dd>
                    {problem && <dd className={classes.problem}>{t('rows.wrong', { problem, expected })}</dd>}
                  </div>
                ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
