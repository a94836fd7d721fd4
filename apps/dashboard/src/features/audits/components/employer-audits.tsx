import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ActionName } from '../../../gql/graphql';
import { useAsOfQuery } from '../../../session/as-of';
import { DownloadMenu } from '../../../ui/download-menu';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { StrikeRecordDrawer, type StruckRecord } from '../../../ui/record-form/strike-record';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { AuditEntry } from './audit-entry';
import { DecideAuditForm } from './decide-audit-form';

const EmployerAuditsDocument = graphql(`
  query EmployerAudits($id: ID!, $asOf: CalendarDate) {
    employer(id: $id, asOf: $asOf) {
      id
      audits {
        id
        ...AuditEntry @unmask
      }
    }
  }
`);

interface EmployerAuditsProps {
  employerId: string;
  today: string;
  /** Reference of the audit that is open; it stands in the address. */
  openRef: string | undefined;
  onOpen: (auditRef: string | undefined) => void;
  may: (action: ActionName) => boolean;
  onRecord: () => void;
  onCorrect: (auditRef: string) => void;
}

/** All audits, newest first, each opening to its sections. */
export function EmployerAudits(props: EmployerAuditsProps) {
  const { employerId, today, openRef, onOpen, may, onRecord, onCorrect } = props;
  const { t } = useTranslation('audits');
  const [deciding, setDeciding] = useState<string | null>(null);
  const [striking, setStriking] = useState<StruckRecord | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const { asOf, policy } = useAsOfQuery();
  const { data, error, refetch } = useQuery(EmployerAuditsDocument, {
    variables: { id: employerId, asOf },
    ...policy,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const audits = data?.employer?.audits.toSorted((a, b) => b.lastDay.localeCompare(a.lastDay));
  // What waits for a decision is open already, until somebody closes it.
  const waiting = may('DECIDE_AUDIT') ? audits?.findLast(({ decision }) => !decision)?.ref : undefined;
  const shown = openRef ?? (waiting === closed ? undefined : waiting);
  const decided = audits?.find((one) => one.id === deciding);
  return (
    <SectionCard
      title={t('list.title')}
      hint={t('list.hint')}
      actions={
        <>
          {audits && audits.length > 0 && (
            <DownloadMenu
              label={t('papers.plan')}
              files={[{ name: t('papers.plan'), path: `/action-plans/employers/${employerId}.xlsx` }]}
            />
          )}
          {may('RECORD_AUDIT') && (
            <Button size="xs" onClick={onRecord}>
              {t('form.title')}
            </Button>
          )}
        </>
      }
      flush
    >
      {!audits && (
        <Stack px="md">
          <WaitingRows rows={5} />
        </Stack>
      )}
      {audits?.length === 0 && <EmptyState title={t('list.empty')}>{t('list.emptyHint')}</EmptyState>}
      {audits?.map((audit) => (
        <AuditEntry
          key={audit.id}
          employerId={employerId}
          audit={audit}
          open={audit.ref === shown}
          onToggle={() => {
            if (audit.ref === waiting) setClosed(audit.ref === shown ? waiting : null);
            onOpen(audit.ref === shown ? undefined : audit.ref);
          }}
          canDecide={may('DECIDE_AUDIT')}
          canCorrect={may('CORRECT_RECORD')}
          onDecide={() => setDeciding(audit.id)}
          onCorrect={() => onCorrect(audit.ref)}
          onStrike={() =>
            setStriking({
              kind: 'AUDIT',
              id: audit.id,
              version: audit.version,
              title: t('list.one', { ref: audit.ref }),
            })
          }
        />
      ))}
      {decided && (
        <DecideAuditForm
          employerId={employerId}
          audit={decided}
          today={today}
          reload={refetch}
          onClose={() => setDeciding(null)}
        />
      )}
      {striking && <StrikeRecordDrawer record={striking} onClose={() => setStriking(null)} />}
    </SectionCard>
  );
}
