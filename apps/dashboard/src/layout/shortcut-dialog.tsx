import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShortcutTable } from './shortcut-table';

/** The list of keys behind `?`. */
export default function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keys');
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <ShortcutTable />
    </Modal>
  );
}
