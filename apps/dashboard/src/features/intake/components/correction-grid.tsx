import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRowPartsFragment } from '../../../gql/graphql';
import { CorrectImportRowsDocument } from '../intake.queries';
import type { ImportActs } from '../use-import-act';
import classes from './import-rows.module.css';

interface CorrectionGridProps {
  importId: string;
  rows: readonly ImportRowPartsFragment[];
  editable: boolean;
  acts: ImportActs;
}

interface Draft {
  cells: Record<string, string>;
  leftOut: boolean;
}

const keyOf = ({ file, line }: { file: string; line: number }): string => `${file} ${line}`;
const untouched: Draft = { cells: {}, leftOut: false };

/** Rejected rows as they were read, each cell with what is wrong with it; what is typed here is read instead. */
export function CorrectionGrid({ importId, rows, editable, acts }: CorrectionGridProps) {
  const { t } = useTranslation('intake');
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const edit = (key: string, next: (draft: Draft) => Draft) =>
    setDrafts((all) => ({ ...all, [key]: next(all[key] ?? untouched) }));
  const touched = rows.flatMap((row) => {
    const draft = drafts[keyOf(row)];
    return draft && (draft.leftOut || Object.keys(draft.cells).length > 0)
      ? [
          {
            file: row.file,
            line: row.line,
            leftOut: draft.leftOut,
            cells: Object.entries(draft.cells).map(([column, value]) => ({ column, value })),
          },
        ]
      : [];
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void acts.run(CorrectImportRowsDocument, { importId, rows: touched });
      }}
    >
      <ul className={classes.rows}>
        {rows.map((row) => {
          const { file, line, label, cells } = row;
          const key = keyOf(row);
          const draft = drafts[key] ?? untouched;
          const whole = cells.filter((cell) => cell.column === '');
          return (
            <li key={key} className={classes.row}>
              <p className={classes.head}>
                <strong>{label || '—'}</strong>{' '}
                <span>{t('rows.place', { file: t(`kind.${file as 'employers'}`), line })}</span>
              </p>
              {whole.map(({ problem, expected }) => (
                <p key={problem} className={classes.problem}>
                  {t('rows.wrong', { problem, expected })}
                </p>
              ))}
              <div className={classes.fields}>
                {cells
                  .filter((cell) => cell.column !== '')
                  .map(({ column, after, problem, expected }) => (
                    <TextInput
                      key={column}
                      label={column}
                      value={draft.cells[column] ?? after ?? ''}
                      error={problem && t('rows.wrong', { problem, expected })}
                      readOnly={!editable}
                      disabled={draft.leftOut}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        edit(key, (one) => ({ ...one, cells: { ...one.cells, [column]: value } }));
                      }}
                    />
                  ))}
              </div>
              {editable && (
                <Checkbox
                  mt="xs"
                  label={t('rows.leaveOut', { label: label || line })}
                  checked={draft.leftOut}
                  onChange={(event) => {
                    const { checked } = event.currentTarget;
                    edit(key, (one) => ({ ...one, leftOut: checked }));
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {editable && (
        <Group mt="sm">
          <Button type="submit" loading={acts.busy} disabled={touched.length === 0}>
            {t('rows.save', { count: touched.length })}
          </Button>
        </Group>
      )}
    </form>
  );
}
