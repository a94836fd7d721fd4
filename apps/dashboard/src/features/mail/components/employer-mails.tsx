import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../session/viewer';
import { ErrorState } from '../../../ui/error-state';
import { SectionCard } from '../../../ui/section-card';
import { EmployerMailsDocument } from '../mail.queries';
import { MailTable } from './mail-table';

/** What was written to an employer, and whether it was sent. An auditor is shown none: they are not the auditor’s. */
export function EmployerMails({ employerId }: { employerId: string }) {
  const { t } = useTranslation('mail');
  const role = useViewer()?.role;
  const { data, error, refetch } = useQuery(EmployerMailsDocument, {
    variables: { id: employerId },
    skip: role === 'AUDITOR',
  });
  if (role === 'AUDITOR') return null;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  return (
    <SectionCard title={t('list.employerTitle')} hint={t('list.hint')} flush>
      <MailTable mails={data?.employer?.mails} ofOneEmployer />
    </SectionCard>
  );
}
