import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailLineFragment, MailState } from '../../../gql/graphql';
import { useViewer } from '../../../session/viewer';
import { announce } from '../../../ui/announce';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { useAct } from '../../../ui/record-form/use-act';
import type { Tone } from '../../../ui/tone';
import { ToneBadge } from '../../../ui/tone-badge';
import { employersPaths } from '../../employers';
import { SendMailAgainDocument } from '../mail.queries';
import classes from './mail-table.module.css';
import { MailTextDialog } from './mail-text';

const stateLook: Record<MailState, { tone: Tone; icon: typeof IconClock }> = {
  WAITING: { tone: 'calm', icon: IconClock },
  SENDING: { tone: 'calm', icon: IconSend },
  SENT: { tone: 'good', icon: IconCircleCheck },
  FAILED: { tone: 'bad', icon: IconCircleX },
  UNCERTAIN: { tone: 'warn', icon: IconAlertTriangle },
};

interface MailTableProps {
  mails: readonly MailLineFragment[] | undefined;
  /** On an employer's own page nobody needs to be told whose they are. */
  ofOneEmployer?: boolean;
}

/** The log of mails: to whom, what about, and what has become of each. */
export function MailTable({ mails, ofOneEmployer = false }: MailTableProps) {
  const { t } = useTranslation('mail');
  const format = useFormatters();
  const maySend = useViewer()?.permissions.includes('mail.send') ?? false;
  const [read, setRead] = useState<MailLineFragment | null>(null);
  const again = useAct(SendMailAgainDocument, (answer) => answer.sendMailAgain.errors);

  async function sendAgain(id: string): Promise<void> {
    const [error] = await again({ input: { id } });
    announce(error?.message ?? t('list.againDone'));
  }

  return (
    <>
      <DataTable
        caption={t('list.title')}
        rows={mails}
        rowKey={(row) => row.id}
        expectedRows={3}
        empty={<EmptyState title={t('list.empty')} />}
        columns={[
          {
            id: 'written',
            header: t('list.written'),
            hideBelow: 'sm',
            cell: (row) => <span className={classes.when}>{format.instant(row.createdAt)}</span>,
          },
          {
            id: 'about',
            header: t('list.about'),
            cell: (row) => (
              <>
                {t(`kind.${row.kind}`)}
                {!ofOneEmployer && row.employer && (
                  <Link {...employersPaths.one(row.employer.ref, 'activity')} className={classes.employer}>
                    {row.employer.legalName}
                  </Link>
                )}
              </>
            ),
          },
          {
            id: 'to',
            header: t('list.to'),
            hideBelow: 'sm',
            cell: (row) => <span className={classes.address}>{row.recipient}</span>,
          },
          {
            id: 'state',
            header: t('list.state'),
            cell: (row) => {
              const { tone, icon } = stateLook[row.state];
              return (
                <>
                  <ToneBadge tone={tone} icon={icon}>
                    {t(`state.${row.state}`)}
                  </ToneBadge>
                  {row.lastError && (
                    <span className={classes.error}>
                      {t('list.tries', { count: row.attempts })}: {row.lastError}
                    </span>
                  )}
                </>
              );
            },
          },
          {
            id: 'actions',
            header: t('list.actions'),
            align: 'end',
            cell: (row) => (
              <Group gap={4} justify="flex-end">
                <Button size="compact-sm" variant="subtle" onClick={() => setRead(row)}>
                  {t('list.read')}
                </Button>
                {maySend && (row.state === 'FAILED' || row.state === 'UNCERTAIN') && (
                  <Button size="compact-sm" variant="default" onClick={() => void sendAgain(row.id)}>
                    {t('list.again')}
                  </Button>
                )}
              </Group>
            ),
          },
        ]}
      />
      {read && (
        <MailTextDialog
          words={read.content}
          attachment={read.attachmentName}
          title={t(`kind.${read.kind}`)}
          onClose={() => setRead(null)}
        />
      )}
    </>
  );
}
