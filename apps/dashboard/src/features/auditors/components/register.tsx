import { useQuery } from '@apollo/client/react';
import { AUDITOR_KINDS, type AuditorKind } from '@good-standing/domain';
import { Anchor, Box, Button, SegmentedControl } from '@mantine/core';
import { IconCircleCheck, IconClockPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { ToneBadge } from '../../../ui/tone-badge';
import { peoplePaths } from '../../people';
import { AuditorRegister } from '../auditors.queries';
import { RenewForm } from './renew-form';

/** Who is registered as an auditor, until when, and whose term can be renewed. */
export function Register({ today }: { today: string }) {
  const { t } = useTranslation('auditors');
  const training = useTranslation('training').t;
  const format = useFormatters();
  const [kind, setKind] = useState<AuditorKind>('REGISTERED');
  const [renewing, setRenewing] = useState<string | null>(null);
  const { data, previousData, loading, error, refetch } = useQuery(AuditorRegister, { variables: { kind } });
  const rows = (data ?? previousData)?.auditorRegister;
  const entry = rows?.find(({ registrationId }) => registrationId === renewing);
  if (error && !rows) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  return (
    <>
      <Box mb="sm">
        <SegmentedControl
          size="xs"
          maw="100%"
          styles={{ label: { whiteSpace: 'normal' } }}
          aria-label={training('auditor.kind')}
          value={kind}
          onChange={(value) => setKind(AUDITOR_KINDS.find((one) => one === value) ?? kind)}
          data={AUDITOR_KINDS.map((one) => ({ value: one, label: training(`auditor.kinds.${one}`) }))}
        />
      </Box>
      <DataTable
        caption={t('register.title')}
        rows={rows}
        rowKey={(row) => row.registrationId}
        busy={loading}
        rowKeys
        empty={<EmptyState title={t('register.empty')} />}
        columns={[
          {
            id: 'name',
            header: training('matrix.person'),
            cell: (row) => (
              <Anchor inherit renderRoot={(props) => <Link {...props} {...peoplePaths.one(row.person.id)} />}>
                {row.person.fullName}
              </Anchor>
            ),
          },
          {
            id: 'no',
            header: training('auditor.registrationNo'),
            cell: (row) => row.registrationNo ?? format.date(null),
            hideBelow: 'sm',
          },
          {
            id: 'on',
            header: training('auditor.registeredOn'),
            cell: (row) => row.registeredOn,
            hideBelow: 'sm',
          },
          { id: 'until', header: training('auditor.endsOn'), cell: (row) => format.date(row.until) },
          {
            id: 'state',
            header: t('register.state'),
            hideBelow: 'sm',
            cell: (row) =>
              row.current ? (
                <ToneBadge tone="good" icon={IconCircleCheck}>
                  {t('register.current')}
                </ToneBadge>
              ) : (
                <ToneBadge tone="quiet" icon={IconClockPause}>
                  {t('register.former')}
                </ToneBadge>
              ),
          },
          {
            id: 'renew',
            header: t('register.renewal'),
            align: 'end',
            cell: (row) =>
              row.renewal && (
                <Button
                  size="compact-sm"
                  variant={row.renewal.allowed ? 'filled' : 'default'}
                  aria-label={t(row.renewal.allowed ? 'renew.of' : 'renew.whyNotOf', {
                    name: row.person.fullName,
                  })}
                  onClick={() => setRenewing(row.registrationId)}
                >
                  {t(row.renewal.allowed ? 'renew.open' : 'renew.whyNot')}
                </Button>
              ),
          },
        ]}
      />
      {entry && <RenewForm entry={entry} today={today} onClose={() => setRenewing(null)} />}
    </>
  );
}
