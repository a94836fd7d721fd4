import { useTranslation } from 'react-i18next';
import type { LapsingWindowFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import type { EmployersSearch } from '../../employers';
import classes from '../portfolio.module.css';
import { Figure } from './figure';

interface LapsingTableProps {
  windows: readonly LapsingWindowFragment[] | undefined;
  asOf: string | undefined;
}

type Count = 'expiring' | 'maintenanceDue' | 'registrationsLapsing' | 'employers';
const lines: readonly Count[] = ['maintenanceDue', 'expiring', 'registrationsLapsing'];

/** The list that a count of a window counts: the same bounds as the API's. */
function listOf(count: Count, window: LapsingWindowFragment, asOf: string | undefined): EmployersSearch {
  switch (count) {
    case 'expiring':
      return { expiresBefore: window.until, sort: 'EXPIRES' };
    case 'maintenanceDue':
      return { nextDue: 'MAINTENANCE', dueFrom: asOf, dueBefore: window.until, sort: 'NEXT_DUE' };
    case 'registrationsLapsing':
      return { lapsesBefore: window.until, sort: 'REGISTERED' };
    case 'employers':
      return { lapsesWithin: window.withinDays, sort: 'NEXT_DUE' };
  }
}

/** What runs out or falls due within the next thirty, sixty and ninety days; each window holds the one before. */
export function LapsingTable({ windows, asOf }: LapsingTableProps) {
  const { t } = useTranslation('portfolio');
  const format = useFormatters();
  // Three columns stand ready before their figures arrive.
  const columns: readonly (LapsingWindowFragment | undefined)[] = windows ?? [
    undefined,
    undefined,
    undefined,
  ];

  const row = (count: Count) => (
    <tr key={count}>
      <th scope="row">{t(`lapsing.${count}`)}</th>
      {columns.map((window, index) => (
        <td key={window?.withinDays ?? `waiting-${index}`}>
          <Figure
            text={window && format.count(window[count])}
            none={window?.[count] === 0}
            of={
              window ? `${t(`lapsing.${count}`)}, ${t('lapsing.within', { count: window.withinDays })}` : ''
            }
            list={window ? listOf(count, window, asOf) : {}}
          />
        </td>
      ))}
    </tr>
  );

  return (
    <SectionCard title={t('lapsing.title')} hint={t('lapsing.hint')} flush>
      <table className={classes.figures}>
        <caption className="visually-hidden">{t('lapsing.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lapsing.column')}</th>
            {columns.map((window, index) => (
              <th key={window?.withinDays ?? `waiting-${index}`} scope="col">
                {window ? t('lapsing.days', { count: window.withinDays }) : '\u00a0'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{lines.map(row)}</tbody>
        <tfoot>{row('employers')}</tfoot>
      </table>
    </SectionCard>
  );
}
