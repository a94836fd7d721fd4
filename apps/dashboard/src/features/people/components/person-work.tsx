import { Anchor, Menu } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonFileFragment } from '../../../gql/graphql';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import type { StruckRecord } from '../../../ui/record-form/strike-record';
import { AuditResultBadge } from '../../audits';

type Employment = PersonFileFragment['employments'][number];

interface PersonEmploymentsProps {
  person: PersonFileFragment;
  canCorrect: boolean;
  canRecord: boolean;
  onCorrect: (employment: Employment) => void;
  onLeave: (employment: Employment) => void;
  onStrike: (record: StruckRecord) => void;
}

/** Where the person works and worked, from when to when. */
export function PersonEmployments(props: PersonEmploymentsProps) {
  const { person, canCorrect, canRecord, onCorrect, onLeave, onStrike } = props;
  const { t } = useTranslation('training');
  const format = useFormatters();
  return (
    <DataTable
      caption={t('employment.title')}
      rows={person.employments}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('employment.empty')}>{t('employment.emptyHint')}</EmptyState>}
      columns={[
        {
          id: 'employer',
          header: t('roster.employer'),
          cell: (row) => (
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/employers/$employerRef"
                  params={{ employerRef: row.employer.ref }}
                  search={{ tab: 'training' }}
                />
              )}
            >
              {row.employer.legalName}
            </Anchor>
          ),
        },
        {
          id: 'time',
          header: t('employment.time'),
          cell: (row) => t(row.fullTime ? 'matrix.fullTime' : 'matrix.partTime'),
          hideBelow: 'sm',
        },
        { id: 'from', header: t('hire.from'), cell: (row) => row.from },
        { id: 'to', header: t('hire.to'), cell: (row) => format.date(row.to) },
        {
          id: 'menu',
          header: t('employment.actions'),
          align: 'end',
          width: '64px',
          cell: (row) => {
            const title = t('employment.one', { name: person.fullName, date: row.from });
            return (
              (canCorrect || canRecord) && (
                <RecordMenu
                  of={title}
                  onCorrect={canCorrect ? () => onCorrect(row) : undefined}
                  onStrike={
                    canCorrect
                      ? () => onStrike({ kind: 'EMPLOYMENT', id: row.id, version: row.version, title })
                      : undefined
                  }
                >
                  {canRecord && !row.to && (
                    <Menu.Item
                      leftSection={<IconDoorExit size={16} aria-hidden />}
                      onClick={() => onLeave(row)}
                    >
                      {t('leave.open')}
                    </Menu.Item>
                  )}
                </RecordMenu>
              )
            );
          },
        },
      ]}
    />
  );
}

/** Audits the person made, the latest first. */
export function PersonAudits({ person }: { person: PersonFileFragment }) {
  const { t } = useTranslation('people');
  const audits = useTranslation('audits').t;
  return (
    <DataTable
      caption={t('audits.title')}
      rows={person.audits}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('audits.empty')} />}
      columns={[
        {
          id: 'ref',
          header: t('audits.one'),
          cell: (row) => (
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/employers/$employerRef"
                  params={{ employerRef: row.employer.ref }}
                  search={{ tab: 'audits', audit: row.ref }}
                />
              )}
            >
              {row.ref}
            </Anchor>
          ),
        },
        { id: 'kind', header: t('audits.kind'), cell: (row) => audits(`kind.${row.kind}`), hideBelow: 'sm' },
        { id: 'employer', header: t('audits.employer'), cell: (row) => row.employer.legalName },
        { id: 'lastDay', header: t('audits.lastDay'), cell: (row) => row.lastDay },
        { id: 'result', header: t('audits.result'), cell: (row) => <AuditResultBadge result={row.result} /> },
      ]}
    />
  );
}
