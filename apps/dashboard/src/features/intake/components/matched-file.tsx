import { Button, Group, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportFilePartsFragment, IntakeFormatQuery } from '../../../gql/graphql';
import { ToneBadge } from '../../../ui/tone-badge';
import { MatchImportFileDocument, RemoveImportFileDocument } from '../intake.queries';
import type { ImportActs } from '../use-import-act';
import classes from './matched-file.module.css';
import { useColumnName } from './use-column-name';

interface MatchedFileProps {
  file: ImportFilePartsFragment;
  format: IntakeFormatQuery['intakeFormat'];
  acts: ImportActs;
}

/** One file: what it is taken for, and the column each of its headers was taken for. Every choice is kept at once. */
export function MatchedFile({ file, format, acts }: MatchedFileProps) {
  const { t } = useTranslation('intake');
  const nameOf = useColumnName();
  const { id: fileId, label, header, samples, intakeFile, columns, missing } = file;
  const kind = format.find(({ name }) => name === intakeFile);
  const unused = kind ? header.filter((name, at) => name !== '' && !columns[at]) : [];
  const match = (name: string | null, chosen: string[] | null) =>
    void acts.run(MatchImportFileDocument, { fileId, intakeFile: name, columns: chosen });
  const choose = (at: number, column: string) =>
    // A column that another header had is taken from it: one header each.
    match(
      intakeFile ?? null,
      columns.map((one, index) => (index === at ? column : one === column ? '' : one)),
    );

  return (
    <details className={classes.file} open={missing.length > 0 || intakeFile === null}>
      <summary className={classes.summary}>
        <strong className={classes.label}>{label}</strong>
        {intakeFile === null ? (
          <ToneBadge tone="quiet" icon={IconAlertTriangle}>
            {t('match.leftOut')}
          </ToneBadge>
        ) : missing.length > 0 ? (
          <ToneBadge tone="bad" icon={IconAlertTriangle}>
            {t('match.missing', { columns: missing.map(nameOf).join(', ') })}
          </ToneBadge>
        ) : (
          <ToneBadge tone="good" icon={IconCheck}>
            {t(`kind.${intakeFile as 'employers'}`)}
          </ToneBadge>
        )}
        {unused.length > 0 && (
          <span className={classes.unused}>
            {t('match.unused', { count: unused.length, columns: unused.join(', ') })}
          </span>
        )}
      </summary>
      <Group align="end" gap="xs" className={classes.kind}>
        <NativeSelect
          label={t('match.holds')}
          value={intakeFile ?? ''}
          disabled={acts.busy}
          onChange={(event) => match(event.currentTarget.value || null, null)}
          data={[
            { value: '', label: t('match.nothing') },
            ...format.map(({ name }) => ({ value: name, label: t(`kind.${name as 'employers'}`) })),
          ]}
        />
        <Button
          variant="subtle"
          color="gray"
          disabled={acts.busy}
          onClick={() => void acts.run(RemoveImportFileDocument, { fileId })}
        >
          {t('files.remove')}
        </Button>
      </Group>
      {kind && (
        <ul className={classes.columns}>
          {header.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers may be empty or twice; their place tells them apart
            <li key={at}>
              <NativeSelect
                label={name || t('match.unnamed', { at: at + 1 })}
                description={samples[at] ? t('match.sample', { sample: samples[at] }) : t('match.noSample')}
                value={columns[at] ?? ''}
                disabled={acts.busy}
                onChange={(event) => choose(at, event.currentTarget.value)}
                data={[
                  { value: '', label: t('match.ignored') },
                  ...kind.columns.map((column) => ({
                    value: column.name,
                    label: column.required
                      ? t('match.required', { column: nameOf(column.name) })
                      : nameOf(column.name),
                  })),
                ]}
              />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
