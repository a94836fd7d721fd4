import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportRowPartsFragment } from '../../../gql/graphql';
import { employersPaths } from '../../employers';
import classes from './import-rows.module.css';

interface RowHeadProps {
  row: ImportRowPartsFragment;
  /** The row was written: its employer has a page now. */
  written?: boolean;
}

/** Which row it is and where it stands, and what is wrong with it as a whole. */
export function RowHead({ row: { file, line, label, cells }, written = false }: RowHeadProps) {
  const { t } = useTranslation('intake');
  const ref = cells.find(({ column }) => column === 'employer_ref')?.after ?? (file === 'employers' && label);
  return (
    <>
      <p className={classes.head}>
        <strong>{label || '—'}</strong>{' '}
        <span>{t('rows.place', { file: t(`kind.${file as 'employers'}`), line })}</span>
        {written && ref && (
          <Anchor size="sm" renderRoot={(props) => <Link {...props} {...employersPaths.one(ref)} />}>
            {t('rows.openEmployer', { ref })}
          </Anchor>
        )}
      </p>
      {cells
        .filter(({ column, problem }) => column === '' && problem !== null)
        .map(({ problem, expected }) => (
          <p key={problem} className={classes.problem}>
            {t('rows.wrong', { problem, expected })}
          </p>
        ))}
    </>
  );
}
