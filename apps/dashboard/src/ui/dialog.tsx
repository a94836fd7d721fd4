import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from './record-form/return-focus';

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  /** What closing it means, where it means more than that. */
  closeLabel?: string;
  size?: number;
  children: ReactNode;
}

/**
 * A window in front of the page, there as long as it is rendered. Escape closes it, and the focus goes back to what
 * opened it: of a menu's item, to the menu's button.
 */
export function Dialog({ title, onClose, closeLabel, size, children }: DialogProps) {
  const { t } = useTranslation('ui');
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      // Done by useReturnFocus: the library forgets it when the window is unmounted, and never leaves a menu's item.
      returnFocus={false}
      closeButtonProps={{ 'aria-label': closeLabel ?? t('close') }}
    >
      {children}
    </Modal>
  );
}
