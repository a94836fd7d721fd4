import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ActionLineFragment } from '../../../gql/graphql';
import { useToday, useViewer } from '../../../session/viewer';
import { type DataColumn, DataTable, rowLinkClass } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import { StrikeRecordDrawer } from '../../../ui/record-form/strike-record';
import { ActionStateBadge } from './action-state-badge';
import classes from './action-table.module.css';
import { CompleteActionForm } from './complete-action-form';
import { CorrectActionForm } from './correct-action-form';

/** One corrective action as tables show it; the cells are functions, so unmasked. */
export const ActionLine = graphql(`
  fragment ActionLine on CorrectiveAction {
    id
    state
    sectionNo
    sectionTitle
    shortfall
    action
    owner
    dueOn
    doneOn
    version
    employer {
      id
      ref
      legalName
    }
    audit {
      id
      ref
    }
  }
`);

type Open = { form: 'complete' | 'correct' | 'strike'; id: string };

interface ActionTableProps {
  caption: string;
  rows: readonly ActionLineFragment[] | undefined;
  /** The employer's column: left out where all are of one. */
  withEmployer: boolean;
  busy?: boolean;
  rowKeys?: boolean;
  expectedRows?: number;
  reload: () => Promise<unknown>;
  empty: ReactNode;
}

/** Corrective actions with what can be done with each. */
export function ActionTable(props: ActionTableProps) {
  const { caption, rows, withEmployer, busy, rowKeys, expectedRows, reload, empty } = props;
  const { t } = useTranslation('audits');
  const format = useFormatters();
  const today = useToday();
  const permissions = useViewer()?.permissions ?? [];
  const [open, setOpen] = useState<Open | null>(null);
  const mayRecord = permissions.includes('actions.record');
  const mayCorrect = permissions.includes('records.correct');
  const chosen = rows?.find(({ id }) => id === open?.id);
  const close = () => setOpen(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: translation and formats change with the language only
  const columns = useMemo((): DataColumn<ActionLineFragment>[] => {
    const employer: DataColumn<ActionLineFragment> = {
      id: 'employer',
      header: t('actions.employer'),
      width: '20%',
      cell: (row) => (
        <Link
          to="/employers/$employerRef"
          params={{ employerRef: row.employer.ref }}
          search={{ tab: 'audits', audit: row.audit?.ref }}
          className={rowLinkClass}
        >
          {row.employer.legalName}
        </Link>
      ),
    };
    return [
      ...(withEmployer ? [employer] : []),
      {
        id: 'action',
        header: t('actions.action'),
        cell: (row) => (
          <>
            <div className={classes.action}>{row.action}</div>
            <div className={classes.detail}>
              {row.sectionNo} {row.sectionTitle} · {row.shortfall}
            </div>
            {/* On a phone there are no columns for them. */}
            <div className={classes.narrow}>
              <span className={classes.day}>{row.dueOn}</span>
              <ActionStateBadge state={row.state} />
            </div>
          </>
        ),
      },
      { id: 'owner', header: t('actions.owner'), hideBelow: 'md', cell: (row) => row.owner },
      {
        id: 'due',
        header: t('actions.dueOn'),
        hideBelow: 'sm',
        width: '96px',
        cell: (row) => <span className={classes.day}>{row.dueOn}</span>,
      },
      {
        id: 'done',
        header: t('actions.doneOn'),
        width: '96px',
        hideBelow: 'lg',
        cell: (row) => <span className={classes.day}>{format.date(row.doneOn)}</span>,
      },
      {
        id: 'state',
        header: t('actions.stateLabel'),
        hideBelow: 'sm',
        width: '120px',
        cell: (row) => <ActionStateBadge state={row.state} />,
      },
      {
        id: 'menu',
        header: t('actions.acts'),
        align: 'end',
        cell: (row) => (
          <Group gap={4} justify="flex-end" wrap="nowrap" className={classes.acts}>
            {mayRecord && row.state !== 'DONE' && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('actions.complete.of', { action: row.action })}
                onClick={() => setOpen({ form: 'complete', id: row.id })}
              >
                {t('actions.complete.open')}
              </Button>
            )}
            {mayCorrect && (
              <RecordMenu
                of={t('actions.one', { action: row.action })}
                onCorrect={() => setOpen({ form: 'correct', id: row.id })}
                onStrike={() => setOpen({ form: 'strike', id: row.id })}
              />
            )}
          </Group>
        ),
      },
    ];
  }, [t, withEmployer, mayRecord, mayCorrect]);

  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        expectedRows={expectedRows}
        busy={busy}
        rowKeys={rowKeys}
        empty={empty}
      />
      {chosen && today && open?.form === 'complete' && (
        <CompleteActionForm action={chosen} today={today} reload={reload} onClose={close} />
      )}
      {chosen && open?.form === 'correct' && (
        <CorrectActionForm action={chosen} reload={reload} onClose={close} />
      )}
      {chosen && open?.form === 'strike' && (
        <StrikeRecordDrawer
          record={{
            kind: 'CORRECTIVE_ACTION',
            id: chosen.id,
            version: chosen.version,
            title: t('actions.one', { action: chosen.action }),
          }}
          onClose={close}
        />
      )}
    </>
  );
}
