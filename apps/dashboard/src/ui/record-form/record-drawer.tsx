import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type FieldValues, FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { announce } from '../announce';
import { UnsavedChangesGuard } from '../unsaved-changes';
import { ctrlEnterSaves } from './enter-stays';
import { FIELDS } from './first-field';
import { Notice } from './notice';
import classes from './record-drawer.module.css';
import { RecordFormId } from './record-fields';
import { useReturnFocus } from './return-focus';
import { SaveProblems } from './save-problems';
import { StaleComparison } from './stale-comparison';
import { type RecordFormOptions, useRecordForm } from './use-record-form';

interface RecordDrawerProps<Input extends FieldValues, Output>
  extends Omit<RecordFormOptions<Input, Output>, 'onSaved'> {
  title: string;
  /** What the act does and what follows from it, in a sentence. */
  description?: ReactNode;
  say?: (name: keyof Input & string, value: unknown) => string;
  saveLabel?: string;
  /** What is said once it is saved. */
  savedMessage: string;
  onSaved?: () => void | Promise<void>;
  onClose: () => void;
  size?: number | string;
  /** Nothing to save yet: the rules refuse it, or a preview is still missing. */
  saveDisabled?: boolean;
  danger?: boolean;
  children: ReactNode;
}

/** The drawer gives the focus to what is marked so; without it, to the button that closes it. */
function markFirstField(form: HTMLFormElement | null): void {
  form?.querySelector(FIELDS)?.setAttribute('data-autofocus', 'true');
}

/**
 * A recording form at the side of the page it belongs to. The page stays in sight; closing with something typed asks
 * first; after saving the focus returns to the button that opened it and the result is announced.
 */
export function RecordDrawer<Input extends FieldValues, Output>(props: RecordDrawerProps<Input, Output>) {
  const {
    title,
    description,
    labels,
    say,
    savedMessage,
    onClose,
    children,
    size = 480,
    danger = false,
  } = props;
  const { t } = useTranslation('record');
  const [asking, setAsking] = useState(false);
  useReturnFocus();
  const record = useRecordForm<Input, Output>({
    ...props,
    onSaved: async () => {
      await props.onSaved?.();
      announce(savedMessage);
      onClose();
    },
  });
  const { form, submit } = record;
  const { isDirty, isSubmitting } = form.formState;

  /** Asks while there is something to lose; once asked, only the answer discards. */
  const close = () => (isDirty ? setAsking(true) : onClose());

  return (
    <Drawer
      opened
      onClose={close}
      title={title}
      position="right"
      classNames={{ title: classes.title }}
      size={size}
      closeOnClickOutside={false}
      // Done by useReturnFocus: this drawer is unmounted to close, which the library does not foresee.
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('close') }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      <FormProvider {...form}>
        <RecordFormId value={record.id}>
          <UnsavedChangesGuard dirty={isDirty} saving={isSubmitting} />
          <form
            ref={markFirstField}
            noValidate
            onKeyDown={props.saveDisabled ? undefined : ctrlEnterSaves}
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <Stack gap="md">
              {description && (
                <Text size="sm" c="dimmed" component="div">
                  {description}
                </Text>
              )}
              <SaveProblems record={record} />
              <StaleComparison record={record} labels={labels} say={say} />
              {children}
              {asking && (
                <Notice tone="warn" title={t('leave.title')} role="alert">
                  <Text size="sm">{t('leave.explain')}</Text>
                  <Group mt="xs" gap="xs">
                    <Button size="xs" autoFocus variant="default" onClick={() => setAsking(false)}>
                      {t('leave.stay')}
                    </Button>
                    <Button size="xs" color="red" variant="light" onClick={onClose}>
                      {t('leave.discard')}
                    </Button>
                  </Group>
                </Notice>
              )}
              <Group justify="flex-end" gap="xs">
                <Button variant="default" onClick={close}>
                  {t('cancel')}
                </Button>
                <Button
                  type="submit"
                  loading={isSubmitting}
                  disabled={props.saveDisabled}
                  color={danger ? 'red' : undefined}
                >
                  {props.saveLabel ?? t('save')}
                </Button>
              </Group>
            </Stack>
          </form>
        </RecordFormId>
      </FormProvider>
    </Drawer>
  );
}
