import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  IssueDocumentsMutation,
  IssuePreviewLineFragment,
  UserErrorLineFragment,
} from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { ErrorState } from '../../../ui/error-state';
import { FormErrors } from '../../../ui/form-errors';
import { useIdempotencyKey } from '../../../ui/record-form/idempotency-key';
import { useReturnFocus } from '../../../ui/record-form/return-focus';
import { WaitingRows } from '../../../ui/waiting-rows';
import { IssueDocumentsDocument, PreviewIssueDocument } from '../documents.queries';
import { IssueOutcome } from './issue-outcome';
import { requestOf } from './issue-requests';
import { IssueReview } from './issue-review';
import type { PaperLanguage } from './paper-file';

interface IssueDrawerProps {
  chosen: readonly IssuePreviewLineFragment[];
  language: PaperLanguage;
  onClose: () => void;
}

type Results = IssueDocumentsMutation['issueDocuments']['results'];

const wasIssued = ({ document }: Results[number]) => document != null;

/** First what would happen to each row, asked anew; then, once issued, what did. Nothing is issued by opening it. */
export function IssueDrawer({ chosen, language, onClose }: IssueDrawerProps) {
  const { t } = useTranslation(['documents', 'record']);
  useReturnFocus();
  const idempotencyKey = useIdempotencyKey();
  const [requests] = useState(() => chosen.map(requestOf));
  const [results, setResults] = useState<Results | null>(null);
  const [refused, setRefused] = useState<readonly UserErrorLineFragment[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  // The results take the focus: what was asked for is no longer there.
  const done = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery(PreviewIssueDocument, {
    variables: { requests },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [issue, { loading, client }] = useMutation(IssueDocumentsDocument);
  const previews = data?.previewIssue;
  const ready = previews?.filter(({ decision }) => decision.allowed).length ?? 0;

  useEffect(() => {
    if (results) done.current?.focus();
  }, [results]);

  async function send(issuedOn: string) {
    setFailure(null);
    try {
      const { data: answer } = await issue({ variables: { input: { requests, issuedOn }, idempotencyKey } });
      if (!answer) throw new Error('The answer carried no data');
      const payload = answer.issueDocuments;
      setRefused(payload.errors);
      if (payload.errors.length > 0) return;
      announce(t('documents:issue.done', { count: payload.results.filter(wasIssued).length }));
      setResults(payload.results);
      // What was issued is issued whatever becomes of the refresh.
      await client.refetchQueries({ include: 'active' }).catch(() => undefined);
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={640}
      title={results ? t('documents:issue.outcome') : t('documents:issue.title', { count: requests.length })}
      closeOnClickOutside={false}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('record:close') }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      <Stack gap="md">
        <FormErrors errors={refused} />
        {failure !== null && data && (
          <div role="alert">
            <ErrorState inline error={failure} onRetry={() => void send(data.today)} />
            <Text size="sm">{t('documents:issue.again')}</Text>
          </div>
        )}
        {results ? (
          <div ref={done} tabIndex={-1}>
            <IssueOutcome results={results} language={language} />
          </div>
        ) : error && !previews ? (
          <ErrorState inline error={error} onRetry={() => void refetch()} />
        ) : previews ? (
          <>
            <Text size="sm" c="dimmed">
              {t('documents:issue.explain')}
            </Text>
            <IssueReview previews={previews} />
          </>
        ) : (
          <WaitingRows rows={Math.min(10, requests.length)} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {results ? t('record:close') : t('record:cancel')}
          </Button>
          {!results && (
            <Button disabled={ready === 0} loading={loading} onClick={() => data && void send(data.today)}>
              {t('documents:issue.send', { count: ready })}
            </Button>
          )}
        </Group>
      </Stack>
    </Drawer>
  );
}
