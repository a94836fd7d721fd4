import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedDocumentRowFragment, MailDocumentsMutation } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { ErrorState } from '../../../ui/error-state';
import { FormErrors } from '../../../ui/form-errors';
import { useIdempotencyKey } from '../../../ui/record-form/idempotency-key';
import { Notice } from '../../../ui/record-form/notice';
import { useReturnFocus } from '../../../ui/record-form/return-focus';
import classes from '../documents.module.css';
import { MailDocumentsDocument, MailStateDocument } from '../documents.queries';

export type MailedDocument = Pick<IssuedDocumentRowFragment, 'id' | 'number' | 'employer'>;

interface MailDrawerProps {
  documents: readonly MailedDocument[];
  onClose: () => void;
}

type Results = MailDocumentsMutation['mailDocuments']['results'];

/** First who would get what; then, once it is on its way, what became of each. */
export function MailDrawer({ documents, onClose }: MailDrawerProps) {
  const { t } = useTranslation(['documents', 'record', 'words']);
  useReturnFocus();
  const idempotencyKey = useIdempotencyKey();
  const [results, setResults] = useState<Results | null>(null);
  // The results take the focus: what was asked for is no longer there.
  const done = useRef<HTMLParagraphElement>(null);
  const { data: service } = useQuery(MailStateDocument);
  const [mail, { loading, data, error, client }] = useMutation(MailDocumentsDocument);
  const reachable = documents.filter(({ employer }) => employer?.contactEmail).length;
  const sent = results?.filter(({ errors }) => errors.length === 0).length ?? 0;

  useEffect(() => {
    if (results) done.current?.focus();
  }, [results]);

  async function send(): Promise<void> {
    const { data: answer } = await mail({
      variables: { input: { ids: documents.map(({ id }) => id) }, idempotencyKey },
      errorPolicy: 'none',
    }).catch(() => ({ data: null }));
    if (!answer || answer.mailDocuments.errors.length > 0) return;
    const { results: all } = answer.mailDocuments;
    announce(t('documents:mail.done', { count: all.filter(({ errors }) => errors.length === 0).length }));
    setResults(all);
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={640}
      title={t('documents:mail.title', { count: documents.length })}
      closeOnClickOutside={false}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('record:close') }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      <Stack gap="md">
        <FormErrors errors={data?.mailDocuments.errors ?? []} />
        {error && <ErrorState inline error={error} onRetry={() => void send()} />}
        {service?.mailService.from === null && (
          <Notice tone="warn" title={t('documents:mail.noServer')}>
            {t('documents:mail.noServerWhy')}
          </Notice>
        )}
        {results ? (
          <Text fw={600} ref={done} tabIndex={-1}>
            {t('documents:mail.done', { count: sent })}
            {sent < results.length && ` ${t('documents:mail.notDone', { count: results.length - sent })}`}
          </Text>
        ) : (
          <Text size="sm" c="dimmed">
            {t('documents:mail.explain')}
          </Text>
        )}
        <ul className={classes.rows} aria-label={t('documents:issue.rows')}>
          {documents.map(({ id, number, employer }, place) => {
            const result = results?.[place];
            return (
              <li key={id} className={classes.row}>
                <strong>{employer?.legalName}</strong>
                <span>{number}</span>
                {result && result.errors.length > 0 ? (
                  <div className={classes.refused}>
                    {t('documents:mail.wasNot')}
                    <ul className={classes.messages}>
                      {result.errors.map(({ message }) => (
                        <li key={message}>{message}</li>
                      ))}
                    </ul>
                  </div>
                ) : employer?.contactEmail ? (
                  <span className={classes.quiet}>
                    {t(result ? 'documents:mail.sentTo' : 'documents:mail.to', {
                      address: employer.contactEmail,
                      language: t(`words:language.${employer.contactLanguage}`),
                    })}
                  </span>
                ) : (
                  <span className={classes.refused}>{t('documents:mail.noAddress')}</span>
                )}
              </li>
            );
          })}
        </ul>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {results ? t('record:close') : t('record:cancel')}
          </Button>
          {!results && (
            <Button disabled={reachable === 0} loading={loading} onClick={() => void send()}>
              {t('documents:mail.send', { count: reachable })}
            </Button>
          )}
        </Group>
      </Stack>
    </Drawer>
  );
}
