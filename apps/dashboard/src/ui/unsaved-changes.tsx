import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** How many forms of the screen hold something that was not saved. */
let unsavedForms = 0;

/** True while leaving the page would lose something typed. */
export function hasUnsavedChanges(): boolean {
  return unsavedForms > 0;
}

/**
 * Put inside a form: asks before a navigation, a reload or a closed window would throw away what was typed.
 * `dirty` is false again before the form itself navigates after saving.
 */
export function UnsavedChangesGuard({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation('ui');

  useEffect(() => {
    if (!dirty) return;
    unsavedForms += 1;
    return () => {
      unsavedForms -= 1;
    };
  }, [dirty]);

  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: dirty,
    withResolver: true,
  });

  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={t('unsaved.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text>{t('unsaved.explanation')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => proceed?.()}>
          {t('unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={() => reset?.()}>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
