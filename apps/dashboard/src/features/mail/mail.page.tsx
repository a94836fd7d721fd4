import { useQuery } from '@apollo/client/react';
import { Button, Center, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { Notice } from '../../ui/record-form/notice';
import { SectionCard } from '../../ui/section-card';
import { employersPaths } from '../employers';
import { MailTable } from './components/mail-table';
import { ReminderSettings } from './components/reminder-settings';
import classes from './mail.page.module.css';
import { MailServiceDocument, MailsDocument } from './mail.queries';

/** What is written to employers: when reminders go out, what each says, and what has become of every mail. */
export function MailPage() {
  const { t } = useTranslation('mail');
  const { data: state } = useQuery(MailServiceDocument);
  const { data, error, loading, refetch, fetchMore } = useQuery(MailsDocument, {
    notifyOnNetworkStatusChange: true,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const service = state?.mailService;
  const unreachable = state?.unreachableReminders ?? [];
  const troubled = (service?.failed ?? 0) + (service?.uncertain ?? 0);

  function more(): void {
    void fetchMore({
      variables: { after: data?.mails.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        mails: { ...next.mails, nodes: [...before.mails.nodes, ...next.mails.nodes] },
      }),
    });
  }

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={service?.from ? t('from', { from: service.from }) : service ? t('off') : '\u00a0'}
      />
      <Stack gap="md">
        {service && service.from === null && (
          <Notice tone="warn" title={t('off')}>
            {t('offWhy')}
          </Notice>
        )}
        {troubled > 0 && (
          <Notice tone="bad" title={t('troubled', { count: troubled })}>
            {t('troubledWhy')}
          </Notice>
        )}
        <ReminderSettings />
        {unreachable.length > 0 && (
          <SectionCard title={t('unreachable.title')} hint={t('unreachable.hint')}>
            <ul className={classes.unreachable}>
              {unreachable.map(({ kind, dueOn, employer }) => (
                <li key={`${employer.id} ${kind}`}>
                  <Link {...employersPaths.one(employer.ref)} className={classes.employer}>
                    {employer.legalName}
                  </Link>{' '}
                  {t('unreachable.line', { kind: t(`kind.${kind}`), date: dueOn })}
                </li>
              ))}
            </ul>
          </SectionCard>
        )}
        <SectionCard title={t('list.title')} hint={t('list.hint')} flush>
          <MailTable mails={data?.mails.nodes} />
        </SectionCard>
        {data?.mails.pageInfo.hasNextPage && (
          <Center>
            <Button variant="default" loading={loading} onClick={more}>
              {t('list.more')}
            </Button>
          </Center>
        )}
      </Stack>
    </>
  );
}
