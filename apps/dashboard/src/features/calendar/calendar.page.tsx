import { useMutation, useQuery } from '@apollo/client/react';
import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { announce } from '../../ui/announce';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { PageHeader } from '../../ui/page-header';
import { Notice } from '../../ui/record-form/notice';
import { SectionCard } from '../../ui/section-card';
import { WaitingRows } from '../../ui/waiting-rows';

const CalendarFeedDocument = graphql(`
  query CalendarFeed {
    calendarFeed {
      createdAt
      lastReadAt
    }
  }
`);

const OpenCalendarFeedDocument = graphql(`
  mutation OpenCalendarFeed {
    openCalendarFeed {
      path
      errors {
        message
      }
    }
  }
`);

const RevokeCalendarFeedDocument = graphql(`
  mutation RevokeCalendarFeed {
    revokeCalendarFeed {
      path
      errors {
        message
      }
    }
  }
`);

/** One's own feed of due dates: open it (its address is shown once), replace it, revoke it. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const format = useFormatters();
  const { data, error, refetch } = useQuery(CalendarFeedDocument, { fetchPolicy: 'network-only' });
  const [open, opening] = useMutation(OpenCalendarFeedDocument);
  const [revoke, revoking] = useMutation(RevokeCalendarFeedDocument);
  const [address, setAddress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const feed = data?.calendarFeed;

  async function openNew(): Promise<void> {
    const answer = await open().catch(() => undefined);
    const path = answer?.data?.openCalendarFeed.path;
    setProblem(path ? null : (answer?.data?.openCalendarFeed.errors[0]?.message ?? t('failed')));
    if (!path) return;
    setAddress(`${window.location.origin}${path}`);
    announce(t('opened'));
    await refetch();
  }

  async function close(): Promise<void> {
    const answer = await revoke().catch(() => undefined);
    const failure = answer?.data ? answer.data.revokeCalendarFeed.errors[0]?.message : t('failed');
    setProblem(failure ?? null);
    if (failure) return;
    setAddress(null);
    announce(t('revoked'));
    await refetch();
  }

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Stack maw={720}>
        {problem && <Notice tone="bad" role="alert" title={problem} />}
        {address && (
          <SectionCard title={t('address')}>
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                readOnly
                flex={1}
                aria-label={t('address')}
                value={address}
                onFocus={(event) => event.currentTarget.select()}
              />
              <CopyButton value={address}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {copied ? t('copied') : t('copy')}
                  </Button>
                )}
              </CopyButton>
            </Group>
            <Text size="sm" mt="xs">
              {t('once')}
            </Text>
          </SectionCard>
        )}
        <SectionCard title={t('title')}>
          {data === undefined && <WaitingRows rows={2} />}
          {feed === null && (
            <EmptyState
              title={t('none')}
              action={
                <Button loading={opening.loading} onClick={() => void openNew()}>
                  {t('open')}
                </Button>
              }
            >
              {t('noneHint')}
            </EmptyState>
          )}
          {feed && (
            <>
              <Text size="sm">
                {t('since', { when: format.instant(feed.createdAt) })}{' '}
                {feed.lastReadAt ? t('read', { when: format.instant(feed.lastReadAt) }) : t('unread')}
              </Text>
              <Group gap="xs" mt="sm">
                <Button
                  variant="default"
                  loading={opening.loading}
                  title={t('replaceHint')}
                  onClick={() => void openNew()}
                >
                  {t('replace')}
                </Button>
                <Button variant="default" loading={revoking.loading} onClick={() => void close()}>
                  {t('revoke')}
                </Button>
              </Group>
              <Text size="xs" c="dimmed" mt={4}>
                {t('replaceHint')}
              </Text>
            </>
          )}
        </SectionCard>
      </Stack>
    </>
  );
}
