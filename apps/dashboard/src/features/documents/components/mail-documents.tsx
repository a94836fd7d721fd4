import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../session/viewer';
import { MailDrawer, type MailedDocument } from './mail-drawer';

/** Sends documents to their employers, after a look at who gets what. Shown to those who may. */
export function MailDocuments({ documents }: { documents: readonly MailedDocument[] }) {
  const { t } = useTranslation('documents');
  const [sending, setSending] = useState<readonly MailedDocument[] | null>(null);
  if (!useViewer()?.permissions.includes('mail.send') || (documents.length === 0 && !sending)) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMail size={16} aria-hidden />}
        onClick={() => setSending(documents)}
      >
        {t('mail.open', { count: documents.length })}
      </Button>
      {sending && <MailDrawer documents={sending} onClose={() => setSending(null)} />}
    </>
  );
}
