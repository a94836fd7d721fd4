import { useTranslation } from 'react-i18next';
import type { PortfolioRebateFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import classes from '../portfolio.module.css';
import { Figure } from './figure';

const figures = [
  {
    name: 'atRisk',
    cents: 'atRiskCents',
    list: { rebate: 'AT_RISK', sort: 'REBATE_RUNNING', direction: 'DESC' },
  },
  {
    name: 'running',
    cents: 'runningCents',
    list: { rebate: 'RUNNING', sort: 'REBATE_RUNNING', direction: 'DESC' },
  },
  {
    name: 'eligible',
    cents: 'eligibleCents',
    list: { rebate: 'ELIGIBLE', sort: 'REBATE_ELIGIBLE', direction: 'DESC' },
  },
  { name: 'held', cents: 'heldCents', list: { rebate: 'HELD', sort: 'REBATE_HELD', direction: 'DESC' } },
] as const;

/** Prevention rebate money over the portfolio, what is at stake first. */
export function RebateFigures({ rebate }: { rebate: PortfolioRebateFragment | undefined }) {
  const { t } = useTranslation('portfolio');
  const format = useFormatters();
  return (
    <SectionCard title={t('rebate.title')} flush>
      <table className={classes.figures}>
        <caption className="visually-hidden">{t('rebate.title')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('rebate.column')}</th>
            <th scope="col">{t('rebate.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ name, cents, list }) => (
            <tr key={name}>
              <th scope="row">
                {t(`rebate.${name}`)}
                <span className={classes.hint}>
                  {name === 'atRisk' && rebate
                    ? t('rebate.atRiskHint', { count: rebate.atRiskEmployers })
                    : t(`rebate.hint.${name}`)}
                </span>
              </th>
              <td>
                <Figure
                  text={rebate && format.money(rebate[cents])}
                  none={rebate?.[cents] === 0}
                  of={t(`rebate.${name}`)}
                  list={list}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SectionCard>
  );
}
