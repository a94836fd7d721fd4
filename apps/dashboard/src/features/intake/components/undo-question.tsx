import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';

interface UndoQuestionProps {
  opened: boolean;
  rows: number;
  employers: number;
  onUndo: () => void;
  onKeep: () => void;
}

/** Asks before a whole import is taken back; Escape keeps it. */
export function UndoQuestion({ opened, rows, employers, onUndo, onKeep }: UndoQuestionProps) {
  const { t } = useTranslation(['intake', 'ui']);
  const format = useFormatters();
  return (
    <Modal
      opened={opened}
      onClose={onKeep}
      title={t('intake:undoQuestion.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Text>
        {t('intake:undoQuestion.what', { rows: format.count(rows), employers: format.count(employers) })}
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={onKeep}>
          {t('intake:undoQuestion.keep')}
        </Button>
        <Button color="red" onClick={onUndo}>
          {t('intake:undoQuestion.undo')}
        </Button>
      </Group>
    </Modal>
  );
}
