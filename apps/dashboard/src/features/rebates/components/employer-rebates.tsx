import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ActionName } from '../../../gql/graphql';
import { useAsOfQuery } from '../../../session/as-of';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { StrikeRecordDrawer, type StruckRecord } from '../../../ui/record-form/strike-record';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { EmployerPremiums } from './employer-premiums';
import { PremiumForm } from './premium-form';
import { RebatePeriodEntry } from './rebate-period-entry';

const EmployerRebatesDocument = graphql(`
  query EmployerRebates($id: ID!, $asOf: CalendarDate) {
    employer(id: $id, asOf: $asOf) {
      id
      wcbAccount
      rebates {
        ...RebatePeriodEntry @unmask
      }
      ...EmployerPremiums @unmask
    }
  }
`);

type Open = { form: 'new' } | { form: 'correct'; id: string } | { form: 'strike'; record: StruckRecord };

interface EmployerRebatesProps {
  employerId: string;
  today: string;
  may: (action: ActionName) => boolean;
}

/** The prevention rebate by period, and the premiums it is reckoned from. */
export function EmployerRebates({ employerId, today, may }: EmployerRebatesProps) {
  const { t } = useTranslation('rebates');
  const [open, setOpen] = useState<Open | null>(null);
  const { asOf, policy } = useAsOfQuery();
  const { data, error, refetch } = useQuery(EmployerRebatesDocument, {
    variables: { id: employerId, asOf },
    ...policy,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const employer = data?.employer;
  const premium = open?.form === 'correct' ? employer?.premiums.find((one) => one.id === open.id) : undefined;
  const close = () => setOpen(null);
  return (
    <Stack>
      <SectionCard title={t('period.title')} hint={t('period.hint')} flush>
        {!employer && (
          <Stack px="md">
            <WaitingRows rows={4} />
          </Stack>
        )}
        {employer?.rebates.length === 0 && (
          <EmptyState title={t('period.empty')}>{t('period.emptyHint')}</EmptyState>
        )}
        {employer?.rebates.toReversed().map((period) => (
          <RebatePeriodEntry key={`${period.wcbAccount}${period.from}`} period={period} />
        ))}
      </SectionCard>
      <SectionCard
        title={t('premium.title')}
        flush
        actions={
          may('RECORD_PREMIUM') && (
            <Button size="xs" variant="default" onClick={() => setOpen({ form: 'new' })}>
              {t('premium.record')}
            </Button>
          )
        }
      >
        <EmployerPremiums
          premiums={employer?.premiums}
          canCorrect={may('CORRECT_RECORD')}
          onCorrect={(id) => setOpen({ form: 'correct', id })}
          onStrike={(record) => setOpen({ form: 'strike', record })}
        />
      </SectionCard>
      {(premium || open?.form === 'new') && (
        <PremiumForm
          employerId={employerId}
          wcbAccount={employer?.wcbAccount ?? ''}
          today={today}
          premium={premium}
          reload={refetch}
          onClose={close}
        />
      )}
      {open?.form === 'strike' && <StrikeRecordDrawer record={open.record} onClose={close} />}
    </Stack>
  );
}
