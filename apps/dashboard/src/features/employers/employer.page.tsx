import { useQuery } from '@apollo/client/react';
import { Anchor, Skeleton, Stack, Tabs } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { useAsOfQuery } from '../../session/as-of';
import { useToday } from '../../session/viewer';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { auditsPaths } from '../audits';
import { trainingPaths } from '../training';
import { EmployerActions } from './components/employer-actions';
import { EmployerHeader } from './components/employer-header';
import { EmployerPanel } from './components/employer-panel';
import { EmployerWalk } from './components/employer-walk';
import classes from './employer.page.module.css';
import { employerTabs, readTab } from './employer.page.tabs';

const EmployerPageDocument = graphql(`
  query EmployerPage($ref: String!, $asOf: CalendarDate) {
    employer(ref: $ref, asOf: $asOf) {
      ...EmployerSituation @unmask
    }
  }
`);

/** One employer: how it stands and why, and everything recorded of it in tabs. */
export function EmployerPage() {
  const { t } = useTranslation('employer');
  const { asOf, policy } = useAsOfQuery();
  const actualToday = useToday();
  const today = asOf ?? actualToday;
  const navigate = useNavigate();
  const { employerRef } = useParams({ from: '/signed-in/employers/$employerRef' });
  const search = useSearch({ from: '/signed-in/employers/$employerRef' });
  const { data, error, refetch } = useQuery(EmployerPageDocument, {
    variables: { ref: employerRef, asOf },
    ...policy,
  });
  const tab = readTab(search.tab);
  const employer = data?.employer;
  const breadcrumb = (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/employers" search={{}} />}>
      {t('header.employers')}
    </Anchor>
  );
  const open = (next: { tab: string; audit?: string }, replace = false) =>
    void navigate({
      to: '/employers/$employerRef',
      params: { employerRef },
      search: { ...next, list: search.list, asOf: search.asOf },
      replace,
      resetScroll: false,
    });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data && !employer) {
    return (
      <>
        <PageHeader title={employerRef} breadcrumb={breadcrumb} />
        <EmptyState title={t('notFound.title', { ref: employerRef })}>{t('notFound.explain')}</EmptyState>
      </>
    );
  }
  if (!employer || !today) {
    return (
      <>
        <PageHeader
          title={employerRef}
          breadcrumb={breadcrumb}
          subtitle={<Skeleton height={14} width={260} my={3} />}
        />
        <Stack aria-busy="true">
          <Skeleton height={132} />
          <Skeleton height={320} />
        </Stack>
      </>
    );
  }
  return (
    <>
      {search.list && <EmployerWalk employerRef={employerRef} list={search.list} tab={search.tab} />}
      <EmployerHeader
        employer={employer}
        breadcrumb={breadcrumb}
        actions={
          <EmployerActions
            employer={employer}
            today={today}
            reload={refetch}
            onOpenPage={(action) =>
              void navigate(
                action === 'RECORD_AUDIT'
                  ? auditsPaths.newAudit(employer.ref)
                  : trainingPaths.newDay(employer.ref),
              )
            }
          />
        }
      />
      <Tabs
        value={tab}
        onChange={(next) => open({ tab: next ?? 'overview' }, true)}
        keepMounted={false}
        classNames={{ list: classes.tabs, tab: classes.tab }}
      >
        <Tabs.List aria-label={t('tabs.label')}>
          {employerTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {employerTabs.map((name) => (
          <Tabs.Panel key={name} value={name} pt="md">
            <EmployerPanel
              tab={name}
              employer={employer}
              today={today}
              openAudit={search.audit}
              onOpenAudit={(audit) => open({ tab: 'audits', audit }, name === 'audits')}
              onRecordAudit={() => void navigate(auditsPaths.newAudit(employer.ref))}
              onCorrectAudit={(audit) => void navigate(auditsPaths.correct(employer.ref, audit))}
              onRecordDay={() => void navigate(trainingPaths.newDay(employer.ref))}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
