import { useQuery } from '@apollo/client/react';
import { SegmentedControl, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, MailKind } from '../../../gql/graphql';
import { Dialog } from '../../../ui/dialog';
import { MailPreviewDocument } from '../mail.queries';
import classes from './mail-text.module.css';

interface MailWords {
  subject: string;
  text: string;
}

function Words({ words }: { words: MailWords | undefined }) {
  const { t } = useTranslation('mail');
  if (!words) return <Skeleton height={280} />;
  return (
    <dl className={classes.mail}>
      <dt>{t('text.subject')}</dt>
      <dd className={classes.subject}>{words.subject}</dd>
      <dd className={classes.text}>{words.text}</dd>
    </dl>
  );
}

/** A mail as it was or will be sent. */
export function MailTextDialog({
  words,
  attachment,
  title,
  onClose,
}: {
  words: MailWords;
  attachment?: string | null;
  title: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('mail');
  return (
    <Dialog onClose={onClose} title={title} size={640}>
      <Words words={words} />
      {attachment && <p>{t('text.attachment', { name: attachment })}</p>}
    </Dialog>
  );
}

/** A kind of mail with made-up names, in either language. */
export function MailPreviewDialog({ kind, onClose }: { kind: MailKind; onClose: () => void }) {
  const { t, i18n } = useTranslation(['mail', 'words']);
  const [language, setLanguage] = useState<Language>(i18n.language.startsWith('fr') ? 'fr' : 'en');
  const { data } = useQuery(MailPreviewDocument, { variables: { kind, language } });
  return (
    <Dialog onClose={onClose} title={t(`mail:kind.${kind}`)} size={640}>
      <SegmentedControl
        aria-label={t('mail:text.language')}
        value={language}
        onChange={(value) => setLanguage(value === 'fr' ? 'fr' : 'en')}
        data={[
          { value: 'en', label: t('words:language.en') },
          { value: 'fr', label: t('words:language.fr') },
        ]}
        mb="sm"
      />
      <Words words={data?.mailPreview} />
    </Dialog>
  );
}
