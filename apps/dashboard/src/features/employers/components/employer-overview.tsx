import { useQuery } from '@apollo/client/react';
import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import { useAsOfQuery } from '../../../session/as-of';
import { ErrorState } from '../../../ui/error-state';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { EmployerAhead } from './employer-ahead';
import { EmployerChecklist } from './employer-checklist';
import type { Situation } from './employer-situation';
import { EmployerSteps } from './employer-steps';

const EmployerOverviewDocument = graphql(`
  query EmployerOverview($id: ID!, $asOf: CalendarDate) {
    employer(id: $id, asOf: $asOf) {
      id
      ...EmployerSteps @unmask
      ...EmployerChecklist @unmask
      ...EmployerAhead @unmask
    }
  }
`);

interface EmployerOverviewProps {
  employer: Situation;
  onOpenAudit: (auditRef: string) => void;
}

/** The three steps, this cycle year's checklist, and what comes next. */
export default function EmployerOverview({ employer, onOpenAudit }: EmployerOverviewProps) {
  const { t } = useTranslation('employer');
  const { asOf, policy } = useAsOfQuery();
  const { data, error, refetch } = useQuery(EmployerOverviewDocument, {
    variables: { id: employer.id, asOf },
    ...policy,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const shown = data?.employer;
  const { cycleYear } = employer.standing;
  return (
    <>
      <SectionCard title={t('steps.title')} hint={t('steps.hint')}>
        {shown ? <EmployerSteps steps={shown.steps} /> : <WaitingRows rows={4} />}
      </SectionCard>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md" mt="md">
        <SectionCard
          title={t('checklist.title')}
          hint={cycleYear ? t('checklist.hint', { year: cycleYear }) : t('checklist.hintBefore')}
        >
          {shown ? (
            <EmployerChecklist items={shown.checklist} onOpenAudit={onOpenAudit} />
          ) : (
            <WaitingRows rows={4} />
          )}
        </SectionCard>
        <SectionCard title={t('ahead.title')} hint={t('ahead.hint')}>
          {shown ? (
            <EmployerAhead items={shown.timeline} change={employer.comingChange} />
          ) : (
            <WaitingRows rows={4} />
          )}
        </SectionCard>
      </SimpleGrid>
    </>
  );
}
