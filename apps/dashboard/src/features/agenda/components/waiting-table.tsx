import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Need, WaitingEmployerFragment } from '../../../gql/graphql';
import { useToday } from '../../../session/viewer';
import { ContactLine } from '../../../ui/contact-line';
import { type DataColumn, DataTable, rowLinkClass } from '../../../ui/data-table';
import { DaysLeft } from '../../../ui/days-left';
import { EmptyState } from '../../../ui/empty-state';
import { needLabel } from '../../../ui/need';
import { StandingBadge } from '../../../ui/standing-badge';
import { UnbrokenDates } from '../../../ui/unbroken-dates';
import { employersPaths } from '../../employers';
import { listOf, tabOf } from '../agenda.paths';
import { useWaitingLines } from './waiting-lines';
import classes from './waiting-table.module.css';

interface WaitingTableProps {
  need: Need;
  rows: readonly WaitingEmployerFragment[] | undefined;
  expectedRows: number;
  busy: boolean;
}

/** The employers at which something of a kind waits, each with what it is; a row opens where it is done. */
export function WaitingTable({ need, rows, expectedRows, busy }: WaitingTableProps) {
  const { t } = useTranslation(['agenda', 'words']);
  const asOf = useToday();
  const linesOf = useWaitingLines(need);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the translation changes with the language only
  const columns = useMemo(
    (): DataColumn<WaitingEmployerFragment>[] => [
      {
        id: 'employer',
        header: t('agenda:employer'),
        width: '26%',
        cell: (row) => (
          <Link {...employersPaths.one(row.ref, tabOf[need], listOf(need))} className={rowLinkClass}>
            {row.legalName}
          </Link>
        ),
      },
      {
        id: 'contact',
        header: t('agenda:contact'),
        hideBelow: 'sm',
        cell: (row) => <ContactLine contact={row} />,
      },
      {
        id: 'why',
        header: t('agenda:why'),
        cell: (row) => (
          <ul className={classes.why}>
            {linesOf(row).map((line) => (
              <li key={line}>
                <UnbrokenDates text={line} />
              </li>
            ))}
          </ul>
        ),
      },
      {
        id: 'standing',
        header: t('agenda:standing'),
        hideBelow: 'md',
        cell: (row) => <StandingBadge standing={row.standing.standing} />,
      },
      {
        id: 'due',
        header: t('agenda:due'),
        hideBelow: 'sm',
        cell: ({ standing }) => {
          const day = standing.concernReasons.find(({ concern }) => concern === need)?.actBy;
          return asOf ? <DaysLeft day={day} asOf={asOf} /> : null;
        },
      },
    ],
    [t, need, asOf],
  );
  return (
    <DataTable
      caption={t('agenda:list', { need: t(needLabel(need)) })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      expectedRows={expectedRows}
      busy={busy}
      rowKeys
      empty={<EmptyState title={t('agenda:clear')}>{t('agenda:clearHint')}</EmptyState>}
    />
  );
}
