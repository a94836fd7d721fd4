import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { EmployerPremiumsFragment } from '../../../gql/graphql';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import type { StruckRecord } from '../../../ui/record-form/strike-record';

export const EmployerPremiumsFields = graphql(`
  fragment EmployerPremiums on Employer {
    premiums {
      id
      wcbAccount
      periodStart
      premiumCents
      payrollReported
      hoursReported
      personalCoverageOnly
      accountActive
      version
    }
  }
`);

interface EmployerPremiumsProps {
  premiums: EmployerPremiumsFragment['premiums'] | undefined;
  canCorrect: boolean;
  onCorrect: (id: string) => void;
  onStrike: (record: StruckRecord) => void;
}

export function EmployerPremiums({ premiums, canCorrect, onCorrect, onStrike }: EmployerPremiumsProps) {
  const { t } = useTranslation('rebates');
  const record = useTranslation('record').t;
  const format = useFormatters();
  const yesNo = (value: boolean) => (value ? record('yes') : record('no'));
  return (
    <DataTable
      caption={t('premium.title')}
      rows={premiums}
      rowKey={(row) => row.id}
      expectedRows={2}
      empty={<EmptyState title={t('premium.empty')}>{t('premium.emptyHint')}</EmptyState>}
      columns={[
        { id: 'account', header: t('premium.account'), cell: (row) => row.wcbAccount },
        { id: 'start', header: t('premium.periodStart'), cell: (row) => row.periodStart },
        {
          id: 'amount',
          header: t('premium.amount'),
          align: 'end',
          cell: (row) => format.money(row.premiumCents),
        },
        {
          id: 'payroll',
          header: t('premium.payroll'),
          cell: (row) => yesNo(row.payrollReported),
          hideBelow: 'md',
        },
        { id: 'hours', header: t('premium.hours'), cell: (row) => yesNo(row.hoursReported), hideBelow: 'md' },
        {
          id: 'personal',
          header: t('premium.personal'),
          cell: (row) => yesNo(row.personalCoverageOnly),
          hideBelow: 'md',
        },
        {
          id: 'active',
          header: t('premium.active'),
          cell: (row) => yesNo(row.accountActive),
          hideBelow: 'md',
        },
        {
          id: 'menu',
          header: t('premium.actions'),
          align: 'end',
          width: '64px',
          cell: (row) => {
            const title = t('premium.one', { account: row.wcbAccount, date: row.periodStart });
            return (
              canCorrect && (
                <RecordMenu
                  of={title}
                  onCorrect={() => onCorrect(row.id)}
                  onStrike={() => onStrike({ kind: 'PREMIUM', id: row.id, version: row.version, title })}
                />
              )
            );
          },
        },
      ]}
    />
  );
}
