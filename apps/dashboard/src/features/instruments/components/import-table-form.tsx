import { FileInput } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { base64Of } from '../../../ui/record-form/base64-of';
import { optionalText, requiredText } from '../../../ui/record-form/field-schemas';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { TextField, TickField, useFieldId } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { ImportInstrument, ImportInterviewSampling } from '../instruments.queries';

const table = {
  code: requiredText(),
  edition: requiredText(),
  titleEn: requiredText(),
  titleFr: requiredText(),
  fileName: z.string(),
  file: requiredText(),
  checkOnly: z.boolean(),
};
const schemas = {
  instrument: z.object({ ...table, source: requiredText() }),
  sampling: z.object({ ...table, source: optionalText() }),
};
type Input = z.input<(typeof schemas)['instrument']>;
type Output = z.output<(typeof schemas)[keyof typeof schemas]>;

interface ImportTableFormProps {
  kind: keyof typeof schemas;
  onClose: () => void;
  /** The file was checked and nothing is wrong with it; nothing was stored. */
  onChecked: (rows: number) => void;
}

/** Takes in an edition of an instrument or an interview table; every flaw of the file is named by line and column. */
export function ImportTableForm({ kind, onClose, onChecked }: ImportTableFormProps) {
  const { t } = useTranslation('instruments');
  const [onlyChecked, setOnlyChecked] = useState(false);
  const checked = (rows: number | null | undefined) => {
    if (rows !== null && rows !== undefined) onChecked(rows);
  };
  const instrument = useAct(
    ImportInstrument,
    (data) => data.importInstrument.errors,
    (data) => {
      if (data.importInstrument.id === null) checked(data.importInstrument.rows);
    },
  );
  const sampling = useAct(
    ImportInterviewSampling,
    (data) => data.importInterviewSampling.errors,
    (data) => {
      if (data.importInterviewSampling.id === null) checked(data.importInterviewSampling.rows);
    },
  );
  const initial: Input = {
    code: '',
    edition: '',
    titleEn: '',
    titleFr: '',
    source: '',
    fileName: '',
    file: '',
    checkOnly: false,
  };
  return (
    <RecordDrawer<Input, Output>
      title={t(`import.title.${kind}`)}
      description={t(`import.explain.${kind}`)}
      size={640}
      labels={{
        file: t('import.file'),
        fileName: t('import.file'),
        code: t('import.code'),
        edition: t('import.edition'),
        titleEn: t('import.titleEn'),
        titleFr: t('import.titleFr'),
        source: t('import.source'),
        checkOnly: t('import.checkOnly'),
      }}
      schema={schemas[kind]}
      initial={initial}
      saveLabel={t('import.save')}
      savedMessage={t(onlyChecked ? 'import.checked' : 'import.saved')}
      save={({ checkOnly, source, ...values }, { idempotencyKey }) => {
        // A check stores nothing: the key is for the taking in that may follow.
        const sent = { dryRun: checkOnly, ...values };
        const key = checkOnly ? undefined : idempotencyKey;
        return kind === 'instrument'
          ? instrument({ input: { ...sent, source: source ?? '' }, idempotencyKey: key })
          : sampling({ input: sent, idempotencyKey: key });
      }}
      onClose={onClose}
    >
      <TableFile label={t('import.file')} description={t(`import.columns.${kind}`)} />
      <TextField<Input> name="code" label={t('import.code')} description={t('import.codeHint')} required />
      <TextField<Input> name="edition" label={t('import.edition')} required />
      <TextField<Input> name="titleEn" label={t('import.titleEn')} required />
      <TextField<Input> name="titleFr" label={t('import.titleFr')} required />
      {kind === 'instrument' && <TextField<Input> name="source" label={t('import.source')} required />}
      <CheckOnly onChange={setOnlyChecked} />
    </RecordDrawer>
  );
}

function TableFile({ label, description }: { label: string; description: string }) {
  const { t } = useTranslation('instruments');
  const say = useProblemText();
  const { control, setValue, formState } = useFormContext<Input>();
  const { field, fieldState } = useController({ control, name: 'file' });
  const [file, setFile] = useState<File | null>(null);
  return (
    <FileInput
      id={useFieldId('file')}
      label={label}
      description={description}
      placeholder={t('import.choose')}
      leftSection={<IconTable size={16} aria-hidden />}
      accept=".csv,.xlsx"
      required
      value={file}
      error={formState.submitCount > 0 ? say(fieldState.error?.message) : undefined}
      onChange={(next) => {
        setFile(next);
        setValue('fileName', next?.name ?? '');
        if (next) void base64Of(next).then(field.onChange);
        else field.onChange('');
      }}
    />
  );
}

/** Says to the form around whether the file is only checked: what is said afterwards depends on it. */
function CheckOnly({ onChange }: { onChange: (checkOnly: boolean) => void }) {
  const { t } = useTranslation('instruments');
  const checkOnly = useFormContext<Input>().watch('checkOnly');
  useEffect(() => onChange(checkOnly), [checkOnly, onChange]);
  return (
    <TickField<Input>
      name="checkOnly"
      label={t('import.checkOnly')}
      description={t('import.checkOnlyHint')}
    />
  );
}
