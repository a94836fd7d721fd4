import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LeaveDialogProps {
  opened: boolean;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks before something typed is thrown away; Escape stays. */
export function LeaveDialog({ opened, onLeave, onStay }: LeaveDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={t('unsaved.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text>{t('unsaved.explanation')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onLeave}>
          {t('unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
