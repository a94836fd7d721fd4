import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import { useAsOf } from '../../../session/as-of';
import { useViewer } from '../../../session/viewer';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { WaitingRows } from '../../../ui/waiting-rows';
import { ShowsToday } from '../../as-of';
import { ActionTable } from './action-table';
import { PlanActionsForm } from './plan-actions-form';

const AuditActionsDocument = graphql(`
  query AuditActions($employerId: ID!) {
    employer(id: $employerId) {
      id
      audits {
        id
        ref
        shortfalls {
          sectionNo
          sectionTitle
          questionId
          questionText
          awarded
          possible
          planned
        }
        correctiveActions {
          ...ActionLine @unmask
        }
        carriedActions {
          ...ActionLine @unmask
        }
      }
    }
  }
`);

/** What is to be done about an audit's shortfalls, and what it found undone from before. */
export function AuditActions({ employerId, auditId }: { employerId: string; auditId: string }) {
  const { t } = useTranslation('audits');
  const [planning, setPlanning] = useState(false);
  const permitted = useViewer()?.permissions.includes('actions.record');
  // What is done is done today.
  const mayRecord = useAsOf() === undefined && permitted;
  const { data, error, refetch } = useQuery(AuditActionsDocument, { variables: { employerId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const audit = data?.employer?.audits.find(({ id }) => id === auditId);
  if (!audit) return <WaitingRows rows={2} />;
  const unplanned = audit.shortfalls.filter(({ planned }) => !planned);
  if (audit.shortfalls.length === 0 && audit.correctiveActions.length + audit.carriedActions.length === 0)
    return <Text size="sm">{t('actions.audit.none')}</Text>;
  return (
    <Stack gap="xs" mt="md">
      <ShowsToday />
      <Group justify="space-between" gap="xs">
        <Text size="sm" component="h3" fw={600}>
          {t('actions.audit.title')}
        </Text>
        {mayRecord && unplanned.length > 0 && (
          <Button size="xs" variant="default" onClick={() => setPlanning(true)}>
            {t('actions.audit.plan', { count: unplanned.length })}
          </Button>
        )}
      </Group>
      <ActionTable
        caption={t('actions.audit.title')}
        rows={audit.correctiveActions}
        withEmployer={false}
        reload={refetch}
        empty={<EmptyState title={t('actions.audit.empty', { count: audit.shortfalls.length })} />}
      />
      {audit.carriedActions.length > 0 && (
        <>
          <Text size="sm" component="h3" fw={600} mt="xs">
            {t('actions.audit.carried')}
          </Text>
          <ActionTable
            caption={t('actions.audit.carried')}
            rows={audit.carriedActions}
            withEmployer={false}
            reload={refetch}
            empty={null}
          />
        </>
      )}
      {planning && (
        <PlanActionsForm
          auditId={audit.id}
          auditRef={audit.ref}
          shortfalls={unplanned}
          onClose={() => setPlanning(false)}
        />
      )}
    </Stack>
  );
}
