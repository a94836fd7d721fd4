import { useApolloClient } from '@apollo/client/react';
import { Modal, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSessionEnd } from '../apollo/session-end';
import { hasUnsavedChanges } from '../ui/unsaved-changes';
import { SignInForm } from './sign-in-form';
import { useViewer } from './viewer';

/**
 * When the session ends in the middle of work: a page with something unsaved stays as it is and asks for the password
 * in front of it; any other goes to the sign-in page and comes back.
 */
export function SessionEnded() {
  const { t } = useTranslation('layout');
  const client = useApolloClient();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);

  useEffect(
    () =>
      onSessionEnd(() => {
        if (hasUnsavedChanges()) {
          setAsking(true);
          return;
        }
        const returnTo = window.location.pathname + window.location.search;
        void client.clearStore().then(() => navigate({ to: '/sign-in', search: { returnTo } }));
      }),
    [client, navigate],
  );

  return (
    <Modal
      opened={asking}
      onClose={() => setAsking(false)}
      title={t('sessionEnded.title')}
      closeButtonProps={{ 'aria-label': t('sessionEnded.later') }}
    >
      <Text mb="md">{t('sessionEnded.kept')}</Text>
      <SignInForm email={viewer?.email} onSignedIn={() => setAsking(false)} />
    </Modal>
  );
}
