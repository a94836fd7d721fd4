import { useQuery } from '@apollo/client/react';
import { Anchor, Skeleton } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { useToday } from '../../session/viewer';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { ForRole } from '../../ui/for-role';
import { PageHeader } from '../../ui/page-header';
import { AuditForm } from './components/audit-form';

const AuditFormDocument = graphql(`
  query AuditForm($ref: String!) {
    employer(ref: $ref) {
      id
      ref
      legalName
      audits {
        id
        ...AuditToCorrect @unmask
      }
    }
  }
`);

/** The page on which an audit's points are keyed in, or corrected. */
export function AuditPage() {
  return (
    <ForRole permission="audits.record">
      <AuditEntry />
    </ForRole>
  );
}

function AuditEntry() {
  const { t } = useTranslation('audits');
  const today = useToday();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/audits/new' });
  const { data, error, refetch } = useQuery(AuditFormDocument, { variables: { ref: search.employer } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const employer = data?.employer;
  const audit = employer?.audits.find((one) => one.ref === search.audit);
  // The newest scored audit of the same employer tells what the instrument makes possible.
  const latest = employer?.audits
    .filter((one) => one.sections.length > 0)
    .toSorted((a, b) => b.lastDay.localeCompare(a.lastDay))[0];
  const back = (auditRef?: string) =>
    void navigate({
      to: '/employers/$employerRef',
      params: { employerRef: search.employer },
      search: { tab: 'audits', audit: auditRef },
    });
  return (
    <>
      <PageHeader
        title={search.audit ? t('form.correct', { ref: search.audit }) : t('form.title')}
        subtitle={employer?.legalName}
        breadcrumb={
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/employers/$employerRef"
                params={{ employerRef: search.employer }}
                search={{ tab: 'audits' }}
              />
            )}
          >
            {employer?.legalName ?? search.employer}
          </Anchor>
        }
      />
      {!data && <Skeleton height={420} />}
      {data && (!employer || (search.audit && !audit)) && <EmptyState title={t('form.notFound')} />}
      {employer && today && (audit || !search.audit) && (
        <AuditForm
          employerId={employer.id}
          today={today}
          audit={audit}
          latest={latest}
          reload={refetch}
          onSaved={back}
          onCancel={() => back(search.audit)}
        />
      )}
    </>
  );
}
