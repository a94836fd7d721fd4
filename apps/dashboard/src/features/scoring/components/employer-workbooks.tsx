import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state';
import { SectionCard } from '../../../ui/section-card';
import { EmployerWorkbooksDocument } from '../scoring.queries';
import { StartScoring } from './start-scoring';
import { WorkbookTable } from './workbook-table';

/** An employer's audits that are scored question by question, and the button that begins one. */
export function EmployerWorkbooks({ employer }: { employer: { id: string; legalName: string } }) {
  const { t } = useTranslation('scoring');
  const [starting, setStarting] = useState(false);
  const { data, error, refetch } = useQuery(EmployerWorkbooksDocument, { variables: { id: employer.id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const workbooks = data?.employer?.workbooks;
  return (
    <SectionCard
      title={t('list.underWay')}
      hint={t('list.hint')}
      actions={
        <Button size="xs" variant="default" onClick={() => setStarting(true)}>
          {t('start.open')}
        </Button>
      }
      flush
    >
      {/* The recorded audits stand below: an empty table would only push them off the screen. */}
      {workbooks?.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="sm">
          {t('list.noneHere')}
        </Text>
      ) : (
        <WorkbookTable rows={workbooks} empty={null} />
      )}
      {starting && <StartScoring employer={employer} onClose={() => setStarting(false)} />}
    </SectionCard>
  );
}
