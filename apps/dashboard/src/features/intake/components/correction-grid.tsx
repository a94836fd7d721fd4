import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRowPartsFragment } from '../../../gql/graphql';
import { UnsavedChangesGuard } from '../../../ui/unsaved-changes';
import type { Corrections } from '../use-corrections';
import classes from './import-rows.module.css';
import { RowHead } from './row-head';
import { useColumnName } from './use-column-name';

interface CorrectionGridProps {
  rows: readonly ImportRowPartsFragment[];
  corrections: Corrections;
  busy: boolean;
  onSave: () => void;
}

/** Rejected rows as they were read, each cell with what is wrong with it; what is typed here is read instead. */
export function CorrectionGrid({ rows, corrections, busy, onSave }: CorrectionGridProps) {
  const { t } = useTranslation('intake');
  const nameOf = useColumnName();
  const { touched, draftOf, edit } = corrections;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (touched.length > 0) onSave();
      }}
    >
      <UnsavedChangesGuard dirty={touched.length > 0} />
      <ul className={classes.rows}>
        {rows.map((row) => {
          const { file, line, label, cells } = row;
          const draft = draftOf(row);
          return (
            <li key={`${file} ${line}`} className={classes.row}>
              <RowHead row={row} />
              <div className={classes.fields}>
                {cells
                  .filter((cell) => cell.column !== '')
                  .map(({ column, after, problem, expected }) => (
                    <TextInput
                      key={column}
                      label={nameOf(column)}
                      value={draft.cells[column] ?? after ?? ''}
                      // Once typed over, what was wrong is past; whether it is right now, the check will say.
                      error={
                        draft.cells[column] === undefined && problem && t('rows.wrong', { problem, expected })
                      }
                      description={
                        draft.cells[column] !== undefined && problem
                          ? t('rows.before', { value: after ?? '' })
                          : undefined
                      }
                      inputWrapperOrder={['label', 'input', 'description', 'error']}
                      disabled={draft.leftOut}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        edit(row, (one) => ({ ...one, cells: { ...one.cells, [column]: value } }));
                      }}
                    />
                  ))}
              </div>
              <Checkbox
                mt="xs"
                label={t('rows.leaveOut', { label: label || line })}
                checked={draft.leftOut}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  edit(row, (one) => ({ ...one, leftOut: checked }));
                }}
              />
            </li>
          );
        })}
      </ul>
      <Group mt="sm">
        <Button type="submit" loading={busy} disabled={touched.length === 0}>
          {touched.length === 0 ? t('rows.saveNone') : t('rows.save', { count: touched.length })}
        </Button>
      </Group>
    </form>
  );
}
