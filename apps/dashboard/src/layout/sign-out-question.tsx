import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';

interface SignOutQuestionProps {
  /** How many kept forms would be lost. */
  drafts: number;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks before signing out takes along what was typed and not saved; Escape stays. */
export default function SignOutQuestion({ drafts, onLeave, onStay }: SignOutQuestionProps) {
  const { t } = useTranslation('record');
  return (
    <Dialog onClose={onStay} title={t('signOut.title')}>
      <Text>{drafts > 0 ? t('signOut.drafts', { count: drafts }) : t('leave.explain')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onLeave}>
          {t('signOut.leave')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('signOut.stay')}
        </Button>
      </Group>
    </Dialog>
  );
}
