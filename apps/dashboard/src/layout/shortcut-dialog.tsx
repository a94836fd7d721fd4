import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';
import { ShortcutTable } from './shortcut-table';

/** The list of keys behind `?`. */
export default function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keys');
  return (
    <Dialog onClose={onClose} title={t('title')}>
      <ShortcutTable />
    </Dialog>
  );
}
