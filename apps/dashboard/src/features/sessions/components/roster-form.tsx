import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { FormProvider } from 'react-hook-form';
import { enterStays } from '../../../ui/record-form/enter-stays';
import { RecordFormId } from '../../../ui/record-form/record-fields';
import { SaveProblems } from '../../../ui/record-form/save-problems';
import type { RecordForm } from '../../../ui/record-form/use-record-form';
import { UnsavedChangesGuard } from '../../../ui/unsaved-changes';
import { RosterEntry, type RosterInput, RosterPreview } from '../../training';

interface RosterFormProps<Input extends RosterInput, Output> {
  record: RecordForm<Input, Output>;
  saveLabel: string;
  /** Above the entry of people. */
  before?: ReactNode;
  /** Below it. */
  after?: ReactNode;
  onCancel?: { label: string; act: () => void };
}

/** People for a session, entered as on a training day: expected ones, or those who came without being expected. */
export function RosterForm<Input extends RosterInput, Output>(props: RosterFormProps<Input, Output>) {
  const { record, saveLabel, before, after, onCancel } = props;
  const underway = useRef(Promise.resolve());
  const { isDirty, isSubmitting } = record.form.formState;
  return (
    <FormProvider {...record.form}>
      <RecordFormId value={record.id}>
        <UnsavedChangesGuard dirty={isDirty} saving={isSubmitting} />
        <form
          noValidate
          onKeyDown={enterStays}
          onSubmit={(event) => {
            event.preventDefault();
            void underway.current.then(record.submit);
          }}
        >
          <Stack gap="md">
            <SaveProblems record={record} />
            {before}
            <RosterPreview>
              <RosterEntry home={undefined} underway={underway} certificates={false} />
              {after}
            </RosterPreview>
            <Group gap="xs">
              <Button type="submit" loading={isSubmitting}>
                {saveLabel}
              </Button>
              {onCancel && (
                <Button variant="default" onClick={onCancel.act} disabled={isSubmitting}>
                  {onCancel.label}
                </Button>
              )}
            </Group>
          </Stack>
        </form>
      </RecordFormId>
    </FormProvider>
  );
}
