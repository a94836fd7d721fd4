import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { ReasonList } from '../../../ui/reason-list';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { peoplePaths } from '../../people';
import { AuditorApplications } from '../auditors.queries';
import { ApplyForm, DecideForm, ProveForm } from './application-forms';

/** Who applies to be registered, with what proves it line by line; open ones first. */
export function Applications({ today }: { today: string }) {
  const { t } = useTranslation('auditors');
  const [open, setOpen] = useState<{ form: 'apply' } | { form: 'prove' | 'decide'; id: string } | null>(null);
  const { data, error, refetch } = useQuery(AuditorApplications, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const chosen =
    open && 'id' in open ? data?.auditorApplications.find(({ id }) => id === open.id) : undefined;
  const close = () => setOpen(null);
  return (
    <Stack>
      <Group>
        <Button onClick={() => setOpen({ form: 'apply' })}>{t('apply.open')}</Button>
      </Group>
      {!data && <WaitingRows rows={4} />}
      {data?.auditorApplications.length === 0 && (
        <EmptyState title={t('applications.empty')}>{t('applications.emptyHint')}</EmptyState>
      )}
      {data?.auditorApplications.map((one) => (
        <SectionCard
          key={one.id}
          title={t('applications.of', { name: one.person.fullName, ref: one.person.ref })}
          hint={
            one.decision
              ? t('applications.decided', {
                  decision: t(`decision.${one.decision}`),
                  date: one.decidedOn,
                })
              : t('applications.since', { date: one.appliedOn })
          }
          actions={
            !one.decision && (
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => setOpen({ form: 'prove', id: one.id })}
                >
                  {t('prove.open')}
                </Button>
                <Button size="compact-sm" onClick={() => setOpen({ form: 'decide', id: one.id })}>
                  {t('decide.open')}
                </Button>
              </Group>
            )
          }
        >
          {one.decisionReason && <Text size="sm">{one.decisionReason}</Text>}
          <Text size="sm" mb="xs">
            <Anchor inherit renderRoot={(props) => <Link {...props} {...peoplePaths.one(one.person.id)} />}>
              {one.person.fullName}
            </Anchor>
            {' · '}
            {one.audit
              ? t('applications.audit', { ref: one.audit.ref, employer: one.audit.employer.legalName })
              : t('applications.noAudit')}
          </Text>
          <ReasonList reasons={one.proof.reasons} label={t('applications.proof')} />
        </SectionCard>
      ))}
      {open?.form === 'apply' && <ApplyForm today={today} onClose={close} />}
      {open?.form === 'prove' && chosen && <ProveForm application={chosen} onClose={close} />}
      {open?.form === 'decide' && chosen && <DecideForm application={chosen} today={today} onClose={close} />}
    </Stack>
  );
}
