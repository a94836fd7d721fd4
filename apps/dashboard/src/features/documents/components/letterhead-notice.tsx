import { useQuery } from '@apollo/client/react';
import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../session/viewer';
import { LetterheadStateDocument } from '../documents.queries';

/** Says what the paper lacks while nobody has filled in the settings, and where that is done. */
export function LetterheadNotice() {
  const { t } = useTranslation('documents');
  const { data } = useQuery(LetterheadStateDocument);
  const mayChange = useViewer()?.permissions.includes('settings.change') ?? false;
  const settings = data?.settings;
  if (!settings || (settings.authorityName && settings.publicUrl)) return null;
  return (
    <Alert color="yellow" mb="md" title={t('letterhead.title')}>
      {settings.authorityName ? t('letterhead.noUrl') : t('letterhead.noName')}{' '}
      {mayChange ? (
        <Anchor renderRoot={(props) => <Link {...props} to="/settings/authority" />}>
          {t('letterhead.open')}
        </Anchor>
      ) : (
        t('letterhead.ask')
      )}
    </Alert>
  );
}
