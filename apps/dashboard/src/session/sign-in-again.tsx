import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';
import { SignInForm } from './sign-in-form';
import { useViewer } from './viewer';

/** Asks for the password in front of the page, which keeps what was typed. */
export default function SignInAgain({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('layout');
  const viewer = useViewer();
  return (
    <Dialog onClose={onClose} title={t('sessionEnded.title')} closeLabel={t('sessionEnded.later')}>
      <Text mb="md">{t('sessionEnded.kept')}</Text>
      <SignInForm email={viewer?.email} onSignedIn={onClose} />
    </Dialog>
  );
}
