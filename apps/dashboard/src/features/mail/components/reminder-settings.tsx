import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderKind } from '../../../gql/graphql';
import { useViewer } from '../../../session/viewer';
import { DataTable } from '../../../ui/data-table';
import { ErrorState } from '../../../ui/error-state';
import { SectionCard } from '../../../ui/section-card';
import { RemindersDocument } from '../mail.queries';
import { MailPreviewDialog } from './mail-text';
import { ReminderForm } from './reminder-form';

/** When reminders are sent, kind by kind, and what each says. */
export function ReminderSettings() {
  const { t } = useTranslation('mail');
  const mayChange = useViewer()?.permissions.includes('reminders.set') ?? false;
  const { data, error, refetch } = useQuery(RemindersDocument);
  const [shown, setShown] = useState<ReminderKind | null>(null);
  const [changing, setChanging] = useState<ReminderKind | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const changed = data?.reminders.find(({ kind }) => kind === changing);
  return (
    <SectionCard title={t('reminders.title')} hint={t('reminders.hint')} flush>
      <DataTable
        caption={t('reminders.title')}
        rows={data?.reminders}
        rowKey={(row) => row.kind}
        expectedRows={5}
        empty={null}
        columns={[
          { id: 'about', header: t('reminders.about'), cell: (row) => t(`kind.${row.kind}`) },
          {
            id: 'when',
            header: t('reminders.when'),
            cell: ({ kind, enabled, days }) => {
              if (!enabled) return t('reminders.off');
              const list = days.join(', ');
              return kind === 'CORRECTIVE_ACTIONS_OVERDUE'
                ? t('reminders.after', { days: days.toReversed().join(', ') })
                : t('reminders.before', { days: list });
            },
          },
          {
            id: 'actions',
            header: t('reminders.actions'),
            align: 'end',
            cell: ({ kind }) => (
              <Group gap={4} justify="flex-end">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${t('reminders.preview')}: ${t(`kind.${kind}`)}`}
                  onClick={() => setShown(kind)}
                >
                  {t('reminders.preview')}
                </Button>
                {mayChange && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${t('reminders.change')}: ${t(`kind.${kind}`)}`}
                    onClick={() => setChanging(kind)}
                  >
                    {t('reminders.change')}
                  </Button>
                )}
              </Group>
            ),
          },
        ]}
      />
      {shown && <MailPreviewDialog kind={shown} onClose={() => setShown(null)} />}
      {changed && <ReminderForm reminder={changed} reload={refetch} onClose={() => setChanging(null)} />}
    </SectionCard>
  );
}
